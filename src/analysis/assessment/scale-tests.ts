import { scales } from '../../model/event.ts';
import type { CorpusDocument } from '../indicators/corpus-document.ts';
import { shuffledPlaces } from '../network/shuffled-places.ts';
import { quantile, resample } from '../robustness/bootstrap-documents.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { divergence } from '../statistics/text/divergence.ts';

export interface ScaleTestOptions {
  /** Documents with themes that each scale needs; default 10. */
  readonly leastDocuments?: number | undefined;
  /** Permutations and resamples; default 2000. */
  readonly permutations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
}

/** How far the themes of two scales are apart. */
export interface ScaleTest {
  /** Such as `regional-provincial`. */
  readonly pair: string;
  /** Jensen–Shannon divergence of the mean theme shares, bits, 0–1; null when a scale has too few documents. */
  readonly jsdBits: number | null;
  /** Middle 95 % of resamples of documents within their scale, less what resampling itself adds. */
  readonly low: number | null;
  readonly high: number | null;
  /** Share of permutations of the scale labels with as much divergence or more, the observed one counted in. */
  readonly p: number | null;
  /** The same after Holm's correction for three pairs. */
  readonly pHolm: number | null;
  /** Documents with themes on both sides. */
  readonly n: number;
  readonly documentIds: readonly string[];
}

const LEAST = 10;

/**
 * F2a: divergence of theme shares (industries and instruments) between each pair of scales. Labels of scale are
 * permuted over the documents of the pair, so the divergence that few documents give by themselves is in the
 * comparison; each document counts alike.
 *
 * @returns three rows: regional–provincial, regional–intercity, provincial–intercity
 * @source methods of policyloom, F2a; Lin 1991 (divergence); Holm 1979, Scand. J. Statistics 6: 65–70
 */
export function scaleTests(
  documents: readonly CorpusDocument[],
  options: ScaleTestOptions = {},
): ScaleTest[] {
  const themed = documents.filter((document) => Object.keys(document.focus).length > 0);
  const rows = scales.flatMap((a, i) =>
    scales.slice(i + 1).map((b) => {
      const [first, second] = [a, b].map((scale) => themed.filter((document) => document.scale === scale));
      return pairRow(`${a}-${b}`, first ?? [], second ?? [], options);
    }),
  );
  const corrected = holm(rows.map((row) => row.p));
  return rows.map((row, i) => ({ ...row, pHolm: corrected[i] ?? null }));
}

function pairRow(
  pair: string,
  first: readonly CorpusDocument[],
  second: readonly CorpusDocument[],
  { leastDocuments = LEAST, permutations = 2000, seed = 1 }: ScaleTestOptions,
): Omit<ScaleTest, 'pHolm'> {
  const all = [...first, ...second];
  const base = { pair, n: all.length, documentIds: all.map((document) => document.id) };
  if (Math.min(first.length, second.length) < leastDocuments) {
    return { ...base, jsdBits: null, low: null, high: null, p: null };
  }
  const vectors = vectorsOf(all);
  const jsdOf = (left: readonly number[], right: readonly number[]) =>
    divergence(meanOf(vectors, left), meanOf(vectors, right)).JSDbits;
  const places = all.map((_, i) => i);
  const [left, right] = [places.slice(0, first.length), places.slice(first.length)];
  const observed = jsdOf(left, right);
  const random = seededRandom(seed);
  const dealt = Array.from({ length: permutations }, () => {
    const order = shuffledPlaces(all.length, random);
    return jsdOf(order.slice(0, first.length), order.slice(first.length));
  });
  const drawn = Array.from({ length: permutations }, () =>
    jsdOf(resample(left, random), resample(right, random)),
  ).sort((a, b) => a - b);
  const added = drawn.reduce((sum, value) => sum + value, 0) / permutations - observed;
  return {
    ...base,
    jsdBits: observed,
    low: Math.max(0, Math.min(observed, quantile(drawn, 0.025) - added)),
    high: Math.min(1, Math.max(observed, quantile(drawn, 0.975) - added)),
    p: (dealt.filter((value) => value >= observed - SAME).length + 1) / (permutations + 1),
  };
}

/** Divergences this close are the same one, summed in another order. */
const SAME = 1e-12;

function vectorsOf(documents: readonly CorpusDocument[]): Float64Array[] {
  const keys = [...new Set(documents.flatMap((document) => Object.keys(document.focus)))].sort();
  return documents.map((document) => Float64Array.from(keys, (key) => document.focus[key] ?? 0));
}

function meanOf(vectors: readonly Float64Array[], places: readonly number[]): number[] {
  const sums = Array.from(vectors[0] ?? [], () => 0);
  for (const place of places) {
    for (const [k, value] of (vectors[place] ?? []).entries()) sums[k] = (sums[k] ?? 0) + value;
  }
  return sums.map((sum) => sum / places.length);
}

/**
 * Holm's step-down correction.
 *
 * @param values p-values; null for a test that could not be made, which does not count as one
 * @source Holm 1979, as above
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const made = values.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((a, b) => a.p - b.p);
  const corrected = values.map((): number | null => null);
  let least = 0;
  for (const [rank, { p, place }] of made.entries()) {
    least = Math.max(least, Math.min(1, p * (made.length - rank)));
    corrected[place] = least;
  }
  return corrected;
}
