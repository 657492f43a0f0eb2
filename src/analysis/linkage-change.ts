import { qapCorrelation } from './network/qap-correlation.ts';
import { DegenerateInputError } from './statistics/degenerate-input-error.ts';
import { type UndefinedBecause, undefinedWhere } from './statistics/undefined-because.ts';

/** Ties between the same nodes in one period; each pair once. */
export interface PeriodTies {
  readonly period: string;
  readonly ties: readonly (readonly [string, string, number])[];
}

/** What became of the ties from one period to the next. */
export interface LinkageChange {
  readonly from: string;
  readonly to: string;
  /** Pairs tied in both periods, only in the later, only in the earlier. */
  readonly kept: number;
  readonly gained: number;
  readonly lost: number;
  /** kept / all three; null where no pair is tied in either. */
  readonly jaccard: number | null;
  /** Share of all pairs tied, 0–1; null for fewer than two nodes. */
  readonly densityFrom: number | null;
  readonly densityTo: number | null;
  /** Correlation of the weights over all pairs, and the share of permutations with r as far from 0; null where undefined. */
  readonly r: number | null;
  readonly p: number | null;
  /** `no-ties`, `too-few-nodes`, `no-variation`. */
  readonly undefinedBecause: UndefinedBecause;
}

export interface ChangeOptions {
  /** Permutations of the nodes, default 2000; seed, default 1. */
  readonly permutations?: number;
  readonly seed?: number;
}

/**
 * Dynamic comparison of a network without directions: each period beside the next.
 *
 * @param nodes all nodes, those without a tie too
 * @param periods in order of time
 * @returns one for each step, one fewer than periods
 * @source Hubert & Schultz 1976 (QAP correlation); Jaccard 1912 (stability of ties, as in Snijders, van de Bunt & Steglich 2010)
 * @example linkageChanges(['a', 'b'], [{ period: '1', ties: [] }, { period: '2', ties: [['a', 'b', 1]] }])[0]?.gained // => 1
 */
export function linkageChanges(
  nodes: readonly string[],
  periods: readonly PeriodTies[],
  options: ChangeOptions = {},
): LinkageChange[] {
  return periods.slice(1).map((to, i) => changeBetween(nodes, periods[i] ?? to, to, options));
}

function changeBetween(
  nodes: readonly string[],
  from: PeriodTies,
  to: PeriodTies,
  options: ChangeOptions,
): LinkageChange {
  const [earlier, later] = [pairsOf(from), pairsOf(to)];
  const kept = [...earlier.keys()].filter((pair) => later.has(pair)).length;
  const all = earlier.size + later.size - kept;
  const possible = (nodes.length * (nodes.length - 1)) / 2;
  const { r, p, reason } = correlation(nodes, earlier, later, options);
  const tooFew = possible === 0 ? 'too-few-nodes' : null;
  return {
    from: from.period,
    to: to.period,
    kept,
    gained: later.size - kept,
    lost: earlier.size - kept,
    jaccard: all === 0 ? null : kept / all,
    densityFrom: possible === 0 ? null : earlier.size / possible,
    densityTo: possible === 0 ? null : later.size / possible,
    r,
    p,
    undefinedBecause: undefinedWhere({
      jaccard: all === 0 ? 'no-ties' : null,
      densityFrom: tooFew,
      densityTo: tooFew,
      r: reason,
      p: reason,
    }),
  };
}

function pairsOf({ ties }: PeriodTies): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [a, b, weight] of ties) {
    if (weight > 0) weights.set(pairOf(a, b), (weights.get(pairOf(a, b)) ?? 0) + weight);
  }
  return weights;
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function correlation(
  nodes: readonly string[],
  earlier: ReadonlyMap<string, number>,
  later: ReadonlyMap<string, number>,
  { permutations = 2000, seed = 1 }: ChangeOptions,
): { r: number | null; p: number | null; reason: string | null } {
  const matrix = (weights: ReadonlyMap<string, number>) =>
    nodes.map((a) => nodes.map((b) => (a === b ? 0 : (weights.get(pairOf(a, b)) ?? 0))));
  try {
    const { r, pTwoSided } = qapCorrelation(matrix(earlier), matrix(later), { permutations, seed });
    return { r, p: pTwoSided, reason: null };
  } catch (error) {
    if (!(error instanceof DegenerateInputError)) throw error;
    return { r: null, p: null, reason: nodes.length < LEAST_NODES ? 'too-few-nodes' : 'no-variation' };
  }
}

/** Two nodes have one pair, and nothing to correlate. */
const LEAST_NODES = 3;
