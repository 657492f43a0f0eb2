import { InvalidInputError } from '../../../model/errors.ts';
import { type Form, isJsonObject, type JsonObject, type Plain } from './form.ts';

/** What a name that stands in one of two objects only is given in the other; undefined: it is refused. */
export interface PairedOptions {
  readonly absent?: number | undefined;
}

/**
 * Two lists in one order, or two objects by name, whose order does not matter.
 *
 * @source policyloom: forms of statistics' inputs
 * @example pairedListsForm(['p', 'q'], 'shares', { absent: 0 }).toPlain({ p: { x: 1 }, q: { y: 2 } }).input // => { p: [1, 0], q: [0, 2] }
 */
export function pairedListsForm(
  keys: readonly [string, string],
  what: string,
  options: PairedOptions = {},
): Form {
  const [one, other] = keys;
  const alone =
    options.absent === undefined ? 'the same names in both' : `${options.absent} where one is absent`;
  return {
    reads: `${one} and ${other}: two lists of ${what} in the same order, or two objects by name (${alone})`,
    toPlain: (input) => toLists(input, keys, options),
  };
}

function toLists(input: JsonObject, [one, other]: readonly [string, string], options: PairedOptions): Plain {
  const [first, second] = [input[one], input[other]];
  if (!isJsonObject(first) && !isJsonObject(second)) return { input };
  if (!(isJsonObject(first) && isJsonObject(second))) {
    throw new InvalidInputError(
      'One is a list, the other an object by name',
      `keys ${one} and ${other}`,
      'Give both in the same way.',
    );
  }
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  const valuesOf = (values: JsonObject, key: string) =>
    names.map((name) => values[name] ?? valueOfAbsent(name, key, options));
  return { input: { ...input, [one]: valuesOf(first, one), [other]: valuesOf(second, other) } };
}

function valueOfAbsent(name: string, key: string, { absent }: PairedOptions): number {
  if (absent !== undefined) return absent;
  throw new InvalidInputError(`${name} is missing`, `key ${key}`, 'Name the same things in both.');
}
