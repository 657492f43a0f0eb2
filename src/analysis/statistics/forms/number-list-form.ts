import { type Form, isJsonObject, type JsonObject, type Plain, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';

/**
 * Numbers whose order does not matter: a list, or an object by name.
 *
 * @param key what the statistic calls them @param others what they are called elsewhere
 * @source policyloom: forms of statistics' inputs
 * @example numberListForm('x', ['values']).toPlain({ values: { BJ: 3, TJ: 1 } }).input // => { x: [3, 1] }
 */
export function numberListForm(key: string, others: readonly string[]): Form {
  const keys = [key, ...others];
  return {
    reads: `${key} (also ${others.join(', ')}): a list of numbers from 0 on, or an object of them by name`,
    toPlain: (input) => toList(input, key, oneOfKeys(input, keys)),
  };
}

function toList(input: JsonObject, key: string, given: string | undefined): Plain {
  if (given === undefined) return { input };
  const numbers = input[given];
  return {
    input: { ...without(input, [given]), [key]: isJsonObject(numbers) ? Object.values(numbers) : numbers },
  };
}
