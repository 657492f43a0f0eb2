import { InvalidInputError } from '../../../model/errors.ts';
import { at } from '../numeric/at.ts';
import { sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** What a table of ratings comes to. */
export interface RatingTable {
  readonly subjects: number;
  /** Ratings of each subject. */
  readonly raters: number;
  /** Ratings in each category. */
  readonly categoryTotals: readonly number[];
  /** Share of agreeing pairs of raters, mean over subjects; null for one rater. */
  readonly observed: number | null;
}

/** Kappa, at most 1; null with one rater, or when all ratings are in one category. */
export interface FleissResult {
  readonly kappa: number | null;
  /** Observed and expected agreement, 0–1. */
  readonly po: number | null;
  readonly pe: number;
  /** `one-rater` or `no-variation`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Fleiss' kappa: agreement of several raters beyond chance, with the margins as they are.
 *
 * @param table rows = subjects, columns = how many raters chose each category
 * @throws {InvalidInputError} when subjects have different numbers of ratings, or none
 * @source Fleiss 1971, Measuring nominal scale agreement among many raters, Psychological Bulletin 76: 378–382
 * @example fleissKappa([[2, 0], [0, 2], [1, 1]]).kappa?.toFixed(4) // => '0.3333'
 */
export function fleissKappa(table: readonly (readonly number[])[]): FleissResult {
  const { categoryTotals, observed } = readTable(table);
  const all = sum(categoryTotals);
  const expected = sum(categoryTotals.map((n) => (n / all) ** 2));
  const reason = reasonAgainst(categoryTotals, observed);
  return {
    kappa: reason === null && observed !== null ? (observed - expected) / (1 - expected) : null,
    po: observed,
    pe: expected,
    undefinedBecause: undefinedWhere({ kappa: reason, po: observed === null ? 'one-rater' : null }),
  };
}

/**
 * The totals of a table of ratings.
 *
 * @throws {InvalidInputError} when subjects have different numbers of ratings, or none
 * @source Fleiss 1971, as above
 * @example readTable([[2, 0], [1, 1]]).categoryTotals // => [3, 1]
 */
export function readTable(table: readonly (readonly number[])[]): RatingTable {
  const raters = sum(table[0] ?? []);
  if (raters === 0 || table.some((row) => sum(row) !== raters)) {
    throw new InvalidInputError(
      'Subjects have different numbers of ratings, or none',
      `${table.length} subjects`,
      'Leave out subjects that not all raters judged, or use krippendorff-alpha, which takes missing ones.',
    );
  }
  const categoryTotals = (table[0] ?? []).map((_, column) => sum(table.map((row) => at(row, column))));
  const pairs = raters * (raters - 1);
  const agreeing = sum(table.map((row) => sum(row.map((n) => n * (n - 1)))));
  const observed = pairs === 0 ? null : agreeing / pairs / table.length;
  return { subjects: table.length, raters, categoryTotals, observed };
}

function reasonAgainst(totals: readonly number[], observed: number | null): string | null {
  if (observed === null) return 'one-rater';
  return totals.filter((n) => n > 0).length < 2 ? 'no-variation' : null;
}
