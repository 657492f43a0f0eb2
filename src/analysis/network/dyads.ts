import { InvalidInputError } from '../../model/errors.ts';

/** A square matrix of one value for each ordered pair of nodes; the diagonal plays no part. */
export type DyadMatrix = readonly (readonly number[])[];

/** Origin and target of each dyad, by position. */
export type Dyads = readonly (readonly [number, number])[];

/**
 * The pairs of nodes that dyadic statistics run over: unordered (i < j), or ordered with directions.
 *
 * @source Krackhardt 1988, Predicting with networks, Social Networks 10: 359–381
 * @example dyadsOf(3, false) // => [[0, 1], [0, 2], [1, 2]]
 */
export function dyadsOf(nodeCount: number, directed: boolean): Dyads {
  const nodes = [...Array(nodeCount).keys()];
  return nodes.flatMap((i) => nodes.filter((j) => (directed ? j !== i : j > i)).map((j) => [i, j] as const));
}

/**
 * Values of a matrix at each dyad.
 *
 * @param order when given, the matrix with rows and columns put in this order
 * @throws {InvalidInputError} when the matrix does not have one value for each pair
 * @source Krackhardt 1988, as above
 * @example dyadValues([[0, 7], [7, 0]], [[0, 1]]) // => [7]
 */
export function dyadValues(matrix: DyadMatrix, dyads: Dyads, order?: readonly number[]): number[] {
  return dyads.map(([i, j]) => {
    const value = matrix[order?.[i] ?? i]?.[order?.[j] ?? j];
    if (value === undefined || !Number.isFinite(value)) {
      const place = `row ${i}, column ${j}`;
      throw new InvalidInputError('A matrix of dyads has no number', place, 'Give a value for each pair.');
    }
    return value;
  });
}
