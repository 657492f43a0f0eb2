import { findDates } from '../../model/time.ts';

const STAMP = /^[12]\d{3}[^\d]\d{1,2}[^\d]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?$/;
const MAX_LINE_LENGTH = 140;

/** The part of a line that is a day with its time and nothing else: the stamp of publication; null for none. */
export function stampIn(line: { readonly text: string; readonly parts: readonly string[] }): string | null {
  if (line.text.length > MAX_LINE_LENGTH || line.parts.length < 2) return null;
  return line.parts.find((part) => STAMP.test(part)) ?? null;
}

/** A name is no longer than this, and tells no more than who wrote. */
const MAX_NAME_LENGTH = 30;
const MAX_NAMES = 3;
const OF_ANOTHER_THING = /[\d:：，。；]|日期|时间|date|time/i;

/** How long it takes to read. */
const DURATION = /^\d{1,2}[ -]min\b/i;

/**
 * The part of a line that is a day, where nothing but short names stand in the others: `<b>甲</b> <i>2023-05-19</i>`.
 * Null for none, and for a day in Chinese: with a name before it, that is how papers are signed.
 */
export function dayBesideName({ parts }: { readonly parts: readonly string[] }): string | null {
  const words = parts.filter((part) => !DURATION.test(part));
  if (parts.length < 2 || words.length > MAX_NAMES + 1) return null;
  const day = words.find((part) => isDay(part));
  const names = words.filter((part) => part !== day);
  const areNames = names.every((name) => name.length <= MAX_NAME_LENGTH && !OF_ANOTHER_THING.test(name));
  return day && areNames ? day : null;
}

/** A day between marks, with who wrote and where it belongs beside it: `By A | March 14, 2024 | News`. */
export function dayBetweenMarks(text: string): string | null {
  if (text.length > MAX_LINE_LENGTH) return null;
  const pieces = text.split(/[|｜•]/).map((piece) => piece.trim());
  const day = pieces.length > 1 ? pieces.find(isDay) : undefined;
  const areNames = pieces.every((piece) => piece === day || !/[\d。；]/.test(piece));
  return day !== undefined && areNames ? day : null;
}

function isDay(part: string): boolean {
  const [date] = findDates(part);
  return date?.precision === 'day' && !part.includes('年') && date.end - date.start === part.length;
}
