import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { tieSizes } from '../numeric/mid-ranks.ts';
import { twoSidedP } from '../numeric/normal-distribution.ts';
import { sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { type SenSlope, senSlope } from './sen-slope.ts';

/** Options of `mannKendall`. */
export interface MannKendallOptions {
  /** Share of the interval of Sen's slope, default 0.95. */
  readonly conf?: number | undefined;
}

/** The test for a monotone trend, and how steep it is. */
export interface MannKendallResult extends SenSlope {
  /** Pairs that rise less pairs that fall. */
  readonly S: number;
  /** Variance of S without a trend, corrected for ties. */
  readonly varS: number;
  /** Kendall's tau-b against time, −1 to 1; null for a constant series. */
  readonly tau: number | null;
  /** With continuity correction; 0 when S is 0. */
  readonly z: number;
  /** Two-sided, by the normal approximation. */
  readonly p: number;
  /** Periods that have a value. */
  readonly n: number;
  /** tau: `no-variation`; senLow and senHigh: `too-few` for an interval of that width. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Mann–Kendall test with Sen's slope.
 *
 * @param y one value a period, equally spaced, in order of time; null where the period is missing (its place counts for the slope)
 * @throws {DegenerateInputError} for fewer than two values
 * @source Mann 1945; Kendall 1975, Rank Correlation Methods; Sen 1968 (slope and interval, as in R trend)
 * @example mannKendall([1, 2, 4]).S // => 3
 */
export function mannKendall(
  y: readonly (number | null)[],
  options: MannKendallOptions = {},
): MannKendallResult {
  const points = y.flatMap((value, time) => (value === null ? [] : [{ time, value }]));
  const n = points.length;
  if (n < 2) throw new DegenerateInputError(`y has too few values (${n})`, 'A trend needs at least 2.');
  const values = points.map((point) => point.value);
  const ties = tieSizes(values);
  const S = risesLessFalls(values);
  const varS = (kendallTerm(n) - sum(ties.map(kendallTerm))) / 18;
  const z = S === 0 ? 0 : (S - Math.sign(S)) / Math.sqrt(varS);
  const pairs = pairsOf(n);
  const untied = pairs - sum(ties.map(pairsOf));
  const slope = senSlope(points, varS, options.conf ?? DEFAULT_CONF);
  return {
    S,
    varS,
    tau: untied === 0 ? null : S / Math.sqrt(pairs * untied),
    z,
    p: twoSidedP(z),
    ...slope,
    n,
    undefinedBecause: undefinedWhere({
      tau: untied === 0 ? 'no-variation' : null,
      senLow: slope.senLow === null ? 'too-few' : null,
      senHigh: slope.senHigh === null ? 'too-few' : null,
    }),
  };
}

const DEFAULT_CONF = 0.95;

function risesLessFalls(values: readonly number[]): number {
  let total = 0;
  for (let later = 1; later < values.length; later += 1) {
    const value = at(values, later);
    for (let earlier = 0; earlier < later; earlier += 1) total += Math.sign(value - at(values, earlier));
  }
  return total;
}

function kendallTerm(n: number): number {
  return n * (n - 1) * (2 * n + 5);
}

function pairsOf(n: number): number {
  return (n * (n - 1)) / 2;
}
