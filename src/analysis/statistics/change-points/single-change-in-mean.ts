import { DegenerateInputError } from '../degenerate-input-error.ts';
import { mean } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { bestSplit } from './best-split.ts';
import { residualSum } from './residual-sum.ts';
import { squaredErrorCost } from './segment-cost.ts';

/** Where the mean of a series changes the most. */
export interface SingleChange {
  /** Last observation of the first segment, 1-based; null for a constant series. */
  readonly index: number | null;
  /** Its year; null without a start year. */
  readonly year: number | null;
  /** Residual sums of squares without and with the change. */
  readonly rss0: number;
  readonly rss1: number | null;
  /** Means before and after. */
  readonly mean1: number | null;
  readonly mean2: number | null;
  /** `no-variation` or `no-start-year`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * One change in mean by least squares. It is found in any series that varies; whether it is one is for a test
 * (sup-f, pettitt) or a penalty to say.
 *
 * @param y one value a period
 * @param startYear year of the first value
 * @throws {DegenerateInputError} for fewer than two values
 * @source Hinkley 1970, Inference about the change-point in a sequence of random variables, Biometrika 57: 1–17
 * @example singleChangeInMean([1, 1, 5, 5], 2000).year // => 2001
 */
export function singleChangeInMean(y: readonly number[], startYear?: number): SingleChange {
  if (y.length < 2)
    throw new DegenerateInputError(`y has too few values (${y.length})`, 'A change needs at least 2.');
  const rss0 = residualSum(y, [y.length]);
  const index = rss0 === 0 ? undefined : bestSplit(squaredErrorCost(y), 0, y.length, 1)?.end;
  if (index === undefined) {
    const reasons = { index: FLAT, year: FLAT, rss1: FLAT, mean1: FLAT, mean2: FLAT };
    return { ...nothing, rss0, undefinedBecause: undefinedWhere(reasons) };
  }
  return {
    index,
    year: startYear === undefined ? null : startYear + index - 1,
    rss0,
    rss1: residualSum(y, [index, y.length]),
    mean1: mean(y.slice(0, index)),
    mean2: mean(y.slice(index)),
    undefinedBecause: undefinedWhere({ year: startYear === undefined ? 'no-start-year' : null }),
  };
}

const FLAT = 'no-variation';
const nothing = { index: null, year: null, rss1: null, mean1: null, mean2: null };
