import { InvalidInputError } from '../../model/errors.ts';
import { at } from '../statistics/numeric/at.ts';

/** Positions of each unit's neighbours, from 0. */
export type Neighbours = readonly (readonly number[])[];

/** Weights of each unit's neighbours, in the order of `Neighbours`. */
export interface Weights {
  readonly neighbours: Neighbours;
  /** In the order of `neighbours`. */
  readonly weights: readonly (readonly number[])[];
  /** Sum of all weights. */
  readonly s0: number;
  /** Half the sum of (w_ij + w_ji)². */
  readonly s1: number;
  /** Sum of (row sum + column sum)². */
  readonly s2: number;
}

/**
 * Weights from neighbours: each row adds up to 1 (`row`), or each neighbour counts as it is given (`binary`).
 *
 * @param given weights in the order of `neighbours`, above 0; default 1 each
 * @throws {InvalidInputError} when a unit has no neighbour, itself as one, the same twice, or one that does not exist
 * @source Cliff & Ord 1981, Spatial Processes, section 1.4
 * @example neighbourWeights([[1, 2], [0], [0]], 'row').weights // => [[0.5, 0.5], [1], [1]]
 */
export function neighbourWeights(
  neighbours: Neighbours,
  style: 'row' | 'binary',
  given?: readonly (readonly number[])[],
): Weights {
  for (const [unit, list] of neighbours.entries()) checkUnit(unit, list, neighbours.length);
  const raw = given ?? neighbours.map((list) => list.map(() => 1));
  const weights = style === 'row' ? raw.map(standardised) : raw;
  const of = neighbours.map((list, i) => new Map(list.map((j, k) => [j, at(at(weights, i), k)])));
  const columns = neighbours.map(() => 0);
  let s1 = 0;
  for (const [i, row] of of.entries()) {
    for (const [j, weight] of row) {
      columns[j] = at(columns, j) + weight;
      const back = at(of, j).get(i);
      // A pair that is neighbours both ways is met twice, one that is not only once.
      s1 += back === undefined ? weight ** 2 : (weight + back) ** 2 / 2;
    }
  }
  const rows = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  return {
    neighbours,
    weights,
    s0: rows.reduce((sum, row) => sum + row, 0),
    s1,
    s2: rows.reduce((sum, row, i) => sum + (row + at(columns, i)) ** 2, 0),
  };
}

function standardised(row: readonly number[]): number[] {
  const whole = row.reduce((sum, weight) => sum + weight, 0);
  return row.map((weight) => weight / whole);
}

/** Weighted sum of the neighbours' values, for each unit. */
export function spatialLag({ neighbours, weights }: Weights, values: readonly number[]): number[] {
  return neighbours.map((list, i) =>
    list.reduce((sum, j, k) => sum + at(at(weights, i), k) * at(values, j), 0),
  );
}

function checkUnit(unit: number, list: readonly number[], units: number): void {
  const wrong = list.find(
    (j, k) => !(Number.isInteger(j) && j >= 0 && j < units) || j === unit || list.indexOf(j) !== k,
  );
  if (wrong === undefined && list.length > 0) return;
  throw new InvalidInputError(
    wrong === undefined ? 'A unit has no neighbour' : `Neighbour ${wrong} is no other unit, or named twice`,
    `unit ${unit} of ${units}`,
    'Give the positions of its neighbours, from 0.',
  );
}
