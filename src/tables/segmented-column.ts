import type { Table } from '@uwdata/flechette';
import type { RowPlace } from '../sync/fold.ts';

/** A column that Arquero reads value by value; nothing is copied out of the Arrow segments before it is asked for. */
export interface LazyColumn {
  readonly length: number;
  at(row: number): unknown;
  [Symbol.iterator](): Iterator<unknown>;
}

/**
 * One column of the rows that a fold kept.
 *
 * @param overrides values that stand instead, by row of the result
 */
export function segmentedColumn(
  segments: readonly Table[],
  places: readonly RowPlace[],
  name: string,
  overrides?: ReadonlyMap<number, unknown>,
): LazyColumn {
  const columns = segments.map((segment) => segment.getChild(name));
  const at = (row: number): unknown => {
    if (overrides?.has(row)) return overrides.get(row);
    const place = places[row];
    return place ? columns[place.segment]?.at(place.row) : undefined;
  };
  return {
    length: places.length,
    at,
    *[Symbol.iterator]() {
      for (let row = 0; row < places.length; row += 1) yield at(row);
    },
  };
}
