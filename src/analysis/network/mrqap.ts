import { designOf } from '../regression/design.ts';
import { leastSquares } from '../regression/least-squares.ts';
import { dot, orthogonalBasis } from '../regression/orthogonal-basis.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { at } from '../statistics/numeric/at.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { type DyadMatrix, type Dyads, dyadsOf, dyadValues } from './dyads.ts';
import type { QapOptions } from './qap-correlation.ts';
import { shuffledPlaces } from './shuffled-places.ts';

/** One predictor of a network. */
export interface MrqapTerm {
  readonly name: string;
  readonly b: number;
  /** Share of the permutations with a t-value as far from 0 as the observed one, or farther. */
  readonly pTwoSided: number;
  /** Share with a t-value as high or higher. */
  readonly pGreaterEqual: number;
  /** Share with a t-value as low or lower. */
  readonly pLessEqual: number;
}

/** A network explained by others. */
export interface Mrqap {
  readonly intercept: number;
  /** In the order of the predictors. */
  readonly terms: readonly MrqapTerm[];
  /** 0–1; null for a network that is the same at all dyads. */
  readonly r2: number | null;
  readonly dyads: number;
  readonly permutations: number;
  readonly seed: number;
}

/** t-values this close are the same one, summed in another order. */
const SAME_T = 1e-9;

/**
 * Least squares over the dyads of networks with the same nodes; p-values by double semi-partialling: of each
 * predictor, what the others leave over is permuted, rows and columns together.
 *
 * @param predictors matrices by name, over the same nodes in the same order
 * @throws {DegenerateInputError} when a predictor follows from others, or dyads are no more than coefficients
 * @throws {InvalidInputError} when a value is missing
 * @source Dekker, Krackhardt & Snijders 2007, Sensitivity of MRQAP tests to collinearity and autocorrelation conditions, Psychometrika 72: 563–581
 * @example mrqap([[0, 1, 0], [1, 0, 3], [0, 3, 0]], { x: [[0, 1, 2], [1, 0, 4], [2, 4, 0]] }, { permutations: 9 }).terms.length // => 1
 */
export function mrqap(
  dependent: DyadMatrix,
  predictors: Readonly<Record<string, DyadMatrix>>,
  options: QapOptions = {},
): Mrqap {
  const { directed = false, permutations = 2000, seed = 1 } = options;
  const nodes = dependent.length;
  const dyads = dyadsOf(nodes, directed);
  const columns = Object.fromEntries(
    Object.entries(predictors).map(([name, matrix]) => [name, dyadValues(matrix, dyads)]),
  );
  const response = dyadValues(dependent, dyads);
  const fit = leastSquares(response, designOf(columns, dyads.length));
  if (fit.degreesOfFreedom < 1) {
    throw new DegenerateInputError(`${dyads.length} dyads`, `More than ${fit.coef.length} are needed`);
  }
  const drawn = seededRandom(seed);
  const orders = Array.from({ length: permutations }, () => shuffledPlaces(nodes, drawn));
  const terms = Object.keys(columns).map((name, k) => {
    const { [name]: own = [], ...rest } = columns;
    const test = { own, rest, response, dyads, nodes, directed, degreesOfFreedom: fit.degreesOfFreedom };
    return { name, b: at(fit.coef, k + 1), ...semiPartialled(test, orders) };
  });
  return { intercept: at(fit.coef, 0), terms, r2: fit.r2, dyads: dyads.length, permutations, seed };
}

interface Test {
  readonly own: readonly number[];
  readonly rest: Readonly<Record<string, readonly number[]>>;
  readonly response: readonly number[];
  readonly dyads: Dyads;
  readonly nodes: number;
  readonly directed: boolean;
  readonly degreesOfFreedom: number;
}

function semiPartialled(test: Test, orders: readonly (readonly number[])[]) {
  const design = designOf(test.rest, test.dyads.length);
  const { q } = orthogonalBasis(design.columns, design.names);
  const left = cleared(test.response, q);
  const residuals = matrixOf(cleared(test.own, q), test);
  const tOf = (values: readonly number[]) => tValue(cleared(values, q), left, test.degreesOfFreedom);
  const observed = tOf(dyadValues(residuals, test.dyads));
  const drawn = orders.map((order) => tOf(dyadValues(residuals, test.dyads, order)));
  const share = (holds: (t: number) => boolean) => drawn.filter(holds).length / orders.length;
  return {
    pTwoSided: share((t) => Math.abs(t) >= Math.abs(observed) - SAME_T),
    pGreaterEqual: share((t) => t >= observed - SAME_T),
    pLessEqual: share((t) => t <= observed + SAME_T),
  };
}

/** What orthonormal columns leave over of a list. */
function cleared(values: readonly number[], q: readonly (readonly number[])[]): number[] {
  const parts = q.map((unit) => dot(values, unit));
  return values.map((value, row) => q.reduce((left, unit, k) => left - at(parts, k) * at(unit, row), value));
}

/** t-value of one predictor, from what the others leave over of it and of the response. */
function tValue(predictor: readonly number[], response: readonly number[], degreesOfFreedom: number): number {
  const [xx, yy, xy] = [dot(predictor, predictor), dot(response, response), dot(predictor, response)];
  const unexplained = xx * yy - xy * xy;
  if (xx === 0 || yy === 0) return 0;
  return (xy * Math.sqrt(degreesOfFreedom)) / Math.sqrt(Math.max(unexplained, Number.MIN_VALUE));
}

function matrixOf(values: readonly number[], { dyads, nodes, directed }: Test): number[][] {
  const matrix = Array.from({ length: nodes }, () => Array.from({ length: nodes }, () => 0));
  for (const [k, [i, j]] of dyads.entries()) {
    at(matrix, i)[j] = at(values, k);
    if (!directed) at(matrix, j)[i] = at(values, k);
  }
  return matrix;
}
