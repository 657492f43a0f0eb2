import { InvalidInputError } from '../../model/errors.ts';
import { at } from '../statistics/numeric/at.ts';
import { type Neighbours, neighbourWeights, spatialLag } from './neighbour-weights.ts';

/**
 * Getis and Ord's general G, weights not standardised: share of the products of all pairs that lies between neighbours.
 * High where large values are neighbours.
 *
 * @param values one for each unit, from 0 on
 * @param given weights in the order of the neighbours, above 0; default 1 each
 * @returns 0–1; null where a value is negative or no two are above 0, for which it is not made
 * @throws {InvalidInputError} when there is not one value for each unit, or a unit has no neighbour
 * @source Getis & Ord 1992, The analysis of spatial association by use of distance statistics, Geographical Analysis 24: 189–206
 * @example globalG([1, 1, 1, 1], [[1], [0], [3], [2]]) // => 1 / 3
 */
export function globalG(
  values: readonly number[],
  neighbours: Neighbours,
  given?: readonly (readonly number[])[],
): number | null {
  const lag = spatialLag(neighbourWeights(neighbours, 'binary', given), values);
  if (values.length !== neighbours.length) {
    const counts = `${values.length} values for ${neighbours.length} units`;
    throw new InvalidInputError('Each unit needs a value', counts, 'Give one for each.');
  }
  const total = values.reduce((sum, value) => sum + value, 0);
  const pairs = total * total - values.reduce((sum, value) => sum + value * value, 0);
  if (values.some((value) => value < 0) || pairs <= 0) return null;
  return values.reduce((sum, value, i) => sum + value * at(lag, i), 0) / pairs;
}
