import type { Precision } from '../model/event.ts';
import { type IsoDate, smallNumber } from '../model/time.ts';

/** What a word of time comes to; null where neither the text nor the page tells it. */
export interface Resolved {
  readonly date: IsoDate | null;
  readonly precision: Precision | null;
}

/** What words of time lean on: the page's date, and the one that the text told last. */
export interface Context {
  readonly page: IsoDate | null;
  readonly last: IsoDate | null;
}

export function dated(date: IsoDate | null, precision: Precision): Resolved {
  return date ? { date, precision } : { date: null, precision: null };
}

const DAY_SHIFT: Readonly<Record<string, number>> = {
  ...{ 昨天: -1, 昨日: -1, 昨晚: -1, 前天: -2, 前日: -2 },
  ...{ 次日: 1, 翌日: 1, 第二天: 1, 前一天: -1, 前一日: -1 },
};
/** Words that count from the day told before, not from the page's. */
const BY_LAST_DAY = /当天|当日|同日|次日|翌日|第二天|前一[天日]|同一[天日]/;

/** 昨天, 当日, 三天前: of the page, or of the day that the text told last. */
export function ofDayWord(word: string, { page, last }: Context): Resolved {
  if (/周|星期/.test(word)) return ofWeekday(word, { page, last });
  const daysAgo = /^(.+)天之?前$/.exec(word)?.[1];
  if (daysAgo) return ofDaysAgo(daysAgo, { page, last });
  if (BY_LAST_DAY.test(word)) {
    const base = last ?? page;
    return base ? dated(shiftDays(base, DAY_SHIFT[word] ?? 0), precisionOf(base)) : dated(null, 'day');
  }
  return page ? dated(shiftDays(page, DAY_SHIFT[word] ?? 0), precisionOf(page)) : dated(null, 'day');
}

/** 三天前 after another day of the story is counted from it, else from the page. */
function ofDaysAgo(count: string, { page, last }: Context): Resolved {
  const base = last?.length === DAY_LENGTH ? last : page;
  if (base?.length !== DAY_LENGTH) return dated(null, 'day');
  return dated(shiftDays(base, -(count === '两' ? 2 : smallNumber(count))), 'day');
}

/** Characters of a date that is known to the day. */
export const DAY_LENGTH = 10;

export function precisionOf(date: IsoDate): Precision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

function shiftDays(date: IsoDate, days: number): IsoDate {
  if (date.length < 10 || days === 0) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

export const MS_PER_DAY = 86_400_000;

const WEEKDAYS = '日一二三四五六';
const WEEK = 7;

/** 周三: the last one up to the page's day. */
function ofWeekday(word: string, { page }: Context): Resolved {
  if (page?.length !== DAY_LENGTH) return dated(null, 'day');
  const wanted = WEEKDAYS.indexOf(word.slice(-1).replace('天', '日'));
  const days = (new Date(`${page}T00:00:00Z`).getUTCDay() - wanted + WEEK) % WEEK;
  return dated(shiftDays(page, -days), 'day');
}
