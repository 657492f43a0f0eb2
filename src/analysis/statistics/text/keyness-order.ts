import { DegenerateInputError } from '../degenerate-input-error.ts';
import {
  cellsOf,
  fourCellG2,
  hasEmptyMargin,
  isOverRepresented,
  type TwoByTwo,
  williamsQ,
} from './two-by-two.ts';

/** What a feature is ranked by, and how that is corrected. */
export type KeynessMeasure =
  /** chi-square; `quanteda-default` applies Yates only where a count is small and the difference allows it. */
  | { readonly kind: 'chi2'; readonly correction: 'quanteda-default' | 'none' }
  /** four-cell G2. */
  | { readonly kind: 'lr'; readonly correction: 'williams' | 'none' };

/** Below this an expected count is too small for chi-square without a correction. */
const SMALL_COUNT = 5;

/**
 * Features of two texts, the one most typical of the target first.
 *
 * @param target tokens
 * @param reference tokens
 * @returns every feature once, by signed measure descending, ties by feature ascending (code units)
 * @throws {DegenerateInputError} when either text has no token
 * @source quanteda.textstats (Benoit et al. 2018), textstat_keyness
 * @example keynessOrder(['a', 'a', 'b'], ['b', 'b'], { kind: 'chi2', correction: 'none' }) // => ['a', 'b']
 */
export function keynessOrder(
  target: readonly string[],
  reference: readonly string[],
  measure: KeynessMeasure,
): string[] {
  if (target.length === 0 || reference.length === 0) {
    throw new DegenerateInputError('A text has no token', 'Keyness compares two texts.');
  }
  const [inTarget, inReference] = [countTokens(target), countTokens(reference)];
  const features = new Set([...target, ...reference]);
  const scored = [...features].map((feature) => {
    const here = inTarget.get(feature) ?? 0;
    const there = inReference.get(feature) ?? 0;
    const table = {
      target: here,
      reference: there,
      targetRest: target.length - here,
      referenceRest: reference.length - there,
    };
    return { feature, score: signedScore(table, measure) };
  });
  return scored
    .toSorted((a, b) => b.score - a.score || (a.feature < b.feature ? -1 : 1))
    .map(({ feature }) => feature);
}

function countTokens(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function signedScore(table: TwoByTwo, measure: KeynessMeasure): number {
  if (hasEmptyMargin(table)) return 0;
  const score =
    measure.kind === 'chi2' ? chiSquare(table, measure.correction) : ratio(table, measure.correction);
  return isOverRepresented(table) ? score : -score;
}

function ratio(table: TwoByTwo, correction: 'williams' | 'none'): number {
  return correction === 'none' ? fourCellG2(table) : fourCellG2(table) / williamsQ(table);
}

function chiSquare(table: TwoByTwo, correction: 'quanteda-default' | 'none'): number {
  const { target, reference, targetRest, referenceRest } = table;
  const n = target + reference + targetRest + referenceRest;
  const difference = Math.abs(target * referenceRest - reference * targetRest);
  const isSmall = cellsOf(table).some(({ expected }) => expected < SMALL_COUNT);
  const isCorrected = correction === 'quanteda-default' && isSmall && difference >= n / 2;
  const margins =
    (target + reference) * (targetRest + referenceRest) * (target + targetRest) * (reference + referenceRest);
  return (n * (difference - (isCorrected ? n / 2 : 0)) ** 2) / margins;
}
