import { InvalidInputError } from '../../model/errors.ts';
import type { Network } from './network.ts';

/**
 * Makes sure that a list says something of each node of a network.
 *
 * @throws {InvalidInputError} when there is not exactly one value for each node
 * @source policyloom
 * @example oneForEachNode(buildNetwork({ edges: [['a', 'b']] }), [1, 2]) // => undefined
 */
export function oneForEachNode(network: Network, values: readonly unknown[]): void {
  if (values.length === network.labels.length) return;
  const counts = `${values.length} for ${network.labels.length} nodes`;
  throw new InvalidInputError('Each node needs one value', counts, 'Give them in the order of the nodes.');
}
