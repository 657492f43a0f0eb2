import { at } from '../numeric/at.ts';
import { midRanks, tieSizes } from '../numeric/mid-ranks.ts';
import { mean, sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How far judges rank alike. */
export interface KendallW {
  /** 0 (no agreement) to 1; null with one judge, one object, or when no judge tells objects apart. */
  readonly W: number | null;
  readonly judges: number;
  readonly objects: number;
  /** W: `one-judge`, `one-object` or `no-variation`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Kendall's coefficient of concordance, corrected for ties.
 *
 * @param ranks rows = judges, columns = objects; scores will do, each row is ranked (ties share their mean rank)
 * @source Kendall & Babington Smith 1939, The problem of m rankings; ties from Kendall 1962, Rank Correlation Methods, 3rd ed.
 * @example kendallW([[1, 2, 3], [1, 2, 3]]).W // => 1
 */
export function kendallW(ranks: readonly (readonly number[])[]): KendallW {
  const rows = ranks.map(midRanks);
  const [judges, objects] = [rows.length, rows[0]?.length ?? 0];
  const totals = (rows[0] ?? []).map((_, object) => sum(rows.map((row) => at(row, object))));
  const level = mean(totals);
  const spread = sum(totals.map((total) => (total - level) ** 2));
  const ties = sum(ranks.flatMap(tieSizes).map((size) => size ** 3 - size));
  const most = judges ** 2 * (objects ** 3 - objects) - judges * ties;
  const reason = reasonAgainst(judges, objects, most);
  const W = reason === null ? (12 * spread) / most : null;
  return { W, judges, objects, undefinedBecause: undefinedWhere({ W: reason }) };
}

function reasonAgainst(judges: number, objects: number, most: number): string | null {
  if (judges === 1) return 'one-judge';
  if (objects === 1) return 'one-object';
  return most === 0 ? 'no-variation' : null;
}
