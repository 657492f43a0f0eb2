import type { Precision } from '../model/event.ts';
import { calendarDate, findDates, type IsoDate, smallNumber } from '../model/time.ts';
import { type DateUse, dateUse, isDateline } from './date-use.ts';
import {
  type Context,
  DAY_LENGTH,
  dated,
  MS_PER_DAY,
  ofDayWord,
  precisionOf,
  type Resolved,
} from './day-words.ts';
import { isYearInName } from './is-year-in-name.ts';
import { relativeWords } from './relative-words.ts';

/** A word or date in a text that says when; offsets are UTF-16, half-open. */
export interface DateWord {
  readonly start: number;
  readonly end: number;
  /** Null when the text leaves the year open and the page has no date. */
  readonly date: IsoDate | null;
  readonly precision: Precision | null;
  /** 近日 and the like: the page's date stands for it. */
  readonly isRecency: boolean;
  readonly use: DateUse;
}

/**
 * Every date and word of time of a text in order, resolved against the text and the page's date: 昨日, 上月,
 * 去年11月, 同年, a missing year or month. Of a range only the first day stays.
 *
 * @param text folded
 * @param page the page's own date; null leaves relative words without a date
 */
export function dateWordsOf(text: string, page: IsoDate | null): DateWord[] {
  const found: DateWord[] = [];
  let day = page;
  for (const item of itemsIn(text)) {
    const before = found.at(-1);
    if (before && isLaterDay(text.slice(before.end, item.start), item)) continue;
    const word = dateWord(text, item, isRecent(item) ? page : day, found);
    found.push(word);
    if (isSent(text, word, page)) day = word.date;
  }
  return found;
}

function isRecent(item: Item): boolean {
  return 'match' in item && item.match.groups?.['recency'] !== undefined;
}

/** 新华社天津4月20日电: 今天 behind it is the day on which the report was sent, printed a few days later. */
function isSent(text: string, { date, end }: DateWord, page: IsoDate | null): boolean {
  if (date?.length !== DAY_LENGTH || page?.length !== DAY_LENGTH || !isDateline(text, end)) return false;
  const days = (Date.parse(page) - Date.parse(date)) / MS_PER_DAY;
  return days >= 0 && days <= PRINTED_WITHIN;
}

/** Days between the sending of a report and its print. */
const PRINTED_WITHIN = 7;

/** 1月11日至17日, 1月11日、17日: of several days the first counts. */
function isLaterDay(gap: string, item: Item): boolean {
  return RANGE.test(gap) || (gap === '、' && 'match' in item && item.match.groups?.['day4'] !== undefined);
}

function dateWord(text: string, item: Item, page: IsoDate | null, found: readonly DateWord[]): DateWord {
  const resolved =
    'iso' in item
      ? { date: item.iso, precision: item.precision }
      : resolve(item.match, { page, last: lastOfStory(text, item.start, page, found) });
  return {
    ...resolved,
    start: item.start,
    end: item.end,
    isRecency: resolved.precision === 'published',
    use:
      isYearInName(text, { ...item, ...resolved }, page) || isYearAhead(resolved, page)
        ? 'target'
        : dateUse(text, item.start, item.end),
  };
}

/** 2022年冬奥会 on a page of 2015: no act has happened in a year to come. */
function isYearAhead({ date, precision }: Resolved, page: IsoDate | null): boolean {
  return precision === 'year' && page !== null && date !== null && date > page.slice(0, 4);
}

/** The date before that also dates a word which leaves its year or month open. */
function lastOfStory(
  text: string,
  start: number,
  page: IsoDate | null,
  found: readonly DateWord[],
): IsoDate | null {
  const from = found.at(-1)?.end ?? 0;
  if (start - from > SAME_STORY || (page && AFTER_EARLIER.test(text.slice(from, start)))) return null;
  const isMeant = THIS_YEAR.test(text.slice(start, start + 3));
  return (
    found.findLast((word) => (isMeant || word.use !== 'target') && !word.isRecency && word.date)?.date ?? null
  );
}

/** 2008年之前…,这一年: the year of a limit or a goal may be meant too. */
const THIS_YEAR = /^[这那该是]一?年/;

/** A year named within so many characters before also dates a day without one. */
const SAME_STORY = 120;

/** 继去年签约之后,北京…4月26日: what came before lies in another year than what the page tells. */
const AFTER_EARLIER = /^[^,。;]{0,30}(?:之后|以来|基础上),/;

type Item = { readonly start: number; readonly end: number } & (
  | { readonly iso: IsoDate; readonly precision: Precision }
  | { readonly match: RegExpMatchArray }
);

function itemsIn(text: string): Item[] {
  const absolute: readonly Item[] = findDates(text);
  let next = 0;
  const relative = relativeWords(text)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, match }))
    .filter(({ start, end }) => {
      while ((absolute[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      return (absolute[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
  return [...absolute, ...relative].toSorted((a, b) => a.start - b.start);
}

const RANGE = /^(?:日|号)?(?:至|到|-|~)$/;

function resolve(match: RegExpMatchArray, context: Context): Resolved {
  const part = match.groups ?? {};
  if (part['recency']) return { date: context.page, precision: context.page ? 'published' : null };
  if (part['year']) return ofYearWord(part, context);
  if (part['month2']) return ofMonth(part['month2'], part['day2'], context);
  if (part['dayWord']) return ofDayWord(part['dayWord'], context);
  if (part['monthWord']) return ofMonthWord(part['monthWord'], part['day3'], context);
  if (part['day4']) return ofDay(Number(part['day4']), context);
  return dated(yearOf(context.last ?? context.page), 'year');
}

function yearOf(date: IsoDate | null): IsoDate | null {
  return date ? date.slice(0, 4) : null;
}

const YEAR_SHIFT: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 前年: -2, 次年: 1, 翌年: 1 };

/** 3 for 三年前; 0 for other words. */
function yearsAgo(word: string): number {
  const count = /^(.+)年之?前$/.exec(word)?.[1];
  if (count === undefined) return 0;
  return count === '两' ? 2 : smallNumber(count);
}

function ofYearWord(part: Record<string, string | undefined>, { page, last }: Context): Resolved {
  const word = part['year'] ?? '';
  const base = /同年|当年|次年|翌年|[这那该是]/.test(word) ? (last ?? page) : page;
  if (!base) return dated(null, 'year');
  const year = Number(base.slice(0, 4)) + (YEAR_SHIFT[word] ?? -yearsAgo(word));
  return part['sameDay'] ? onDayOf(last?.length === DAY_LENGTH ? last : base, year) : inYear(part, year);
}

function inYear(part: Record<string, string | undefined>, year: number): Resolved {
  if (!part['month']) return dated(calendarDate(year), 'year');
  const day = part['day'] ? smallNumber(part['day']) : undefined;
  return dated(calendarDate(year, smallNumber(part['month']), day), day ? 'day' : 'month');
}

/** 两年前的今天: month and day of the day that the text or the page has, as far as it has them. */
function onDayOf(base: IsoDate, year: number): Resolved {
  const [, month, day] = base.split('-').map(Number);
  return dated(calendarDate(year, month, day), precisionOf(base));
}

function ofMonth(month: string, day: string | undefined, { page, last }: Context): Resolved {
  const monthNumber = smallNumber(month);
  const dayNumber = day ? smallNumber(day) : undefined;
  const inYear = (year: number): IsoDate | null => calendarDate(year, monthNumber, dayNumber);
  const precision = dayNumber ? 'day' : 'month';
  if (last) return dated(inYear(Number(last.slice(0, 4))), precision);
  if (!page) return dated(null, precision);
  const thisYear = inYear(Number(page.slice(0, 4)));
  // A month that is still to come is last year's, but a page may announce the next weeks.
  return dated(
    thisYear && monthsAfter(thisYear, page) > 2 ? inYear(Number(page.slice(0, 4)) - 1) : thisYear,
    precision,
  );
}

function monthsAfter(date: IsoDate, page: IsoDate): number {
  return page.length < 7 ? 0 : Number(date.slice(5, 7)) - Number(page.slice(5, 7));
}

/** 两个月前 is counted from the page. */
function ofMonthsAgo(word: string, page: IsoDate | null): Resolved {
  if (!page || page.length < 7) return dated(null, 'month');
  const count = word.slice(0, word.indexOf('个'));
  const [year = 0, month = 0] = page.split('-').map(Number);
  const months = year * MONTHS + month - 1 - (count === '两' ? 2 : smallNumber(count));
  return dated(calendarDate(Math.floor(months / MONTHS), (months % MONTHS) + 1), 'month');
}

const MONTHS = 12;
/** By the first character: 上月, 次月, 翌月; others are the month itself. */
const MONTH_SHIFT: Readonly<Record<string, number>> = { 上: -1, 次: 1, 翌: 1 };

function ofMonthWord(word: string, day: string | undefined, { page, last }: Context): Resolved {
  if (word.includes('个月前') || word.includes('个月之前')) return ofMonthsAgo(word, page);
  const base = /[同当该次翌]月/.test(word) ? (last ?? page) : page;
  if (!base || base.length < 7) return dated(null, 'month');
  const [year = 0, month = 0] = base.split('-').map(Number);
  const months = year * MONTHS + month - 1 + (MONTH_SHIFT[word[0] ?? ''] ?? 0);
  const dayNumber = day ? smallNumber(day) : undefined;
  return dated(
    calendarDate(Math.floor(months / MONTHS), (months % MONTHS) + 1, dayNumber),
    dayNumber ? 'day' : 'month',
  );
}

function ofDay(day: number, { page, last }: Context): Resolved {
  const base = page && page.length === 10 ? page : last;
  if (!base || base.length < 7) return dated(null, 'day');
  const isPast = base.length < 10 || day <= Number(base.slice(8, 10)) + 1;
  if (isPast) return dated(calendarDate(Number(base.slice(0, 4)), Number(base.slice(5, 7)), day), 'day');
  return ofMonthWord('上月', String(day), { page: base, last: null });
}
