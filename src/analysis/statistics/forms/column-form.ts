import { InvalidInputError } from '../../../model/errors.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, shown, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';

const ROWS = ['rows', 'data', 'records'];

/**
 * Columns as lists of one length, each under its own key, or rows as objects; only the columns that other keys name
 * are taken.
 *
 * @param named keys whose values name columns
 * @source policyloom: forms of statistics' inputs
 * @example columnForm('', ['response']).toPlain({ response: 'n', rows: [{ n: 1 }, { n: 2 }] }).input // => { response: 'n', columns: { n: [1, 2] } }
 */
export function columnForm(reads: string, named: readonly string[]): Form {
  return { reads, toPlain: (input) => toColumns(input, named) };
}

function toColumns(input: JsonObject, named: readonly string[]): Plain {
  const names = named.flatMap((key) => input[key]).filter((name) => typeof name === 'string');
  const key = oneOfKeys(
    input,
    ROWS.filter((each) => !names.includes(each)),
  );
  const rows = key === undefined ? null : input[key];
  const source = rows === null ? input : columnsOf(rows, names, `key ${key}`);
  const columns = Object.fromEntries(names.flatMap((name) => (name in source ? [[name, source[name]]] : [])));
  return { input: { ...without(input, rows === null ? names : [key ?? '']), columns } };
}

function columnsOf(rows: unknown, names: readonly string[], place: string): JsonObject {
  if (Array.isArray(rows) && rows.every(isJsonObject)) {
    return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
  }
  throw new InvalidInputError(`${shown(rows)} is no list of objects`, place, 'Give one object for each row.');
}
