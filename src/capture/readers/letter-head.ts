import { datePrecision, findDates } from '../../model/time.ts';
import { LETTER, LETTER_LINES } from '../dates/letter.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { weightOf } from '../tree/weight.ts';

const CONFIDENCE = 0.8;
/** The date above the address of a letter or memorandum: the day it was written. */
export function readLetterHead(page: PageView): Proposal[] {
  const line = letterDate(page);
  const date = line && findDates(line.text, page.slashOrder)[0];
  if (!line || !date) return [];
  return [
    { field: 'dateWritten', value: date.iso, evidence: line.text, confidence: CONFIDENCE, reader: 'text' },
  ];
}

/** The line that dates a letter; null when the page is none. */
export function letterDate(page: PageView): PageLine | null {
  const lines = page.body?.lines.slice(0, 2 * LETTER_LINES) ?? [];
  const index = lines.findIndex(({ text }) => isDay(text));
  const below = lines.slice(index + 1, index + 1 + LETTER_LINES);
  return index >= 0 && below.some(({ text }) => LETTER.test(text)) ? (lines[index] ?? null) : null;
}

function isDay(text: string): boolean {
  const [date] = findDates(text);
  return (
    date !== undefined &&
    datePrecision(date.iso) === 'day' &&
    weightOf(text) - weightOf(text.slice(date.start, date.end)) < 1
  );
}
