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
 * A year before the name of a meeting is of the name only where it is the page's own.
 *
 * @param text folded
 */
export function isYearInName(
  text: string,
  { start, end, date, precision }: YearWord,
  page: IsoDate,
): boolean {
  if (precision !== 'year') return false;
  const rest = text.slice(end, end + NAME_LENGTH);
  if (PERIOD.test(text.slice(start, end))) return !/^[,。;间期]/.test(rest);
  return (
    date === page.slice(0, date?.length) &&
    (HELD_NAME.test(rest) || ORDINAL.test(rest)) &&
    !/[在于]$/.test(text.slice(Math.max(0, start - 1), start))
  );
}

/** So many characters after a year a name that holds it may end. */
const NAME_LENGTH = 44;
const PERIOD = /\d{4}年?(?:-|~|至|到)\d{4}/;
const ORDINAL = /^(?:度)?第[一二三四五六七八九十\d]+[次届批]/;
const HELD_NAME =
  /^(?:度)?(?![上下初底末春夏秋冬])[^,。;召举]{2,30}(?:大会|会议|论坛|年会|座谈会|推进会|例会|峰会|对接会|联席会)(?=召开|举行|举办|近日|日前|在|于|今|昨|\d)/;
