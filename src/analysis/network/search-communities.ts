import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { improvePartition } from './multilevel.ts';
import { modularityOf, type PairGains } from './pair-gains.ts';

/** How a search with many random starts went. */
export interface Search {
  readonly communities: Int32Array;
  readonly q: number;
  /** Modularity that each start from single nodes came to, in the order of the starts. */
  readonly reached: readonly number[];
}

/** A better partition must be better by more than rounding. */
const SAME_Q = 1e-12;
/** Share of the nodes that a shake moves: enough to leave a hill, not the country. */
const SHAKEN_SHARE = 0.25;

/**
 * Looks for the partition of highest modularity: from single nodes in `starts` random orders, then as many times
 * from the best one with some nodes moved at random.
 *
 * @source Blondel et al. 2008; shaking: Lourenço, Martin & Stützle 2003, Iterated local search
 * @example searchCommunities({ size: 1, alone: 0, gains: new Float64Array(1), grain: 0 }, 1, 1).reached // => [0]
 */
export function searchCommunities(pairs: PairGains, starts: number, seed: number): Search {
  const random = seededRandom(seed);
  let best = Int32Array.from({ length: pairs.size }, (_, i) => i);
  let q = modularityOf(pairs, best);
  const reached: number[] = [];
  for (let trial = 0; trial < 2 * starts; trial += 1) {
    const fresh = trial < starts;
    const communities = fresh ? best.map((_, i) => i) : shaken(best, random);
    improvePartition(pairs, communities, random);
    const found = modularityOf(pairs, communities);
    if (fresh) reached.push(found);
    if (found > q + SAME_Q) [best, q] = [communities, found];
  }
  return { communities: best, q, reached };
}

/** A copy in which some nodes have joined the community of a node drawn at random. */
function shaken(communities: Int32Array, random: () => number): Int32Array<ArrayBuffer> {
  const drawn = () => communities[Math.floor(random() * communities.length)] ?? 0;
  return Int32Array.from(communities, (own) => (random() < SHAKEN_SHARE ? drawn() : own));
}
