import { yearOf } from '../../model/time.ts';
import type { TermDocument } from '../focus/term-document.ts';
import { burstBatched } from '../statistics/bursts/burst-batched.ts';
import { sum } from '../statistics/numeric/sums.ts';

/** A stretch of years in which a term is far more common than over the whole time. */
export interface TermBurst {
  readonly term: string;
  /** First and last year, both included. */
  readonly from: number;
  readonly to: number;
  /** What the burst saves against the usual rate, in nats; the strength of a burst. */
  readonly weight: number;
  /** Ids of the documents with the term in these years. */
  readonly documents: readonly string[];
}

export interface TermBurstOptions {
  /** Terms in fewer documents are left out; default 3. */
  readonly leastDocuments?: number;
  /** Times the usual share, default 2; and the price of rising, default 1. */
  readonly s?: number;
  readonly gamma?: number;
}

const LEAST_DOCUMENTS = 3;
const LEAST_YEARS = 2;

/**
 * Bursts of terms over the years, strongest first. Years without a document say nothing and are left out of the series.
 *
 * @returns none where documents of fewer than two years are given
 * @source Kleinberg 2003, Bursty and hierarchical structure in streams, Data Mining and Knowledge Discovery 7: 373–397
 * @example termBursts([]) // => []
 */
export function termBursts(documents: readonly TermDocument[], options: TermBurstOptions = {}): TermBurst[] {
  const byYear = Map.groupBy(documents, (document) => yearOf(document.date));
  const years = [...byYear.keys()].sort((a, b) => a - b);
  if (years.length < LEAST_YEARS) return [];
  const all = years.map((year) => byYear.get(year)?.length ?? 0);
  return [...holders(documents)]
    .filter(([, holding]) => holding.length >= (options.leastDocuments ?? LEAST_DOCUMENTS))
    .flatMap(([term, holding]) => burstsOf({ term, holding, years, all }, options))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}

function holders(documents: readonly TermDocument[]): Map<string, TermDocument[]> {
  const found = new Map<string, TermDocument[]>();
  for (const document of documents) {
    for (const term of Object.keys(document.terms)) found.set(term, [...(found.get(term) ?? []), document]);
  }
  return found;
}

interface Series {
  readonly term: string;
  readonly holding: readonly TermDocument[];
  readonly years: readonly number[];
  readonly all: readonly number[];
}

function burstsOf({ term, holding, years, all }: Series, { s, gamma }: TermBurstOptions): TermBurst[] {
  const byYear = Map.groupBy(holding, (document) => yearOf(document.date));
  const counts = years.map((year) => byYear.get(year)?.length ?? 0);
  const { states, savings } = burstBatched(counts, all, { s, gamma });
  return runs(states).map(({ first, last }) => {
    const within = years.slice(first, last + 1);
    return {
      term,
      from: within[0] ?? 0,
      to: within.at(-1) ?? 0,
      weight: sum(savings.slice(first, last + 1)),
      documents: within.flatMap((year) => (byYear.get(year) ?? []).map((document) => document.id)),
    };
  });
}

function runs(states: readonly number[]): { first: number; last: number }[] {
  return states.flatMap((state, first) => {
    if (state === 0 || (states[first - 1] ?? 0) !== 0) return [];
    const end = states.findIndex((other, i) => i > first && other === 0);
    return [{ first, last: (end < 0 ? states.length : end) - 1 }];
  });
}
