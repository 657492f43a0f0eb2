import { InvalidInputError } from '../../model/errors.ts';
import { attributeAssortativity } from '../network/attribute-assortativity.ts';
import { eiIndex } from '../network/ei-index.ts';
import { modularity } from '../network/modularity.ts';
import { buildNetwork, type Edge, type Label, type Network } from '../network/network.ts';
import { undefinedWhere } from './undefined-because.ts';

/** A network as the inputs of several statistics hold it; `weightedEdges` wins over `edges`. */
export interface TieLists {
  readonly nodes?: readonly Label[] | undefined;
  readonly edges?: readonly Edge[] | undefined;
  readonly weightedEdges?: readonly Edge[] | undefined;
  readonly directed?: boolean | undefined;
}

/** One group for each node: a list in the order of the nodes, or an object by node. */
export type Groups = readonly Label[] | Readonly<Record<string, Label>>;

/**
 * The network of an input.
 *
 * @throws {InvalidInputError} as `buildNetwork`
 * @source policyloom: forms of statistics' inputs
 * @example networkOf({ weightedEdges: [['a', 'b', 2]] }).tieCount // => 1
 */
export function networkOf({ nodes, edges, weightedEdges, directed }: TieLists): Network {
  return buildNetwork({ nodes, edges: weightedEdges ?? edges ?? [], directed });
}

/**
 * The statistic `modularity-of-split`.
 *
 * @throws {InvalidInputError} when the groups do not fit the nodes
 * @source see `modularity`
 * @example runSplit({ edges: [['a', 'b'], ['c', 'd']], club: { a: 1, b: 1, c: 2, d: 2 } }).qUnweighted // => 0.5
 */
export function runSplit(
  input: TieLists & { readonly club: Groups; readonly resolution?: number | undefined },
) {
  const ties = [...(input.edges ?? []), ...(input.weightedEdges ?? [])];
  const nodes = nodesFor(input.club, { nodes: input.nodes, edges: ties });
  const bare = (input.edges ?? ties).map(([from, to]) => [from, to] as const);
  const plain = buildNetwork({ ...input, nodes, edges: bare });
  const weighted = networkOf({ ...input, nodes });
  const groups = groupsOf(plain, input.club);
  const options = { resolution: input.resolution ?? 1 };
  const weights = weighted.out.flat().reduce((sum, tie) => sum + tie.weight, 0);
  return {
    edges: plain.tieCount,
    totalWeight: weighted.directed ? weights : weights / 2,
    qUnweighted: modularity(plain, groups, options),
    qWeighted: modularity(weighted, groups, options),
  };
}

/**
 * The statistics `modularity` and `modularity-directed`.
 *
 * @throws {InvalidInputError} when a partition does not hold each node once
 * @source see `modularity`
 * @example runPartitions({ edges: [['a', 'b'], ['c', 'd']], partitions: [[['a', 'b'], ['c', 'd']]] }).q // => [0.5]
 */
export function runPartitions(
  input: TieLists & {
    readonly partitions: readonly (readonly (readonly Label[])[])[];
    readonly resolution?: number | undefined;
  },
) {
  const nodes = input.nodes ?? input.partitions[0]?.flat();
  const network = networkOf({ ...input, nodes });
  const options = { resolution: input.resolution ?? 1 };
  return {
    q: input.partitions.map((partition) => modularity(network, groupsBy(network, partition), options)),
  };
}

/**
 * The statistic `e-i-index`.
 *
 * @throws {InvalidInputError} when the groups do not fit the nodes
 * @source see `eiIndex` and `attributeAssortativity`
 * @example runEiIndex({ edges: [['a', 'b']], group: { a: 1, b: 2 } }).ei // => 1
 */
export function runEiIndex(
  input: TieLists & { readonly group: Groups; readonly weighted?: boolean | undefined },
) {
  const edges = input.weightedEdges ?? input.edges ?? [];
  const network = networkOf({ ...input, nodes: nodesFor(input.group, { nodes: input.nodes, edges }) });
  const groups = groupsOf(network, input.group);
  const found = eiIndex(network, groups, { weighted: input.weighted ?? false });
  const assortativity = attributeAssortativity(network, groups);
  return {
    ...found,
    assortativity,
    undefinedBecause: undefinedWhere({
      ei: found.ei === null ? 'no-ties' : null,
      assortativity: assortativity === null ? 'no-variation' : null,
    }),
  };
}

function groupsBy(network: Network, partition: readonly (readonly Label[])[]): number[] {
  const groups = new Map(partition.flatMap((members, i) => members.map((node) => [String(node), i])));
  const named = partition.flat().length;
  const missing = network.labels.some((node) => !groups.has(String(node)));
  if (named !== network.labels.length || groups.size !== named || missing) {
    const counts = `${named} members for ${network.labels.length} nodes`;
    throw new InvalidInputError('A partition must hold each node once', counts, 'Correct the partition.');
  }
  return network.labels.map((node) => groups.get(String(node)) ?? 0);
}

/** The nodes that groups speak of: `nodes` when given, else 0, 1, 2 … or the names for a list, the object's keys. */
function nodesFor(
  groups: Groups,
  { nodes, edges }: { readonly nodes?: readonly Label[] | undefined; readonly edges: readonly Edge[] },
): readonly Label[] {
  if (nodes) return nodes;
  if (!isList(groups)) return Object.keys(groups);
  const named = edges.flatMap((pair) => pair.slice(0, 2));
  const numbered = named.every((node) => typeof node === 'number' && node >= 0 && node < groups.length);
  return numbered ? groups.map((_, i) => i) : buildNetwork({ edges }).labels;
}

function groupsOf(network: Network, groups: Groups): readonly Label[] {
  if (isList(groups)) return groups;
  return network.labels.map((node) => {
    const group = groups[String(node)];
    if (group !== undefined) return group;
    throw new InvalidInputError(`Node ${node} has no group`, 'groups', 'Name a group for each node.');
  });
}

function isList(groups: Groups): groups is readonly Label[] {
  return Array.isArray(groups);
}
