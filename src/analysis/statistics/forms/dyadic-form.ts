import { InvalidInputError } from '../../../model/errors.ts';
import { buildNetwork, type Label } from '../../network/network.ts';
import { tieMatrix } from '../../network/tie-matrix.ts';
import { edgeList, edgeShapes } from './edge-list.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, shown, without } from './form.ts';
import { tiesOfNeighbours } from './tie-table.ts';

const matrixShapes = `each a square matrix, ${edgeShapes}, or an object of neighbours by node`;
const common = `nodes (not needed with matrices), directed (false), permutations, seed`;

/** Two networks over the same nodes, as the matrices `x` and `y`. */
export const qapForm: Form = {
  reads: `x and y: two networks, or the keys that hold them, ${matrixShapes}; ${common}`,
  toPlain: (input) => {
    const at = matrixReader(input);
    const names = ['x', 'y'].flatMap((key) => (typeof input[key] === 'string' ? [input[key]] : []));
    if (input['x'] === undefined || input['y'] === undefined) return { input };
    return { input: { ...without(input, [...names, 'nodes']), x: at('x'), y: at('y') } };
  },
};

/** A network and those that explain it, as matrices: `dependent` and `predictors` by the names of their coefficients. */
export const mrqapForm: Form = {
  reads: `dependent and predictors (a list): names of the keys that hold the networks, ${matrixShapes}; |a_i-a_j| and a_i==a_j are made of the list a, one value a node; ${common}`,
  toPlain: (input) => mrqapPlain(input),
};

function mrqapPlain(input: JsonObject): Plain {
  const { dependent, predictors } = input;
  if (!(Array.isArray(predictors) && predictors.every((name) => typeof name === 'string'))) return { input };
  if (typeof dependent !== 'string') return { input };
  const at = matrixReader(input);
  const used = [dependent, ...predictors.map((name) => madeOf(name)?.attribute ?? name), 'nodes'];
  return {
    input: {
      ...without(input, used),
      dependent: at(dependent),
      predictors: Object.fromEntries(predictors.map((name) => [coefficientName(name), at(name)])),
    },
  };
}

/**
 * `bMarriage` of `marriage`, `bWealthDiff` of `|wealth_i-wealth_j|`, `bProvinceSame` of `province_i==province_j`.
 *
 * @source policyloom: names of coefficients
 * @example coefficientName('|wealth_i-wealth_j|') // => 'bWealthDiff'
 */
export function coefficientName(predictor: string): string {
  const made = madeOf(predictor);
  const name = made?.attribute ?? predictor;
  return `b${name.charAt(0).toUpperCase()}${name.slice(1)}${made?.suffix ?? ''}`;
}

const DIFFERENCE = /^\|\s*(\w+)_i\s*[-−]\s*(\w+)_j\s*\|$/u;
const SAME = /^(\w+)_i\s*={1,3}\s*(\w+)_j$/u;

function madeOf(predictor: string) {
  const [, first, second] = DIFFERENCE.exec(predictor) ?? SAME.exec(predictor) ?? [];
  if (first === undefined || first !== second) return null;
  return { attribute: first, suffix: DIFFERENCE.test(predictor) ? 'Diff' : 'Same' } as const;
}

type Matrix = readonly (readonly number[])[];

/** Reads the networks of one input by key; a key may name another key. */
function matrixReader(input: JsonObject): (key: string) => Matrix {
  const directed = input['directed'] === true;
  const nodes = nodesOf(input);
  return (key) => {
    const made = madeOf(key);
    if (made !== null) return attributeMatrix(input, made, nodes);
    const given = input[key];
    const name = typeof given === 'string' ? given : key;
    return matrixOf(input[name], { nodes, directed, key: name });
  };
}

function nodesOf(input: JsonObject): readonly Label[] | undefined {
  const { nodes } = input;
  if (nodes === undefined) return undefined;
  if (Array.isArray(nodes) && nodes.every(isLabel)) return nodes;
  throw new InvalidInputError(`${shown(nodes)} is no list of names`, 'key nodes', 'List names or numbers.');
}

function isLabel(value: unknown): value is Label {
  return typeof value === 'string' || typeof value === 'number';
}

interface Reading {
  readonly nodes: readonly Label[] | undefined;
  readonly directed: boolean;
  readonly key: string;
}

function matrixOf(given: unknown, { nodes, directed, key }: Reading): Matrix {
  if (given === undefined) {
    throw new InvalidInputError('There is no such network', `key ${key}`, `Give it there: ${matrixShapes}.`);
  }
  if (isMatrix(given, nodes?.length)) return checkedMatrix(given, directed, key);
  const edges = isJsonObject(given)
    ? tiesOfNeighbours(given, directed, key).edges
    : edgeList(given, undefined, key);
  if (nodes !== undefined) return tieMatrix(buildNetwork({ nodes, edges, directed }));
  throw new InvalidInputError(
    'Its nodes are not known',
    'key nodes',
    'List all nodes that both networks have.',
  );
}

/** A square of numbers whose diagonal is empty; three numbers a row could be a tie, whose ends differ. */
function isMatrix(given: unknown, size: number | undefined): given is readonly (readonly unknown[])[] {
  if (!Array.isArray(given) || given.length < 3 || (size !== undefined && given.length !== size))
    return false;
  const rows = given.every((row) => Array.isArray(row) && row.length === given.length);
  if (!rows || given.length > 3) return rows;
  return given.every(
    (row, i) => (row[i] === 0 || row[i] === null) && row.every((value: unknown) => typeof value !== 'string'),
  );
}

/** The diagonal plays no part. */
function checkedMatrix(rows: readonly (readonly unknown[])[], directed: boolean, key: string): Matrix {
  return rows.map((row, i) =>
    row.map((value, j) => {
      const place = `key ${key}, row ${i}, column ${j}`;
      if (i === j) return 0;
      if (typeof value !== 'number') {
        throw new InvalidInputError(`${shown(value)} is no number`, place, 'Give a number for each pair.');
      }
      if (directed || value === rows[j]?.[i]) return value;
      throw new InvalidInputError(
        'The matrix is not symmetric',
        place,
        'Give directed: true, or correct it.',
      );
    }),
  );
}

function attributeMatrix(
  input: JsonObject,
  { attribute, suffix }: { readonly attribute: string; readonly suffix: 'Diff' | 'Same' },
  nodes: readonly Label[] | undefined,
): Matrix {
  const given = input[attribute];
  const list = isJsonObject(given) && nodes ? nodes.map((node) => given[String(node)]) : given;
  const fits = (value: unknown) =>
    typeof value === 'number' || (suffix === 'Same' && typeof value === 'string');
  if (!(Array.isArray(list) && list.every(fits) && (nodes === undefined || list.length === nodes.length))) {
    const form = suffix === 'Diff' ? 'one number for each node' : 'one value for each node';
    throw new InvalidInputError(`${attribute} has not the right form`, `key ${attribute}`, `Give ${form}.`);
  }
  if (suffix === 'Same') return list.map((a) => list.map((b) => (a === b ? 1 : 0)));
  return list.map((a) => list.map((b) => Math.abs(Number(a) - Number(b))));
}
