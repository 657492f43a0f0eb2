import { InvalidInputError } from '../../../model/errors.ts';
import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { sum, xLogY } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How far two distributions are apart; all are 0 when they are the same. */
export interface Divergence {
  /** Kullback–Leibler in nats; null where it is infinite. */
  readonly KLpq: number | null;
  readonly KLqp: number | null;
  /** Jensen–Shannon divergence (not its root), 0 to ln 2 and 0 to 1. */
  readonly JSDnats: number;
  readonly JSDbits: number;
  /** Distance, 0–1. */
  readonly hellinger: number;
  /** `infinite`: one has a share where the other has none. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Divergences of two distributions over the same kinds. Amounts will do: each list is divided by its sum.
 *
 * @param p not negative
 * @param q as long as p
 * @throws {InvalidInputError} when the lists differ in length
 * @throws {DegenerateInputError} when a list sums to 0
 * @source Kullback & Leibler 1951; Lin 1991, Divergence measures based on the Shannon entropy; Hellinger 1909
 * @example divergence([1, 0], [0, 1]).JSDbits // => 1
 */
export function divergence(p: readonly number[], q: readonly number[]): Divergence {
  if (p.length !== q.length) {
    throw new InvalidInputError(
      'p and q differ in length',
      `${p.length} and ${q.length}`,
      'Use the same kinds.',
    );
  }
  const [first, second] = [shares(p), shares(q)];
  const middle = first.map((share, index) => (share + at(second, index)) / 2);
  const jsd = Math.max(
    0,
    ((kullbackLeibler(first, middle) ?? 0) + (kullbackLeibler(second, middle) ?? 0)) / 2,
  );
  const roots = first.map((share, index) => (Math.sqrt(share) - Math.sqrt(at(second, index))) ** 2);
  const KLpq = kullbackLeibler(first, second);
  const KLqp = kullbackLeibler(second, first);
  return {
    KLpq,
    KLqp,
    JSDnats: jsd,
    JSDbits: jsd / Math.LN2,
    hellinger: Math.sqrt(sum(roots) / 2),
    undefinedBecause: undefinedWhere({
      KLpq: KLpq === null ? 'infinite' : null,
      KLqp: KLqp === null ? 'infinite' : null,
    }),
  };
}

function shares(amounts: readonly number[]): number[] {
  const total = sum(amounts);
  if (total === 0)
    throw new DegenerateInputError('A distribution sums to 0', 'Give at least one amount above 0.');
  return amounts.map((amount) => amount / total);
}

function kullbackLeibler(from: readonly number[], to: readonly number[]): number | null {
  if (from.some((share, index) => share > 0 && at(to, index) === 0)) return null;
  return Math.max(0, sum(from.map((share, index) => xLogY(share, share / at(to, index)))));
}
