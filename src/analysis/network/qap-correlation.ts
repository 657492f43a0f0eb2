import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { mean, sum } from '../statistics/numeric/sums.ts';
import { dot } from '../statistics/text/vectors.ts';
import { type DyadMatrix, type Dyads, dyadsOf, dyadValues } from './dyads.ts';
import { pearson } from './pearson.ts';
import { shuffledPlaces } from './shuffled-places.ts';
import { floatAt, intAt } from './typed-access.ts';

export interface QapOptions {
  /** Default false: each unordered pair counts once, from the upper half. */
  readonly directed?: boolean | undefined;
  /** Default 5000. */
  readonly permutations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
}

/** A correlation of two networks over the same nodes, beside what chance gives. */
export interface QapCorrelation {
  /** Pearson's r over the dyads, −1 to 1. */
  readonly r: number;
  /** Pairs tied in both, of those tied in either; null where no pair is tied. */
  readonly jaccard: number | null;
  /** Share of the permutations with r as high as the observed one, or higher. */
  readonly pGreaterEqual: number;
  /** Share of the permutations with r as low, or lower. */
  readonly pLessEqual: number;
  /** Share of the permutations with r as far from 0, or farther. */
  readonly pTwoSided: number;
  readonly permMean: number;
  readonly permSd: number;
  readonly permutations: number;
  readonly seed: number;
}

/** Correlations this close are the same one, summed in another order. */
const SAME_R = 1e-12;

/**
 * Whether two networks over the same nodes go together: the correlation of their dyads beside the correlations
 * when the nodes of one are permuted, rows and columns together, so that its own structure stays.
 *
 * @param x @param y matrices over the same nodes in the same order
 * @throws {DegenerateInputError} when one of them is the same at all dyads, or there are fewer than three nodes
 * @throws {InvalidInputError} when a value is missing
 * @source Hubert & Schultz 1976, British J. Math. Stat. Psychology 29: 190–241; Krackhardt 1988, Social Networks 10: 359–381
 * @example qapCorrelation([[0, 1, 0], [1, 0, 0], [0, 0, 0]], [[0, 1, 0], [1, 0, 0], [0, 0, 0]]).r // => 1
 */
export function qapCorrelation(x: DyadMatrix, y: DyadMatrix, options: QapOptions = {}): QapCorrelation {
  const { directed = false, permutations = 5000, seed = 1 } = options;
  const dyads = dyadsOf(Math.max(x.length, y.length), directed);
  const [first, second] = [dyadValues(x, dyads), dyadValues(y, dyads)];
  const r = pearson(first, second);
  if (r === null) {
    throw new DegenerateInputError(
      'A network is the same at all dyads',
      'Correlation needs dyads that differ',
    );
  }
  const random = seededRandom(seed);
  const permuted = permutedCorrelation({ nodes: x.length, directed, dyads }, first, second);
  const drawn = Array.from({ length: permutations }, () => permuted(shuffledPlaces(x.length, random)));
  const share = (holds: (value: number) => boolean) => drawn.filter(holds).length / permutations;
  const permMean = mean(drawn);
  const either = first.filter((value, i) => value !== 0 || second[i] !== 0).length;
  const both = first.filter((value, i) => value !== 0 && second[i] !== 0).length;
  return {
    r,
    jaccard: either === 0 ? null : both / either,
    pGreaterEqual: share((value) => value >= r - SAME_R),
    pLessEqual: share((value) => value <= r + SAME_R),
    pTwoSided: share((value) => Math.abs(value) >= Math.abs(r) - SAME_R),
    permMean,
    permSd: Math.sqrt(sum(drawn.map((value) => (value - permMean) ** 2)) / Math.max(1, permutations - 1)),
    permutations,
    seed,
  };
}

/**
 * The correlation with rows and columns of one network in another order. Only the products change with the order: both
 * lists keep their values, and so their means and spreads, because all pairs of nodes stay pairs.
 */
function permutedCorrelation(
  { nodes, directed, dyads }: { readonly nodes: number; readonly directed: boolean; readonly dyads: Dyads },
  first: readonly number[],
  second: readonly number[],
): (order: readonly number[]) => number {
  const [dx, dy] = [centred(first), centred(second)];
  const scale = Math.sqrt(dot(dx, dx) * dot(dy, dy));
  const flat = new Float64Array(nodes * nodes);
  for (const [k, [i, j]] of dyads.entries()) {
    flat[i * nodes + j] = floatAt(dx, k);
    if (!directed) flat[j * nodes + i] = floatAt(dx, k);
  }
  const [from, to] = [Int32Array.from(dyads, ([i]) => i), Int32Array.from(dyads, ([, j]) => j)];
  return (order) => {
    const place = Int32Array.from(order);
    let product = 0;
    for (let k = 0; k < from.length; k += 1) {
      product +=
        floatAt(flat, intAt(place, intAt(from, k)) * nodes + intAt(place, intAt(to, k))) * floatAt(dy, k);
    }
    return Math.max(-1, Math.min(1, product / scale));
  };
}

function centred(values: readonly number[]): Float64Array {
  const middle = mean(values);
  return Float64Array.from(values, (value) => value - middle);
}
