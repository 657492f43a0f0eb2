import { at } from '../statistics/numeric/at.ts';
import type { Network } from './network.ts';
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
  for (let source = 0; source < n; source += 1) addPathsFrom(network, source, through);
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

/** Adds to `through` what the shortest paths from one source put on every node. */
function addPathsFrom(network: Network, source: number, through: Float64Array): void {
  const { order, steps, paths } = countPaths(network, source);
  const share = new Float64Array(paths.length);
  for (const node of order.reverse()) {
    const part = (1 + floatAt(share, node)) / floatAt(paths, node);
    for (const { to: before } of at(network.into, node)) {
      if (intAt(steps, before) === intAt(steps, node) - 1)
        addFloat(share, before, floatAt(paths, before) * part);
    }
    if (node !== source) addFloat(through, node, floatAt(share, node));
  }
}

interface Paths {
  /** Nodes in the order in which they were reached. */
  readonly order: number[];
  /** Steps to each node; −1 where there is no path. */
  readonly steps: Int32Array;
  /** Number of shortest paths to each node. */
  readonly paths: Float64Array;
}

function countPaths(network: Network, source: number): Paths {
  const steps = new Int32Array(network.labels.length).fill(-1);
  const paths = new Float64Array(network.labels.length);
  steps[source] = 0;
  paths[source] = 1;
  const order = [source];
  for (const node of order) {
    const next = intAt(steps, node) + 1;
    const reached = at(network.out, node).map((tie) => tie.to);
    for (const to of reached.filter((other) => steps[other] === -1)) {
      steps[to] = next;
      order.push(to);
    }
    for (const to of reached.filter((other) => steps[other] === next))
      addFloat(paths, to, floatAt(paths, node));
  }
  return { order, steps, paths };
}
