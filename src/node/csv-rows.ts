import { parse } from 'csv-parse/sync';
import { decodeBytes } from '../capture/decode-bytes.ts';
import { InvalidInputError } from '../model/errors.ts';

/** What spreadsheets separate fields with, by country and format. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The rows of a CSV by the names in its first line. Comma, semicolon or tab, whichever shows most of the names
 * that are wanted; UTF-8, or what a spreadsheet of a Chinese system writes instead.
 *
 * @throws {InvalidInputError} when quotes, number of fields or encoding do not hold
 */
export function csvRows(
  bytes: Uint8Array,
  file: string,
  wanted: ReadonlySet<string>,
): Record<string, string>[] {
  const { text, replacements } = decodeBytes(bytes);
  if (replacements > 0) throw unreadable('its characters are in no encoding that is known', file);
  try {
    return parse<Record<string, string>>(text, {
      columns: (names: string[]) => names.map((name) => name.trim()),
      delimiter: delimiterOf(text, wanted),
      bom: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw unreadable(cause instanceof Error ? cause.message : String(cause), file, cause);
  }
}

function unreadable(why: string, file: string, cause?: unknown): InvalidInputError {
  const remedy = 'Save it again as CSV in UTF-8.';
  return new InvalidInputError(`The CSV cannot be read: ${why}`, file, remedy, { cause });
}

function delimiterOf(text: string, wanted: ReadonlySet<string>): string {
  const [header = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const known = (delimiter: string) =>
    header.split(delimiter).filter((name) => wanted.has(name.replaceAll('"', '').trim())).length;
  const [best = ','] = DELIMITERS.toSorted((a, b) => known(b) - known(a));
  return best;
}
