import { at } from '../numeric/at.ts';
import { mean, sum } from '../numeric/sums.ts';

/**
 * Sum of squared distances from the mean; exactly 0 when all values are equal.
 *
 * @param values at least one
 * @source Chan, Golub & LeVeque 1983, Algorithms for computing the sample variance (two passes, shifted)
 * @example squaresAround([1, 3]) // => 2
 */
export function squaresAround(values: readonly number[]): number {
  const shifted = values.map((value) => value - at(values, 0));
  const level = mean(shifted);
  return sum(shifted.map((value) => (value - level) ** 2));
}

/**
 * Residual sum of squares of a partition.
 *
 * @param ends last observation of each segment, 1-based, ascending; the length of y comes last
 * @source Jackson et al. 2005, as for the costs
 * @example residualSum([1, 3, 9, 9], [2, 4]) // => 2
 */
export function residualSum(y: readonly number[], ends: readonly number[]): number {
  return sum(ends.map((end, index) => squaresAround(y.slice(ends[index - 1] ?? 0, end))));
}
