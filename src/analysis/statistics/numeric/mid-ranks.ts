import { at } from './at.ts';

/**
 * Ranks from 1, ascending; equal values share the mean of their ranks.
 *
 * @returns one rank for each value, in the order of the values
 * @source Kendall 1945, The treatment of ties in ranking problems, Biometrika 33: 239–251
 * @example midRanks([30, 10, 30]) // => [2.5, 1, 2.5]
 */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).toSorted((a, b) => at(values, a) - at(values, b));
  const ranks = new Array<number>(values.length).fill(0);
  let first = 0;
  while (first < order.length) {
    const value = at(values, at(order, first));
    let after = first + 1;
    while (after < order.length && at(values, at(order, after)) === value) after += 1;
    for (let place = first; place < after; place += 1) ranks[at(order, place)] = (first + 1 + after) / 2;
    first = after;
  }
  return ranks;
}

/**
 * How often each value occurs that occurs more than once.
 *
 * @returns sizes of the groups of equal values, 2 and more, in the order of first sight
 * @source Kendall 1945, as above
 * @example tieSizes([1, 2, 2, 2, 1, 5]) // => [2, 3]
 */
export function tieSizes(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}
