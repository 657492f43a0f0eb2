import { DegenerateInputError } from '../degenerate-input-error.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { residualSum } from './residual-sum.ts';

/** The strongest sign of a change in mean. */
export interface SupF {
  /** Largest F statistic, not divided by the number of coefficients; null where it has no value. */
  readonly supF: number | null;
  /** The break it belongs to: last observation of the first segment, 1-based. */
  readonly index: number | null;
  /** `no-variation`, or `perfect-fit` when a break leaves nothing unexplained (index is still given). */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Andrews' sup-F for one change in mean.
 *
 * @param y one value a period
 * @param trim share of the series at either end without breaks, 0–0.5, default 0.15
 * @throws {DegenerateInputError} when no break lies between the trimmed ends
 * @source Andrews 1993, Tests for parameter instability and structural change with unknown change point, Econometrica 61: 821–856; range as in R strucchange
 * @example supF([1, 2, 1, 8, 9, 8]).index // => 3
 */
export function supF(y: readonly number[], trim = 0.15): SupF {
  const n = y.length;
  const first = Math.max(1, Math.floor(trim * n));
  if (n < 3 || first > n - first) {
    throw new DegenerateInputError(
      `y has too few values (${n})`,
      `Trimmed by ${trim}, no break is left to test.`,
    );
  }
  const rss0 = residualSum(y, [n]);
  if (rss0 === 0) return { supF: null, index: null, undefinedBecause: undefinedWhere(flat) };
  let best = { index: first, rss: Number.POSITIVE_INFINITY };
  for (let index = first; index <= n - first; index += 1) {
    const rss = residualSum(y, [index, n]);
    if (rss < best.rss) best = { index, rss };
  }
  const isPerfect = best.rss === 0;
  return {
    supF: isPerfect ? null : ((rss0 - best.rss) * (n - 2)) / best.rss,
    index: best.index,
    undefinedBecause: undefinedWhere({ supF: isPerfect ? 'perfect-fit' : null }),
  };
}

const flat = { supF: 'no-variation', index: 'no-variation' };
