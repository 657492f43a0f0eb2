import type { Network } from './network.ts';
import { type ModularityOptions, pairGains } from './pair-gains.ts';
import { membersOf, type Partition, sortedNodes } from './partition.ts';
import { proveOptimum } from './prove-optimum.ts';
import { searchCommunities } from './search-communities.ts';

export interface CommunityOptions extends ModularityOptions {
  /** Random starts of the search, each counted in `runs`; default 100. */
  readonly starts?: number;
  /** Default 1. */
  readonly seed?: number;
  /** No proof is tried for more nodes than this; default 80. */
  readonly mostNodesToProve?: number;
  /** Updates of prices after which the proof is given up, about 10⁷ a second; default 3·10⁷. */
  readonly mostWork?: number;
}

/** The best partition that was found, and how sure it is. */
export interface BestCommunities extends Partition {
  /** Whether no partition has a higher modularity. */
  readonly proven: boolean;
  /** Modularity that no partition exceeds; null where no proof was tried. */
  readonly upperBound: number | null;
  /** What the random starts came to, best first: a single start is no more than one of these. */
  readonly runs: readonly { readonly q: number; readonly starts: number }[];
  readonly seed: number;
}

/** Decimals at which two starts are said to have come to the same modularity. */
const SAME_DECIMALS = 9;

/**
 * The partition of highest modularity: searched with many random starts, then proven (or improved) by branch and
 * bound for up to a few dozen nodes. The same network gives the same result in whatever order its edges come.
 *
 * @throws {EmptyInputError} when the network has no tie
 * @source Newman & Girvan 2004; Brandes et al. 2008, On modularity clustering, IEEE TKDE 20: 172–188; search and
 * proof as in `searchCommunities` and `proveOptimum`
 * @example bestCommunities(buildNetwork({ edges: [['a', 'b'], ['c', 'd']] })).communities // => [['a', 'b'], ['c', 'd']]
 */
export function bestCommunities(network: Network, options: CommunityOptions = {}): BestCommunities {
  const { starts = 100, seed = 1, mostNodesToProve = 80, mostWork = 3e7 } = options;
  const sorted = sortedNodes(network);
  const pairs = pairGains(sorted, options);
  const found = searchCommunities(pairs, starts, seed);
  const tried = pairs.size <= mostNodesToProve;
  const proof = tried ? proveOptimum(pairs, found.communities, mostWork) : null;
  const best = proof ?? found;
  return {
    q: best.q,
    communities: membersOf(sorted, best.communities),
    proven: proof?.proven ?? false,
    upperBound: proof?.upperBound ?? null,
    runs: tally(found.reached),
    seed,
  };
}

function tally(reached: readonly number[]): { q: number; starts: number }[] {
  const counts = new Map<number, number>();
  for (const q of reached) {
    const rounded = Number(q.toFixed(SAME_DECIMALS));
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].map(([q, starts]) => ({ q, starts })).sort((a, b) => b.q - a.q);
}
