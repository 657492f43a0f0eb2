import { at } from '../statistics/numeric/at.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { deviations } from './deviations.ts';
import { type Neighbours, neighbourWeights, spatialLag } from './neighbour-weights.ts';

export interface LocalMoranOptions {
  /** Weights in the order of the neighbours, above 0; default 1 each. */
  readonly weights?: readonly (readonly number[])[] | undefined;
  /** Default 999. */
  readonly permutations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
}

/** How like its neighbours one unit is. */
export interface LocalMoran {
  /** z_i · mean z of the neighbours / variance: above 0 among its like, below among the unlike. */
  readonly local: number;
  /** Whether the unit and its neighbours lie above (high) or below (low) the mean. */
  readonly quadrant: 'high-high' | 'low-low' | 'high-low' | 'low-high';
  /** Smaller share of random deals to the neighbours with a value as high, or as low; the observed one counted in. */
  readonly pPermutation: number;
}

/** Values this close are the same one, summed in another order. */
const SAME_SUM = 1e-12;

/**
 * Moran's I taken apart into units, row-standardised, with conditional permutations: the unit keeps its value, its
 * neighbours get values of others.
 *
 * @param values one for each unit
 * @returns in the order of the units
 * @throws {InvalidInputError} when neighbours or values are not well formed, or a unit has no neighbour
 * @throws {DegenerateInputError} for fewer than four units, or values that are all the same
 * @source Anselin 1995, Local indicators of spatial association, Geographical Analysis 27: 93–115
 * @example localMoran([1, 1, 3, 3], [[1], [0], [3], [2]])[0].local // => 1
 */
export function localMoran(
  values: readonly number[],
  neighbours: Neighbours,
  options: LocalMoranOptions = {},
): LocalMoran[] {
  const { permutations = 999, seed = 1 } = options;
  const z = deviations(values, neighbours.length);
  const weighted = neighbourWeights(neighbours, 'row', options.weights);
  const lag = spatialLag(weighted, z);
  const variance = z.reduce((sum, value) => sum + value * value, 0) / z.length;
  const random = seededRandom(seed);
  return z.map((own, i) => {
    const mean = at(lag, i);
    const others = z.filter((_, j) => j !== i);
    const drawn = Array.from({ length: permutations }, () =>
      drawnMean(others, at(weighted.weights, i), random),
    );
    const high = drawn.filter((value) => value >= mean - SAME_SUM).length;
    const low = drawn.filter((value) => value <= mean + SAME_SUM).length;
    return {
      local: (own * mean) / variance,
      quadrant: `${side(own)}-${side(mean)}` as const,
      pPermutation: (Math.min(high, low) + 1) / (permutations + 1),
    };
  });
}

function side(deviation: number): 'high' | 'low' {
  return deviation > 0 ? 'high' : 'low';
}

/** Weighted mean of some values drawn without replacement. */
function drawnMean(values: readonly number[], weights: readonly number[], random: () => number): number {
  const left = [...values];
  let total = 0;
  for (const weight of weights) {
    const place = Math.floor(random() * left.length);
    total += weight * at(left, place);
    left[place] = at(left, left.length - 1);
    left.pop();
  }
  return total;
}
