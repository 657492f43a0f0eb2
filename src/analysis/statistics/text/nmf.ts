import { at } from '../numeric/at.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import { rowProducts, transpose } from './matrix-product.ts';

/** Options of `nmf`. */
export interface NmfOptions {
  /** Number of components (themes), 1 and more. */
  readonly k: number;
  /** Most rounds of each start, default 2000. */
  readonly maxIter?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Random starts, of which the best is kept, default 5: a single start may end in a poor optimum. */
  readonly starts?: number | undefined;
}

/** X ≈ W·H. Components are in no order of importance. */
export interface Factors {
  /** Rows = rows of X, columns = components; not negative. */
  readonly W: readonly (readonly number[])[];
  /** Rows = components, columns = columns of X; not negative. */
  readonly H: readonly (readonly number[])[];
  /** ‖X − W·H‖, the root of the summed squares. */
  readonly frobeniusError: number;
  /** Rounds of the start that was kept. */
  readonly iterations: number;
  /** Error of every start, best first: how much the result hangs on chance. */
  readonly errors: readonly number[];
}

/** A start ends when a round of this many updates lowers the error by less than that share of it. */
const CHECK_EVERY = 10;
const LEAST_GAIN = 1e-8;
/** Or when this share of the data's norm is all that is left: doubles carry no more. */
const EXACT = 1e-13;

/**
 * Non-negative matrix factorisation with Frobenius loss, by coordinate descent over components (HALS).
 *
 * @param X rows of equal length, not negative
 * @source Lee & Seung 1999; Cichocki & Phan 2009, Fast local algorithms for large scale nonnegative matrix and tensor factorizations
 * @example nmf([[1, 2], [2, 4]], { k: 1 }).frobeniusError < 1e-9 // => true
 */
export function nmf(X: readonly (readonly number[])[], options: NmfOptions): Factors {
  const random = seededRandom(options.seed ?? 1);
  const found = Array.from({ length: options.starts ?? 5 }, () =>
    descend(X, options.k, options.maxIter ?? 2000, random),
  ).toSorted((a, b) => a.frobeniusError - b.frobeniusError);
  return { ...at(found, 0), errors: found.map((factors) => factors.frobeniusError) };
}

function descend(
  X: readonly (readonly number[])[],
  k: number,
  maxIter: number,
  random: () => number,
): Omit<Factors, 'errors'> {
  const Xt = transpose(X);
  const norm = Math.hypot(...X.map((row) => Math.hypot(...row)));
  const scale = Math.sqrt(X.flat().reduce((total, value) => total + value, 0) / (X.length * Xt.length * k));
  const draw = (rows: number) =>
    Array.from({ length: k }, () => Array.from({ length: rows }, () => scale * (0.01 + random())));
  // Both factors are kept as one row for each component.
  const [left, right] = [draw(X.length), draw(Xt.length)];
  let error = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (iterations < maxIter) {
    refine(right, left, Xt);
    refine(left, right, X);
    iterations += 1;
    if (iterations % CHECK_EVERY !== 0) continue;
    const now = distance(X, left, right);
    const isDone = now <= EXACT * norm || error - now < LEAST_GAIN * now;
    error = now;
    if (isDone) break;
  }
  return { W: transpose(left), H: right, frobeniusError: distance(X, left, right), iterations };
}

/** One round over the components: each row of `factor` to its best, the others and `fixed` held. */
function refine(factor: number[][], fixed: readonly number[][], data: readonly (readonly number[])[]): void {
  const targets = rowProducts(fixed, data);
  const overlaps = rowProducts(fixed, fixed);
  for (const [component, row] of factor.entries()) {
    const overlap = at(overlaps, component);
    const own = at(overlap, component);
    if (own === 0) continue;
    for (let column = 0; column < row.length; column += 1) {
      let explained = 0;
      for (const [other, weight] of overlap.entries()) explained += weight * at(at(factor, other), column);
      const step = (at(at(targets, component), column) - explained) / own;
      row[column] = Math.max(0, at(row, column) + step);
    }
  }
}

function distance(
  X: readonly (readonly number[])[],
  left: readonly number[][],
  right: readonly number[][],
): number {
  const columns = transpose(right);
  const rows = transpose(left);
  let total = 0;
  for (const [index, row] of X.entries()) {
    const fitted = rowProducts([at(rows, index)], columns);
    for (const [column, value] of row.entries()) total += (value - at(at(fitted, 0), column)) ** 2;
  }
  return Math.sqrt(total);
}
