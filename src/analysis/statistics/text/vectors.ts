/** Rows of a matrix as doubles: what loops over every cell many times need to be quick. */
export type Rows = readonly Float64Array[];

/**
 * A·Bᵀ: rows of one matrix times rows of another.
 *
 * @param a rows as long as those of b
 * @source Golub & Van Loan 2013, Matrix Computations, 1.1
 * @example rowProducts(rowsOf([[1, 2]]), rowsOf([[3, 4], [5, 6]])) // => rowsOf([[11, 17]])
 */
export function rowProducts(a: Rows, b: Rows): Rows {
  return a.map((row) => Float64Array.from(b, (other) => dot(row, other)));
}

/**
 * Rows become columns.
 *
 * @param rows of equal length, at least one
 * @source Golub & Van Loan 2013, as above
 * @example transpose(rowsOf([[1, 2], [3, 4]])) // => rowsOf([[1, 3], [2, 4]])
 */
export function transpose(rows: Rows): Rows {
  return Array.from(rows[0] ?? [], (_, column) => Float64Array.from(rows, (row) => row[column] ?? 0));
}

/**
 * A table as rows of doubles.
 *
 * @source ECMAScript 2024, typed arrays
 * @example rowsOf([[1, 2]])[0]?.length // => 2
 */
export function rowsOf(table: readonly (readonly number[])[]): Rows {
  return table.map((row) => Float64Array.from(row));
}

/**
 * Sum of products, place by place.
 *
 * @param a as long as b
 * @source Golub & Van Loan 2013, as above
 * @example dot(Float64Array.of(1, 2), Float64Array.of(3, 4)) // => 11
 */
export function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += (a[index] ?? 0) * (b[index] ?? 0);
  return total;
}
