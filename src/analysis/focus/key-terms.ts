import { sum } from '../statistics/numeric/sums.ts';
import { keynessLogLikelihood } from '../statistics/text/keyness-log-likelihood.ts';
import { mentionTotals, type TermDocument, termsOf } from './term-document.ts';

/** How far one group of documents speaks of a term more, or less, than all the others. */
export interface KeyTerm {
  readonly group: string;
  readonly term: string;
  /** Mentions in the group and in the rest, and mentions of all terms there. */
  readonly inGroup: number;
  readonly inRest: number;
  readonly allInGroup: number;
  readonly allInRest: number;
  /** Two-cell log-likelihood (Rayson), not negative. */
  readonly logLikelihood: number;
  /** log2 of the ratio of shares; null where a share is 0 (`zero-frequency`). */
  readonly logRatio: number | null;
  /** Whether the group's share is the greater. */
  readonly isOverused: boolean;
  /** Ids of the documents of the group with the term. */
  readonly documents: readonly string[];
}

/**
 * Keyness of every term for every group against the rest, strongest first within a group. A group against which
 * nothing stands, or that speaks of nothing, has no row.
 *
 * @param groupOf phase, scale, or anything else; null leaves a document out
 * @source Rayson & Garside 2000, Comparing corpora using frequency profiling; Hardie 2014 (log ratio)
 * @example keyTerms([], () => null) // => []
 */
export function keyTerms(
  documents: readonly TermDocument[],
  groupOf: (document: TermDocument) => string | null,
): KeyTerm[] {
  const grouped = documents.filter((document) => groupOf(document) !== null);
  const terms = termsOf(grouped);
  const totals = mentionTotals(grouped, terms);
  return [...Map.groupBy(grouped, (document) => groupOf(document) ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([group, members]) => keysOfGroup({ group, members, terms, totals }));
}

interface Group {
  readonly group: string;
  readonly members: readonly TermDocument[];
  readonly terms: readonly string[];
  readonly totals: readonly number[];
}

function keysOfGroup({ group, members, terms, totals }: Group): KeyTerm[] {
  const own = mentionTotals(members, terms);
  const allInGroup = sum(own);
  const allInRest = sum(totals) - allInGroup;
  if (allInGroup === 0 || allInRest === 0) return [];
  return terms
    .map((term, i) => {
      const inGroup = own[i] ?? 0;
      const inRest = (totals[i] ?? 0) - inGroup;
      const { LL, logRatio } = keynessLogLikelihood({ a: inGroup, b: inRest, c: allInGroup, d: allInRest });
      return {
        group,
        term,
        inGroup,
        inRest,
        allInGroup,
        allInRest,
        logLikelihood: LL,
        logRatio,
        isOverused: inGroup * allInRest > inRest * allInGroup,
        documents: members.filter((document) => (document.terms[term] ?? 0) > 0).map(({ id }) => id),
      };
    })
    .sort((a, b) => b.logLikelihood - a.logLikelihood || (a.term < b.term ? -1 : 1));
}
