import type { Network, Tie } from './network.ts';

/**
 * Number of steps of the shortest path from one node to every other; weights play no part.
 *
 * @param ties `network.out` to go along the arcs, `network.into` to go against them
 * @returns in the order of the nodes; `Infinity` for a node that cannot be reached
 * @source breadth-first search, Moore 1959
 * @example stepsFrom(buildNetwork({ edges: [['a', 'b'], ['b', 'c']] }).out, 0) // => [0, 1, 2]
 */
export function stepsFrom(ties: readonly (readonly Tie[])[], source: number): number[] {
  const steps = ties.map(() => Number.POSITIVE_INFINITY);
  steps[source] = 0;
  const queue = [source];
  for (const node of queue) {
    const next = (steps[node] ?? 0) + 1;
    for (const { to } of ties[node] ?? []) {
      if (steps[to] !== Number.POSITIVE_INFINITY) continue;
      steps[to] = next;
      queue.push(to);
    }
  }
  return steps;
}

/** How far apart the nodes of a network are, in steps. */
export interface PathLengths {
  /** The longest of the shortest paths; null when some node cannot be reached from another. */
  readonly diameter: number | null;
  /** Mean over all ordered pairs; null when some node cannot be reached from another. */
  readonly avgPath: number | null;
  /** Share of the ordered pairs with a path between them, 0–1. */
  readonly reachableShare: number;
}

/**
 * Diameter and mean length of the shortest paths.
 *
 * @returns nulls for fewer than two nodes or where not all nodes reach each other: `reachableShare` tells
 * @source Watts & Strogatz 1998, Collective dynamics of 'small-world' networks, Nature 393: 440–442
 * @example pathLengths(buildNetwork({ edges: [['a', 'b']] })) // => { diameter: 1, avgPath: 1, reachableShare: 1 }
 */
export function pathLengths(network: Network): PathLengths {
  const n = network.labels.length;
  const all = network.labels.flatMap((_, i) => stepsFrom(network.out, i).filter((_step, j) => j !== i));
  const found = all.filter((steps) => steps !== Number.POSITIVE_INFINITY);
  if (n < 2 || found.length < all.length) {
    return { diameter: null, avgPath: null, reachableShare: n < 2 ? 0 : found.length / all.length };
  }
  const total = found.reduce((sum, steps) => sum + steps, 0);
  return {
    diameter: found.reduce((most, steps) => Math.max(most, steps), 0),
    avgPath: total / found.length,
    reachableShare: 1,
  };
}
