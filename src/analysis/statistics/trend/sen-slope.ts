import { at } from '../numeric/at.ts';
import { criticalValue } from '../numeric/normal-distribution.ts';

/** One observation of a series; `time` counts periods. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

/** Change per period: the median of all slopes between two points, with its interval. */
export interface SenSlope {
  readonly senSlope: number;
  /** Null when the series is too short for an interval of that width: the slopes do not bound it. */
  readonly senLow: number | null;
  readonly senHigh: number | null;
}

/**
 * Sen's slope. The interval takes whole ranks: those of the ordered slopes at round((N−C)/2) and
 * round((N+C)/2+1), C = critical value · √varS, without interpolation.
 *
 * @param points at least two, in order of time
 * @param varS variance of the Mann–Kendall S of these points
 * @param conf share of the interval
 * @source Sen 1968, Estimates of the regression coefficient based on Kendall's tau, JASA 63: 1379–1389; Gilbert 1987; ranks as in R trend
 * @example senSlope([{ time: 0, value: 1 }, { time: 1, value: 3 }], 1, 0.95).senSlope // => 2
 */
export function senSlope(points: readonly Point[], varS: number, conf: number): SenSlope {
  const slopes = slopesBetween(points);
  const count = slopes.length;
  const reach = criticalValue(conf) * Math.sqrt(varS);
  const low = slopes[Math.round((count - reach) / 2) - 1];
  const high = slopes[Math.round((count + reach) / 2 + 1) - 1];
  const isConstant = varS === 0;
  return {
    senSlope: (at(slopes, (count - 1) >> 1) + at(slopes, count >> 1)) / 2,
    senLow: isConstant ? 0 : (low ?? null),
    senHigh: isConstant ? 0 : (high ?? null),
  };
}

/** Ascending. */
function slopesBetween(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let place = 0;
  for (const [index, later] of points.entries()) {
    for (const earlier of points.slice(0, index)) {
      slopes[place] = (later.value - earlier.value) / (later.time - earlier.time);
      place += 1;
    }
  }
  return slopes.sort();
}
