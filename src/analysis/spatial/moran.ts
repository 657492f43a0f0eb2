import { shuffledPlaces } from '../network/shuffled-places.ts';
import { at } from '../statistics/numeric/at.ts';
import { upperTail } from '../statistics/numeric/normal-distribution.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { deviations } from './deviations.ts';
import { type Neighbours, neighbourWeights, spatialLag, type Weights } from './neighbour-weights.ts';

export type Alternative = 'greater' | 'less' | 'two.sided';

export interface MoranOptions {
  /** `row` (each unit's neighbours weigh 1 together, the default) or `binary` (as they are given). */
  readonly style?: 'row' | 'binary' | undefined;
  /** Weights in the order of the neighbours, above 0; default 1 each. */
  readonly weights?: readonly (readonly number[])[] | undefined;
  /** What the p-values are for; default `greater`. */
  readonly alternative?: Alternative | undefined;
  /** Default 999; 0 leaves `pPermutation` null. */
  readonly permutations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
}

/** Whether neighbours have like values. */
export interface Moran {
  /** Above `EI` when neighbours are alike, below when they differ. */
  readonly I: number;
  /** What chance gives: −1/(n−1). */
  readonly EI: number;
  /** Variance if the values are draws of a normal distribution. */
  readonly varNorm: number;
  readonly pNorm: number;
  /** Variance if the values are dealt out to the units at random. */
  readonly varRand: number;
  readonly pRand: number;
  /** Share of random deals with I as extreme, the observed one counted in; for few units the p to use. */
  readonly pPermutation: number | null;
  readonly permutations: number;
  readonly seed: number;
}

/** Values of I this close are the same one, summed in another order. */
const SAME_I = 1e-12;

/**
 * Moran's I with the moments of both hypotheses and a permutation test.
 *
 * @param values one for each unit
 * @throws {InvalidInputError} when neighbours or values are not well formed, or a unit has no neighbour
 * @throws {DegenerateInputError} for fewer than four units, or values that are all the same
 * @source Moran 1950, Biometrika 37: 17–23; Cliff & Ord 1981, Spatial Processes, pp. 42–46
 * @example moran([1, 1, 3, 3], [[1], [0], [3], [2]]).I // => 1
 */
export function moran(values: readonly number[], neighbours: Neighbours, options: MoranOptions = {}): Moran {
  const { style = 'row', alternative = 'greater', permutations = 999, seed = 1 } = options;
  const z = deviations(values, neighbours.length);
  const weights = neighbourWeights(neighbours, style, options.weights);
  const I = moranOf(z, weights);
  const EI = -1 / (z.length - 1);
  const varNorm = varianceIfNormal(z.length, weights);
  const varRand = varianceIfDealt(z, weights);
  const drawn = permutations === 0 ? null : dealt(z, weights, permutations, seed);
  return {
    I,
    EI,
    varNorm,
    pNorm: normalP((I - EI) / Math.sqrt(varNorm), alternative),
    varRand,
    pRand: normalP((I - EI) / Math.sqrt(varRand), alternative),
    pPermutation: drawn && permutationP(I, drawn, alternative),
    permutations,
    seed,
  };
}

function moranOf(z: readonly number[], weights: Weights): number {
  const lag = spatialLag(weights, z);
  const [cross, square] = [
    z.reduce((sum, value, i) => sum + value * at(lag, i), 0),
    z.reduce((sum, value) => sum + value * value, 0),
  ];
  return (z.length / weights.s0) * (cross / square);
}

function varianceIfNormal(n: number, { s0, s1, s2 }: Weights): number {
  return (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - 1 / (n - 1) ** 2;
}

function varianceIfDealt(z: readonly number[], { s0, s1, s2 }: Weights): number {
  const n = z.length;
  const moment = (power: number) => z.reduce((sum, value) => sum + value ** power, 0) / n;
  const kurtosis = moment(4) / moment(2) ** 2;
  const first = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0);
  const second = kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
  return (first - second) / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - 1 / (n - 1) ** 2;
}

function normalP(deviate: number, alternative: Alternative): number {
  if (alternative === 'greater') return upperTail(deviate);
  if (alternative === 'less') return upperTail(-deviate);
  return Math.min(1, 2 * upperTail(Math.abs(deviate)));
}

function dealt(z: readonly number[], weights: Weights, permutations: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: permutations }, () => {
    const order = shuffledPlaces(z.length, random);
    return moranOf(
      order.map((place) => at(z, place)),
      weights,
    );
  });
}

/** The observed deal is one of the possible ones, so p is never 0. */
function permutationP(I: number, drawn: readonly number[], alternative: Alternative): number {
  const share = (holds: (value: number) => boolean) => (drawn.filter(holds).length + 1) / (drawn.length + 1);
  const greater = share((value) => value >= I - SAME_I);
  const less = share((value) => value <= I + SAME_I);
  if (alternative === 'greater') return greater;
  return alternative === 'less' ? less : Math.min(1, 2 * Math.min(greater, less));
}
