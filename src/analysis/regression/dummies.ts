import { byLabel, type Label } from '../network/network.ts';

/**
 * A variable of categories as columns of 0 and 1, one for each level but the first, which the others are compared
 * with.
 *
 * @param values one for each row
 * @returns name and level together → column; levels ascending
 * @source McCullagh & Nelder 1989, section 3.4 (treatment contrasts)
 * @example dummies('tier', [1, 2, 2]) // => { tier2: [0, 1, 1] }
 */
export function dummies(name: string, values: readonly Label[]): Record<string, number[]> {
  const levels = [...new Set(values)].sort(byLabel).slice(1);
  return Object.fromEntries(
    levels.map((level) => [`${name}${level}`, values.map((value) => (value === level ? 1 : 0))]),
  );
}
