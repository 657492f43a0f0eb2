import type { Precision } from '../model/event.ts';
import type { IsoDate } from '../model/time.ts';
import type { DateWord } from './date-words.ts';
import type { Span } from './sentences.ts';

/** When an act happened: ISO date as precise as known; null when neither text nor page tells it. */
export interface ActDate {
  readonly date: IsoDate | null;
  readonly precision: Precision | null;
  /**
   * `stated` in its own sentence, `recent` by a word such as 近日, `inherited` from the sentence before,
   * `none` when nothing dates it.
   */
  readonly source: 'stated' | 'recent' | 'inherited' | 'none';
}

export const UNDATED: ActDate = { date: null, precision: null, source: 'none' };

/**
 * The date of the act whose verb stands at `verb`: the nearest date before or inside it in its sentence that is no day of
 * taking effect and no target, else one that follows the verb directly (签署于…, in brackets).
 *
 * @param words those of the sentence
 * @param text the field that all offsets are of
 */
export function dateOfAct(words: readonly DateWord[], verb: Span, text: string): ActDate {
  const usable = words.filter((word) => word.use === 'act');
  const before = finerOf(usable.filter((word) => word.end <= verb.end));
  const after = usable.find(
    (word) => word.start >= verb.end && AFTER_VERB.test(text.slice(verb.end, word.start)),
  );
  const chosen = before ?? after;
  return chosen ? asActDate(chosen) : UNDATED;
}

/** The last of the dates; 9月15日,2025年…会议召开: a year in a name yields to the day of that year before it. */
function finerOf(words: readonly DateWord[]): DateWord | undefined {
  const last = words.at(-1);
  const day = words.at(-2);
  const isInName =
    last?.precision === 'year' && day?.precision === 'day' && day.date?.startsWith(last.date ?? '-');
  return isInName && last && day && last.start - day.end <= NAME_REACH ? day : last;
}

/** A name that holds a year opens so soon after the day. */
const NAME_REACH = 12;

/** The first date of an act told further on in the sentence: a step of the same act; null without one. */
export function laterDate(words: readonly DateWord[], from: number): ActDate | null {
  if (words.some((candidate) => candidate.end <= from)) return null;
  const word = words.find((candidate) => candidate.use === 'act');
  return word && !word.isRecency ? asActDate(word) : null;
}

/** A date told this close behind its verb belongs to it: 签署于2014年8月, 揭牌(2015年4月28日). */
const AFTER_VERB = /^(?:仪式|会|大会|活动)?[于在(是]{0,2}$/;

function asActDate(word: DateWord): ActDate {
  return { date: word.date, precision: word.precision, source: word.isRecency ? 'recent' : 'stated' };
}
