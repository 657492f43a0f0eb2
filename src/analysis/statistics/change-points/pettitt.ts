import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { midRanks } from '../numeric/mid-ranks.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** The test for one change in level, by ranks. */
export interface Pettitt {
  /** Last observation of the first segment, 1-based, the first of equals; null for a constant series. */
  readonly K: number | null;
  /** Largest |U_k|; 0 for a constant series. */
  readonly U: number;
  /** Two-sided approximation, at most 1. */
  readonly p: number;
  /** K: `no-variation`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Pettitt's test; equal values share their mean rank.
 *
 * @param y one value a period
 * @throws {DegenerateInputError} for fewer than two values
 * @source Pettitt 1979, A non-parametric approach to the change-point problem, Applied Statistics 28: 126–135
 * @example pettitt([1, 2, 8, 9]).K // => 2
 */
export function pettitt(y: readonly number[]): Pettitt {
  const n = y.length;
  if (n < 2) throw new DegenerateInputError(`y has too few values (${n})`, 'A change needs at least 2.');
  const ranks = midRanks(y);
  let total = 0;
  let K = 0;
  let U = 0;
  for (let k = 1; k < n; k += 1) {
    total += 2 * at(ranks, k - 1) - (n + 1);
    if (Math.abs(total) > U) {
      U = Math.abs(total);
      K = k;
    }
  }
  const p = Math.min(1, 2 * Math.exp((-6 * U ** 2) / (n ** 3 + n ** 2)));
  return {
    K: U === 0 ? null : K,
    U,
    p,
    undefinedBecause: undefinedWhere({ K: U === 0 ? 'no-variation' : null }),
  };
}
