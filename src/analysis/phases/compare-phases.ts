import type { Phase } from '../../lexicon/region.ts';
import { yearOf } from '../../model/time.ts';
import { segmentationMetrics } from '../statistics/change-points/segmentation-metrics.ts';

/** How near changes that were found come to the borders of given phases. */
export interface PhaseComparison {
  /** Years in which a given phase begins, within the years compared. */
  readonly given: readonly number[];
  readonly found: readonly number[];
  /** Share of pairs of years that both put together or both keep apart, 0–1. */
  readonly rand: number;
  /** Of borders that lie at most a year apart, 0–1; null where either side has no border. */
  readonly f1: number | null;
  /** For each given border the distance to the nearest found one, in years; null where none was found. */
  readonly distances: readonly (number | null)[];
}

/** Borders at most a year apart are the same: the margin itself is excluded. */
const MARGIN_YEARS = 2;

/**
 * Compares given phases with changes found in yearly counts.
 *
 * @param found first years of the new rates, ascending, within the span
 * @param span first and last year, both included
 * @source Truong, Oudre & Vayatis 2020 (Rand index and F1 with a margin)
 * @example comparePhases([{ id: 'a', name: { zh: '甲', en: 'A' }, from: '2014', to: null }], [2015], { from: 2010, to: 2019 }).f1 // => 1
 */
export function comparePhases(
  phases: readonly Phase[],
  found: readonly number[],
  span: { readonly from: number; readonly to: number },
): PhaseComparison {
  const given = phases
    .flatMap(({ from }) => (from === null ? [] : [yearOf(from)]))
    .filter((year) => year > span.from && year <= span.to)
    .sort((a, b) => a - b);
  const ends = (years: readonly number[]) => [
    ...years.map((year) => year - span.from),
    span.to - span.from + 1,
  ];
  const metrics = segmentationMetrics(ends(given), ends(found), MARGIN_YEARS);
  return {
    given,
    found,
    rand: metrics.rand,
    f1: given.length === 0 || found.length === 0 ? null : harmonic(metrics.precision, metrics.recall ?? 0),
    distances: given.map((year) => nearest(year, found)),
  };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function nearest(year: number, others: readonly number[]): number | null {
  if (others.length === 0) return null;
  return others.reduce((least, other) => Math.min(least, Math.abs(other - year)), Number.POSITIVE_INFINITY);
}
