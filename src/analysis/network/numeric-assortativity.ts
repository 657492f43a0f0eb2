import type { Network } from './network.ts';
import { oneForEachNode } from './one-for-each-node.ts';
import { pearson } from './pearson.ts';

/**
 * Whether nodes are tied to nodes with a like value: Pearson's r of the values at the two ends of every tie. With
 * directions, value of the origin against value of the target.
 *
 * @param values one for each node, in their order
 * @returns −1 to 1; null without ties or where all ends have the same value
 * @throws {InvalidInputError} when there is not exactly one value for each node
 * @source Newman 2003, Mixing patterns in networks, Phys. Rev. E 67: 026126, equation 21
 * @example numericAssortativity(buildNetwork({ edges: [['a', 'b'], ['c', 'd']] }), [1, 1, 2, 2]) // => 1
 */
export function numericAssortativity(network: Network, values: readonly number[]): number | null {
  oneForEachNode(network, values);
  const ends = network.out.flatMap((ties, from) => ties.map((tie) => [values[from], values[tie.to]]));
  return pearson(
    ends.map(([value = 0]) => value),
    ends.map(([, value = 0]) => value),
  );
}
