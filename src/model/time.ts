import { MONTH_NAME, monthNumber } from './month-names.ts';

/** A calendar date in the page's own zone, as precise as it is known: `2014`, `2014-02` or `2014-02-26`. */
export type IsoDate = string;

export type DatePrecision = 'day' | 'month' | 'year';

/** A date found in a text; `start` and `end` are UTF-16 units, half-open. */
export interface DateInText {
  readonly iso: IsoDate;
  readonly precision: DatePrecision;
  readonly start: number;
  readonly end: number;
}

/** Which of month and day a country writes first between slashes: 09/25/2025, 25/09/2025. */
export type SlashOrder = 'month-first' | 'day-first';

/** True for a real calendar date of the form YYYY, YYYY-MM or YYYY-MM-DD. */
export function isIsoDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [, year = '', month, day] = match;
  return calendarDate(Number(year), month && Number(month), day && Number(day)) === value;
}

/** Precision that an ISO date string itself shows. */
export function datePrecision(iso: IsoDate): DatePrecision {
  if (iso.length === 4) return 'year';
  return iso.length === 7 ? 'month' : 'day';
}

/**
 * The date as ISO text, or null when no calendar has it.
 *
 * @param month 1–12; empty or undefined leaves a year
 * @param day 1–31; empty or undefined leaves a month
 * @example calendarDate(2015, 2, 30) // => null
 */
export function calendarDate(year: number, month?: number | '', day?: number | ''): IsoDate | null {
  if (year < 1900 || year > 2199) return null;
  if (!month) return month === 0 ? null : String(year);
  if (month > 12) return null;
  const head = `${year}-${pad(month)}`;
  if (!day) return day === 0 ? null : head;
  return day > daysOf(year, month) ? null : `${head}-${pad(day)}`;
}

const FEBRUARY = 2;
const SHORT_MONTHS: readonly number[] = [4, 6, 9, 11];

function daysOf(year: number, month: number): number {
  if (month !== FEBRUARY) return SHORT_MONTHS.includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/** Calendar year of an ISO date of any precision. */
export function yearOf(iso: IsoDate): number {
  return Number(iso.slice(0, 4));
}

/**
 * Place of a date on an axis of years: 2014.5 is the middle of 2014.
 *
 * @param at where in a month or year that stands for a whole stretch; a day is its own start
 * @example decimalYear('2014', 'middle') // => 2014.5
 */
export function decimalYear(iso: IsoDate, at: 'start' | 'middle'): number {
  const year = yearOf(iso);
  const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  if (iso.length === 4) return at === 'start' ? year : year + 0.5;
  const month = Number(iso.slice(5, 7));
  const begin = Date.UTC(year, month - 1, iso.length === 7 ? 1 : Number(iso.slice(8)));
  const end = iso.length === 7 && at === 'middle' ? Date.UTC(year, month, 1) : begin;
  return year + ((begin + end) / 2 - first) / (last - first);
}

const CHINESE_DIGIT = '〇○零ＯOo0０一二三四五六七八九';
const YEAR = `(?:[12１２][\\d０-９]{3}|[一二][九〇○零ＯOo0０][${CHINESE_DIGIT}]{2}|民[国國](?:[\\d０-９]{2,3}|[一二三四五六七八九十百〇零]{1,6})|(?:令和|平成)(?:[\\d０-９]{1,2}|[元一二三四五六七八九十]{1,3}))`;
const SMALL =
  '(?:[\\d０-９]{1,2}|[一二三]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])';
const RANGE_END = `(?:\\s*年?\\s*(?:[-－—–~～]+|至|到)\\s*${YEAR})?`;
/** 29-30日: the first day stands for it. */
const DAY_END = `(?:\\s*(?:[-－—–~～、]|至|到)\\s*${SMALL})?`;
/** A year that only counts numbers (2016年第27号) or names a decade (1990年代) dates nothing. */
const NO_DATE = '(?!\\s*第\\s*[\\d０-９]+\\s*号|代)';
const CHINESE_DATE = `(?<year>${YEAR})${RANGE_END}\\s*年${NO_DATE}(?:\\s*(?<month>${SMALL}|元)\\s*月(?:\\s*(?<day>${SMALL})${DAY_END}\\s*[日号]|(?<lunarDay>初[一二三四五六七八九十]))?)?`;
const NUMERIC_DATE =
  '(?<![\\d０-９.])(?<numYear>[12１２][\\d０-９]{3})\\s?(?<mark>[-－./／．])\\s?(?<numMonth>[\\d０-９]{1,2})(?:\\s?\\k<mark>\\s?(?<numDay>[\\d０-９]{1,2}))?(?![\\d０-９])';
const ENGLISH_MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
/** 2023 05/19 and 2023-05/19: portals set the year apart from the day. */
const SPLIT_DATE =
  '(?<![\\d.])(?<splitYear>[12]\\d{3})[-\\s](?<splitMonth>\\d{1,2})/(?<splitDay>\\d{1,2})(?=\\s|$)';
/** 14th March 2024, 14. März 2024, 1er mars 2024, 14 de marzo de 2024. */
const DAY_FIRST = `(?<!\\d)(?<dayA>\\d{1,2})(?:st|nd|rd|th|er|[.ºª])?\\s+(?:de\\s+)?(?<monthA>${MONTH_NAME})\\.?,?\\s+(?:del?\\s+)?(?<yearA>\\d{4})(?!\\d)`;
const MONTH_FIRST = `\\b(?<monthB>${ENGLISH_MONTH})\\.?\\s+(?<dayB>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<yearB>\\d{4})(?!\\d)`;
const YEAR_FIRST = `(?<!\\d)(?<yearC>[12]\\d{3})\\s+(?<monthC>${ENGLISH_MONTH})\\.?\\s+(?<dayC>\\d{1,2})(?!\\d)`;

const DOTTED_DAY_FIRST =
  '(?<![\\d.])(?<dotDay>\\d{1,2})\\.\\s?(?<dotMonth>\\d{1,2})\\.\\s?(?<dotYear>[12]\\d{3})(?![\\d.])';

const SLASHED = '(?<![\\d./])(?<slashA>\\d{1,2})/(?<slashB>\\d{1,2})/(?<slashYear>[12]\\d{3})(?![\\d/])';

const ANY_DATE = new RegExp(
  `${CHINESE_DATE}|${SPLIT_DATE}|${NUMERIC_DATE}|${DOTTED_DAY_FIRST}|${SLASHED}|${DAY_FIRST}|${MONTH_FIRST}|${YEAR_FIRST}`,
  'gi',
);

/**
 * Every date that a text writes out with its year, in order. Chinese and full-width numerals, dotted,
 * dashed and slashed forms, names of months (the day first, in seven languages of Europe). An impossible date is left out. The first year of a range
 * stands for it. A lunar day (初一) makes only the year certain. A number such as 〔2014〕 is no date.
 *
 * @param slashOrder how the text writes 04/05/2024; unknown, only such dates are read as can mean one day
 * @example findDates('二〇一五年四月三十日').map((date) => date.iso) // => ['2015-04-30']
 */
export function findDates(text: string, slashOrder: SlashOrder | null = null): DateInText[] {
  const found: DateInText[] = [];
  ANY_DATE.lastIndex = 0;
  // Not matchAll, which makes a new pattern at every call.
  for (let match = ANY_DATE.exec(text); match !== null; match = ANY_DATE.exec(text)) {
    const iso = isoOfMatch(match, slashOrder);
    if (!iso) continue;
    found.push({
      iso,
      precision: datePrecision(iso),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return found;
}

function isoOfMatch(match: RegExpMatchArray, slashOrder: SlashOrder | null): IsoDate | null {
  const part = match.groups ?? {};
  if (part['slashYear']) return slashedDate(part, slashOrder);
  if (part['year']) return chineseDate(part);
  if (part['numYear']) return calendarDate(...numbers(part['numYear'], part['numMonth'], part['numDay']));
  if (part['splitYear'])
    return calendarDate(...numbers(part['splitYear'], part['splitMonth'], part['splitDay']));
  if (part['dotYear']) return calendarDate(...numbers(part['dotYear'], part['dotMonth'], part['dotDay']));
  const monthName = part['monthA'] ?? part['monthB'] ?? part['monthC'] ?? '';
  const year = part['yearA'] ?? part['yearB'] ?? part['yearC'];
  const day = part['dayA'] ?? part['dayB'] ?? part['dayC'];
  return calendarDate(Number(year), monthNumber(monthName), Number(day));
}

function slashedDate(part: Record<string, string | undefined>, order: SlashOrder | null): IsoDate | null {
  const [year, first, second] = [part['slashYear'], part['slashA'], part['slashB']].map(Number);
  const monthFirst = calendarDate(year ?? 0, first, second);
  const dayFirst = calendarDate(year ?? 0, second, first);
  if (order) return order === 'month-first' ? monthFirst : dayFirst;
  return monthFirst && dayFirst && monthFirst !== dayFirst ? null : (monthFirst ?? dayFirst);
}

function chineseDate(part: Record<string, string | undefined>): IsoDate | null {
  const year = chineseYear(part['year'] ?? '');
  if (part['lunarDay']) return calendarDate(year);
  const [, month, day] = numbers('', part['month']?.replace('元', '一'), part['day']);
  return calendarDate(year, month, day);
}

function numbers(year: string, month?: string, day?: string): [number, number | '', number | ''] {
  return [smallNumber(year), month ? smallNumber(month) : '', day ? smallNumber(day) : ''];
}

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇○零ＯOo'].map((zero) => [zero, 0])),
  ...Object.fromEntries([...'一二三四五六七八九'].map((digit, index) => [digit, index + 1])),
  ...Object.fromEntries([...'０１２３４５６７８９'].map((digit, index) => [digit, index])),
  ...Object.fromEntries([...'0123456789'].map((digit, index) => [digit, index])),
};

/** Years counted from the founding of the Republic or the accession of an emperor, by the year before their first. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['民国', 1911],
  ['民國', 1911],
  ['平成', 1988],
  ['令和', 2018],
]);

function chineseYear(text: string): number {
  if (hasPlainDigitsOnly(text)) return Number(text);
  const before = ERAS.get(text.slice(0, 2));
  if (before !== undefined) return before + smallNumber(text.slice(2).replace('元', '一'));
  return Number([...text].map((char) => DIGITS[char]).join(''));
}

/**
 * A number written in digits of any width or in Chinese numerals up to 999 (廿六 is 26).
 *
 * @example smallNumber('三十一') // => 31
 */
export function smallNumber(text: string): number {
  if (hasPlainDigitsOnly(text)) return Number(text);
  const plain = text.replace('廿', '二十').replace('卅', '三十');
  const [hundreds = '', rest = ''] = plain.includes('百') ? plain.split('百') : ['', plain];
  return digitsOf(hundreds) * 100 + underHundred(rest.replace(/^[零〇○](?=.)/, ''));
}

/** Most numbers of a text are written so. */
function hasPlainDigitsOnly(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ZERO || unit > NINE) return false;
  }
  return true;
}

const [ZERO, NINE] = [0x30, 0x39];

function underHundred(text: string): number {
  if (!text.includes('十')) return digitsOf(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens ? digitsOf(tens) : 1) * 10 + digitsOf(ones);
}

function digitsOf(text: string): number {
  return Number([...text].map((char) => DIGITS[char] ?? char).join(''));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * A moment that a program wrote with its zone (RFC 5322, JavaScript's `toString`, ISO 8601) as ISO 8601 in UTC;
 * null for one without a zone, whose moment nobody knows, or for other text. Calendar dates are not moments.
 *
 * @example instantOf('Wed, 26 Feb 2014 09:30:00 +0800') // => '2014-02-26T01:30:00.000Z'
 */
export function instantOf(text: string): string | null {
  const bare = text.replace(/\s*\([^)]*\)\s*$/, '').trim();
  if (!/\d:\d\d/.test(bare) || !/(?:Z|GMT|UTC?|[+-]\d{2}:?\d{2})$/i.test(bare)) return null;
  const time = Date.parse(bare);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
