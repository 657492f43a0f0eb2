import type { Network } from './network.ts';

/**
 * Share of the possible ties that exist.
 *
 * @returns 0–1; null for fewer than two nodes, where no tie is possible
 * @source Wasserman & Faust 1994, Social Network Analysis, equations 4.3 and 4.9
 * @example density(buildNetwork({ edges: [['a', 'b'], ['b', 'c'], ['c', 'a']] })) // => 1
 */
export function density(network: Network): number | null {
  const n = network.labels.length;
  if (n < 2) return null;
  const pairs = n * (n - 1);
  return network.tieCount / (network.directed ? pairs : pairs / 2);
}
