import { at } from '../numeric/at.ts';

/**
 * A·Bᵀ: rows of one matrix times rows of another.
 *
 * @param a rows as long as those of b
 * @source Golub & Van Loan 2013, Matrix Computations, 1.1
 * @example rowProducts([[1, 2]], [[3, 4], [5, 6]]) // => [[11, 17]]
 */
export function rowProducts(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): number[][] {
  return a.map((row) =>
    b.map((other) => {
      let total = 0;
      for (let index = 0; index < row.length; index += 1) total += at(row, index) * at(other, index);
      return total;
    }),
  );
}

/**
 * Rows become columns.
 *
 * @param matrix rows of equal length, at least one
 * @source Golub & Van Loan 2013, as above
 * @example transpose([[1, 2], [3, 4]]) // => [[1, 3], [2, 4]]
 */
export function transpose(matrix: readonly (readonly number[])[]): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => at(row, column)));
}
