import { datePrecision, findDates, type IsoDate, type SlashOrder } from '../../model/time.ts';

/** The first date of a text that names a day. A year or a month alone is no date of a document. */
export function firstDay(text: string, slashOrder: SlashOrder | null = null): IsoDate | null {
  return findDates(text, slashOrder).find(({ iso }) => datePrecision(iso) === 'day')?.iso ?? null;
}
