import { groupWorks } from '../coding/works/group-works.ts';
import { type TextSketch, textSketch } from '../coding/works/text-sketch.ts';
import { type PrintedFields, workPrint } from '../coding/works/work-print.ts';
import type { LazyColumn } from './segmented-column.ts';

/** Sketches of this process by version of the text, so that opening a corpus again reads only what is new. */
const sketches = new Map<string, TextSketch>();

/**
 * The column `workId` over the corpus as it is: reposts found by number and text, corrected fields included.
 * Grouping reads every text, so it waits until a value is asked for.
 *
 * @param column any other column of the same rows
 */
export function workIdColumn(column: (name: string) => LazyColumn): LazyColumn {
  const { length } = column('id');
  let known: readonly string[] | null = null;
  const values = (): readonly string[] => {
    known ??= groupedWorks(column);
    return known;
  };
  return {
    length,
    at: (row) => values()[row],
    *[Symbol.iterator]() {
      yield* values();
    },
  };
}

const FIELDS = ['id', 'workId', 'docNumber', 'issuers', 'dateWritten', 'title', 'genre'] as const;

function groupedWorks(column: (name: string) => LazyColumn): string[] {
  const fields = FIELDS.map((name) => [name, column(name)] as const);
  const [texts, hashes] = [column('bodyText'), column('contentHash')];
  const prints = Array.from({ length: texts.length }, (_, row) => {
    const values = Object.fromEntries(fields.map(([name, values]) => [name, values.at(row)]));
    const sketch = sketchOf(String(hashes.at(row)), () => String(texts.at(row) ?? ''));
    return workPrint({ ...(values as PrintedFields), issuers: listOf(values['issuers']) }, sketch);
  });
  return [...groupWorks(prints).values()];
}

/** Arrow gives a list as a vector of its own. */
function listOf(value: unknown): string[] {
  return value === null || value === undefined ? [] : Array.from(value as Iterable<string>);
}

function sketchOf(contentHash: string, text: () => string): TextSketch {
  const known = sketches.get(contentHash);
  if (known) return known;
  const sketch = textSketch(text());
  sketches.set(contentHash, sketch);
  return sketch;
}
