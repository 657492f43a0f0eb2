import { type CompactTies, compactTies } from './compact-ties.ts';
import type { Network } from './network.ts';
import { intAt } from './typed-access.ts';

/** A search from one node. Its arrays are used again by the next search of the same maker. */
export interface Reach {
  /** Steps to each node; −1 where there is no path. */
  readonly steps: Int32Array;
  /** The nodes in the order in which they were reached, the source first; `count` of them count. */
  readonly order: Int32Array;
  readonly count: number;
}

/**
 * Searches for the number of steps of the shortest paths from one node to every other; weights play no part.
 *
 * @param ties of `network.out` to go along the arcs, of `network.into` to go against them
 * @returns a function of the source; what it returns holds until it is called again
 * @source breadth-first search, Moore 1959
 * @example [...pathSearch(compactTies(buildNetwork({ edges: [['a', 'b'], ['b', 'c']] }).out))(0).steps] // => [0, 1, 2]
 */
export function pathSearch(ties: CompactTies): (source: number) => Reach {
  const n = ties.starts.length - 1;
  const steps = new Int32Array(n);
  const order = new Int32Array(n);
  return (source) => {
    steps.fill(-1);
    steps[source] = 0;
    order[0] = source;
    let count = 1;
    for (let place = 0; place < count; place += 1)
      count = reachFrom(ties, intAt(order, place), steps, order, count);
    return { steps, order, count };
  };
}

function reachFrom(
  { starts, to }: CompactTies,
  node: number,
  steps: Int32Array,
  order: Int32Array,
  reached: number,
): number {
  const next = intAt(steps, node) + 1;
  const end = intAt(starts, node + 1);
  let count = reached;
  for (let tie = intAt(starts, node); tie < end; tie += 1) {
    const other = intAt(to, tie);
    if (intAt(steps, other) !== -1) continue;
    steps[other] = next;
    order[count] = other;
    count += 1;
  }
  return count;
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
  const search = pathSearch(compactTies(network.out));
  let [total, longest, reached] = [0, 0, 0];
  for (let source = 0; source < n; source += 1) {
    const { steps, order, count } = search(source);
    for (let place = 1; place < count; place += 1) total += intAt(steps, intAt(order, place));
    longest = Math.max(longest, intAt(steps, intAt(order, count - 1)));
    reached += count - 1;
  }
  const pairs = n * (n - 1);
  if (n < 2 || reached < pairs) {
    return { diameter: null, avgPath: null, reachableShare: n < 2 ? 0 : reached / pairs };
  }
  return { diameter: longest, avgPath: total / pairs, reachableShare: 1 };
}
