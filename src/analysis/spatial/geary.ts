import { at } from '../statistics/numeric/at.ts';
import { deviations } from './deviations.ts';
import { type Neighbours, neighbourWeights } from './neighbour-weights.ts';

/**
 * Geary's C, row-standardised: squared differences between neighbours beside the spread of all values.
 *
 * @param values one for each unit
 * @param given weights in the order of the neighbours, above 0; default 1 each
 * @returns from 0 on: below 1 when neighbours are alike, above when they differ
 * @throws {InvalidInputError} when neighbours or values are not well formed, or a unit has no neighbour
 * @throws {DegenerateInputError} for fewer than four units, or values that are all the same
 * @source Geary 1954, The contiguity ratio and statistical mapping, The Incorporated Statistician 5: 115–145
 * @example gearyC([1, 1, 3, 3], [[1], [0], [3], [2]]) // => 0
 */
export function gearyC(
  values: readonly number[],
  neighbours: Neighbours,
  given?: readonly (readonly number[])[],
): number {
  const z = deviations(values, neighbours.length);
  const { weights, s0 } = neighbourWeights(neighbours, 'row', given);
  const cross = neighbours.reduce(
    (sum, list, i) =>
      sum + list.reduce((part, j, k) => part + at(at(weights, i), k) * (at(z, i) - at(z, j)) ** 2, 0),
    0,
  );
  const square = z.reduce((sum, value) => sum + value * value, 0);
  return ((z.length - 1) * cross) / (2 * s0 * square);
}
