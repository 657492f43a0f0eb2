import { type Scale, scales } from '../../model/event.ts';
import { resample } from '../robustness/bootstrap-documents.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { divergence } from '../statistics/text/divergence.ts';
import { mentionTotals, type TermDocument, termsOf } from './term-document.ts';

/** How far the focus of two scales is apart. */
export interface ScaleDivergence {
  readonly scaleA: Scale;
  readonly scaleB: Scale;
  /** Documents with a term at each scale. */
  readonly documentsA: number;
  readonly documentsB: number;
  /** Jensen–Shannon divergence of the shares of terms, 0–1 bits; null with too few documents. */
  readonly bits: number | null;
  /** Percentile interval over documents drawn again within each scale. */
  readonly low: number | null;
  readonly high: number | null;
  /** `too-few`. */
  readonly undefinedBecause: 'too-few' | null;
}

export interface ScaleDivergenceOptions {
  /** Documents with a term that either scale must have; default 3. */
  readonly leastDocuments?: number;
  /** Draws of the bootstrap, default 2000; seed, default 1; share of the interval, default .95. */
  readonly draws?: number;
  readonly seed?: number;
  readonly conf?: number;
}

/**
 * Divergence of focus between each pair of scales, with a bootstrap interval. Each document counts the same, however
 * often it repeats a term: shares are means of the documents' shares. Drawing again adds noise of its own, so that the
 * interval of two like scales lies above their true divergence, 0: the permutation test of finding F2a decides, not it.
 *
 * @returns one row for each pair, from the widest scales
 * @source Lin 1991, Divergence measures based on the Shannon entropy; Efron 1979 (bootstrap over documents)
 * @example scaleDivergences([]).map((row) => row.undefinedBecause) // => ['too-few', 'too-few', 'too-few']
 */
export function scaleDivergences(
  documents: readonly TermDocument[],
  options: ScaleDivergenceOptions = {},
): ScaleDivergence[] {
  const { leastDocuments = 3, draws = 2000, seed = 1, conf = 0.95 } = options;
  const speaking = documents.filter((document) => Object.keys(document.terms).length > 0);
  const terms = termsOf(speaking);
  const shares = new Map(
    scales.map((scale) => [
      scale,
      sharesOf(
        speaking.filter((d) => d.scale === scale),
        terms,
      ),
    ]),
  );
  const random = seededRandom(seed);
  return pairs.map(([scaleA, scaleB]) => {
    const [a, b] = [shares.get(scaleA) ?? [], shares.get(scaleB) ?? []];
    const head = { scaleA, scaleB, documentsA: a.length, documentsB: b.length };
    if (Math.min(a.length, b.length) < leastDocuments) {
      return { ...head, bits: null, low: null, high: null, undefinedBecause: 'too-few' as const };
    }
    const drawn = Float64Array.from({ length: draws }, () =>
      apart(resample(a, random), resample(b, random)),
    ).sort();
    const at = (share: number) => drawn[Math.round(share * (draws - 1))] ?? null;
    return {
      ...head,
      bits: apart(a, b),
      low: at((1 - conf) / 2),
      high: at((1 + conf) / 2),
      undefinedBecause: null,
    };
  });
}

const pairs = scales.flatMap((a, i) => scales.slice(i + 1).map((b) => [a, b] as const));

type Shares = Float64Array;

function sharesOf(documents: readonly TermDocument[], terms: readonly string[]): Shares[] {
  return documents.map((document) => {
    const counts = mentionTotals([document], terms);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return Float64Array.from(counts, (count) => count / total);
  });
}

function apart(a: readonly Shares[], b: readonly Shares[]): number {
  return divergence(summed(a), summed(b)).JSDbits;
}

function summed(documents: readonly Shares[]): number[] {
  const total = new Float64Array(documents[0]?.length ?? 0);
  for (const shares of documents) {
    for (let i = 0; i < total.length; i += 1) total[i] = (total[i] ?? 0) + (shares[i] ?? 0);
  }
  return [...total];
}
