import type { Network } from './network.ts';

/**
 * Share of the arcs whose reverse exists too; weights play no part.
 *
 * @returns 0–1; null for a network without arcs. Without directions it is 1 by nature
 * @source Newman, Forrest & Balthrop 2002, Email networks and the spread of computer viruses, Phys. Rev. E 66: 035101
 * @example reciprocity(buildNetwork({ edges: [['a', 'b'], ['b', 'a'], ['a', 'c'], ['b', 'c']], directed: true })) // => 0.5
 */
export function reciprocity(network: Network): number | null {
  const targets = network.out.map((ties) => new Set(ties.map((tie) => tie.to)));
  const arcs = network.out.flatMap((ties, from) => ties.map((tie) => targets[tie.to]?.has(from) === true));
  return arcs.length === 0 ? null : arcs.filter(Boolean).length / arcs.length;
}
