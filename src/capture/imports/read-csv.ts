import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { decodeBytes } from '../bytes/decode-bytes.ts';
import { importError } from './import-problem.ts';
import type { RowTable } from './row-table.ts';
import { tableOfRows } from './table-of-rows.ts';

/** What spreadsheets and databases separate fields with, by country and format. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Enough to tell the delimiter; a quoted text may fill many lines. */
const SAMPLE_LENGTH = 20_000;
/** Excel says so in a first line of its own. */
const SEP_LINE = /^sep=(.)\r?\n/i;

/**
 * A CSV or TSV: comma, semicolon, tab or bar, whichever makes the most even columns; quotes with line breaks in
 * them; UTF-8, or what a spreadsheet of a Chinese system writes instead.
 *
 * @throws {ImportError} when quotes, encoding or names do not hold
 */
export function readCsv(bytes: Uint8Array, file: string): RowTable {
  const { text: decoded, replacements } = decodeBytes(bytes);
  if (replacements > 0) throw importError('bad-encoding', file);
  const said = SEP_LINE.exec(decoded.replace(/^\ufeff/, ''));
  const text = said ? decoded.replace(/^\ufeff/, '').replace(SEP_LINE, '\n') : decoded;
  const delimiter = said?.[1] ?? delimiterOf(text);
  return tableOfRows(rowsOf(text, delimiter, file), file);
}

function rowsOf(text: string, delimiter: string, file: string): string[][] {
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: false });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number(Reflect.get(cause, 'lines'));
    throw importError(
      'bad-csv',
      file,
      cause.message,
      Number.isFinite(line) ? { unit: 'line', number: line } : null,
      { cause },
    );
  }
}

function delimiterOf(text: string): string {
  const rows = bareRows(text.slice(0, SAMPLE_LENGTH));
  const scores = new Map(DELIMITERS.map((delimiter) => [delimiter, evenness(rows, delimiter)]));
  const [best = ','] = DELIMITERS.toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  return best;
}

/** Columns that most rows agree on; a mark that stands inside texts divides each row differently. */
function evenness(rows: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const count = row.split(delimiter).length - 1;
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const shares = [...counts].map(
    ([count, times]) => (times / rows.length) * Math.min(count, MOST_TELLING_COLUMNS),
  );
  return Math.max(0, ...shares);
}

/** Beyond this, more columns are no better sign. */
const MOST_TELLING_COLUMNS = 20;

/** Rows without what stands in quotes; the last one, which the sample may have cut, only where it is alone. */
function bareRows(sample: string): string[] {
  const bare = sample.replace(/"(?:[^"]|"")*"/g, '').replace(/"[^"]*$/, '');
  const rows = bare.split(/\r\n?|\n/).filter((row) => row !== '');
  return rows.length > 1 && sample.length === SAMPLE_LENGTH ? rows.slice(0, -1) : rows;
}
