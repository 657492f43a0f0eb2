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
 * @param y one value a period, equally spaced; null where the period is missing (its place counts)
 * @param xStart time of the first value, default 1; the next are one later each
 * @throws {DegenerateInputError} for fewer than two values
 * @source Legendre 1805, Nouvelles méthodes pour la détermination des orbites des comètes
 * @example linearTrend([3, 5, 7]) // => { intercept: 1, slope: 2 }
 */
export function linearTrend(y: readonly (number | null)[], xStart = 1): LinearTrend {
  const points = y.flatMap((value, time) => (value === null ? [] : [{ time, value }]));
  if (points.length < 2) {
    throw new DegenerateInputError(`y has too few values (${points.length})`, 'A line needs at least 2.');
  }
  const middle = mean(points.map(({ time }) => time));
  const level = mean(points.map(({ value }) => value));
  const shared = sum(points.map(({ time, value }) => (time - middle) * (value - level)));
  const spread = sum(points.map(({ time }) => (time - middle) ** 2));
  const slope = shared / spread;
  return { intercept: level - slope * (xStart + middle), slope };
}
