import { findDates } from '../../model/time.ts';
import { isPageDay } from '../dates/page-day.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import type { PageLine } from '../tree/page-lines.ts';

/** Below what a stamp above the text says, above metadata. */
const CONFIDENCE = 0.6;
/** How far below the first sentence, which may be a summary, the day of the page may stand. */
const SUMMARY_LINES = 3;

/** City, State, (day) and the dash before the first sentence; or the day and the dash before the city. */
const PLACE = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|la|am|an|der|of|sur))*`;
const BEFORE = new RegExp(`^(?:${PLACE}(?:, ${PLACE})?,?\\s*[(–—-]?\\s*)?$`, 'u');
const AFTER = /^\)?\s*(?:[-–—―]|\/\/)\s*\S/;

/** The day of a release that only its first sentence tells, or that stands alone below its summary. */
export function readDateline(page: PageView): Proposal[] {
  const body = page.body?.lines ?? [];
  const start = Math.max(0, body.indexOf(page.lines[page.headEnd] ?? ({} as PageLine)));
  const below = body.slice(start + 1, start + 1 + SUMMARY_LINES).find(({ text }) => isPageDay(text));
  const line = below ?? body.slice(start, start + 1).find(opensWithDay);
  const day = line && findDates(line.text, page.slashOrder)[0];
  if (!line || !day) return [];
  const found = { field: 'datePublished', value: day.iso, evidence: line.text.slice(0, 80) } as const;
  return [{ ...found, confidence: CONFIDENCE, reader: 'publication-line' }];
}

function opensWithDay({ text }: PageLine): boolean {
  const [day] = findDates(text.slice(0, 100));
  if (day?.precision !== 'day' || /年/.test(text.slice(day.start, day.end))) return false;
  return BEFORE.test(text.slice(0, day.start)) && AFTER.test(text.slice(day.end));
}
