import { allMatches } from '../lexicon/all-matches.ts';
import type { Precision } from '../model/event.ts';
import { calendarDate, findDates, type IsoDate, smallNumber } from '../model/time.ts';

/** A word or date in a text that says when; offsets are UTF-16, half-open. */
export interface DateWord {
  readonly start: number;
  readonly end: number;
  /** Null when the text leaves the year open and the page has no date. */
  readonly date: IsoDate | null;
  readonly precision: Precision | null;
  /** 近日 and the like: the page's date stands for it. */
  readonly isRecency: boolean;
  /** What the date is of: an act, the taking effect of something, a target or a total. */
  readonly use: 'act' | 'effect' | 'target';
}

type Resolved = Pick<DateWord, 'date' | 'precision'>;
type Context = { readonly page: IsoDate | null; readonly last: IsoDate | null };

/**
 * Every date and word of time of a text in order, resolved against the text and the page's date: 昨日, 上月,
 * 去年11月, 同年, a missing year or month. Of a range only the first day stays.
 *
 * @param text folded
 * @param page the page's own date; null leaves relative words without a date
 */
export function dateWordsOf(text: string, page: IsoDate | null): DateWord[] {
  const found: DateWord[] = [];
  for (const item of itemsIn(text)) {
    const before = found.at(-1);
    if (before && RANGE.test(text.slice(before.end, item.start))) continue;
    found.push(dateWord(text, item, page, found));
  }
  return found;
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
    use: useOf(text, item.start, item.end),
  };
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
  return found.findLast((word) => word.use !== 'target' && !word.isRecency && word.date)?.date ?? null;
}

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
  const relative = allMatches(text, RELATIVE)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, match }))
    .filter(({ start, end }) => {
      while ((absolute[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
      return (absolute[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
  return [...absolute, ...relative].toSorted((a, b) => a.start - b.start);
}

const N = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const YEAR_WORD = '今年|本年|去年|前年|上年|同年|当年|次年|翌年';
const PART = '上旬|中旬|下旬|初|底|末|份';
const RECENCY =
  '日前|近日|近期|最近|不久前|几天前|前两天|前几天|前不久|刚刚|新近|上周[一二三四五六日末]?|本周[一二三四五六日]?|这几天|连日来|月初(?!.)';
/** Every word of time begins so: most of a text is passed over by its first character. */
const FIRST = '(?=[今本去前上同当次翌\\d一二两三四五六七八九十昨下日近最不几刚新这连月年])';
const RELATIVE = new RegExp(
  FIRST +
    '(?:' +
    [
      `(?<year>${YEAR_WORD}|(?<!\\d)(?:${N}|两)年之?前)的?(?:(?<month>${N})月(?:(?<day>${N})[日号]|${PART})?|上半年|下半年|年?初|年?底|年末|春天?|夏天?|秋天?|冬天?)?`,
      `(?<![\\d年])(?<month2>${N})月(?:(?<day2>${N})[日号]|${PART}|(?![\\d月饼球亮嫂]))`,
      `(?<dayWord>今天|今日|今晨|今晚|今早|昨天|昨日|昨晚|前天|前日|当天|当日|同日|次日|(?<!\\d)(?:${N}|两)天(?:之)?前(?!夕))`,
      `(?<monthWord>本月|上月|上个月|同月|当月)(?:(?<day3>${N})[日号])?`,
      `(?<![\\d月])(?<day4>\\d{1,2})[日号](?=[,上下早晚在至,]|[\\u4e00-\\u9fff])`,
      `(?<half>上半年|(?<!去|今|明)年初)`,
      `(?<recency>${RECENCY})`,
    ].join('|') +
    ')',
  'g',
);
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

function dated(date: IsoDate | null, precision: Precision): Resolved {
  return date ? { date, precision } : { date: null, precision: null };
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
  const isOfText = /同年|当年|次年|翌年/.test(word);
  const base = isOfText ? (last ?? page) : page;
  if (!base) return dated(null, 'year');
  const year = Number(base.slice(0, 4)) + (YEAR_SHIFT[word] ?? -yearsAgo(word));
  if (!part['month']) return dated(calendarDate(year), 'year');
  const day = part['day'] ? smallNumber(part['day']) : undefined;
  return dated(calendarDate(year, smallNumber(part['month']), day), day ? 'day' : 'month');
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

const DAY_SHIFT: Readonly<Record<string, number>> = { 昨天: -1, 昨日: -1, 昨晚: -1, 前天: -2, 前日: -2 };

function ofDayWord(word: string, { page, last }: Context): Resolved {
  const daysAgo = /^(.+)天之?前$/.exec(word)?.[1];
  if (daysAgo) return ofDaysAgo(daysAgo, { page, last });
  if (/当天|当日|同日|次日/.test(word)) {
    const base = last ?? page;
    return base ? dated(shiftDays(base, word === '次日' ? 1 : 0), precisionOf(base)) : dated(null, 'day');
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
const DAY_LENGTH = 10;

function precisionOf(date: IsoDate): Precision {
  return date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
}

function shiftDays(date: IsoDate, days: number): IsoDate {
  if (date.length < 10 || days === 0) return date;
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

const MS_PER_DAY = 86_400_000;

function ofMonthWord(word: string, day: string | undefined, { page, last }: Context): Resolved {
  const base = /同月|当月/.test(word) ? (last ?? page) : page;
  if (!base || base.length < 7) return dated(null, 'month');
  const [year = 0, month = 0] = base.split('-').map(Number);
  const back = word.startsWith('上') ? 1 : 0;
  const wrapped = month - back < 1;
  const dayNumber = day ? smallNumber(day) : undefined;
  return dated(
    calendarDate(wrapped ? year - 1 : year, wrapped ? 12 : month - back, dayNumber),
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

const BEFORE_TARGET =
  /(?:到|截至|截止到?|力争|争取|预计|计划于?|有望|将于|即将于|拟于|延长至|延续至|，至|,至|力争到|确保到)$/;
const AFTER_TARGET = /^(?:底|末|年底)?(?:前|之前|以前|以后|左右完成|力争|将)(?!往)/;
/** 新华社北京4月20日电, 4月 20日电: when the report was sent. */
const DATELINE = /^\s?(?:\d{1,2}日\s?)?(?:电|讯)/;
const AFTER_EFFECT =
  /^(?:[日号])?(?:零时)?(?:同步|统一|正式|全面)?(?:起|开始(?=施行|实施|执行)|之?日起|施行|起施行|实施(?!的)|生效|执行)/;

function useOf(text: string, start: number, end: number): DateWord['use'] {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end, end + 6);
  if (DATELINE.test(after)) return 'target';
  if (AFTER_EFFECT.test(after)) return 'effect';
  return BEFORE_TARGET.test(before) || AFTER_TARGET.test(after) ? 'target' : 'act';
}
