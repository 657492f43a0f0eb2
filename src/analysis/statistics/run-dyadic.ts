import { z } from 'zod';
import { InvalidInputError } from '../../model/errors.ts';
import type { DyadMatrix } from '../network/dyads.ts';
import { mrqap } from '../network/mrqap.ts';
import { buildNetwork, type Edge, type Label } from '../network/network.ts';
import { qapCorrelation } from '../network/qap-correlation.ts';
import { tieMatrix } from '../network/tie-matrix.ts';
import { edge, label } from './network-schemas.ts';

const common = {
  nodes: z.array(label).min(3),
  directed: z.boolean().optional(),
  permutations: z.int().positive().optional(),
  seed: z.int().optional(),
};

/** Input of `qap`: `x` and `y` name two other keys, each an edge list or a matrix. */
export const qapInput = z.looseObject({ ...common, x: z.string(), y: z.string() });

/** Input of `mrqap`: names of edge lists or matrices; `|a_i-a_j|` and `a_i==a_j` are made of the list `a`. */
export const mrqapInput = z.looseObject({
  ...common,
  dependent: z.string(),
  predictors: z.array(z.string()).min(1),
});

/**
 * The statistic `qap`.
 *
 * @source see `qapCorrelation`
 * @example runQap({ nodes: ['a', 'b', 'c'], m: [['a', 'b']], x: 'm', y: 'm', permutations: 1 }).r // => 1
 */
export function runQap(input: z.infer<typeof qapInput>) {
  return qapCorrelation(matrixNamed(input, input.x), matrixNamed(input, input.y), input);
}

/**
 * The statistic `mrqap`: `b0` the constant, `b` and its name for each predictor, `p` the two-sided p-values.
 *
 * @source see `mrqap`
 * @example coefficientName('|wealth_i-wealth_j|') // => 'bWealthDiff'
 */
export function runMrqap(input: z.infer<typeof mrqapInput>) {
  const predictors = Object.fromEntries(
    input.predictors.map((name) => [coefficientName(name), matrixNamed(input, name)]),
  );
  const { intercept, terms, ...rest } = mrqap(matrixNamed(input, input.dependent), predictors, input);
  const named = (value: (term: (typeof terms)[number]) => number) =>
    Object.fromEntries(terms.map((term) => [term.name, value(term)]));
  return {
    b0: intercept,
    ...named((term) => term.b),
    p: named((term) => term.pTwoSided),
    pGreaterEqual: named((term) => term.pGreaterEqual),
    pLessEqual: named((term) => term.pLessEqual),
    ...rest,
  };
}

/** `bMarriage` of `marriage`, `bWealthDiff` of `|wealth_i-wealth_j|`, `bProvinceSame` of `province_i==province_j`. */
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

interface DyadicInput {
  readonly nodes: readonly Label[];
  readonly directed?: boolean | undefined;
  readonly [key: string]: unknown;
}

function matrixNamed(input: DyadicInput, name: string): DyadMatrix {
  const made = madeOf(name);
  if (made !== null) return attributeMatrix(input, made.attribute, made.suffix);
  const matrix = z.array(z.array(z.number())).safeParse(input[name]);
  if (matrix.success && isSquare(matrix.data, input.nodes.length)) return matrix.data;
  const edges = z.array(edge).safeParse(input[name]);
  if (!edges.success) throw wrongKey(name, 'an edge list over nodes, or a square matrix');
  return edgeMatrix(input, edges.data);
}

function isSquare(rows: readonly (readonly number[])[], size: number): boolean {
  return rows.length === size && rows.every((row) => row.length === size);
}

function edgeMatrix({ nodes, directed }: DyadicInput, edges: readonly Edge[]): DyadMatrix {
  return tieMatrix(buildNetwork({ nodes, edges, directed }));
}

function attributeMatrix(input: DyadicInput, name: string, kind: 'Diff' | 'Same'): DyadMatrix {
  const values = z.array(kind === 'Diff' ? z.number() : label).safeParse(input[name]);
  if (!values.success || values.data.length !== input.nodes.length) {
    throw wrongKey(name, kind === 'Diff' ? 'one number for each node' : 'one value for each node');
  }
  const list = values.data;
  if (kind === 'Same') return list.map((a) => list.map((b) => (a === b ? 1 : 0)));
  return list.map((a) => list.map((b) => Math.abs(Number(a) - Number(b))));
}

function wrongKey(name: string, form: string): InvalidInputError {
  return new InvalidInputError(`${name} has not the right form`, `key ${name}`, `Give ${form}.`);
}
