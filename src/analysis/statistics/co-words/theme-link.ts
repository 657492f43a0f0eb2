import { sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How much of a theme lives on in another, each 0–1; null with a theme without terms. */
export interface ThemeLink {
  /** Shared terms / terms of the smaller theme. */
  readonly inclusion: number | null;
  /** Shared terms / all terms (Jaccard). */
  readonly stability: number | null;
  /** Shared occurrences / occurrences of the smaller theme. */
  readonly incWeighted: number | null;
  /** `empty-theme`, or for incWeighted `no-occurrences`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * The link between a theme of one period and a theme of the next.
 *
 * @param U term → occurrences
 * @param V the same, of the later theme
 * @source Cobo et al. 2011, An approach for detecting, quantifying, and visualizing the evolution of a research field, J. Informetrics 5: 146–166; weighting as in bibliometrix
 * @example themeLink({ a: 2, b: 1 }, { a: 1, c: 3 }).stability?.toFixed(3) // => '0.333'
 */
export function themeLink(
  U: Readonly<Record<string, number>>,
  V: Readonly<Record<string, number>>,
): ThemeLink {
  const [earlier, later] = [new Map(Object.entries(U)), new Map(Object.entries(V))];
  const shared = [...earlier.keys()].filter((term) => later.has(term));
  const smaller = Math.min(earlier.size, later.size);
  const least = Math.min(sum([...earlier.values()]), sum([...later.values()]));
  const kept = sum(shared.map((term) => Math.min(earlier.get(term) ?? 0, later.get(term) ?? 0)));
  const isEmpty = smaller === 0;
  const noCounts = isEmpty ? 'empty-theme' : 'no-occurrences';
  return {
    inclusion: isEmpty ? null : shared.length / smaller,
    stability: isEmpty ? null : shared.length / (earlier.size + later.size - shared.length),
    incWeighted: least === 0 ? null : kept / least,
    undefinedBecause: undefinedWhere({
      inclusion: isEmpty ? 'empty-theme' : null,
      stability: isEmpty ? 'empty-theme' : null,
      incWeighted: least === 0 ? noCounts : null,
    }),
  };
}
