import { at } from '../numeric/at.ts';
import { logChoose } from '../numeric/log-factorial.ts';
import { sum } from '../numeric/sums.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** Tables this much more probable still count as no more probable, as in R. */
const EQUALLY_LIKELY = 1e-7;

/** Fisher's exact test of a 2×2 table. */
export interface FisherExact {
  /** Two-sided: all tables of these margins that are no more probable. */
  readonly p: number;
  /** Conditional maximum-likelihood estimate (not the cross product); null where it is infinite or has no value. */
  readonly oddsRatio: number | null;
}

/**
 * Fisher's exact test.
 *
 * @source Fisher 1935, The logic of inductive inference; as R fisher.test
 * @example fisherExact({ target: 3, reference: 1, targetRest: 1, referenceRest: 3 }).p.toFixed(4) // => "0.4857"
 */
export function fisherExact({ target, reference, targetRest, referenceRest }: TwoByTwo): FisherExact {
  const [inTarget, inReference] = [target + targetRest, reference + referenceRest];
  const feature = target + reference;
  const low = Math.max(0, feature - inReference);
  const high = Math.min(feature, inTarget);
  const support = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const logs = support.map((x) => logChoose(inTarget, x) + logChoose(inReference, feature - x));
  const shares = sharesOf(logs);
  const limit = at(shares, target - low) * (1 + EQUALLY_LIKELY);
  const p = Math.min(1, sum(shares.filter((share) => share <= limit)));
  return { p, oddsRatio: oddsRatio(target, support, logs) };
}

function oddsRatio(x: number, support: readonly number[], logs: readonly number[]): number | null {
  if (support.length === 1 || x === support.at(-1)) return null;
  if (x === support[0]) return 0;
  const meanAt = (logOdds: number): number => meanOf(support, logs, logOdds);
  let [low, high] = [-1, 1];
  while (meanAt(low) > x) low *= 2;
  while (meanAt(high) < x) high *= 2;
  // Where the middle is no longer between its ends, the last digit is reached.
  for (let middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (meanAt(middle) < x) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Mean of the support when its odds are multiplied; in one pass, for it may hold tens of thousands of values. */
function meanOf(support: readonly number[], logs: readonly number[], logOdds: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, log] of logs.entries()) most = Math.max(most, log + at(support, index) * logOdds);
  let total = 0;
  let weighted = 0;
  for (const [index, log] of logs.entries()) {
    const value = at(support, index);
    const weight = Math.exp(log + value * logOdds - most);
    total += weight;
    weighted += weight * value;
  }
  return weighted / total;
}

/** Probabilities from logarithms of weights. */
function sharesOf(logs: readonly number[]): number[] {
  const most = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - most));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}
