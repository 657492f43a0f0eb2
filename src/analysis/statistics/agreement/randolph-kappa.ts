import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { fleissKappa, readTable } from './fleiss-kappa.ts';

/** The two kappas side by side, each at most 1, null where it has no value. */
export interface FleissAndRandolph {
  readonly fleiss: number | null;
  readonly randolph: number | null;
  /** `one-rater`, `no-variation` (Fleiss) or `one-category` (Randolph). */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Fleiss' kappa beside Randolph's, which takes every category as equally likely by chance.
 *
 * @param table rows = subjects, columns = how many raters chose each category; empty columns count for Randolph
 * @throws {InvalidInputError} when subjects have different numbers of ratings, or none
 * @source Randolph 2005, Free-marginal multirater kappa, Joensuu Learning and Instruction Symposium
 * @example fleissAndRandolph([[2, 0], [1, 1]]).randolph // => 0
 */
export function fleissAndRandolph(table: readonly (readonly number[])[]): FleissAndRandolph {
  const { kappa, undefinedBecause } = fleissKappa(table);
  const { categoryTotals, observed } = readTable(table);
  const reason = reasonAgainst(categoryTotals.length, observed);
  const chance = 1 / categoryTotals.length;
  return {
    fleiss: kappa,
    randolph: reason === null && observed !== null ? (observed - chance) / (1 - chance) : null,
    undefinedBecause: undefinedWhere({ fleiss: undefinedBecause['kappa'] ?? null, randolph: reason }),
  };
}

function reasonAgainst(categories: number, observed: number | null): string | null {
  if (observed === null) return 'one-rater';
  return categories === 1 ? 'one-category' : null;
}
