import { InvalidInputError } from '../../model/errors.ts';
import { type CompactTies, compactTies } from './compact-ties.ts';
import type { Network } from './network.ts';
import { intAt } from './typed-access.ts';

/** How far the neighbours of nodes are neighbours of each other. */
export interface Clustering {
  /** Share of each node's pairs of neighbours that are tied, 0–1; 0 for a node with fewer than two. */
  readonly local: readonly number[];
  /** Mean of `local`, 0–1; null without nodes. */
  readonly average: number | null;
  /** Share of all connected triples that are closed, 0–1; null where there is no triple. */
  readonly transitivity: number | null;
}

/**
 * Local, mean and overall clustering; weights play no part.
 *
 * @throws {InvalidInputError} when the network has directions: take `symmetricTies` first
 * @source Watts & Strogatz 1998, Nature 393: 440–442 (mean); Wasserman & Faust 1994, p. 243 (transitivity)
 * @example clustering(buildNetwork({ edges: [['a', 'b'], ['b', 'c'], ['c', 'a']] })).transitivity // => 1
 */
export function clustering(network: Network): Clustering {
  if (network.directed) {
    throw new InvalidInputError('Clustering knows no directions', 'network', 'Use symmetricTies.');
  }
  const degree = network.out.map((ties) => ties.length);
  const closed = closedPairs(compactTies(network.out));
  const triples = degree.map((own) => (own * (own - 1)) / 2);
  const local = closed.map((count, i) => (triples[i] ? count / triples[i] : 0));
  const all = sum(triples);
  return {
    local,
    average: local.length === 0 ? null : sum(local) / local.length,
    transitivity: all === 0 ? null : sum(closed) / all,
  };
}

/** For each node, the pairs of its neighbours that are tied. */
function closedPairs({ starts, to }: CompactTies): number[] {
  const n = starts.length - 1;
  const seenBy = new Int32Array(n).fill(-1);
  return Array.from({ length: n }, (_, node) => {
    const [from, end] = [intAt(starts, node), intAt(starts, node + 1)];
    for (let tie = from; tie < end; tie += 1) seenBy[intAt(to, tie)] = node;
    let shared = 0;
    for (let tie = from; tie < end; tie += 1)
      shared += countSeen({ starts, to }, intAt(to, tie), seenBy, node);
    return shared / 2;
  });
}

/** How many neighbours of one node are marked as those of another. */
function countSeen(
  { starts, to }: Pick<CompactTies, 'starts' | 'to'>,
  one: number,
  seenBy: Int32Array,
  node: number,
): number {
  const end = intAt(starts, one + 1);
  let count = 0;
  for (let tie = intAt(starts, one); tie < end; tie += 1) {
    if (intAt(seenBy, intAt(to, tie)) === node) count += 1;
  }
  return count;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
