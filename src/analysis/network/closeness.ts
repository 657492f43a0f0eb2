import { compactTies } from './compact-ties.ts';
import type { Network } from './network.ts';
import { pathSearch } from './shortest-paths.ts';
import { intAt } from './typed-access.ts';

/**
 * How near each node is to all others: (n−1)/Σ steps. Where only r nodes reach it, that is scaled by r/(n−1), so
 * that a node of a small component does not seem central. With directions, paths towards the node count.
 *
 * @returns 0–1 in the order of the nodes; 0 for a node that no other reaches
 * @source Freeman 1979, Social Networks 1: 215–239; Wasserman & Faust 1994, equation 5.22 (components)
 * @example closeness(buildNetwork({ edges: [['a', 'b'], ['a', 'c']] })) // => [1, 2 / 3, 2 / 3]
 */
export function closeness(network: Network): number[] {
  const others = network.labels.length - 1;
  const search = pathSearch(compactTies(network.into));
  return network.labels.map((_, node) => {
    const { steps, order, count } = search(node);
    let total = 0;
    for (let place = 1; place < count; place += 1) total += intAt(steps, intAt(order, place));
    return total === 0 ? 0 : ((count - 1) / others) * ((count - 1) / total);
  });
}
