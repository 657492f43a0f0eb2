import { countKnown } from './guess-columns.ts';
import { importError } from './import-problem.ts';
import type { RowTable, TableRow } from './row-table.ts';

/** Tables begin with a title or a date of export at times; the row of names is not far below. */
const HEADER_ROWS = 10;

/**
 * A table from all rows of a file or sheet: names are in the row among the first that holds the most known ones,
 * else in the first that is not blank.
 *
 * @param rows every row from the first on, blank ones included
 * @throws {ImportError} when there is no row under the names, or two columns have one name
 */
export function tableOfRows(rows: readonly (readonly string[])[], source: string): RowTable {
  const filled = rows
    .map((cells, index): TableRow => ({ number: index + 1, cells: trimmedEnd(cells) }))
    .filter(({ cells }) => cells.length > 0);
  const [first] = filled.slice(0, HEADER_ROWS).toSorted((a, b) => countKnown(b.cells) - countKnown(a.cells));
  const below = first ? filled.filter(({ number }) => number > first.number) : [];
  if (!first || below.length === 0) throw importError('no-rows', source);
  const header = first.cells.map((name) => name.replace(/\s+/g, ' ').trim());
  const twice = header.find((name, index) => name !== '' && header.indexOf(name) < index);
  if (twice !== undefined)
    throw importError('duplicate-header', source, twice, { unit: 'row', number: first.number });
  return { source, header, rows: below };
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}
