import { mergedPairs } from './multilevel.ts';
import { modularityOf, type PairGains } from './pair-gains.ts';
import { APART, type Bound, triangleBound } from './triangle-bound.ts';
import { floatAt, intAt } from './typed-access.ts';

/** What came of the proof. */
export interface Proof {
  /** The best partition: that of the start unless a better one was met. */
  readonly communities: Int32Array;
  readonly q: number;
  /** No partition has a higher modularity. */
  readonly proven: boolean;
  /** No partition exceeds it; `q` itself when proven. */
  readonly upperBound: number;
}

/** Steps that the first bound may take, and the bounds of the branches: theirs start from less and matter less. */
const FIRST_STEPS = 6000;
const BRANCH_STEPS = 600;
/** What a strictly better partition must exceed the best by, at the least; rounding of sums is far below it. */
const LEAST_GAIN = 1e-10;
/** Of the distance between two possible values of Q, the part that rounding may not eat. */
const GRAIN_MARGIN = 0.999;

interface Search {
  readonly root: PairGains;
  best: Int32Array;
  q: number;
  work: number;
  readonly mostWork: number;
}

/** Part of the problem: nodes already merged into fewer, with pairs held apart. `alone` holds the merged gains. */
interface Part {
  readonly pairs: PairGains;
  /** The merged node of each node of the whole. */
  readonly numbers: Int32Array;
}

/**
 * Proves that a partition has the highest modularity, or finds the one that has: branch and bound over pairs of
 * nodes (together, or apart). Pairs that the bound has decided are fixed on the way.
 *
 * @param start the best partition known; a good one makes the proof quick
 * @param mostWork give up after so many updates of prices; about 10⁷ a second
 * @source Grötschel & Wakabayashi 1989; Belyi, Sobolevsky, Kurbatski & Ratti 2023, Subnetwork constraints for tighter
 * upper bounds and exact solution of the clique partitioning problem, Math. Methods of Operations Research 98
 * @example proveOptimum({ size: 1, alone: 0, gains: new Float64Array(1), grain: 0 }, new Int32Array(1), 9).proven // => true
 */
export function proveOptimum(root: PairGains, start: Int32Array, mostWork: number): Proof {
  const search: Search = { root, best: start, q: modularityOf(root, start), work: 0, mostWork };
  const numbers = Int32Array.from(start, (_, i) => i);
  const first = boundOf(search, root, FIRST_STEPS);
  const proven = settle(search, { pairs: root, numbers }, first);
  const { best: communities, q } = search;
  return { communities, q, proven, upperBound: proven ? q : Math.max(q, first.upper + root.alone) };
}

function boundOf(search: Search, pairs: PairGains, mostSteps: number): Bound {
  const bound = triangleBound(pairs, goalOf(search) - pairs.alone, mostSteps);
  search.work += bound.work;
  return bound;
}

/** A partition must reach this to be better than the best. */
function goalOf({ root, q }: Search): number {
  return q + Math.max(LEAST_GAIN, root.grain * GRAIN_MARGIN);
}

/** Searches one part; true when all of it was searched or excluded. */
function settle(search: Search, part: Part, bound: Bound): boolean {
  adopt(search, part);
  const excess = bound.upper + part.pairs.alone - goalOf(search);
  if (excess < 0 || part.pairs.size < 2) return true;
  if (search.work > search.mostWork) return false;
  const fixed = fix(part, bound, excess);
  if (fixed.pairs.size < part.pairs.size) return settleNext(search, fixed);
  const branch = doubtfulPair(fixed.pairs, bound);
  if (branch === null) return true;
  return settleNext(search, together(fixed, branch)) && settleNext(search, apart(fixed, branch));
}

function settleNext(search: Search, part: Part): boolean {
  return settle(search, part, boundOf(search, part.pairs, BRANCH_STEPS));
}

/** The partition that a part stands for, with all its nodes on their own, may be the best. */
function adopt(search: Search, { pairs, numbers }: Part): void {
  if (pairs.alone < goalOf(search)) return;
  search.best = Int32Array.from(numbers);
  search.q = modularityOf(search.root, numbers);
}

/** Merges the pairs, and holds apart the pairs, that a better partition cannot have otherwise. */
function fix(part: Part, { regret }: Bound, excess: number): Part {
  const { size } = part.pairs;
  const gains = Float64Array.from(part.pairs.gains);
  const merged = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = 0; i < size; i += 1) {
    for (let j = i + 1; j < size; j += 1) {
      const sure = floatAt(regret, i * size + j);
      if (sure < -excess) gains[i * size + j] = gains[j * size + i] = APART;
      if (sure > excess) merge(merged, i, j);
    }
  }
  return mergedPart({ ...part, pairs: { ...part.pairs, gains } }, merged);
}

function merge(merged: Int32Array, i: number, j: number): void {
  const [keep, gone] = [intAt(merged, i), intAt(merged, j)];
  for (const [node, number] of merged.entries()) if (number === gone) merged[node] = keep;
}

function mergedPart({ pairs, numbers }: Part, merged: Int32Array): Part {
  const next = mergedPairs(pairs, merged);
  return { pairs: next.pairs, numbers: numbers.map((number) => intAt(next.numbers, number)) };
}

/** The pair whose prices could not decide, the heavier one of equals; null when all pairs are held apart. */
function doubtfulPair(pairs: PairGains, bound: Bound): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < pairs.size; i += 1) {
    for (let j = i + 1; j < pairs.size; j += 1) {
      const gain = floatAt(pairs.gains, i * pairs.size + j);
      const share = floatAt(bound.together, i * pairs.size + j);
      const doubt = Math.min(share, 1 - share) + Math.abs(gain) * 1e-6;
      if (gain > APART / 10 && doubt > most) [best, most] = [[i, j], doubt];
    }
  }
  return best;
}

function together(part: Part, [i, j]: readonly [number, number]): Part {
  const merged = Int32Array.from({ length: part.pairs.size }, (_, node) => node);
  merge(merged, i, j);
  return mergedPart(part, merged);
}

function apart(part: Part, [i, j]: readonly [number, number]): Part {
  const { size } = part.pairs;
  const gains = Float64Array.from(part.pairs.gains);
  gains[i * size + j] = gains[j * size + i] = APART;
  return { ...part, pairs: { ...part.pairs, gains } };
}
