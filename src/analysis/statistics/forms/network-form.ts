import { InvalidInputError } from '../../../model/errors.ts';
import { type Edge, type Label, pairName } from '../../network/network.ts';
import { edgeList, edgeShapes } from './edge-list.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, shown, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';
import { type NodesAndTies, tiesOfMatrix, tiesOfNeighbours } from './tie-table.ts';

const LISTS = ['edges', 'arcs', 'ties', 'links'];
const TABLES = ['matrix', 'adjacencyMatrix', 'adjacency', 'neighbours'];
const NODES = ['nodes', 'labels', 'names', 'vertices'];

/** What a network form is for. */
export interface NetworkFormOptions {
  /** Key of the ties that the statistic is computed on; default `edges`. */
  readonly ties?: string;
  /** True where the statistic knows directions only; else `directed` of the input says so. */
  readonly directed?: boolean;
  /** Further keys, in words. */
  readonly more?: string;
}

/**
 * A network as a list of ties, a matrix, or neighbours by node.
 *
 * @source policyloom: forms of statistics' inputs
 * @example networkForm().toPlain({ matrix: [[0, 1], [1, 0]] }).input // => { edges: [[0, 1]], nodes: [0, 1] }
 */
export function networkForm(options: NetworkFormOptions = {}): Form {
  const { ties = 'edges', directed, more = '' } = options;
  const direction = directed === undefined ? ', directed (false)' : '';
  return {
    reads: `${ties} (also ${LISTS.filter((key) => key !== ties).join(', ')}): ${edgeShapes}, perhaps weights beside them; or matrix, square, 0 for no tie; or adjacency, an object of each node's neighbours (a list, or weights by name); nodes where some have no tie, or to name a matrix${direction}; loops: "drop" leaves ties of a node with itself out${more}`,
    toPlain: (input) => toNetwork(input, ties, directed),
  };
}

function toNetwork(input: JsonObject, key: string, alwaysDirected: boolean | undefined): Plain {
  const source = oneOfKeys(input, [...LISTS, ...TABLES]);
  if (source === undefined) return { input };
  const nodesKey = oneOfKeys(input, NODES);
  const nodes = nodesKey === undefined ? undefined : nodeNames(input[nodesKey], nodesKey);
  const directed = alwaysDirected ?? input['directed'] === true;
  const read = tiesOf(input, source, nodes, directed);
  const used = [source, ...(nodesKey === undefined ? [] : [nodesKey]), 'loops'];
  const rest = without(input, LISTS.includes(source) ? [...used, 'weights'] : used);
  const kept = withoutLoops(read.edges, input['loops']);
  const all = read.nodes ?? nodes;
  return {
    input: { ...rest, [key]: kept, ...(all !== undefined && { nodes: all }), ...groupsOf(input, nodesKey) },
    notes: { ...toldOf(kept, directed), ...droppedLoops(read.edges.length - kept.length) },
  };
}

function tiesOf(
  input: JsonObject,
  key: string,
  nodes: readonly Label[] | undefined,
  directed: boolean,
): Partial<NodesAndTies> & Pick<NodesAndTies, 'edges'> {
  const given = input[key];
  if (LISTS.includes(key)) return { edges: edgeList(given, input['weights'], key) };
  if (isRows(given)) return tiesOfMatrix(given, nodes, directed, key);
  if (!isJsonObject(given)) {
    const remedy = 'Give a square matrix, or an object of neighbours by node.';
    throw new InvalidInputError(`${shown(given)} is no network`, `key ${key}`, remedy);
  }
  const read = tiesOfNeighbours(given, directed, key);
  return nodes === undefined ? read : { edges: read.edges };
}

function isRows(value: unknown): value is readonly (readonly unknown[])[] {
  return Array.isArray(value) && value.every(Array.isArray);
}

/** Names of nodes, given as they are or as objects with id, name or label. */
function nodeNames(nodes: unknown, key: string): Label[] {
  if (!Array.isArray(nodes)) {
    throw new InvalidInputError(`${shown(nodes)} is no list of nodes`, `key ${key}`, 'List their names.');
  }
  return nodes.map((node, i) => {
    const name = isJsonObject(node) ? (node['id'] ?? node['name'] ?? node['label']) : node;
    if (typeof name === 'string' || typeof name === 'number') return name;
    const place = `key ${key}, item ${i}`;
    throw new InvalidInputError(`${shown(node)} names no node`, place, 'Give a name, a number, or an id.');
  });
}

/** Groups that stand with the nodes: `{ id, group }`. */
function groupsOf(input: JsonObject, nodesKey: string | undefined): JsonObject {
  const nodes = nodesKey === undefined ? undefined : input[nodesKey];
  if (!Array.isArray(nodes) || input['group'] !== undefined) return {};
  const groups = nodes.map((node) => (isJsonObject(node) ? node['group'] : undefined));
  return groups.length > 0 && groups.every((group) => group !== undefined) ? { group: groups } : {};
}

function withoutLoops(edges: readonly Edge[], loops: unknown): readonly Edge[] {
  if (loops === undefined) return edges;
  if (loops === 'drop') return edges.filter(([from, to]) => String(from) !== String(to));
  throw new InvalidInputError(`${shown(loops)} is no way to treat loops`, 'key loops', 'Give "drop".');
}

function droppedLoops(loops: number): JsonObject {
  return loops > 0 ? { droppedLoops: loops } : {};
}

/** Repeated ties are one tie, whose given weights add up: that is told. */
function toldOf(edges: readonly Edge[], directed: boolean): JsonObject {
  const names = new Set(edges.map((edge) => pairName(edge, directed)));
  return names.size === edges.length ? {} : { repeatedTies: edges.length - names.size };
}
