import { mergedPairs } from './multilevel.ts';
import type { Network } from './network.ts';
import { type ModularityOptions, modularityOf, type PairGains, pairGains } from './pair-gains.ts';
import { membersOf, type Partition, sortedNodes } from './partition.ts';

/** Merges that gain the same must tie, though their sums were taken in different order. */
const SAME_GAIN = 1e-12;

/**
 * Communities by merging, again and again, the two that gain most, from single nodes on, while anything is gained.
 * For comparison with other studies: `bestCommunities` finds better ones. Of equal merges the one with the
 * smallest members comes first.
 *
 * @throws {EmptyInputError} when the network has no tie
 * @source Clauset, Newman & Moore 2004, Finding community structure in very large networks, Phys. Rev. E 70: 066111
 * @example greedyCommunities(buildNetwork({ edges: [['a', 'b'], ['c', 'd']] })).communities // => [['a', 'b'], ['c', 'd']]
 */
export function greedyCommunities(network: Network, options: ModularityOptions = {}): Partition {
  const sorted = sortedNodes(network);
  const pairs = pairGains(sorted, options);
  const communities = Int32Array.from({ length: pairs.size }, (_, i) => i);
  let left = mergedPairs(pairs, communities);
  for (let merge = bestMerge(left.pairs); merge !== null; merge = bestMerge(left.pairs)) {
    const [keep, gone] = merge;
    communities.set(left.numbers.map((number) => (number === gone ? keep : number)));
    left = mergedPairs(pairs, communities);
  }
  return { q: modularityOf(pairs, communities), communities: membersOf(sorted, communities) };
}

/** The first of the pairs that gain most; null when none gains anything. */
function bestMerge({ size, gains }: PairGains): readonly [number, number] | null {
  const most = gains.reduce((greatest, gain) => Math.max(greatest, gain), 0);
  const place = gains.findIndex((gain) => gain > SAME_GAIN && gain >= most - SAME_GAIN);
  return place === -1 ? null : [Math.floor(place / size), place % size];
}
