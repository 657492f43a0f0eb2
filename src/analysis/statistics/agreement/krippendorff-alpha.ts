import { at } from '../numeric/at.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { type Coincidences, coincidences, type Rating } from './coincidences.ts';

/** How far two values are from each other: squared, by level of measurement. */
type Difference = (row: number, column: number) => number;

/** Alpha at each level of measurement, at most 1; 0 is chance; null when it has no value. */
export interface AlphaResult {
  readonly nominal: number | null;
  readonly ordinal: number | null;
  readonly interval: number | null;
  readonly ratio: number | null;
  /** Units given, and those that count because two coders rated them. */
  readonly units: number;
  readonly pairableUnits: number;
  readonly excludedUnits: number;
  readonly pairableValues: number;
  /** `no-shared-units`, `no-variation` (all pairable values are equal), `not-numbers` or `opposite-values`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of coders and missing values.
 * Units with fewer than two values are left out, and counted. Null, not 1, when nothing is shared or nothing
 * varies: then the data cannot tell agreement from a constant.
 *
 * @param coders rows = coders, columns = units, null = not rated; words have only a nominal alpha
 * @source Krippendorff 2011, Computing Krippendorff's alpha-reliability; Krippendorff 2019, Content Analysis, 4th ed.
 * @example krippendorffAlpha([['a', 'b', 'a'], ['a', 'b', 'b']]).nominal?.toFixed(4) // => '0.4444'
 */
export function krippendorffAlpha(coders: readonly (readonly (Rating | null)[])[]): AlphaResult {
  const pairs = coincidences(coders);
  const units = coders[0]?.length ?? 0;
  const reasons = Object.fromEntries(levels.map((level) => [level, reasonAgainst(pairs, level)]));
  const alphas = Object.fromEntries(
    levels.map((level) => [level, reasons[level] === null ? alpha(pairs, level) : null]),
  );
  return {
    nominal: alphas['nominal'] ?? null,
    ordinal: alphas['ordinal'] ?? null,
    interval: alphas['interval'] ?? null,
    ratio: alphas['ratio'] ?? null,
    units,
    pairableUnits: pairs.pairableUnits,
    excludedUnits: units - pairs.pairableUnits,
    pairableValues: pairs.total,
    undefinedBecause: undefinedWhere(reasons),
  };
}

const levels = ['nominal', 'ordinal', 'interval', 'ratio'] as const;
type Level = (typeof levels)[number];

function reasonAgainst({ values, total }: Coincidences, level: Level): string | null {
  if (total === 0) return 'no-shared-units';
  if (values.length === 1) return 'no-variation';
  if (level === 'nominal') return null;
  if (!values.every((value) => typeof value === 'number')) return 'not-numbers';
  const hasOpposites = values.some((value) => value > 0 && values.includes(-value));
  return level === 'ratio' && hasOpposites ? 'opposite-values' : null;
}

function alpha(pairs: Coincidences, level: Level): number {
  const difference = differenceOf(pairs, level);
  let observed = 0;
  let expected = 0;
  for (const [row, margin] of pairs.margins.entries()) {
    for (let column = row + 1; column < pairs.margins.length; column += 1) {
      const apart = difference(row, column);
      observed += at(at(pairs.matrix, row), column) * apart;
      expected += margin * at(pairs.margins, column) * apart;
    }
  }
  return 1 - ((pairs.total - 1) * observed) / expected;
}

function differenceOf({ values, margins }: Coincidences, level: Level): Difference {
  const valueAt = (index: number) => Number(at(values, index));
  switch (level) {
    case 'nominal':
      return () => 1;
    case 'ordinal':
      return (row, column) => ranksBetween(margins, row, column) ** 2;
    case 'interval':
      return (row, column) => (valueAt(row) - valueAt(column)) ** 2;
    case 'ratio':
      return (row, column) => ((valueAt(row) - valueAt(column)) / (valueAt(row) + valueAt(column))) ** 2;
  }
}

/** Values from one to the other, its ends counted half. */
function ranksBetween(margins: readonly number[], low: number, high: number): number {
  const all = margins.slice(low, high + 1).reduce((total, margin) => total + margin, 0);
  return all - (at(margins, low) + at(margins, high)) / 2;
}
