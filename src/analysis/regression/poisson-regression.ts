import { InvalidInputError } from '../../model/errors.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { at } from '../statistics/numeric/at.ts';
import { mean, sum, xLogY } from '../statistics/numeric/sums.ts';
import { checkedRows, type Design } from './design.ts';
import { predicted } from './least-squares.ts';
import { NotConvergedError } from './not-converged-error.ts';
import { dot, inverseCrossProduct, orthogonalBasis, solveUpper } from './orthogonal-basis.ts';

export interface PoissonOptions {
  /** Logarithm of each row's exposure, added to the linear predictor; default 0 for all. */
  readonly offset?: readonly number[] | undefined;
}

/** A log-linear model of counts or flows; lists are in the order of the design's columns. */
export interface PoissonRegression {
  readonly coef: readonly number[];
  /** Standard errors if the variance equals the mean. */
  readonly se: readonly number[];
  /** Standard errors whatever the variance is (Huber–White sandwich, HC0). */
  readonly robustSe: readonly number[];
  readonly deviance: number;
  /** Deviance of the model with the constant (and the offset) alone. */
  readonly nullDeviance: number;
  /** Expected value of each row. */
  readonly fitted: readonly number[];
  readonly degreesOfFreedom: number;
}

const MOST_STEPS = 100;
/** Relative change of the deviance at which the model is taken for settled; Newton then has all digits. */
const SETTLED = 1e-13;
/** A row expected to be this much below the mean (2·10⁻⁹ of it) shows a coefficient on its way to infinity. */
const LOWEST_LOG_SHARE = -20;

/**
 * Poisson regression with log link, by iteratively reweighted least squares. The point estimates are the Poisson
 * pseudo-maximum likelihood ones also for flows that are not counts: any values from 0 on.
 *
 * @param response from 0 on, at least one above 0
 * @throws {InvalidInputError} when a value is missing, not finite, or negative
 * @throws {DegenerateInputError} when all responses are 0, a column follows from others, or some group is always 0,
 * so that its coefficient would be minus infinity
 * @throws {NotConvergedError} when the steps do not settle
 * @source McCullagh & Nelder 1989, Generalized Linear Models; Santos Silva & Tenreyro 2006, The log of gravity, Rev. Economics and Statistics 88: 641–658
 * @example Math.exp(poissonRegression([1, 3], { names: ['intercept'], columns: [[1, 1]] }).coef[0]).toFixed(9) // => '2.000000000'
 */
export function poissonRegression(
  response: readonly number[],
  design: Design,
  options: PoissonOptions = {},
): PoissonRegression {
  checkedRows(response, design);
  const offset = checkedOffset(response, options.offset);
  const { coef, fitted } = settledFit(response, design, offset);
  const { r } = orthogonalBasis(weightedColumns(design, fitted), design.names);
  const bread = inverseCrossProduct(r);
  const degreesOfFreedom = response.length - coef.length;
  return {
    coef,
    se: bread.map((row, k) => Math.sqrt(at(row, k))),
    robustSe: sandwich(bread, response, fitted, design),
    deviance: devianceOf(response, fitted),
    nullDeviance: devianceOf(response, constantFit(response, offset)),
    fitted,
    degreesOfFreedom,
  };
}

function checkedOffset(response: readonly number[], offset: readonly number[] = response.map(() => 0)) {
  const negative = response.find((value) => value < 0);
  if (negative !== undefined) {
    throw new InvalidInputError('A Poisson response is negative', String(negative), 'Give values from 0 on.');
  }
  if (offset.length !== response.length || !offset.every(Number.isFinite)) {
    throw new InvalidInputError(
      'The offset lacks numbers',
      `${offset.length} values`,
      'Give one for each row.',
    );
  }
  if (response.every((value) => value === 0)) {
    throw new DegenerateInputError('All responses are 0', 'A rate needs at least one event');
  }
  return offset;
}

interface Fit {
  readonly coef: readonly number[];
  readonly fitted: readonly number[];
}

function settledFit(response: readonly number[], design: Design, offset: readonly number[]): Fit {
  let fitted: readonly number[] = response.map((value) => value + 0.1);
  let deviance = Number.POSITIVE_INFINITY;
  // A deviance is a small rest of large terms: where the fit is close, it moves by their rounding for ever.
  const rounding = 8 * Number.EPSILON * sum(response.map((value) => xLogY(value, value + 1) + value));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const coef = weightedStep(response, design, offset, fitted);
    fitted = fittedBy(design, coef, offset);
    noRowVanishes(response, fitted);
    const next = devianceOf(response, fitted);
    if (Math.abs(next - deviance) <= SETTLED * (Math.abs(next) + 0.1) + rounding) return { coef, fitted };
    deviance = next;
  }
  throw new NotConvergedError('Poisson regression', MOST_STEPS, 'Look for variables of very different size.');
}

/** Least squares of the working response, each row weighted with its expected value. */
function weightedStep(
  response: readonly number[],
  design: Design,
  offset: readonly number[],
  fitted: readonly number[],
): number[] {
  const { q, r } = orthogonalBasis(weightedColumns(design, fitted), design.names);
  const working = response.map((value, row) => {
    const expected = at(fitted, row);
    const log = Math.log(expected) - at(offset, row);
    return Math.sqrt(expected) * (log + (value - expected) / expected);
  });
  return solveUpper(
    r,
    q.map((unit) => dot(unit, working)),
  );
}

function weightedColumns({ columns }: Design, fitted: readonly number[]): number[][] {
  return columns.map((column) => column.map((value, row) => value * Math.sqrt(at(fitted, row))));
}

function fittedBy(design: Design, coef: readonly number[], offset: readonly number[]): number[] {
  return offset.map((base, row) => Math.exp(base + predicted(design, coef, row)));
}

function noRowVanishes(response: readonly number[], fitted: readonly number[]): void {
  const lowest = Math.exp(LOWEST_LOG_SHARE) * mean(response);
  const row = fitted.findIndex((value) => value < lowest);
  if (row === -1) return;
  throw new DegenerateInputError(
    `Row ${row} is expected to be 0: a coefficient runs to infinity`,
    'A group whose responses are all 0 has no rate: merge it with another or leave it out',
  );
}

function devianceOf(response: readonly number[], fitted: readonly number[]): number {
  return (
    2 * sum(response.map((value, row) => xLogY(value, value / at(fitted, row)) - (value - at(fitted, row))))
  );
}

/** The model with a constant only: all rates equal. */
function constantFit(response: readonly number[], offset: readonly number[]): number[] {
  const exposures = offset.map(Math.exp);
  const rate = sum(response) / sum(exposures);
  return exposures.map((exposure) => rate * exposure);
}

function sandwich(
  bread: readonly (readonly number[])[],
  response: readonly number[],
  fitted: readonly number[],
  { columns }: Design,
): number[] {
  const scores = columns.map((column) =>
    column.map((value, row) => value * (at(response, row) - at(fitted, row))),
  );
  return bread.map((row) => {
    const influence = response.map((_, i) => row.reduce((sum, b, k) => sum + b * at(at(scores, k), i), 0));
    return Math.sqrt(dot(influence, influence));
  });
}
