import type { Label, Network } from './network.ts';
import { oneForEachNode } from './one-for-each-node.ts';
import { type ModularityOptions, modularityOf, pairGains } from './pair-gains.ts';

/**
 * How much more of the ties lie within groups than if they were drawn at random among nodes of the same strength.
 *
 * @param groups one for each node, in their order
 * @returns below 1; 0 when all nodes are one group (at resolution 1)
 * @throws {EmptyInputError} when the network has no tie
 * @throws {InvalidInputError} when there is not exactly one group for each node
 * @source Newman & Girvan 2004, Phys. Rev. E 69: 026113; Leicht & Newman 2008, Phys. Rev. Lett. 100: 118703 (directed)
 * @example modularity(buildNetwork({ edges: [['a', 'b'], ['c', 'd']] }), ['x', 'x', 'y', 'y']) // => 0.5
 */
export function modularity(
  network: Network,
  groups: readonly Label[],
  options: ModularityOptions = {},
): number {
  oneForEachNode(network, groups);
  const numbers = new Map<Label, number>();
  for (const group of groups) numbers.set(group, numbers.get(group) ?? numbers.size);
  return modularityOf(
    pairGains(network, options),
    groups.map((group) => numbers.get(group) ?? 0),
  );
}
