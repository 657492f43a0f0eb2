import { betweenness, normalizedBetweenness } from '../network/betweenness.ts';
import { burtConstraint } from '../network/burt-constraint.ts';
import { closeness } from '../network/closeness.ts';
import { clustering } from '../network/clustering.ts';
import { coreNumbers } from '../network/core-numbers.ts';
import { degreeAssortativity } from '../network/degree-assortativity.ts';
import { degrees, strengths } from '../network/degrees.ts';
import { density } from '../network/density.ts';
import { eigenvectorCentrality } from '../network/eigenvector-centrality.ts';
import { buildNetwork, byNode, type Edge, type Label, type Network } from '../network/network.ts';
import { pageRank } from '../network/page-rank.ts';
import { reciprocity } from '../network/reciprocity.ts';
import { pathLengths } from '../network/shortest-paths.ts';
import { symmetricTies } from '../network/symmetric-ties.ts';
import { undefinedWhere } from './undefined-because.ts';

export interface NetworkOfEdges {
  readonly nodes?: readonly Label[] | undefined;
  readonly edges: readonly Edge[];
  readonly directed?: boolean | undefined;
}

/**
 * All measures of a network without weights, in the form of the statistic `network`. With directions, eigenvector,
 * constraint, core and clustering are those of the network without them.
 *
 * @source each measure's own file
 * @example runNetwork({ edges: [['a', 'b']] }).density // => 1
 */
export function runNetwork(input: NetworkOfEdges) {
  const network = buildNetwork({ ...input, edges: input.edges.map(([from, to]) => [from, to] as const) });
  const flat = undirected(network);
  return { ...nodeMeasures(network, flat), ...wholeMeasures(network, flat), ...arcMeasures(network) };
}

/** The same nodes, with directions forgotten. */
function undirected(network: Network): Network {
  if (!network.directed) return network;
  return buildNetwork({
    nodes: network.labels,
    edges: symmetricTies(network).map(([a, b]) => [a, b] as const),
  });
}

function nodeMeasures(network: Network, flat: Network) {
  const n = network.labels.length;
  const degree = degrees(network).all;
  return {
    degree: byNode(network, degree),
    degreeNorm: byNode(
      network,
      degree.map((ties) => (n > 1 ? ties / (n - 1) : 0)),
    ),
    betweenness: byNode(network, betweenness(network)),
    betweennessNorm: byNode(network, normalizedBetweenness(network)),
    closeness: byNode(network, closeness(network)),
    eigenvectorL2: flat.tieCount === 0 ? null : byNode(flat, eigenvectorCentrality(flat)),
    pagerank85: byNode(network, pageRank(network)),
    burtConstraint: byNode(flat, burtConstraint(flat)),
    core: byNode(flat, coreNumbers(flat)),
  };
}

function wholeMeasures(network: Network, flat: Network) {
  const { average, transitivity, local } = clustering(flat);
  const { diameter, avgPath, reachableShare } = pathLengths(network);
  const mixing = degreeAssortativity(network);
  const apart = diameter === null ? 'not-connected' : null;
  return {
    nodes: network.labels.length,
    edges: network.tieCount,
    density: density(network),
    transitivity,
    avgClustering: average,
    clustering: byNode(flat, local),
    diameter,
    avgPath,
    reachableShare,
    degreeAssortativity: mixing,
    undefinedBecause: undefinedWhere({
      density: network.labels.length < 2 ? 'too-few-nodes' : null,
      eigenvectorL2: network.tieCount === 0 ? 'no-ties' : null,
      transitivity: transitivity === null ? 'no-triples' : null,
      diameter: apart,
      avgPath: apart,
      degreeAssortativity: mixing === null ? 'no-variation' : null,
    }),
  };
}

function arcMeasures(network: Network) {
  if (!network.directed) return {};
  const { in: into, out } = degrees(network);
  return {
    inDegree: byNode(network, into),
    outDegree: byNode(network, out),
    reciprocity: reciprocity(network),
  };
}

/**
 * Measures of weighted arcs and of the ties that remain without directions, in the form of `directed-network`.
 *
 * @source each measure's own file
 * @example runDirectedNetwork({ edges: [['a', 'b', 2]] }).symmetric // => [['a', 'b', 2]]
 */
export function runDirectedNetwork(input: Omit<NetworkOfEdges, 'directed'>) {
  const arcs = buildNetwork({ ...input, directed: true });
  const symmetric = symmetricTies(arcs);
  const flat = buildNetwork({ nodes: arcs.labels, edges: symmetric });
  const strength = strengths(arcs);
  return {
    in: byNode(arcs, strength.in),
    out: byNode(arcs, strength.out),
    reciprocity: reciprocity(arcs),
    symmetric,
    density: density(flat),
    arcDensity: density(arcs),
    eigenvector: flat.tieCount === 0 ? null : byNode(flat, eigenvectorCentrality(flat)),
    betweennessNorm: byNode(flat, normalizedBetweenness(flat)),
    closeness: byNode(flat, closeness(flat)),
    pagerank: byNode(arcs, pageRank(arcs)),
    undefinedBecause: undefinedWhere({
      reciprocity: arcs.tieCount === 0 ? 'no-ties' : null,
      density: arcs.labels.length < 2 ? 'too-few-nodes' : null,
      eigenvector: flat.tieCount === 0 ? 'no-ties' : null,
    }),
  };
}
