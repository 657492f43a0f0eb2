import type { CorpusDocument } from '../indicators/corpus-document.ts';
import type { IndicatorOptions } from '../indicators/corpus-indicators.ts';
import { LEAST_DOCUMENTS } from '../indicators/corpus-indicators.ts';
import { indicatorRules } from '../indicators/indicator-rules.ts';
import { type IndicatorFrame, type IndicatorId, indicatorValues } from '../indicators/indicator-values.ts';
import { shuffledPlaces } from '../network/shuffled-places.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';

/** One indicator of two sets of documents. */
export interface IndicatorDifference {
  readonly id: IndicatorId;
  readonly first: number | null;
  readonly second: number | null;
  /** second − first; null where either has no score. */
  readonly difference: number | null;
  /** Share of deals of the documents to two sets of these sizes with a difference as far from 0, the observed one counted in. */
  readonly p: number | null;
  readonly nFirst: number;
  readonly nSecond: number;
  readonly undefinedBecause: 'too-few' | 'nothing-to-measure' | null;
}

/**
 * Every indicator of two corpora, or of two periods of one, beside each other: do they differ by more than a deal of the
 * same documents into two sets of these sizes?
 *
 * @param first @param second as `policyDocuments` gives them; none in both
 * @source methods of policyloom, section 2; Good 2005, Permutation, Parametric and Bootstrap Tests of Hypotheses, 3rd ed.
 */
export function compareCorpora(
  first: readonly CorpusDocument[],
  second: readonly CorpusDocument[],
  frame: IndicatorFrame,
  options: IndicatorOptions = {},
): IndicatorDifference[] {
  const { resamples: deals = 2000, seed = 1, leastDocuments = LEAST_DOCUMENTS } = options;
  const [a, b] = [indicatorValues(first, frame), indicatorValues(second, frame)];
  const random = seededRandom(seed);
  const all = [...first, ...second];
  const dealt = Array.from({ length: deals }, () => {
    const order = shuffledPlaces(all.length, random);
    const of = (places: readonly number[]) =>
      indicatorValues(
        places.toSorted((x, y) => x - y).flatMap((place) => all[place] ?? []),
        frame,
      );
    return [of(order.slice(0, first.length)), of(order.slice(first.length))] as const;
  });
  return indicatorRules.map(({ id, restsOn }) => {
    const sizes = [restsOn(first).length, restsOn(second).length] as const;
    const score = (values: typeof a, n: number) => (n < leastDocuments ? null : values[id]);
    const scores = [score(a, sizes[0]), score(b, sizes[1])] as const;
    const drawn = dealt.map(([x, y]) => less(y[id], x[id])).filter((value) => value !== null);
    return { id, ...compared(scores, sizes, drawn, leastDocuments) };
  });
}

function compared(
  [first, second]: readonly [number | null, number | null],
  [nFirst, nSecond]: readonly [number, number],
  drawn: readonly number[],
  least: number,
): Omit<IndicatorDifference, 'id'> {
  const difference = less(second, first);
  const p = difference === null ? null : shareAsFar(drawn, difference);
  const numbers = { first, second, difference, p, nFirst, nSecond };
  if (Math.min(nFirst, nSecond) < least) return { ...numbers, undefinedBecause: 'too-few' };
  return { ...numbers, undefinedBecause: difference === null ? 'nothing-to-measure' : null };
}

function less(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** Differences this close are the same one, summed in another order. */
const SAME = 1e-12;

function shareAsFar(drawn: readonly number[], difference: number): number {
  const asFar = drawn.filter((value) => Math.abs(value) >= Math.abs(difference) - SAME).length;
  return (asFar + 1) / (drawn.length + 1);
}
