import { InvalidInputError } from '../../model/errors.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { designOf } from './design.ts';
import { type LeastSquares, leastSquares } from './least-squares.ts';
import { type PoissonRegression, poissonRegression } from './poisson-regression.ts';

/** A pair of places, what passes between them, and what may explain it. */
export interface GravityPair {
  /** From 0 on. */
  readonly flow: number;
  /** Above 0, any unit. */
  readonly massFrom: number;
  readonly massTo: number;
  /** Above 0. */
  readonly distanceKm: number;
  /** Further variables by name, as they are (no logarithm is taken): same province, difference of tier. */
  readonly others?: Readonly<Record<string, number>>;
}

/** The gravity model estimated three ways; coefficients in the order of `names`. */
export interface Gravity {
  /** intercept, logMassFrom, logMassTo, logDistance, then the further variables. */
  readonly names: readonly string[];
  /** All pairs, zeros too: the estimate to prefer. */
  readonly poisson: PoissonRegression;
  /** Logarithms of the positive flows only: biased when zeros are many. Null where those pairs are too few. */
  readonly ols: LeastSquares | null;
  /** The same with both masses under one coefficient: intercept, logMasses, logDistance, then the others. */
  readonly olsSymmetric: LeastSquares | null;
  readonly pairs: number;
  readonly positivePairs: number;
}

/**
 * How masses and distance explain flows: flow = exp(b0) · massFrom^b1 · massTo^b2 · distance^b3 · exp(others).
 *
 * @throws {InvalidInputError} when a mass or distance is not above 0, or a flow is negative
 * @throws {DegenerateInputError} when variables follow from each other, all flows are 0, or pairs are too few
 * @throws {NotConvergedError} when the Poisson steps do not settle
 * @source Tinbergen 1962, Shaping the World Economy; Santos Silva & Tenreyro 2006, The log of gravity, Rev. Economics and Statistics 88: 641–658
 * @example gravity([[2, 1], [3, 2], [5, 4], [1, 8]].map(([m, d]) => ({ flow: (m * 2) / d, massFrom: m, massTo: 7 - m + (d % 3), distanceKm: d }))).names[3] // => 'logDistance'
 */
export function gravity(pairs: readonly GravityPair[]): Gravity {
  for (const pair of pairs) checkPair(pair);
  const positive = pairs.filter((pair) => pair.flow > 0);
  const logFlows = positive.map((pair) => Math.log(pair.flow));
  const design = designOf(separateMasses(pairs), pairs.length);
  return {
    names: design.names,
    poisson: poissonRegression(
      pairs.map((pair) => pair.flow),
      design,
    ),
    ols: unlessDegenerate(() => leastSquares(logFlows, designOf(separateMasses(positive), positive.length))),
    olsSymmetric: unlessDegenerate(() =>
      leastSquares(logFlows, designOf(oneMass(positive), positive.length)),
    ),
    pairs: pairs.length,
    positivePairs: positive.length,
  };
}

function checkPair({ massFrom, massTo, distanceKm }: GravityPair): void {
  const wrong = [massFrom, massTo, distanceKm].find((value) => !(value > 0));
  if (wrong === undefined) return;
  const where = `masses ${massFrom} and ${massTo}, distance ${distanceKm} km`;
  throw new InvalidInputError('Masses and distances must be above 0', where, 'Leave such pairs out.');
}

function separateMasses(pairs: readonly GravityPair[]): Record<string, number[]> {
  return {
    logMassFrom: pairs.map((pair) => Math.log(pair.massFrom)),
    logMassTo: pairs.map((pair) => Math.log(pair.massTo)),
    logDistance: pairs.map((pair) => Math.log(pair.distanceKm)),
    ...others(pairs),
  };
}

function oneMass(pairs: readonly GravityPair[]): Record<string, number[]> {
  return {
    logMasses: pairs.map((pair) => Math.log(pair.massFrom * pair.massTo)),
    logDistance: pairs.map((pair) => Math.log(pair.distanceKm)),
    ...others(pairs),
  };
}

function others(pairs: readonly GravityPair[]): Record<string, number[]> {
  const names = new Set(pairs.flatMap((pair) => Object.keys(pair.others ?? {})));
  return Object.fromEntries(
    [...names].map((name) => [name, pairs.map((pair) => pair.others?.[name] ?? Number.NaN)]),
  );
}

/** The comparison with logarithms may fail where the Poisson model does not; that is a value, not an error. */
function unlessDegenerate(compute: () => LeastSquares): LeastSquares | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof DegenerateInputError) return null;
    throw error;
  }
}
