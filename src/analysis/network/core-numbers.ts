import type { Network } from './network.ts';

/**
 * The greatest k for which a node belongs to a part of the network where everyone has k ties or more; weights and
 * directions play no part (an arc and its reverse are two ties).
 *
 * @returns whole numbers in the order of the nodes
 * @source Seidman 1983, Network structure and minimum degree, Social Networks 5: 269–287
 * @example coreNumbers(buildNetwork({ edges: [['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd']] })) // => [2, 2, 2, 1]
 */
export function coreNumbers(network: Network): number[] {
  const left = network.out.map(
    (ties, i) => ties.length + (network.directed ? (network.into[i]?.length ?? 0) : 0),
  );
  const cores = left.map(() => -1);
  let core = 0;
  for (let taken = 0; taken < left.length; taken += 1) {
    const node = leastOf(left, cores);
    core = Math.max(core, left[node] ?? 0);
    cores[node] = core;
    const arcs = network.directed ? [network.out[node], network.into[node]] : [network.out[node]];
    for (const { to } of arcs.flatMap((ties) => ties ?? [])) left[to] = (left[to] ?? 0) - 1;
  }
  return cores;
}

/** The node with the fewest ties left among those not yet taken. */
function leastOf(left: readonly number[], cores: readonly number[]): number {
  let least = -1;
  for (const [i, ties] of left.entries()) {
    if (cores[i] === -1 && (least === -1 || ties < (left[least] ?? 0))) least = i;
  }
  return least;
}
