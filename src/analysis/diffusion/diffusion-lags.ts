import { type Scale, scales } from '../../model/event.ts';
import { yearOf } from '../../model/time.ts';
import type { TermDocument } from '../focus/term-document.ts';
import { median } from '../statistics/numeric/median.ts';

/** How a term reached the scales. */
export interface TermDiffusion {
  readonly term: string;
  /** Year of the first document at each scale; null where none speaks of it. */
  readonly first: Readonly<Record<Scale, number | null>>;
  /** The scales with the earliest year; several when they share it. */
  readonly leaders: readonly Scale[];
  /** Years from the first regional document; null where either is missing. Below 0: the others were first. */
  readonly provincialLag: number | null;
  readonly intercityLag: number | null;
  /** Ids of the first documents at the scales, in the order of the scales. */
  readonly documents: readonly string[];
}

/** Who leads, over all terms. */
export interface DiffusionSummary {
  readonly terms: readonly TermDiffusion[];
  /** Number of terms that a scale, alone, spoke of first. */
  readonly leads: Readonly<Record<Scale, number>>;
  /** Terms that several scales spoke of first in the same year. */
  readonly shared: number;
  /** Median lag in years behind the regional scale, and the number of terms it is the median of. */
  readonly provincial: Lag;
  readonly intercity: Lag;
}

export interface Lag {
  /** Null when no term is at both scales (`too-few`). */
  readonly medianYears: number | null;
  readonly terms: number;
  readonly undefinedBecause: 'too-few' | null;
}

export interface DiffusionOptions {
  /** Terms in fewer documents are left out; default 2. */
  readonly leastDocuments?: number;
  /** Terms at fewer lagged pairs give no median; default 3. */
  readonly leastTerms?: number;
}

/**
 * When each scale first spoke of each term: the adoption lag. Dates are read to the year, which all documents state.
 *
 * @source Gray 1973, Innovation in the states (first adoption); Walker 1969 (leaders and laggards); lag L = A_i − A_0
 * @example diffusionLags([]).provincial.undefinedBecause // => 'too-few'
 */
export function diffusionLags(
  documents: readonly TermDocument[],
  options: DiffusionOptions = {},
): DiffusionSummary {
  const { leastDocuments = 2, leastTerms = 3 } = options;
  const byDate = [...documents].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  const terms = [...firstsOf(byDate)]
    .filter(([, found]) => found.count >= leastDocuments)
    .map(([term, found]) => diffusionOf(term, found.first))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const single = terms.filter((term) => term.leaders.length === 1);
  const led = (scale: Scale) => single.filter((term) => term.leaders[0] === scale).length;
  return {
    terms,
    leads: { regional: led('regional'), provincial: led('provincial'), intercity: led('intercity') },
    shared: terms.length - single.length,
    provincial: lagOf(
      terms.map((term) => term.provincialLag),
      leastTerms,
    ),
    intercity: lagOf(
      terms.map((term) => term.intercityLag),
      leastTerms,
    ),
  };
}

interface Found {
  readonly first: Map<Scale, TermDocument>;
  count: number;
}

function firstsOf(byDate: readonly TermDocument[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const document of byDate) {
    for (const term of Object.keys(document.terms)) {
      const known = found.get(term) ?? { first: new Map<Scale, TermDocument>(), count: 0 };
      known.count += 1;
      if (!known.first.has(document.scale)) known.first.set(document.scale, document);
      found.set(term, known);
    }
  }
  return found;
}

function diffusionOf(term: string, documents: ReadonlyMap<Scale, TermDocument>): TermDiffusion {
  const yearAt = (scale: Scale) => {
    const document = documents.get(scale);
    return document ? yearOf(document.date) : null;
  };
  const first = {
    regional: yearAt('regional'),
    provincial: yearAt('provincial'),
    intercity: yearAt('intercity'),
  };
  const earliest = Math.min(...scales.flatMap((scale) => first[scale] ?? []));
  return {
    term,
    first,
    leaders: scales.filter((scale) => first[scale] === earliest),
    provincialLag: difference(first.provincial, first.regional),
    intercityLag: difference(first.intercity, first.regional),
    documents: scales.flatMap((scale) => documents.get(scale)?.id ?? []),
  };
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function lagOf(lags: readonly (number | null)[], leastTerms: number): Lag {
  const known = lags.filter((lag) => lag !== null);
  if (known.length < leastTerms)
    return { medianYears: null, terms: known.length, undefinedBecause: 'too-few' };
  return { medianYears: median(known), terms: known.length, undefinedBecause: null };
}
