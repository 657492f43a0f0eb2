import { bestCommunities } from '../network/best-communities.ts';
import { buildNetwork, type Edge } from '../network/network.ts';
import { callon } from '../statistics/co-words/callon.ts';
import { coWordSimilarity } from '../statistics/co-words/similarity.ts';
import { median } from '../statistics/numeric/median.ts';
import { coOccurrences } from './co-occurrences.ts';
import { type TermDocument, termsOf } from './term-document.ts';

/** Terms that are spoken of together, and where they lie in the strategic diagram. */
export interface CoWordTheme {
  /** The term in most documents; it names the theme. */
  readonly name: string;
  /** Term → number of documents with it, most first. */
  readonly terms: Readonly<Record<string, number>>;
  /** Callon's centrality and density, and on which side of their medians the theme lies. */
  readonly centrality: number;
  readonly density: number;
  readonly quadrant: 'motor' | 'basic' | 'niche' | 'emerging-or-declining';
  /** Ids of the documents with at least two of its terms (one, for a theme of one term). */
  readonly documents: readonly string[];
}

/** Themes of a set of documents. */
export interface CoWordThemes {
  readonly themes: readonly CoWordTheme[];
  /** Modularity of the partition into themes; null where no two terms ever go together (`no-ties`). */
  readonly modularity: number | null;
  readonly seed: number;
}

export interface CoWordOptions {
  /** Terms in fewer documents are left out; default 2. */
  readonly leastDocuments?: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * Themes as communities of the co-word network (association strength), with the strategic diagram. Terms go together
 * where one document speaks of both, once a document.
 *
 * @returns themes with most terms first; terms that go with no other are in none
 * @source Callon, Courtial & Laville 1991, Scientometrics 22: 155–205; Cobo et al. 2011 (quadrants); van Eck & Waltman 2009
 * @example coWordThemes([]).themes // => []
 */
export function coWordThemes(documents: readonly TermDocument[], options: CoWordOptions = {}): CoWordThemes {
  const { leastDocuments = 2, seed = 1 } = options;
  const held = termsOf(documents).filter((term) => holders(documents, term).length >= leastDocuments);
  const all = coOccurrences(documents, held);
  const tied = held.filter((_, i) => all[i]?.some((count, j) => j !== i && count > 0));
  if (tied.length === 0) return { themes: [], modularity: null, seed };
  const matrix = coOccurrences(documents, tied);
  const { vos } = coWordSimilarity(matrix);
  const edges = tied.flatMap((a, i) =>
    tied.slice(i + 1).flatMap((b, offset): Edge[] => {
      const weight = vos[i]?.[i + 1 + offset] ?? 0;
      return weight > 0 ? [[a, b, weight]] : [];
    }),
  );
  const found = bestCommunities(buildNetwork({ nodes: tied, edges }), {
    seed,
    starts: STARTS,
    mostNodesToProve: 0,
  });
  return {
    themes: described(
      documents,
      tied,
      matrix,
      found.communities.map((theme) => theme.map(String)),
    ),
    modularity: found.q,
    seed,
  };
}

/** Enough for networks of terms; the spread of the best is told by `stats communities`. */
const STARTS = 20;

function described(
  documents: readonly TermDocument[],
  terms: readonly string[],
  matrix: readonly (readonly number[])[],
  communities: readonly (readonly string[])[],
): CoWordTheme[] {
  const cluster = terms.map((term) => communities.findIndex((theme) => theme.includes(term)));
  const diagram = callon(matrix, cluster);
  const middle = { centrality: median(diagram.centrality) ?? 0, density: median(diagram.density) ?? 0 };
  const themes = diagram.themes.map((theme, i) => {
    const members = communities[Number(theme)] ?? [];
    const place = { centrality: diagram.centrality[i] ?? 0, density: diagram.density[i] ?? 0 };
    const counts = members
      .map((term) => [term, holders(documents, term).length] as const)
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const least = Math.min(2, members.length);
    return {
      name: counts[0]?.[0] ?? '',
      terms: Object.fromEntries(counts),
      ...place,
      quadrant: quadrantOf(place, middle),
      documents: documents
        .filter((document) => members.filter((term) => (document.terms[term] ?? 0) > 0).length >= least)
        .map(({ id }) => id),
    };
  });
  return themes.sort(
    (a, b) => Object.keys(b.terms).length - Object.keys(a.terms).length || (a.name < b.name ? -1 : 1),
  );
}

interface Place {
  readonly centrality: number;
  readonly density: number;
}

function quadrantOf(place: Place, middle: Place): CoWordTheme['quadrant'] {
  const isCentral = place.centrality >= middle.centrality;
  const isDense = place.density >= middle.density;
  if (isCentral) return isDense ? 'motor' : 'basic';
  return isDense ? 'niche' : 'emerging-or-declining';
}

function holders(documents: readonly TermDocument[], term: string): readonly TermDocument[] {
  return documents.filter((document) => (document.terms[term] ?? 0) > 0);
}
