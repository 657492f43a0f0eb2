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
  const ways = network.directed ? 2 : 1;
  return {
    degree: degreeCentralization(network),
    betweenness:
      n < 3 ? null : distanceFromMost(betweenness(network)) / ((ways * (n - 1) ** 2 * (n - 2)) / 2),
  };
}

/**
 * The degree half of `centralization` alone, without the shortest paths that betweenness costs.
 *
 * @returns 0–1; null for fewer than three nodes
 * @source Freeman 1979, as above
 * @example degreeCentralization(buildNetwork({ edges: [['a', 'b'], ['a', 'c']] })) // => 1
 */
export function degreeCentralization(network: Network): number | null {
  const n = network.labels.length;
  if (n < 3) return null;
  return distanceFromMost(degrees(network).all) / ((network.directed ? 2 : 1) * (n - 1) * (n - 2));
}

function distanceFromMost(values: readonly number[]): number {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0);
  return values.reduce((sum, value) => sum + most - value, 0);
}
