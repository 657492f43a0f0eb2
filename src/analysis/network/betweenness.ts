import { type CompactTies, compactTies } from './compact-ties.ts';
import type { Network } from './network.ts';
import { pathSearch, type Reach } from './shortest-paths.ts';
import { addFloat, floatAt, intAt } from './typed-access.ts';

/**
 * How many shortest paths between two other nodes lead through each node; where there are several, each counts its
 * share. Without directions a pair counts once. Weights play no part: a strong tie is not a short one.
 *
 * @returns from 0 on, in the order of the nodes
 * @source Freeman 1977, Sociometry 40: 35–41; Brandes 2001, J. Math. Sociology 25: 163–177 (algorithm)
 * @example betweenness(buildNetwork({ edges: [['a', 'b'], ['b', 'c']] })) // => [0, 1, 0]
 */
export function betweenness(network: Network): number[] {
  const n = network.labels.length;
  const through = new Float64Array(n);
  const search = pathSearch(compactTies(network.out));
  const [into, paths, share] = [compactTies(network.into), new Float64Array(n), new Float64Array(n)];
  for (let source = 0; source < n; source += 1) {
    const reach = search(source);
    countPaths(into, reach, paths);
    share.fill(0);
    for (let place = reach.count - 1; place > 0; place -= 1) {
      const node = intAt(reach.order, place);
      passOn(into, reach.steps, { node, paths, share });
      addFloat(through, node, floatAt(share, node));
    }
  }
  return Array.from(through, (value) => (network.directed ? value : value / 2));
}

/**
 * `betweenness` as a share of the pairs that a node could lie between: (n−1)(n−2)/2, or (n−1)(n−2) with directions.
 *
 * @returns 0–1 in the order of the nodes; 0 for fewer than three nodes, where nothing lies between
 * @source Freeman 1979, Social Networks 1: 215–239
 * @example normalizedBetweenness(buildNetwork({ edges: [['a', 'b'], ['b', 'c']] })) // => [0, 1, 0]
 */
export function normalizedBetweenness(network: Network): number[] {
  const n = network.labels.length;
  const pairs = ((n - 1) * (n - 2)) / (network.directed ? 1 : 2);
  return betweenness(network).map((value) => (pairs > 0 ? value / pairs : 0));
}

/** Number of shortest paths to each node reached: the sum of those to the nodes one step before it. */
function countPaths({ starts, to }: CompactTies, { steps, order, count }: Reach, paths: Float64Array): void {
  paths[intAt(order, 0)] = 1;
  for (let place = 1; place < count; place += 1) {
    const node = intAt(order, place);
    const before = intAt(steps, node) - 1;
    const end = intAt(starts, node + 1);
    let sum = 0;
    for (let tie = intAt(starts, node); tie < end; tie += 1) {
      const other = intAt(to, tie);
      if (intAt(steps, other) === before) sum += floatAt(paths, other);
    }
    paths[node] = sum;
  }
}

interface Passing {
  readonly node: number;
  readonly paths: Float64Array;
  readonly share: Float64Array;
}

/** Gives the nodes one step before a node their part of the paths that lead through or to it. */
function passOn({ starts, to }: CompactTies, steps: Int32Array, { node, paths, share }: Passing): void {
  const part = (1 + floatAt(share, node)) / floatAt(paths, node);
  const before = intAt(steps, node) - 1;
  const end = intAt(starts, node + 1);
  for (let tie = intAt(starts, node); tie < end; tie += 1) {
    const other = intAt(to, tie);
    if (intAt(steps, other) === before) addFloat(share, other, floatAt(paths, other) * part);
  }
}
