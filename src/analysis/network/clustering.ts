import { InvalidInputError } from '../../model/errors.ts';
import type { Network } from './network.ts';

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
  const neighbours = network.out.map((ties) => new Set(ties.map((tie) => tie.to)));
  const closed = neighbours.map((own) => closedPairs(own, neighbours));
  const triples = neighbours.map((own) => (own.size * (own.size - 1)) / 2);
  const local = closed.map((count, i) => (triples[i] ? count / triples[i] : 0));
  const all = sum(triples);
  return {
    local,
    average: local.length === 0 ? null : sum(local) / local.length,
    transitivity: all === 0 ? null : sum(closed) / all,
  };
}

function closedPairs(own: ReadonlySet<number>, neighbours: readonly ReadonlySet<number>[]): number {
  const shared = [...own].map((one) => [...own].filter((other) => neighbours[one]?.has(other)).length);
  return sum(shared) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
