import { InvalidInputError } from '../../../model/errors.ts';
import { isJsonObject, type JsonObject, shown, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';

/** What each coder said of each unit: rows = coders, columns = units, null = not judged. */
export type RatingRows = readonly (readonly unknown[])[];

/** Ratings and the input without them; null where the input holds none. */
export interface FoundRatings {
  readonly coders: RatingRows;
  readonly rest: JsonObject;
}

const BY_CODER = ['coders', 'raters'];
const BY_UNIT = ['units', 'ratings', 'subjects', 'items'];
const LONG = ['rows', 'codings', 'judgements'];
const UNIT_KEYS = ['unit', 'subject', 'item', 'document', 'id'];
const CODER_KEYS = ['coder', 'rater', 'observer', 'judge'];
const VALUE_KEYS = ['value', 'rating', 'code', 'category'];

/** The shapes in words, the statistic's own first. */
export const ratingShapes =
  'coders (a row for each coder, a column for each unit), units or ratings (a row for each unit, a column for each coder), each a list of lists or an object of lists by name, or rows: objects with unit, coder and value; null where a coder did not judge';

/**
 * Ratings in any of their shapes.
 *
 * @throws {InvalidInputError} when a coder judges a unit twice, or a sign for "missing" stands among numbers
 * @source policyloom: forms of statistics' inputs
 * @example findRatings({ units: [[1, 2], [3, 3]] }).coders // => [[1, 3], [2, 3]]
 */
export function findRatings(input: JsonObject): FoundRatings | null {
  const key = oneOfKeys(input, [...BY_CODER, ...BY_UNIT, ...LONG]);
  if (key === undefined) return null;
  const rest = without(input, [key]);
  const coders = LONG.includes(key) ? fromLong(input[key], key) : fromTable(input[key], key);
  if (coders === null) return null;
  refuseSigns(coders, key);
  return { coders, rest };
}

function fromTable(table: unknown, key: string): RatingRows | null {
  const rows = isJsonObject(table) ? Object.values(table) : table;
  if (!(Array.isArray(rows) && rows.every(Array.isArray))) return null;
  const width = rows[0]?.length ?? 0;
  const uneven = rows.findIndex((row) => row.length !== width);
  if (uneven > 0) {
    const place = `key ${key}, row ${uneven}: ${rows[uneven]?.length} instead of ${width}`;
    throw new InvalidInputError('The rows must be equally long', place, 'Write null for not judged.');
  }
  return BY_UNIT.includes(key) ? transposed(rows, width) : rows;
}

function transposed(rows: RatingRows, width: number): RatingRows {
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column]));
}

function fromLong(rows: unknown, key: string): RatingRows {
  if (!(Array.isArray(rows) && rows.every(isJsonObject))) {
    throw new InvalidInputError(
      'It is no list of objects',
      `key ${key}`,
      'Give unit, coder and value of each.',
    );
  }
  const judged = new Map<string, Map<string, unknown>>();
  const units = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const place = `key ${key}, item ${i}`;
    const [unit, coder] = [named(row, UNIT_KEYS, place), named(row, CODER_KEYS, place)];
    const own = judged.get(coder) ?? new Map<string, unknown>();
    if (own.has(unit)) throw judgedTwice(coder, unit, place);
    units.add(unit);
    judged.set(coder, own.set(unit, ratingIn(row, place)));
  }
  return [...judged.values()].map((own) => [...units].map((unit) => own.get(unit) ?? null));
}

function judgedTwice(coder: string, unit: string, place: string): InvalidInputError {
  return new InvalidInputError(`${coder} judges ${unit} twice`, place, 'Keep one of the two.');
}

function named(row: JsonObject, keys: readonly string[], place: string): string {
  const value = keys.map((key) => row[key]).find((each) => each !== undefined);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new InvalidInputError(`${shown(row)} has no ${keys[0]}`, place, `Name it under ${keys.join(', ')}.`);
}

function ratingIn(row: JsonObject, place: string): unknown {
  const key = VALUE_KEYS.find((each) => row[each] !== undefined);
  if (key !== undefined) return row[key];
  throw new InvalidInputError(
    `${shown(row)} has no value`,
    place,
    'Give value, null where it was not judged.',
  );
}

/** A dot or an asterisk among numbers means "not judged"; taken for a word it would be a category of its own. */
function refuseSigns(coders: RatingRows, key: string): void {
  const values = coders.flat();
  const sign = values.find((value) => typeof value === 'string' && MISSING.has(value.trim().toLowerCase()));
  if (sign === undefined || !values.some((value) => typeof value === 'number')) return;
  throw new InvalidInputError(
    `${shown(sign)} stands among numbers`,
    `key ${key}`,
    'Write null for not judged.',
  );
}

const MISSING: ReadonlySet<string> = new Set(['', '*', '.', '-', '?', 'na', 'n/a', 'nan', 'null', 'none']);
