import type { Label, Network } from './network.ts';
import { oneForEachNode } from './one-for-each-node.ts';

/** Shares of groups come from sums of fractions: all of one group may come to a little less than 1. */
const ALL_OF_ONE = 1 - 1e-9;

/**
 * Whether nodes are tied to nodes of the same group, more than chance would have it; weights play no part.
 *
 * @param groups one for each node, in their order
 * @returns up to 1 (only within groups); null without ties or where all ends are of one group
 * @throws {InvalidInputError} when there is not exactly one group for each node
 * @source Newman 2003, Mixing patterns in networks, Phys. Rev. E 67: 026126, equation 2
 * @example attributeAssortativity(buildNetwork({ edges: [['a', 'b'], ['c', 'd']] }), ['x', 'x', 'y', 'y']) // => 1
 */
export function attributeAssortativity(network: Network, groups: readonly Label[]): number | null {
  oneForEachNode(network, groups);
  const from = new Map<Label, number>();
  const to = new Map<Label, number>();
  const ends = network.out.flatMap((ties, i) =>
    ties.map((tie) => [groups[i] ?? '', groups[tie.to] ?? ''] as const),
  );
  for (const [a, b] of ends) {
    from.set(a, (from.get(a) ?? 0) + 1 / ends.length);
    to.set(b, (to.get(b) ?? 0) + 1 / ends.length);
  }
  const within = ends.filter(([a, b]) => a === b).length / ends.length;
  const byChance = [...from].reduce((sum, [group, share]) => sum + share * (to.get(group) ?? 0), 0);
  return ends.length === 0 || byChance > ALL_OF_ONE ? null : (within - byChance) / (1 - byChance);
}
