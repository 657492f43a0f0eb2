import { at } from '../numeric/at.ts';
import { mean, sum, xLogY } from '../numeric/sums.ts';

/** What it costs to describe each stretch of a series by one level. */
export interface SegmentCost {
  /** Observations of the series. */
  readonly length: number;
  /** Cost of the observations from `start` up to, not including, `end`; 0-based, start < end. */
  readonly of: (start: number, end: number) => number;
  /** Costs nearer than this are equal: what rounding can make of a tie. */
  readonly tie: number;
}

/** Share of the whole series' cost below which a difference is rounding. */
const ROUNDING = 1e-11;

/**
 * Squared distance from the mean of the stretch.
 *
 * @param y at least one value
 * @source Jackson et al. 2005, An algorithm for optimal partitioning of data on an interval
 * @example squaredErrorCost([1, 3, 9]).of(0, 2) // => 2
 */
export function squaredErrorCost(y: readonly number[]): SegmentCost {
  // Centred first: sums of squares of large values around a far level would lose what tells them apart.
  const level = mean(y);
  const sums = runningSums(y.map((value) => value - level));
  const squares = runningSums(y.map((value) => (value - level) ** 2));
  const of = (start: number, end: number): number => {
    const total = at(sums, end) - at(sums, start);
    return Math.max(0, at(squares, end) - at(squares, start) - total ** 2 / (end - start));
  };
  return { length: y.length, of, tie: ROUNDING * of(0, y.length) };
}

/**
 * −2 log-likelihood of Poisson counts at the mean of the stretch, up to a constant: 2·S·(ln n − ln S).
 *
 * @param y counts, at least one
 * @source Chen & Gupta 2012, Parametric Statistical Change Point Analysis; as in R changepoint
 * @example poissonCost([0, 0]).of(0, 2) // => 0
 */
export function poissonCost(y: readonly number[]): SegmentCost {
  const sums = runningSums(y);
  const of = (start: number, end: number): number => {
    const total = at(sums, end) - at(sums, start);
    return 2 * xLogY(total, (end - start) / total);
  };
  return { length: y.length, of, tie: ROUNDING * Math.max(1, sum(y)) };
}

/** Sums of the first 0, 1, … all values. */
function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) sums[index + 1] = at(sums, index) + value;
  return sums;
}
