import { at } from '../numeric/at.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { breakInterval } from './break-interval.ts';
import { partitionsByNumber } from './partitions-by-number.ts';
import { residualSum } from './residual-sum.ts';
import { squaredErrorCost } from './segment-cost.ts';

/** Options of `optimalPartitions`. */
export interface PartitionOptions {
  /** Least length of a segment, 1 and more. */
  readonly minSegment: number;
  /** Most breaks; fewer when they do not fit. */
  readonly maxBreaks: number;
  /** Share of the interval of the one break of m = 1, default 0.95. */
  readonly conf?: number | undefined;
}

/** Best partitions by number of breaks, and which number the BIC prefers. */
export interface OptimalPartitions {
  /** breaks[m − 1] = the m break positions: last observations of segments, 1-based. */
  readonly breaks: readonly (readonly number[])[];
  /** Residual sum of squares for m = 0, 1, … */
  readonly rss: readonly number[];
  /** For m = 0, 1, …; null where the fit is perfect and the BIC has no bound. */
  readonly bic: readonly (number | null)[];
  /** The m with the least BIC; the least m with a perfect fit where there is one. */
  readonly bestM: number;
  /** Interval of the break of m = 1; null when it has none. */
  readonly interval: readonly [number, number] | null;
  /** bic: `perfect-fit`; interval: `no-break`, or `no-bound` (see `breakInterval`). */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Least-squares partitions of a series into segments with a mean of their own.
 *
 * @param y one value a period
 * @source Bai & Perron 2003, Computation and analysis of multiple structural change models, J. Applied Econometrics 18: 1–22; BIC and interval as in R strucchange
 * @example optimalPartitions([1, 2, 1, 9, 8, 9], { minSegment: 2, maxBreaks: 1 }).breaks // => [[3]]
 */
export function optimalPartitions(y: readonly number[], options: PartitionOptions): OptimalPartitions {
  const partitions = partitionsByNumber(squaredErrorCost(y), options.maxBreaks, options.minSegment);
  const breaks = partitions.slice(1).map((ends) => ends.slice(0, -1));
  const rss = partitions.map((ends) => residualSum(y, ends));
  const bic = rss.map((value, m) => (value === 0 ? null : bayesian(value, y.length, m)));
  const one = breaks[0]?.[0];
  const interval = one === undefined ? null : breakInterval(y, one, options.conf ?? DEFAULT_CONF);
  const noInterval = one === undefined ? 'no-break' : 'no-bound';
  return {
    breaks,
    rss,
    bic,
    bestM: bestOf(bic),
    interval,
    undefinedBecause: undefinedWhere({
      bic: bic.includes(null) ? 'perfect-fit' : null,
      interval: interval === null ? noInterval : null,
    }),
  };
}

const DEFAULT_CONF = 0.95;

function bayesian(rss: number, n: number, breaks: number): number {
  return n * (Math.log(2 * Math.PI) + Math.log(rss / n) + 1) + Math.log(n) * 2 * (breaks + 1);
}

/** Index of the least; a perfect fit (null) is less than any. */
function bestOf(bic: readonly (number | null)[]): number {
  const perfect = bic.indexOf(null);
  if (perfect >= 0) return perfect;
  const values = bic.map(Number);
  return values.reduce((best, value, m) => (value < at(values, best) ? m : best), 0);
}
