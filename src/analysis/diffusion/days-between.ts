import { datePrecision, type IsoDate } from '../../model/time.ts';

const MS_A_DAY = 86_400_000;

/**
 * Days from one date to another, below 0 when it is the earlier.
 *
 * @returns null when either is not known to the day
 * @source policyloom; proleptic Gregorian calendar
 * @example daysBetween('2015-04-30', '2015-05-02') // => 2
 */
export function daysBetween(from: IsoDate, to: IsoDate): number | null {
  if (datePrecision(from) !== 'day' || datePrecision(to) !== 'day') return null;
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);
}
