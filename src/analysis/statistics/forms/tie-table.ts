import { InvalidInputError } from '../../../model/errors.ts';
import { type Edge, type Label, pairName } from '../../network/network.ts';
import { isJsonObject, type JsonObject, shown } from './form.ts';

/** Nodes in order, and their ties. */
export interface NodesAndTies {
  readonly nodes: readonly Label[];
  readonly edges: readonly Edge[];
}

/**
 * The ties of a square matrix: row the origin, column the target, 0 or null no tie.
 *
 * @param nodes their names in the order of the rows; without them they are 0, 1, 2 …
 * @throws {InvalidInputError} when it is not square, holds no numbers, or is not symmetric without directions
 * @source Wasserman & Faust 1994, section 3.1 (sociomatrix)
 * @example tiesOfMatrix([[0, 1], [1, 0]], ['a', 'b'], false, 'matrix').edges // => [['a', 'b']]
 */
export function tiesOfMatrix(
  matrix: readonly (readonly unknown[])[],
  nodes: readonly Label[] | undefined,
  directed: boolean,
  key: string,
): NodesAndTies {
  const size = matrix.length;
  const names = nodes ?? matrix.map((_, i) => i);
  if (names.length !== size || matrix.some((row) => row.length !== size)) {
    const place = `key ${key}, ${size} rows of ${matrix[0]?.length ?? 0}, ${names.length} nodes`;
    throw new InvalidInputError(
      'The matrix is not square over its nodes',
      place,
      'Give a row and a column each.',
    );
  }
  const values = matrix.map((row, i) =>
    row.map((value, j) => cell(value, `key ${key}, row ${i}, column ${j}`)),
  );
  if (!directed) refuseAsymmetry(values, key);
  const isPlain = values.flat().every((value) => value === 0 || value === 1);
  const edges = values.flatMap((row, i) =>
    row.flatMap((value, j) => {
      const [from, to] = [names[i], names[j]];
      const isTie = value !== 0 && (directed || i <= j) && from !== undefined && to !== undefined;
      return isTie ? [isPlain ? ([from, to] as const) : ([from, to, value] as const)] : [];
    }),
  );
  return { nodes: names, edges };
}

function cell(value: unknown, place: string): number {
  if (value === null) return 0;
  if (typeof value === 'number' && value >= 0) return value;
  throw new InvalidInputError(`${shown(value)} is no number from 0 on`, place, 'Write 0 for no tie.');
}

/** Two halves that differ would be read by one half only. */
function refuseAsymmetry(values: readonly (readonly number[])[], key: string): void {
  for (const [i, row] of values.entries()) {
    const j = row.findIndex((value, column) => value !== values[column]?.[i]);
    if (j < 0) continue;
    throw new InvalidInputError(
      `The matrix is not symmetric: ${row[j]} there, ${values[j]?.[i]} the other way`,
      `key ${key}, row ${i}, column ${j}`,
      'Give directed: true where ties have directions, else correct it.',
    );
  }
}

/**
 * The ties of an object that holds each node's neighbours, as a list or as an object of weights.
 *
 * @throws {InvalidInputError} when neighbours are neither, or a tie without directions has two weights
 * @source policyloom: forms of statistics' inputs
 * @example tiesOfNeighbours({ a: ['b'], b: ['a'] }, false, 'adjacency').edges // => [['a', 'b']]
 */
export function tiesOfNeighbours(adjacency: JsonObject, directed: boolean, key: string): NodesAndTies {
  const arcs = Object.entries(adjacency).flatMap(([from, to]) => arcsFrom(from, to, `key ${key}, ${from}`));
  const nodes = [...new Set([...Object.keys(adjacency), ...arcs.map(([, to]) => String(to))])];
  return { nodes, edges: directed ? arcs : onceEach(arcs, key) };
}

function arcsFrom(from: string, neighbours: unknown, place: string): Edge[] {
  if (
    Array.isArray(neighbours) &&
    neighbours.every((to) => typeof to === 'string' || typeof to === 'number')
  ) {
    return neighbours.map((to) => [from, to] as const);
  }
  if (!isJsonObject(neighbours)) {
    const remedy = 'Give a list of neighbours, or an object of weights by neighbour.';
    throw new InvalidInputError(`${shown(neighbours)} are no neighbours`, place, remedy);
  }
  return Object.entries(neighbours).map(([to, weight]) => [from, to, cell(weight, place)] as const);
}

/** A tie that both ends name is one tie. */
function onceEach(arcs: readonly Edge[], key: string): Edge[] {
  const ties = new Map<string, Edge>();
  for (const arc of arcs) {
    const name = pairName(arc, false);
    const known = ties.get(name);
    if (known !== undefined && known[2] !== arc[2]) {
      const place = `key ${key}, ${arc[0]} – ${arc[1]}`;
      throw new InvalidInputError('One tie has two weights', place, 'Give directed: true, or one weight.');
    }
    ties.set(name, known ?? arc);
  }
  return [...ties.values()];
}
