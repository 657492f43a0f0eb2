import { InvalidInputError } from '../../../model/errors.ts';
import { criticalValue } from '../numeric/normal-distribution.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** Where a share may lie. */
export interface ShareInterval {
  /** 0–1; null when nothing was counted. */
  readonly low: number | null;
  readonly high: number | null;
  /** `nothing-counted`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Wilson's score interval of a share, without continuity correction.
 *
 * @param k those that count
 * @param n all
 * @param conf share of the interval, default 0.95
 * @throws {InvalidInputError} when k is above n
 * @source Wilson 1927, Probable inference, the law of succession, and statistical inference, JASA 22: 209–212
 * @example wilsonInterval(0, 10).low // => 0
 */
export function wilsonInterval(k: number, n: number, conf = 0.95): ShareInterval {
  if (k > n) throw new InvalidInputError('k is above n', `${k} of ${n}`, 'k counts some of the n.');
  if (n === 0) {
    const reasons = { low: 'nothing-counted', high: 'nothing-counted' };
    return { low: null, high: null, undefinedBecause: undefinedWhere(reasons) };
  }
  const square = criticalValue(conf) ** 2;
  const centre = (k + square / 2) / (n + square);
  const reach = Math.sqrt(square * ((k * (n - k)) / n + square / 4)) / (n + square);
  // At the ends the two terms cancel to the last digit in the formula, but not in doubles.
  return {
    low: k === 0 ? 0 : centre - reach,
    high: k === n ? 1 : centre + reach,
    undefinedBecause: {},
  };
}
