import type { Phase } from '../lexicon/region.ts';
import type { IsoDate } from '../model/time.ts';

/**
 * The phase that a date falls in, or null when it falls in none.
 *
 * Phases are half-open. A date that is known only to the year or month of a boundary goes to the later phase.
 *
 * @param phases any order; `from` null is the beginning of time, `to` null has no end
 * @source Ma, Huang & Luo 2018, Acta Ecologica Sinica 38(12): 4424–4433 (the study's phases)
 * @example phaseOf('2014', [{ id: 'a', name: { zh: '甲', en: 'A' }, from: null, to: '2014-02-26' }, { id: 'b', name: { zh: '乙', en: 'B' }, from: '2014-02-26', to: null }])?.id // => 'b'
 */
export function phaseOf(date: IsoDate, phases: readonly Phase[]): Phase | null {
  const isWithin = ({ from, to }: Phase) =>
    (from === null || hasBegun(date, from)) && (to === null || !hasBegun(date, to));
  return phases.find(isWithin) ?? null;
}

/** ISO text sorts as time does, so a coarse date is compared at its own precision. */
function hasBegun(date: IsoDate, boundary: IsoDate): boolean {
  return date >= boundary.slice(0, date.length);
}
