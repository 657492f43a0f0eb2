import { twoSidedP } from '../numeric/normal-distribution.ts';
import { sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { fisherExact } from './fisher-exact.ts';
import {
  cellsOf,
  fourCellG2,
  hasEmptyMargin,
  isOverRepresented,
  type TwoByTwo,
  williamsQ,
} from './two-by-two.ts';

/** How much more or less a feature is used in a target than in a reference, by several tests. */
export interface Keyness {
  /** Pearson's chi-square with and without Yates' correction, and the p of the former. */
  readonly chi2Yates: number | null;
  readonly pYates: number | null;
  readonly chi2: number | null;
  /** Four-cell log-likelihood, Williams' divisor, and the one divided by the other. */
  readonly G: number | null;
  readonly williamsQ: number | null;
  readonly GWilliams: number | null;
  /** Conditional maximum-likelihood odds ratio and two-sided p of Fisher's test. */
  readonly fisherOR: number | null;
  readonly fisherP: number;
  /** 1 when the target uses the feature more than expected, else −1. */
  readonly sign: 1 | -1;
  /** `empty-margin`; fisherOR: `infinite` when the other cells of a diagonal are 0. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Keyness of one feature.
 *
 * @param table counts
 * @source Pearson 1900; Yates 1934; Dunning 1993; Williams 1976; Fisher 1935; as in R and quanteda.textstats
 * @example keyness({ target: 2, reference: 1, targetRest: 8, referenceRest: 9 }).sign // => 1
 */
export function keyness(table: TwoByTwo): Keyness {
  const { p, oddsRatio } = fisherExact(table);
  const fisher = { fisherOR: oddsRatio, fisherP: p, sign: isOverRepresented(table) ? 1 : -1 } as const;
  if (hasEmptyMargin(table)) {
    const reasons = Object.fromEntries(
      [...Object.keys(nothing), 'fisherOR'].map((key) => [key, 'empty-margin']),
    );
    return { ...nothing, ...fisher, undefinedBecause: undefinedWhere(reasons) };
  }
  const chi2Yates = pearson(table, 0.5);
  const G = fourCellG2(table);
  const q = williamsQ(table);
  return {
    chi2Yates,
    pYates: twoSidedP(Math.sqrt(chi2Yates)),
    chi2: pearson(table, 0),
    G,
    williamsQ: q,
    GWilliams: G / q,
    ...fisher,
    undefinedBecause: undefinedWhere({ fisherOR: oddsRatio === null ? 'infinite' : null }),
  };
}

const nothing = { chi2Yates: null, pYates: null, chi2: null, G: null, williamsQ: null, GWilliams: null };

/** A correction never turns a deviation round: it takes away at most the deviation, as in R. */
function pearson(table: TwoByTwo, correction: number): number {
  return sum(
    cellsOf(table).map(({ observed, expected }) => {
      const deviation = Math.max(0, Math.abs(observed - expected) - correction);
      return deviation ** 2 / expected;
    }),
  );
}
