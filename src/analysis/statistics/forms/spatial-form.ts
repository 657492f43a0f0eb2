import { InvalidInputError } from '../../../model/errors.ts';
import { buildNetwork, type Label, type Network } from '../../network/network.ts';
import { edgeList, edgeShapes } from './edge-list.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, shown, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';
import { tiesOfMatrix, tiesOfNeighbours } from './tie-table.ts';

const VALUES = ['y', 'values', 'x'];
const MAPS = ['neighbours0', 'neighbours1', 'neighbours', 'neighbors', 'edges', 'matrix', 'weights', 'w'];
const NAMES = ['units', 'nodes', 'names'];

/**
 * Values on a map: one for each unit, and the neighbours of each as positions from 0, with weights if they differ.
 *
 * @source policyloom: forms of statistics' inputs
 * @example spatialForm.toPlain({ y: { a: 1, b: 2 }, neighbours: { a: ['b'], b: ['a'] } }).input // => { y: [1, 2], neighbours0: [[1], [0]] }
 */
export const spatialForm: Form = {
  reads: `y (also values): numbers in the order of the units, or an object by name; neighbours0: for each unit the positions of its neighbours from 0 (neighbours1: from 1); or neighbours, an object of lists by name; edges: ${edgeShapes}; or matrix (also weights, w): square, 0 for no neighbours, other numbers are weights; units names the rows where y is a list. style (row or binary), alternative, permutations, seed`,
  toPlain: (input) => toMap(input),
};

function toMap(input: JsonObject): Plain {
  const [valuesKey, mapKey, namesKey] = [VALUES, MAPS, NAMES].map((keys) => oneOfKeys(input, keys));
  if (valuesKey === undefined || mapKey === undefined) return { input };
  const rest = without(input, [valuesKey, mapKey, namesKey ?? '']);
  const values = input[valuesKey];
  const names = namesKey === undefined ? namesIn(values) : input[namesKey];
  const y = isJsonObject(values) && Array.isArray(names) ? names.map((name) => values[String(name)]) : values;
  const map = mapOf(input[mapKey], mapKey, labels(names), Array.isArray(y) ? y.length : 0);
  return { input: { ...rest, y, ...map } };
}

function namesIn(values: unknown): unknown {
  return isJsonObject(values) ? Object.keys(values) : undefined;
}

function labels(names: unknown): readonly Label[] | undefined {
  if (!Array.isArray(names)) return undefined;
  return names.map((name) => (typeof name === 'number' ? name : String(name)));
}

function mapOf(map: unknown, key: string, names: readonly Label[] | undefined, size: number): JsonObject {
  if (key === 'neighbours0') return { neighbours0: map };
  if (key === 'neighbours1') return { neighbours0: fromOne(map) };
  const nodes = names ?? Array.from({ length: size }, (_, i) => i);
  return positionsIn(networkOf(map, key, nodes));
}

/** Positions that count from 1, as those of R do. */
function fromOne(map: unknown): unknown {
  if (!(Array.isArray(map) && map.every(Array.isArray))) return map;
  return map.map((list) => list.map((j) => (typeof j === 'number' ? j - 1 : j)));
}

function networkOf(map: unknown, key: string, nodes: readonly Label[]): Network {
  if (key === 'edges') return buildNetwork({ nodes, edges: edgeList(map, undefined, key) });
  if (isJsonObject(map)) {
    return buildNetwork({ nodes, edges: tiesOfNeighbours(map, true, key).edges, directed: true });
  }
  const isMatrix = Array.isArray(map) && map.every(Array.isArray);
  if (isMatrix && !key.startsWith('neighbo')) {
    return buildNetwork({ ...tiesOfMatrix(map, nodes, true, key), directed: true });
  }
  const remedy = isMatrix
    ? 'Name it neighbours0 where positions count from 0, neighbours1 where they count from 1.'
    : 'Give a matrix, or an object of neighbours by name.';
  throw new InvalidInputError(`${shown(map)} can be read in no way or in two`, `key ${key}`, remedy);
}

function positionsIn({ out }: Network): JsonObject {
  const isWeighted = out.some((ties) => ties.some((tie) => tie.weight !== 1));
  return {
    neighbours0: out.map((ties) => ties.map((tie) => tie.to)),
    ...(isWeighted && { neighbourWeights: out.map((ties) => ties.map((tie) => tie.weight)) }),
  };
}
