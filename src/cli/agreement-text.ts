import type { CorpusAgreement, LinkedDisagreement } from '../node/corpus-agreement.ts';

/** Agreement for people to read in a terminal. */
export function agreementText(agreement: CorpusAgreement): string {
  const { coders, suggestedEvents, addedEvents, addedByOne, fields, disagreements } = agreement;
  if (coders.length < 2) return `${tooFew(coders)}\n`;
  return [
    `Coders: ${coders.join(', ')}`,
    `Events that at least two of them judged: ${suggestedEvents} suggested, ${addedEvents} added by hand; added by one only: ${addedByOne.length}`,
    '',
    line(['field', 'units', 'percent', 'kappa', 'Fleiss', 'alpha', '95 % interval', 'overlap']),
    ...fields.map(fieldLine),
    '',
    `Disagreements: ${disagreements.length}`,
    ...disagreements.map(disagreementText),
    '',
  ].join('\n');
}

function tooFew(coders: readonly string[]): string {
  const who = coders.length === 0 ? 'nobody has judged an event' : `only ${coders.join()} has judged events`;
  return `No agreement to count: ${who}. Let a second person judge the same events on another device and sync it.`;
}

const WIDTHS = [14, 6, 9, 8, 8, 8, 18, 8];

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join('')
    .trimEnd();
}

function fieldLine(row: CorpusAgreement['fields'][number]): string {
  const interval = row.alphaLow === null ? '–' : `${decimals(row.alphaLow)} to ${decimals(row.alphaHigh)}`;
  const alpha = row.alpha === null ? (row.undefinedBecause ?? '–') : decimals(row.alpha);
  const percent = row.percent === null ? '–' : `${(row.percent * 100).toFixed(1)} %`;
  const head = [row.field, String(row.units), percent, decimals(row.cohenKappa), decimals(row.fleissKappa)];
  // A reason is longer than the column, and then there is no interval to print.
  if (row.alpha === null) return `${line(head).padEnd(45)}${alpha}`;
  return line([...head, alpha, interval, decimals(row.overlap)]);
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function disagreementText({ field, values, title, url, quote }: LinkedDisagreement): string {
  const said = values.map(({ coder, value }) => `${coder}: ${value || '(none)'}`).join(' | ');
  return `- ${field}: ${said}\n  ${title ?? '(no title)'} ${url ?? ''}\n  ${quote.trim()}`;
}
