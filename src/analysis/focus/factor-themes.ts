import { cosine } from '../statistics/numeric/cosine.ts';
import { nmf } from '../statistics/text/nmf.ts';
import { type TermDocument, termsOf } from './term-document.ts';

/** A theme as a weighting of terms. */
export interface FactorTheme {
  /** Term → weight, heaviest first; weights of a theme add up to 1. */
  readonly terms: Readonly<Record<string, number>>;
  /** Ids of the documents in which the theme weighs most, heaviest first. */
  readonly documents: readonly string[];
  /** Mean likeness (cosine) of the theme to its nearest in the results of the other seeds, 0–1. */
  readonly stability: number;
}

/** Themes by factorisation; null with fewer documents or terms than themes (`too-few`). */
export interface FactorThemes {
  readonly themes: readonly FactorTheme[] | null;
  /** Mean of the themes' stability; below about .8 the number of themes does not fit the documents. */
  readonly stability: number | null;
  readonly undefinedBecause: 'too-few' | null;
  readonly seeds: readonly number[];
}

export interface FactorOptions {
  /** Number of themes; default 4. */
  readonly k?: number;
  /** The first gives the result, the others tell how far it hangs on chance; default 1 to 10. */
  readonly seeds?: readonly number[];
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Themes of documents by non-negative matrix factorisation of their shares of terms, with stability over seeds.
 *
 * @source Lee & Seung 1999 (NMF); Greene, O'Callaghan & Cunningham 2014, How many topics? Stability analysis for topic models
 * @example factorThemes([]).undefinedBecause // => 'too-few'
 */
export function factorThemes(documents: readonly TermDocument[], options: FactorOptions = {}): FactorThemes {
  const { k = 4, seeds = SEEDS } = options;
  const speaking = documents.filter((document) => Object.keys(document.terms).length > 0);
  const terms = termsOf(speaking);
  if (speaking.length < k || terms.length < k) {
    return { themes: null, stability: null, undefinedBecause: 'too-few', seeds };
  }
  const rows = speaking.map((document) => {
    const total = Object.values(document.terms).reduce((sum, count) => sum + count, 0);
    return terms.map((term) => (document.terms[term] ?? 0) / total);
  });
  const [first, ...others] = seeds.map((seed) => nmf(rows, { k, seed, starts: 1 }));
  const loads = first?.W ?? [];
  const themes = (first?.H ?? []).map((weights, theme) => ({
    terms: weighted(terms, weights),
    documents: speaking
      .flatMap(({ id }, i) =>
        heaviest(loads[i] ?? []) === theme ? [{ id, load: loads[i]?.[theme] ?? 0 }] : [],
      )
      .sort((a, b) => b.load - a.load)
      .map(({ id }) => id),
    stability: meanOf(others.map(({ H }) => Math.max(...H.map((other) => cosine(weights, other) ?? 0)))),
  }));
  return { themes, stability: meanOf(themes.map((theme) => theme.stability)), undefinedBecause: null, seeds };
}

function weighted(terms: readonly string[], weights: readonly number[]): Record<string, number> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const pairs = terms.map((term, i) => [term, total === 0 ? 0 : (weights[i] ?? 0) / total] as const);
  return Object.fromEntries(pairs.filter(([, weight]) => weight > 0).sort(([, a], [, b]) => b - a));
}

function heaviest(loads: readonly number[]): number {
  return loads.reduce((best, load, i) => (load > (loads[best] ?? 0) ? i : best), 0);
}

/** 1 for nothing to differ from: a single seed. */
function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
