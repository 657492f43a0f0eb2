import type { Network, Tie } from './network.ts';

/** Number of ties (or their weight) that leave a node, that reach it, and both together. */
export interface Degrees {
  readonly out: readonly number[];
  readonly in: readonly number[];
  /** Without directions each tie counts once: the same as `out`. */
  readonly all: readonly number[];
}

/**
 * How many ties each node has, in the order of the nodes; weights play no part.
 *
 * @source Freeman 1979, Centrality in social networks: conceptual clarification, Social Networks 1: 215–239
 * @example degrees(buildNetwork({ edges: [['a', 'b'], ['a', 'c']] })).all // => [2, 1, 1]
 */
export function degrees(network: Network): Degrees {
  return summed(network, (ties) => ties.length);
}

/**
 * The weight of each node's ties, in the order of the nodes and in the unit of the weights.
 *
 * @source Barrat, Barthélemy, Pastor-Satorras & Vespignani 2004, PNAS 101: 3747–3752
 * @example strengths(buildNetwork({ edges: [['a', 'b', 2], ['a', 'c', 3]] })).all // => [5, 2, 3]
 */
export function strengths(network: Network): Degrees {
  return summed(network, (ties) => ties.reduce((total, tie) => total + tie.weight, 0));
}

function summed(network: Network, count: (ties: readonly Tie[]) => number): Degrees {
  const out = network.out.map(count);
  const into = network.into.map(count);
  const all = network.directed ? out.map((value, i) => value + (into[i] ?? 0)) : out;
  return { out, in: into, all };
}
