import { betweenness } from './betweenness.ts';
import { degrees } from './degrees.ts';
import type { Network } from './network.ts';

/** How far a network hangs on one node, 0–1; null for fewer than three nodes, where it has no meaning. */
export interface Centralization {
  readonly degree: number | null;
  readonly betweenness: number | null;
}

/**
 * Freeman's centralization: how much less central the other nodes are than the most central one, over the largest
 * value that a network of this size can have (a star's). With directions, degree counts the arcs both ways and a
 * star with all arcs reciprocated is the measure.
 *
 * @source Freeman 1979, Centrality in social networks: conceptual clarification, Social Networks 1: 215–239
 * @example centralization(buildNetwork({ edges: [['a', 'b'], ['a', 'c']] })) // => { degree: 1, betweenness: 1 }
 */
export function centralization(network: Network): Centralization {
  const n = network.labels.length;
  if (n < 3) return { degree: null, betweenness: null };
  const ways = network.directed ? 2 : 1;
  return {
    degree: distanceFromMost(degrees(network).all) / (ways * (n - 1) * (n - 2)),
    betweenness: distanceFromMost(betweenness(network)) / ((ways * (n - 1) ** 2 * (n - 2)) / 2),
  };
}

function distanceFromMost(values: readonly number[]): number {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0);
  return values.reduce((sum, value) => sum + most - value, 0);
}
