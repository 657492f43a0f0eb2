import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { mean } from '../statistics/numeric/sums.ts';

export interface BootstrapOptions {
  /** Default 2000. */
  readonly resamples?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Share of the interval, above 0 and below 1; default 0.95. */
  readonly conf?: number | undefined;
}

/** How far a number would move with other documents of the same kind. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Mean of the resamples less the value: what drawing documents twice does to it by itself. */
  readonly bias: number;
  /** Standard deviation over the resamples. */
  readonly se: number;
}

/** A number that is defined in fewer resamples than this share has no interval. */
const LEAST_DEFINED = 0.9;

/**
 * Intervals for numbers made of documents: documents are drawn with replacement, in their order, and everything is
 * computed again. The interval holds the middle `conf` of the resamples, moved by their bias: a resample repeats
 * documents, so that ties, newcomers and repeated pairs are always fewer in it, and unmoved intervals of such numbers
 * would lie below the number itself.
 *
 * @param documents in the order that the numbers need
 * @param measure numbers by name, null where undefined
 * @returns by name; null where the number itself is undefined or too many of the resamples are
 * @source Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapters 10 and 13
 */
export function bootstrapDocuments<Item, Name extends string>(
  documents: readonly Item[],
  measure: (documents: readonly Item[]) => Readonly<Record<Name, number | null>>,
  options: BootstrapOptions = {},
): Record<Name, Interval | null> {
  const { resamples = 2000, seed = 1, conf = 0.95 } = options;
  const observed = measure(documents);
  const random = seededRandom(seed);
  const drawn = Array.from({ length: resamples }, () => measure(resample(documents, random)));
  const names = Object.keys(observed) as Name[];
  return Object.fromEntries(
    names.map((name) => {
      const values = drawn.map((values) => values[name]).filter((value) => value !== null);
      return [name, intervalOf(observed[name], values, resamples, conf)] as const;
    }),
  ) as Record<Name, Interval | null>;
}

/**
 * As many items as there are, each drawn from all of them, in their order.
 *
 * @param random 0 to below 1
 * @source Efron 1979, Annals of Statistics 7: 1–26
 * @example resample(['a', 'b'], () => 0) // => ['a', 'a']
 */
export function resample<Item>(documents: readonly Item[], random: () => number): Item[] {
  const n = documents.length;
  const places = Uint32Array.from({ length: n }, () => Math.floor(random() * n)).sort();
  return Array.from(places, (place) => documents[place]).filter((item) => item !== undefined);
}

function intervalOf(
  value: number | null,
  drawn: readonly number[],
  resamples: number,
  conf: number,
): Interval | null {
  if (value === null || drawn.length === 0 || drawn.length < LEAST_DEFINED * resamples) return null;
  const sorted = drawn.toSorted((a, b) => a - b);
  const level = mean(drawn);
  const bias = level - value;
  const tail = (1 - conf) / 2;
  return {
    low: Math.min(value, quantile(sorted, tail) - bias),
    high: Math.max(value, quantile(sorted, 1 - tail) - bias),
    bias,
    se: Math.sqrt(mean(drawn.map((one) => (one - level) ** 2))),
  };
}

/**
 * A quantile between the two nearest ranks.
 *
 * @param sorted ascending, at least one
 * @source Hyndman & Fan 1996, Sample quantiles in statistical packages, type 7
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
