import { InvalidInputError } from '../../../model/errors.ts';
import { xLogY } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { fourCellG2, hasEmptyMargin } from './two-by-two.ts';

/** The two log-likelihoods that are both called LL, and the size of the effect. */
export interface LogLikelihood {
  /** Two-cell form of Rayson & Garside, not negative. */
  readonly LL: number;
  /** Four-cell form of Dunning; null when all tokens are the feature. */
  readonly G2four: number | null;
  /** log2 of the ratio of relative frequencies; null when a frequency is 0. */
  readonly logRatio: number | null;
  /** G2four: `empty-margin` (also when a and b are 0, where it is null); logRatio: `zero-frequency`. */
  readonly undefinedBecause: UndefinedBecause;
}

/** Frequencies of a feature in two corpora, and the sizes of the corpora. */
export interface Frequencies {
  readonly a: number;
  readonly b: number;
  /** Tokens of the first and of the second corpus, above 0. */
  readonly c: number;
  readonly d: number;
}

/**
 * Log-likelihood of a difference in frequency.
 *
 * @throws {InvalidInputError} when a frequency is above the size of its corpus
 * @source Rayson & Garside 2000, Comparing corpora using frequency profiling; Dunning 1993; Hardie 2014 (log ratio)
 * @example keynessLogLikelihood({ a: 4, b: 1, c: 100, d: 100 }).logRatio // => 2
 */
export function keynessLogLikelihood({ a, b, c, d }: Frequencies): LogLikelihood {
  if (a > c || b > d) {
    throw new InvalidInputError(
      'A frequency is above the size of its corpus',
      `${a} of ${c}, ${b} of ${d}`,
      'c and d count all tokens.',
    );
  }
  const share = (a + b) / (c + d);
  const table = { target: a, reference: b, targetRest: c - a, referenceRest: d - b };
  const isEmpty = hasEmptyMargin(table);
  const hasZero = a === 0 || b === 0;
  return {
    LL: a + b === 0 ? 0 : 2 * (xLogY(a, a / (c * share)) + xLogY(b, b / (d * share))),
    G2four: isEmpty ? null : fourCellG2(table),
    logRatio: hasZero ? null : Math.log2(a / c / (b / d)),
    undefinedBecause: undefinedWhere({
      G2four: isEmpty ? 'empty-margin' : null,
      logRatio: hasZero ? 'zero-frequency' : null,
    }),
  };
}
