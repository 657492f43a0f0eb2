import { mean } from '../numeric/sums.ts';
import { argmaxCumulative, argmaxQuantile } from './argmax-distribution.ts';
import { squaresAround } from './residual-sum.ts';

/**
 * How far off the place of one break in mean may be, each segment with a variance of its own.
 *
 * @param index last observation of the first segment, 1-based
 * @param conf share of the interval
 * @returns lowest and highest position, 1-based; it may reach beyond the series, as in R. Null when a segment
 *   has no variance or the means are equal, or when the variances differ so much that one side has no bound.
 * @source Bai 1997, Estimation of a change point in multiple regression models; as R strucchange confint
 * @example breakInterval([0, 1, 0, 1, 9, 8, 9, 8], 4, 0.95) // => [3, 5]
 */
export function breakInterval(
  y: readonly number[],
  index: number,
  conf: number,
): readonly [number, number] | null {
  const [first, second] = [y.slice(0, index), y.slice(index)];
  const variances = [first, second].map((part) => squaresAround(part) / part.length);
  const [before = 0, after = 0] = variances;
  const step = mean(second) - mean(first);
  if (before === 0 || after === 0 || step === 0) return null;
  const tail = (1 - conf) / 2;
  const phi = after / before;
  const middle = argmaxCumulative(0, phi);
  if (middle < tail || middle > 1 - tail) return null;
  const scale = before / step ** 2;
  const low = scale * argmaxQuantile(tail, phi);
  const high = scale * argmaxQuantile(1 - tail, phi);
  return [index - Math.ceil(high), index - Math.floor(low)];
}
