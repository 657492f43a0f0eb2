import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { at } from '../statistics/numeric/at.ts';

/** A column that shrinks below this share of itself when the earlier ones are taken off is made of them. */
const DEPENDENT = 1e-9;

/** Q (orthonormal columns) and R (upper triangle, by rows) of a design: X = Q R. */
export interface OrthogonalBasis {
  readonly q: readonly (readonly number[])[];
  readonly r: readonly (readonly number[])[];
}

/**
 * QR decomposition by Gram–Schmidt, run twice over each column, which makes it as exact as Householder's.
 *
 * @param columns of equal length
 * @param names what the columns are called in an error
 * @throws {DegenerateInputError} when a column is a combination of earlier ones, or there are more columns than rows
 * @source Giraud, Langou & Rozložník 2005, The loss of orthogonality in the Gram–Schmidt process, Computers & Mathematics with Applications 50: 1069–1075
 * @example orthogonalBasis([[3, 4]], ['x']) // => { q: [[0.6, 0.8]], r: [[5]] }
 */
export function orthogonalBasis(
  columns: readonly (readonly number[])[],
  names: readonly string[],
): OrthogonalBasis {
  const q: number[][] = [];
  const r = columns.map(() => columns.map(() => 0));
  for (const [k, column] of columns.entries()) {
    const parts = columns.map(() => 0);
    let rest = [...column];
    for (let pass = 0; pass < 2; pass += 1) rest = withoutBasis(rest, q, parts);
    const length = norm(rest);
    if (!(length > DEPENDENT * norm(column))) {
      throw new DegenerateInputError(
        `Column ${names[k] ?? k} follows from the columns before it`,
        'Leave it out, or give rows in which it differs',
      );
    }
    q.push(rest.map((value) => value / length));
    for (let i = 0; i < k; i += 1) at(r, i)[k] = at(parts, i);
    at(r, k)[k] = length;
  }
  return { q, r };
}

/** What is left of a vector when its parts along orthonormal columns are taken off; adds them to `parts`. */
function withoutBasis(vector: number[], q: readonly (readonly number[])[], parts: number[]): number[] {
  let rest = vector;
  for (const [i, unit] of q.entries()) {
    const part = dot(rest, unit);
    parts[i] = at(parts, i) + part;
    rest = rest.map((value, row) => value - part * at(unit, row));
  }
  return rest;
}

/**
 * Solves R x = b for an upper triangle.
 *
 * @source Golub & Van Loan 2013, Matrix Computations, algorithm 3.1.2
 * @example solveUpper([[2, 1], [0, 4]], [4, 8]) // => [1, 2]
 */
export function solveUpper(r: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = b.map(() => 0);
  for (let i = b.length - 1; i >= 0; i -= 1) {
    let left = at(b, i);
    for (let j = i + 1; j < b.length; j += 1) left -= at(at(r, i), j) * at(x, j);
    x[i] = left / at(at(r, i), i);
  }
  return x;
}

/**
 * (XᵀX)⁻¹ from R of X = Q R.
 *
 * @returns symmetric, by rows
 * @source Golub & Van Loan 2013, section 5.3
 * @example inverseCrossProduct([[2]]) // => [[0.25]]
 */
export function inverseCrossProduct(r: readonly (readonly number[])[]): number[][] {
  const inverse = r.map((_, k) =>
    solveUpper(
      r,
      r.map((_row, i) => (i === k ? 1 : 0)),
    ),
  );
  return r.map((_, i) =>
    r.map((_row, j) => inverse.reduce((sum, column) => sum + at(column, i) * at(column, j), 0)),
  );
}

/** Inner product of two lists of equal length. */
export function dot(x: readonly number[], y: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < x.length; i += 1) total += at(x, i) * at(y, i);
  return total;
}

function norm(x: readonly number[]): number {
  return Math.sqrt(dot(x, x));
}
