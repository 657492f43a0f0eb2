import { sum, xLogY } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How many kinds share a total, and how evenly. */
export interface Diversity {
  /** In nats, 0 to ln of the number of kinds. */
  readonly shannon: number | null;
  /** Chance that two picks differ in kind, 0–1. */
  readonly simpson: number | null;
  /** Number of equally common kinds that would be as concentrated. */
  readonly invSimpson: number | null;
  /** Shannon / ln of the number of kinds above 0, 0–1; null for one kind. */
  readonly pielou: number | null;
  /** Sum of squared shares. */
  readonly hhi: number | null;
  /** `nothing-counted`, or for pielou `one-kind`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Diversity of counts by kind.
 *
 * @param counts not negative; kinds with 0 do not count
 * @source Shannon 1948; Simpson 1949; Pielou 1966; as in R vegan
 * @example diversity([1, 1, 0]).invSimpson // => 2
 */
export function diversity(counts: readonly number[]): Diversity {
  const total = sum(counts);
  if (total === 0) {
    const reasons = Object.fromEntries(Object.keys(nothing).map((key) => [key, 'nothing-counted']));
    return { ...nothing, undefinedBecause: undefinedWhere(reasons) };
  }
  const shares = counts.filter((count) => count > 0).map((count) => count / total);
  const shannon = Math.max(0, -sum(shares.map((share) => xLogY(share, share))));
  const hhi = sum(shares.map((share) => share ** 2));
  const isOne = shares.length === 1;
  return {
    shannon,
    simpson: 1 - hhi,
    invSimpson: 1 / hhi,
    pielou: isOne ? null : shannon / Math.log(shares.length),
    hhi,
    undefinedBecause: undefinedWhere({ pielou: isOne ? 'one-kind' : null }),
  };
}

const nothing = { shannon: null, simpson: null, invSimpson: null, pielou: null, hhi: null };
