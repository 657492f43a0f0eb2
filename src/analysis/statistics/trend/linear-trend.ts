import { DegenerateInputError } from '../degenerate-input-error.ts';
import { mean, sum } from '../numeric/sums.ts';

/** A straight line through a series. */
export interface LinearTrend {
  /** Where the line is at x = 0. */
  readonly intercept: number;
  /** Change per period. */
  readonly slope: number;
}

/**
 * Ordinary least squares against time.
 *
 * @param y one value a period, equally spaced
 * @param xStart time of the first value, default 1; the next are one later each
 * @throws {DegenerateInputError} for fewer than two values
 * @source Legendre 1805, Nouvelles méthodes pour la détermination des orbites des comètes
 * @example linearTrend([3, 5, 7]) // => { intercept: 1, slope: 2 }
 */
export function linearTrend(y: readonly number[], xStart = 1): LinearTrend {
  if (y.length < 2)
    throw new DegenerateInputError(`y has too few values (${y.length})`, 'A line needs at least 2.');
  const middle = (y.length - 1) / 2;
  const level = mean(y);
  const shared = sum(y.map((value, time) => (time - middle) * (value - level)));
  const spread = sum(y.map((_, time) => (time - middle) ** 2));
  const slope = shared / spread;
  return { intercept: level - slope * (xStart + middle), slope };
}
