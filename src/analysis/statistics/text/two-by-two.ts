import { sum, xLogY } from '../numeric/sums.ts';

/** How often a feature, and anything else, occurs in a target and in a reference. */
export interface TwoByTwo {
  readonly target: number;
  readonly reference: number;
  readonly targetRest: number;
  readonly referenceRest: number;
}

/** One cell of the table. */
export interface Cell {
  readonly observed: number;
  readonly expected: number;
}

/**
 * The four cells with what independence would lead to.
 *
 * @returns target, reference, targetRest, referenceRest
 * @source Pearson 1900 (expected counts of a cross table)
 * @example cellsOf({ target: 1, reference: 1, targetRest: 3, referenceRest: 3 }).map((cell) => cell.expected) // => [1, 1, 3, 3]
 */
export function cellsOf({ target, reference, targetRest, referenceRest }: TwoByTwo): readonly Cell[] {
  const n = target + reference + targetRest + referenceRest;
  const [feature, rest] = [target + reference, targetRest + referenceRest];
  const [inTarget, inReference] = [target + targetRest, reference + referenceRest];
  return [
    { observed: target, expected: (feature * inTarget) / n },
    { observed: reference, expected: (feature * inReference) / n },
    { observed: targetRest, expected: (rest * inTarget) / n },
    { observed: referenceRest, expected: (rest * inReference) / n },
  ];
}

/**
 * True when the feature is more frequent in the target than independence would have it.
 *
 * @source quanteda.textstats, sign of keyness
 * @example isOverRepresented({ target: 3, reference: 1, targetRest: 5, referenceRest: 5 }) // => true
 */
export function isOverRepresented({ target, reference, targetRest, referenceRest }: TwoByTwo): boolean {
  return target * referenceRest > reference * targetRest;
}

/**
 * True when a row or a column is empty: then nothing is compared.
 *
 * @source policyloom: tables without a margin
 * @example hasEmptyMargin({ target: 0, reference: 0, targetRest: 5, referenceRest: 5 }) // => true
 */
export function hasEmptyMargin(table: TwoByTwo): boolean {
  return cellsOf(table).some((cell) => !(cell.expected > 0));
}

/**
 * Dunning's log-likelihood over all four cells.
 *
 * @source Dunning 1993, Accurate methods for the statistics of surprise and coincidence, Computational Linguistics 19: 61–74
 * @example fourCellG2({ target: 1, reference: 1, targetRest: 3, referenceRest: 3 }) // => 0
 */
export function fourCellG2(table: TwoByTwo): number {
  return 2 * sum(cellsOf(table).map(({ observed, expected }) => xLogY(observed, observed / expected)));
}

/**
 * Williams' correction, by which G2 is divided.
 *
 * @param table without an empty margin
 * @source Williams 1976, Improved likelihood ratio tests for complete contingency tables, Biometrika 63: 33–37
 * @example williamsQ({ target: 1, reference: 1, targetRest: 1, referenceRest: 1 }) // => 1.375
 */
export function williamsQ({ target, reference, targetRest, referenceRest }: TwoByTwo): number {
  const n = target + reference + targetRest + referenceRest;
  const rows = n / (target + reference) + n / (targetRest + referenceRest) - 1;
  const columns = n / (target + targetRest) + n / (reference + referenceRest) - 1;
  return 1 + (rows * columns) / (6 * n);
}
