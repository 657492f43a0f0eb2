import type { Precision } from '../model/event.ts';
import type { IsoDate } from '../model/time.ts';

interface YearWord {
  readonly start: number;
  readonly end: number;
  readonly date: IsoDate | null;
  readonly precision: Precision | null;
}

/**
 * True for a year in the name of a paper or a meeting, which dates neither: 合作协议(2026-2030年), 2025年第四次会议.
 * The year before other names of meetings is of the name only where it is the page's own.
 *
 * @param text folded
 * @param page the page's own date; null for none
 */
export function isYearInName(text: string, word: YearWord, page: IsoDate | null): boolean {
  const { start, end, date, precision } = word;
  const rest = text.slice(end, end + NAME_LENGTH);
  const years = text.slice(start, end);
  if (ONE_YEAR.test(years) ? COUNTED_MEETING.test(rest) : isBracketedTerm(text, word)) return true;
  if (page === null || precision !== 'year') return false;
  if (PERIOD.test(years)) return !/^[,。;间期]/.test(rest);
  return (
    date === page.slice(0, date?.length) &&
    (HELD_NAME.test(rest) || ORDINAL.test(rest)) &&
    !/[在于]$/.test(text.slice(Math.max(0, start - 1), start))
  );
}

/** 合作协议（2026—2030年） */
function isBracketedTerm(text: string, { start, end }: YearWord): boolean {
  return (
    TERM.test(text.slice(start, end)) &&
    /[(（]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    /^[)）]/.test(text.slice(end, end + 1))
  );
}

/** So many characters after a year a name that holds it may end. */
const NAME_LENGTH = 44;
const ONE_YEAR = /^\d{4}年?$/;
const TERM = /^\d{4}年?\s?[-—–~～至到]{1,2}\s?\d{4}年?$/;
const PERIOD = /\d{4}年?(?:-|~|至|到)\d{4}/;
/** At a meeting (…会议上) its year is the act's. */
const COUNTED_MEETING =
  /^度?第[一二三四五六七八九十\d]{1,3}[次届][^，。；,;]{0,12}?(?:会议|联席会(?!议)|年会|论坛)(?!上|期间|中)/;
const ORDINAL = /^(?:度)?第[一二三四五六七八九十\d]+[次届批]/;
const HELD_NAME =
  /^(?:度)?(?![上下初底末春夏秋冬])[^,。;召举]{2,30}(?:大会|会议|论坛|年会|座谈会|推进会|例会|峰会|对接会|联席会)(?=召开|举行|举办|近日|日前|在|于|今|昨|\d)/;
