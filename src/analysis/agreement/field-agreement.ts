import { resample } from '../robustness/bootstrap-documents.ts';
import { cohenKappa } from '../statistics/agreement/cohen-kappa.ts';
import { fleissFromRatings } from '../statistics/agreement/fleiss-kappa-from-ratings.ts';
import { krippendorffAlpha } from '../statistics/agreement/krippendorff-alpha.ts';
import { seededRandom } from '../statistics/numeric/seeded-random.ts';
import { completeMean } from '../statistics/numeric/sums.ts';

/** One coder's values, unit by unit; null = did not say. */
export type CoderValues = readonly (string | null)[];

export interface FieldAgreementOptions {
  /** Seed of the bootstrap. */
  readonly seed: number;
  /** Resamples of the units. */
  readonly draws: number;
}

/** Agreement over one field; a measure that has no value is null. */
export interface FieldAgreement {
  /** Units that at least two coders rated. */
  readonly units: number;
  /** Share of pairs of coders that say the same, mean over units, 0–1. */
  readonly percent: number | null;
  /** Cohen's kappa; of more than two coders the mean over pairs of them. */
  readonly cohenKappa: number | null;
  /** Fleiss' kappa over units that every coder rated. */
  readonly fleissKappa: number | null;
  /** Krippendorff's alpha, nominal, with its 95 % percentile interval over resampled units. */
  readonly alpha: number | null;
  readonly alphaLow: number | null;
  readonly alphaHigh: number | null;
  /** Why alpha has no value: `no-shared-units` or `no-variation`; null when it has one. */
  readonly undefinedBecause: string | null;
}

/**
 * How far coders agree on one field.
 *
 * @param coders one row a coder, one column a unit
 * @source Cohen 1960; Light 1971 (mean over pairs); Fleiss 1971; Krippendorff 2019, Content Analysis, 4th ed.; interval: Efron & Tibshirani 1993, percentile bootstrap
 * @example fieldAgreement([['a', 'b', 'a'], ['a', 'b', 'b']], { seed: 1, draws: 10 }).percent?.toFixed(4) // => '0.6667'
 */
export function fieldAgreement(
  coders: readonly CoderValues[],
  options: FieldAgreementOptions,
): FieldAgreement {
  const units = unitsOf(coders).filter((values) => said(values).length > 1);
  const whole = krippendorffAlpha(codersOf(units));
  const [alphaLow, alphaHigh] = whole.nominal === null ? [null, null] : interval(units, options);
  return {
    units: units.length,
    percent: completeMean(units.map(pairShare)),
    cohenKappa: completeMean(pairs(coders).map(([a, b]) => kappaOf(a, b))),
    fleissKappa: coders.length > 1 ? fleissFromRatings(unitsOf(coders)).kappa : null,
    alpha: whole.nominal,
    alphaLow,
    alphaHigh,
    undefinedBecause: whole.undefinedBecause['nominal'] ?? null,
  };
}

type Unit = readonly (string | null)[];

function unitsOf(coders: readonly CoderValues[]): Unit[] {
  return (coders[0] ?? []).map((_, unit) => coders.map((values) => values[unit] ?? null));
}

function codersOf(units: readonly Unit[]): Unit[] {
  return (units[0] ?? []).map((_, coder) => units.map((values) => values[coder] ?? null));
}

function said(values: Unit): string[] {
  return values.filter((value) => value !== null);
}

function pairs<T>(things: readonly T[]): (readonly [T, T])[] {
  return things.flatMap((a, index) => things.slice(index + 1).map((b) => [a, b] as const));
}

function pairShare(values: Unit): number {
  const all = pairs(said(values));
  return all.filter(([a, b]) => a === b).length / all.length;
}

function kappaOf(a: CoderValues, b: CoderValues): number | null {
  const both = a.flatMap((value, unit): (readonly [string, string])[] => {
    const other = b[unit] ?? null;
    return value === null || other === null ? [] : [[value, other]];
  });
  if (both.length === 0) return null;
  const categories = [...new Set(both.flat())];
  const place = new Map(categories.map((category, index) => [category, index]));
  const table = categories.map(() => categories.map(() => 0));
  for (const [first, second] of both) {
    const row = table[place.get(first) ?? 0];
    const column = place.get(second) ?? 0;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return cohenKappa(table).kappa;
}

const TAIL = 0.025;
/** An interval over fewer defined draws than this share would say more than the data do. */
const LEAST_DEFINED = 0.5;

function interval(
  units: readonly Unit[],
  { seed, draws }: FieldAgreementOptions,
): readonly [number | null, number | null] {
  const random = seededRandom(seed);
  const alphas: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const { nominal } = krippendorffAlpha(codersOf(resample(units, random)));
    if (nominal !== null) alphas.push(nominal);
  }
  if (alphas.length < draws * LEAST_DEFINED) return [null, null];
  const sorted = alphas.toSorted((a, b) => a - b);
  const last = sorted.length - 1;
  const at = (share: number) => sorted[Math.round(share * last)] ?? null;
  return [at(TAIL), at(1 - TAIL)];
}
