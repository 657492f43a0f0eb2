import { byLabel, type Label, type Network } from './network.ts';

/** A partition of the nodes and its modularity. */
export interface Partition {
  readonly q: number;
  /** Members ascending, communities by their smallest member. */
  readonly communities: readonly (readonly Label[])[];
}

/**
 * The members of each community.
 *
 * @param communities number of each node's community, in the order of the nodes
 * @returns members ascending, communities by their smallest member
 * @source policyloom
 * @example membersOf(buildNetwork({ edges: [['a', 'b'], ['c', 'd']] }), [1, 1, 0, 0]) // => [['a', 'b'], ['c', 'd']]
 */
export function membersOf(network: Network, communities: ArrayLike<number>): Label[][] {
  const members = new Map<number, Label[]>();
  for (const [i, label] of network.labels.entries()) {
    const community = communities[i] ?? 0;
    members.set(community, [...(members.get(community) ?? []), label]);
  }
  return [...members.values()]
    .map((list) => list.sort(byLabel))
    .sort((a, b) => byLabel(a[0] ?? '', b[0] ?? ''));
}

/**
 * The same network with its nodes in ascending order, so that nothing hangs on the order of the input.
 *
 * @source policyloom
 * @example sortedNodes(buildNetwork({ nodes: ['b', 'a'], edges: [] })).labels // => ['a', 'b']
 */
export function sortedNodes(network: Network): Network {
  const order = network.labels
    .map((_, i) => i)
    .sort((a, b) => byLabel(network.labels[a] ?? '', network.labels[b] ?? ''));
  const places = new Map(order.map((old, i) => [old, i]));
  const moved = (lists: Network['out']) =>
    order.map((old) =>
      (lists[old] ?? [])
        .map(({ to, weight }) => ({ to: places.get(to) ?? 0, weight }))
        .sort((a, b) => a.to - b.to),
    );
  const out = moved(network.out);
  const labels = order.map((old) => network.labels[old] ?? '');
  return { ...network, labels, out, into: network.directed ? moved(network.into) : out };
}
