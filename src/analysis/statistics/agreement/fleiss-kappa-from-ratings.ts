import { sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import type { Rating } from './coincidences.ts';
import { fleissKappa, type RatingTable, readTable } from './fleiss-kappa.ts';

/** Kappa with its test against chance. */
export interface FleissFromRatings {
  readonly kappa: number | null;
  /** kappa / its standard error under chance. */
  readonly z: number | null;
  /** The categories that occur, ascending, and the ratings in each. */
  readonly categories: readonly Rating[];
  readonly categoryTotals: readonly number[];
  readonly subjects: number;
  /** Subjects left out because a rating is missing. */
  readonly excludedSubjects: number;
  /** `no-shared-units`, `one-rater` or `no-variation`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Fleiss' kappa from what each rater said. Subjects with a missing rating are left out, and counted.
 *
 * @param ratings rows = subjects, columns = raters, null = not rated
 * @source Fleiss 1971; z from Fleiss, Nee & Landis 1979, Large sample variance of kappa in the case of different sets of raters
 * @example fleissFromRatings([[1, 1], [2, 2], [1, 2]]).categoryTotals // => [3, 3]
 */
export function fleissFromRatings(ratings: readonly (readonly (Rating | null)[])[]): FleissFromRatings {
  const whole = ratings.map((row) => row.filter((value) => value !== null));
  const complete = whole.filter((row, index) => row.length === ratings[index]?.length);
  const categories = [...new Set(complete.flat())].toSorted(ascending);
  const excludedSubjects = ratings.length - complete.length;
  const shape = { categories, subjects: complete.length, excludedSubjects };
  if (complete.length === 0) {
    const undefinedBecause = undefinedWhere({ kappa: 'no-shared-units', z: 'no-shared-units' });
    return { kappa: null, z: null, categoryTotals: [], ...shape, undefinedBecause };
  }
  const table = complete.map((row) =>
    categories.map((category) => row.filter((value) => value === category).length),
  );
  const { kappa, undefinedBecause } = fleissKappa(table);
  const read = readTable(table);
  return {
    kappa,
    z: kappa === null ? null : kappa / chanceError(read),
    categoryTotals: read.categoryTotals,
    ...shape,
    undefinedBecause: undefinedWhere({
      kappa: undefinedBecause['kappa'] ?? null,
      z: undefinedBecause['kappa'] ?? null,
    }),
  };
}

/** Standard error of kappa when raters choose by chance. */
function chanceError({ subjects, raters, categoryTotals }: RatingTable): number {
  const all = sum(categoryTotals);
  const shares = categoryTotals.map((n) => n / all);
  const spread = sum(shares.map((p) => p * (1 - p)));
  const skew = sum(shares.map((p) => p * (1 - p) * (1 - 2 * p)));
  return Math.sqrt((2 * (spread ** 2 - skew)) / (subjects * raters * (raters - 1))) / spread;
}

function ascending(a: Rating, b: Rating): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
