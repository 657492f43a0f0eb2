import type { ImportProblem } from '../../../src/capture/imports/import-problem.ts';
import type { ImportWords } from '../words/import-words.ts';

/** A whole body in a line of problems would hide the line. */
const SHOWN_LENGTH = 60;

/** A problem in the person's words: where it is, and what is wrong with the remedy. */
export function problemLine(
  { kind, file, place, column, value }: ImportProblem,
  words: ImportWords,
): { readonly where: string; readonly what: string } {
  const [what, remedy] = words.kinds[kind];
  const cut = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
  const where = [
    file,
    place && words.place[place.unit](String(place.number)),
    column && words.inColumn(column),
  ];
  return {
    where: where.filter(Boolean).join(' '),
    what: words.problemLine(`${what.replace(/:$/, '')}${cut && words.value(cut)}`, remedy),
  };
}

/** Every problem on a line of its own, to be pasted into a mail or a sheet. */
export function problemsText(problems: readonly ImportProblem[], words: ImportWords): string {
  return problems
    .map((problem) => problemLine(problem, words))
    .map(({ where, what }) => `${where}\t${what}\n`)
    .join('');
}
