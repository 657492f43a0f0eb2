import type { IsoDate } from '../../model/time.ts';

/** Lengths of time that counts are made for. */
export const periodLengths = ['year', 'quarter', 'month'] as const;
export type PeriodLength = (typeof periodLengths)[number];

const MONTHS_IN: Readonly<Record<PeriodLength, number>> = { year: 12, quarter: 3, month: 1 };
const YEAR_DIGITS = 4;
const MONTH_DIGITS = 7;
const MONTHS_A_YEAR = 12;

/**
 * Number of the period that a date lies in, counted from the year 0: consecutive periods have consecutive numbers.
 *
 * @returns null when the date is not as precise as the period is short
 * @source policyloom; calendar periods
 * @example periodNumber('2014-05', 'quarter') // => 8057
 */
export function periodNumber(date: IsoDate, length: PeriodLength): number | null {
  const year = Number(date.slice(0, YEAR_DIGITS));
  if (length === 'year') return year;
  if (date.length < MONTH_DIGITS) return null;
  const month = Number(date.slice(YEAR_DIGITS + 1, MONTH_DIGITS));
  return Math.floor((year * MONTHS_A_YEAR + month - 1) / MONTHS_IN[length]);
}

/**
 * What a period is called: `2014`, `2014-Q2`, `2014-05`.
 *
 * @source policyloom; calendar periods, ISO 8601 where it has a form
 * @example periodName(8057, 'quarter') // => '2014-Q2'
 */
export function periodName(period: number, length: PeriodLength): string {
  const year = String(Math.floor((period * MONTHS_IN[length]) / MONTHS_A_YEAR)).padStart(YEAR_DIGITS, '0');
  const perYear = MONTHS_A_YEAR / MONTHS_IN[length];
  const part = (period % perYear) + 1;
  if (length === 'year') return year;
  return length === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`;
}

/**
 * Whether a period had not ended on a day.
 *
 * @param asOf the day that the corpus ends with; of a coarser date its last day is meant
 * @source policyloom; a count of an unfinished period is too low
 * @example isUnfinished(2014, 'year', '2014-12-30') // => true
 */
export function isUnfinished(period: number, length: PeriodLength, asOf: IsoDate): boolean {
  const own = periodNumber(asOf, length) ?? periodNumber(`${asOf}-12`, length) ?? 0;
  if (own !== period) return own < period;
  const perPeriod = MONTHS_IN[length];
  const year = Number(asOf.slice(0, YEAR_DIGITS));
  const month = Number(asOf.slice(YEAR_DIGITS + 1, MONTH_DIGITS) || MONTHS_A_YEAR);
  if (month % perPeriod !== 0) return true;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Number(asOf.slice(MONTH_DIGITS + 1) || lastDay) < lastDay;
}
