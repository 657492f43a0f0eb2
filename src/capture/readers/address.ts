import { calendarDate } from '../../model/time.ts';
import type { PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';

/** Addresses carry the day a page was made, often that of a move to a new system. */
const CONFIDENCE = 0.2;
const DAY_IN_PATH = /(?:[/_t](20\d{2})[-/]?(\d{2})[-/]?(\d{2})[_/.])|(?:\/(20\d{2})\/(\d{1,2})\/(\d{1,2})\/)/;

/** The day in the page's address (`/201806/t20180604_633692.html`). */
export function readAddress(page: PageView): Proposal[] {
  const url = page.canonical;
  const match = url && DAY_IN_PATH.exec(new URL(url).pathname);
  if (!match) return [];
  const [year, month, day] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
  const value = calendarDate(Number(year), Number(month), Number(day));
  return value
    ? [{ field: 'datePublished', value, evidence: url, confidence: CONFIDENCE, reader: 'address' }]
    : [];
}
