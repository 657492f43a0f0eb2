import { at } from '../numeric/at.ts';

/** What a coder said of a unit. */
export type Rating = number | string | boolean;

/** Who agreed how often with whom: the pairable values of all units. */
export interface Coincidences {
  /** Values that are pairable at all; numbers ascending, before words in the order of their code units. */
  readonly values: readonly Rating[];
  /** matrix[c][k]: pairs of values c and k, each unit weighted by 1/(its values − 1). */
  readonly matrix: readonly (readonly number[])[];
  /** How often each value is pairable: the sums of the rows. */
  readonly margins: readonly number[];
  /** All pairable values: the sum of the margins. */
  readonly total: number;
  /** Units with two values and more. */
  readonly pairableUnits: number;
}

/**
 * The coincidence matrix of units that two coders or more have rated.
 *
 * @param coders rows = coders, columns = units, null = not rated
 * @source Krippendorff 2011, Computing Krippendorff's alpha-reliability
 * @example coincidences([[1, 2], [1, null]]).matrix // => [[2]]
 */
export function coincidences(coders: readonly (readonly (Rating | null)[])[]): Coincidences {
  const units = pairableUnits(coders);
  const values = [...new Set(units.flat())].toSorted(inOrder);
  const place = new Map(values.map((value, index) => [value, index]));
  const matrix = values.map(() => values.map(() => 0));
  for (const unit of units) {
    const places = unit.map((value) => place.get(value) ?? 0);
    addPairs(matrix, places);
  }
  const margins = values.map((value) => units.flat().filter((other) => other === value).length);
  return { values, matrix, margins, total: units.flat().length, pairableUnits: units.length };
}

/** Values of each unit that has at least two. */
function pairableUnits(coders: readonly (readonly (Rating | null)[])[]): Rating[][] {
  const units = (coders[0] ?? []).map((_, unit) =>
    coders.map((row) => row[unit] ?? null).filter((value) => value !== null),
  );
  return units.filter((values) => values.length > 1);
}

function addPairs(matrix: number[][], places: readonly number[]): void {
  const weight = 1 / (places.length - 1);
  for (const [coder, row] of places.entries()) {
    for (const [other, column] of places.entries()) {
      if (coder !== other) at(matrix, row)[column] = at(at(matrix, row), column) + weight;
    }
  }
}

function inOrder(a: Rating, b: Rating): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return String(a) < String(b) ? -1 : 1;
}
