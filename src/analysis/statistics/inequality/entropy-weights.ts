import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { sum, xLogY } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How much each indicator tells places apart. */
export interface EntropyWeights {
  /** Entropy of each column, 0–1; 1 for a column in which all places are equal. */
  readonly e: readonly number[];
  /** Weights, in the order of the columns, summing to 1; null when no column tells places apart. */
  readonly w: readonly number[] | null;
  /** w: `no-variation`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Weights by the entropy method. Columns are stretched to 0–1 first; all are taken as "more is better".
 *
 * @param X rows = places, columns = indicators
 * @throws {DegenerateInputError} for one place
 * @source Shannon 1948 (entropy); Zeleny 1982, Multiple Criteria Decision Making, chapter 7
 * @example entropyWeights([[0, 5], [1, 5]]).w // => [1, 0]
 */
export function entropyWeights(X: readonly (readonly number[])[]): EntropyWeights {
  if (X.length < 2) throw new DegenerateInputError('X has 1 row', 'Entropy needs at least 2 places.');
  const columns = (X[0] ?? []).map((_, column) => X.map((row) => at(row, column)));
  const e = columns.map(columnEntropy);
  const unlike = sum(e.map((entropy) => 1 - entropy));
  return {
    e,
    w: unlike === 0 ? null : e.map((entropy) => (1 - entropy) / unlike),
    undefinedBecause: undefinedWhere({ w: unlike === 0 ? 'no-variation' : null }),
  };
}

function columnEntropy(column: readonly number[]): number {
  const low = Math.min(...column);
  const range = Math.max(...column) - low;
  if (range === 0) return 1;
  const stretched = column.map((value) => (value - low) / range);
  const total = sum(stretched);
  return Math.max(0, -sum(stretched.map((z) => xLogY(z / total, z / total)))) / Math.log(column.length);
}
