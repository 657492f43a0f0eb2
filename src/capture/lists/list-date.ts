import { calendarDate, type DateInText, findDates, type IsoDate, type SlashOrder } from '../../model/time.ts';

/** A piece of text of a list that is a date and little else, or a number that may belong to one. */
export type DatePiece =
  | { readonly kind: 'date'; readonly iso: IsoDate }
  /** 04-26 and 22-04-26: a date to the eye, but no year that is stated for certain. */
  | { readonly kind: 'day-of-year'; readonly month: number; readonly day: number }
  /** A lone number: a day beside a month, or a year beside a day of it. */
  | { readonly kind: 'number'; readonly value: number };

/** Letters beside a date that still leave it a date: 发布时间：, (发布), on, Posted. */
const MAX_LABEL = 8;
const CLOCK = /(?:上午|下午)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\.?)?/gi;
const SHORT_DATE = /^\D{0,2}(?:\d{2}[-/.])?(\d{1,2})(?:[-/.]|\s?月\s?)(\d{1,2})日?\D{0,2}$/;

/** What every date has, whoever writes it; most titles have nothing of it and need no search. */
const DATE_MARK = /[年月]|[\d０-９]\s?[-－.．/／]\s?[\d０-９]|[a-zé]{3}.*\d|\d.*[a-zé]{3}/i;
const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** As `findDates`; the form that most lists have, and text without any, are told at once. */
function datesIn(text: string, slashOrder: SlashOrder | null): Pick<DateInText, 'iso' | 'start' | 'end'>[] {
  const [, year, month, day] = PLAIN_DAY.exec(text) ?? [];
  const iso = year ? calendarDate(Number(year), Number(month), Number(day)) : null;
  if (iso) return [{ iso, start: 0, end: text.length }];
  return DATE_MARK.test(text) ? findDates(text, slashOrder) : [];
}

/** What a text node of a list says of a date; null when it is other text. */
export function datePiece(text: string, slashOrder: SlashOrder | null = null): DatePiece | null {
  const plain = (/[:：]/.test(text) ? text.replace(CLOCK, ' ') : text).trim();
  if (/^\d{1,4}$/.test(plain)) return { kind: 'number', value: Number(plain) };
  const dates = datesIn(plain, slashOrder);
  const [date] = dates;
  if (dates.length === 1 && date) {
    const rest = plain.slice(0, date.start) + plain.slice(date.end);
    return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= MAX_LABEL ? { kind: 'date', iso: date.iso } : null;
  }
  const [, month, day] = SHORT_DATE.exec(plain)?.map(Number) ?? [];
  return month && day && calendarDate(2000, month, day) ? { kind: 'day-of-year', month, day } : null;
}

const FIGURES_OF_DATE = /\d{4}[-/.]\d/;
const EDGE_DATE =
  /^[[(（【]?\s*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*[\])）】]?(?=\D)|\s*[[(（【]?\s*(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\s*[\])）】]?$/;

/** A title that carries its date in figures before or after it: `关于……的通知(2020-12-28)`. */
export function splitEdgeDate(text: string): { readonly title: string; readonly date: IsoDate | null } {
  if (!FIGURES_OF_DATE.test(text)) return { title: text.trim(), date: null };
  const plain = text.replace(CLOCK, (clock, at: number) =>
    at + clock.length >= text.length - 1 ? '' : clock,
  );
  const match = EDGE_DATE.exec(plain.trim());
  const date = findDates(match?.[1] ?? match?.[2] ?? '')[0];
  if (!match || !date) return { title: text.trim(), date: null };
  return { title: plain.trim().replace(match[0], '').trim(), date: date.iso };
}

/**
 * The date that the pieces of one row make together: a whole date (the last, where the row has the date of
 * signing before that of publishing), a month with its day, or a day whose year stands beside it or in the
 * address of the page. Null when no year is stated.
 */
export function dateOfPieces(pieces: readonly DatePiece[], url: string): IsoDate | null {
  const dates = pieces.flatMap((piece) => (piece.kind === 'date' ? [piece.iso] : []));
  const numbers = pieces.flatMap((piece) => (piece.kind === 'number' ? [piece.value] : []));
  const whole = dates.findLast((iso) => iso.length === 10);
  if (whole) return whole;
  const part = dates.at(-1);
  if (part) return withDay(part, numbers);
  const short = pieces.find((piece) => piece.kind === 'day-of-year');
  const year = short && (numbers.find((value) => value >= 1900) ?? yearInAddress(url, short.month));
  return short && year ? calendarDate(year, short.month, short.day) : null;
}

function withDay(iso: IsoDate, numbers: readonly number[]): IsoDate {
  const day = numbers.find((value) => value >= 1 && value <= 31);
  if (iso.length !== 7 || day === undefined) return iso;
  return calendarDate(Number(iso.slice(0, 4)), Number(iso.slice(5)), day) ?? iso;
}

/** Portals file pages by month (202204/t20220426_1.html); the month must be the row's own. */
function yearInAddress(url: string, month: number): number | null {
  for (const [, year, second] of url.matchAll(/(?<!\d)((?:19|20)\d{2})[-/]?(\d{2})(?!\d{1}(?!\d))/g)) {
    if (Number(second) === month) return Number(year);
  }
  return null;
}
