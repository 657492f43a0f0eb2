import { datePrecision, findDates, type IsoDate } from '../model/time.ts';

/** The first date of a text that names a day. A year or a month alone is no date of a document. */
export function firstDay(text: string): IsoDate | null {
  return findDates(text).find(({ iso }) => datePrecision(iso) === 'day')?.iso ?? null;
}
