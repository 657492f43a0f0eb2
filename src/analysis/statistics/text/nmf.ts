import { at } from '../numeric/at.ts';
import { seededRandom } from '../numeric/seeded-random.ts';
import { dot, type Rows, rowProducts, rowsOf, transpose } from './vectors.ts';

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
  const data = rowsOf(X);
  const found = Array.from({ length: options.starts ?? 5 }, () =>
    descend(data, options.k, options.maxIter ?? 2000, random),
  ).toSorted((a, b) => a.error - b.error);
  const { left, right, error, iterations } = at(found, 0);
  return {
    W: plain(transpose(left)),
    H: plain(right),
    frobeniusError: error,
    iterations,
    errors: found.map((start) => start.error),
  };
}

/** Both factors as one row for each component. */
interface Start {
  readonly left: Rows;
  readonly right: Rows;
  readonly error: number;
  readonly iterations: number;
}

function descend(data: Rows, k: number, maxIter: number, random: () => number): Start {
  const turned = transpose(data);
  const norm = Math.sqrt(squares(data));
  const scale = Math.sqrt(total(data) / (data.length * turned.length * k));
  const draw = (length: number) =>
    Array.from({ length: k }, () => Float64Array.from({ length }, () => scale * (0.01 + random())));
  const [left, right] = [draw(data.length), draw(turned.length)];
  let error = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (iterations < maxIter) {
    refine(right, left, turned);
    refine(left, right, data);
    iterations += 1;
    if (iterations % CHECK_EVERY !== 0) continue;
    const now = distance(data, left, right);
    const isDone = now <= EXACT * norm || error - now < LEAST_GAIN * now;
    error = now;
    if (isDone) break;
  }
  return { left, right, error: distance(data, left, right), iterations };
}

/** One round over the components: each row of `factor` to its best, the others and `fixed` held. */
function refine(factor: Rows, fixed: Rows, data: Rows): void {
  const targets = rowProducts(fixed, data);
  const overlaps = rowProducts(fixed, fixed);
  for (const [component, row] of factor.entries()) {
    const overlap = at(overlaps, component);
    const own = at(overlap, component);
    if (own === 0) continue;
    const missing = Float64Array.from(at(targets, component));
    for (const [other, weights] of factor.entries()) subtract(missing, weights, at(overlap, other));
    row.set(row.map((value, column) => Math.max(0, value + at(missing, column) / own)));
  }
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  for (let index = 0; index < from.length; index += 1) {
    from[index] = (from[index] ?? 0) - times * (row[index] ?? 0);
  }
}

function distance(data: Rows, left: Rows, right: Rows): number {
  const rows = transpose(left);
  const columns = transpose(right);
  const rests = data.map((row, index) => {
    const factor = at(rows, index);
    return row.map((value, column) => value - dot(factor, at(columns, column)));
  });
  return Math.sqrt(squares(rests));
}

function squares(rows: Rows): number {
  return rows.reduce((sum, row) => sum + dot(row, row), 0);
}

function total(rows: Rows): number {
  return rows.reduce((sum, row) => row.reduce((part, value) => part + value, sum), 0);
}

function plain(rows: Rows): number[][] {
  return rows.map((row) => [...row]);
}
