import { InvalidInputError } from '../../../model/errors.ts';
import type { JsonObject } from './form.ts';

/**
 * The one of several keys that an input has.
 *
 * @returns undefined when it has none of them
 * @throws {InvalidInputError} when it has two: it is not clear which counts
 * @source policyloom: forms of statistics' inputs
 * @example oneOfKeys({ series: [1] }, ['y', 'series']) // => 'series'
 */
export function oneOfKeys(input: JsonObject, keys: readonly string[]): string | undefined {
  const [first, second] = keys.filter((key) => input[key] !== undefined);
  if (second === undefined) return first;
  throw new InvalidInputError(
    'The same is given twice',
    `keys ${first} and ${second}`,
    'Leave one of the two out.',
  );
}
