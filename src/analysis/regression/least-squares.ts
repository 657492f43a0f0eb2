import { at } from '../statistics/numeric/at.ts';
import { mean } from '../statistics/numeric/sums.ts';
import { checkedRows, type Design } from './design.ts';
import { dot, inverseCrossProduct, orthogonalBasis, solveUpper } from './orthogonal-basis.ts';

/** A straight-line model; lists are in the order of the design's columns. */
export interface LeastSquares {
  readonly coef: readonly number[];
  /** Classical standard errors; null without degrees of freedom. */
  readonly se: readonly number[] | null;
  /** Share of the response's spread that is explained, 0–1; null for a response without spread. */
  readonly r2: number | null;
  /** One for each row. */
  readonly residuals: readonly number[];
  readonly degreesOfFreedom: number;
}

/**
 * Ordinary least squares.
 *
 * @throws {DegenerateInputError} when a column follows from others, or rows are fewer than columns
 * @throws {InvalidInputError} when a value is missing or not finite
 * @source Gauss 1809; Golub & Van Loan 2013, section 5.3 (by QR)
 * @example leastSquares([1, 3, 5], { names: ['a', 'b'], columns: [[1, 1, 1], [0, 1, 2]] }).coef.map(Math.round) // => [1, 2]
 */
export function leastSquares(response: readonly number[], design: Design): LeastSquares {
  checkedRows(response, design);
  const { q, r } = orthogonalBasis(design.columns, design.names);
  const coef = solveUpper(
    r,
    q.map((unit) => dot(unit, response)),
  );
  const residuals = response.map((value, row) => value - predicted(design, coef, row));
  const degreesOfFreedom = response.length - coef.length;
  const unexplained = dot(residuals, residuals);
  const centre = mean(response);
  const spread = response.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const variance = unexplained / degreesOfFreedom;
  return {
    coef,
    se: degreesOfFreedom > 0 ? diagonal(inverseCrossProduct(r)).map((v) => Math.sqrt(v * variance)) : null,
    r2: spread === 0 ? null : 1 - unexplained / spread,
    residuals,
    degreesOfFreedom,
  };
}

/** Value of a linear model in one row. */
export function predicted({ columns }: Design, coef: readonly number[], row: number): number {
  return columns.reduce((sum, column, k) => sum + at(column, row) * at(coef, k), 0);
}

function diagonal(matrix: readonly (readonly number[])[]): number[] {
  return matrix.map((row, i) => at(row, i));
}
