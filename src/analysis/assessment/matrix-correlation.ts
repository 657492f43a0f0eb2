import type { DyadMatrix } from '../network/dyads.ts';
import { type QapOptions, qapCorrelation } from '../network/qap-correlation.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';

/** A QAP correlation, or why there is none. */
export interface MatrixCorrelation {
  readonly r: number | null;
  /** Share of permutations as far from 0; null without r. */
  readonly p: number | null;
  /** Ties with weight in the first matrix, each once. */
  readonly n: number;
  readonly undefinedBecause: string | null;
}

/** Fewer ties than this are no pattern. */
export const LEAST_TIES = 5;

/**
 * A QAP correlation of two matrices over the same places; with too few ties, or nothing that differs, the reason
 * instead of a number.
 *
 * @source methods of policyloom, A5, H5, L6; Krackhardt 1988, Social Networks 10: 359–381
 */
export function matrixCorrelation(x: DyadMatrix, y: DyadMatrix, options: QapOptions = {}): MatrixCorrelation {
  const n = x.flatMap((row, i) => row.filter((value, j) => j > i && value > 0)).length;
  if (n < LEAST_TIES) return { r: null, p: null, n, undefinedBecause: 'too-few-ties' };
  try {
    const { r, pTwoSided } = qapCorrelation(x, y, options);
    return { r, p: pTwoSided, n, undefinedBecause: null };
  } catch (error) {
    if (!(error instanceof DegenerateInputError)) throw error;
    return { r: null, p: null, n, undefinedBecause: error.message };
  }
}
