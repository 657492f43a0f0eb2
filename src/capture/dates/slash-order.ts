import type { SlashOrder } from '../../model/time.ts';
import { parseUrl } from '../address/parse-url.ts';
import type { PageLine } from '../tree/page-lines.ts';

/**
 * How a page writes days between slashes: told by its own dates that can be read one way only, else by the
 * country of its declared language, else by a top-level domain that one country has. Null when nothing tells.
 */
export function slashOrderOf(
  document: Document,
  url: string | null,
  lines: readonly PageLine[],
): SlashOrder | null {
  const own = orderOfDates(lines) ?? orderOfLanguage(document.documentElement.lang) ?? orderOfHost(url);
  return own ?? (lines.slice(0, TOP_LINES).some(({ text }) => BANNER.test(text)) ? 'month-first' : null);
}

/** What agencies of the United States print on top of their pages. */
const BANNER = /^an official website of the united states/i;
const TOP_LINES = 12;

/** 09/25/2025 can only be the 25th; a page that also has 25/09/2025 tells nothing. */
function orderOfDates(lines: readonly PageLine[]): SlashOrder | null {
  const dates = lines.flatMap(({ text }) => (text.includes('/') ? [...text.matchAll(SLASHED)] : []));
  const isDayFirst = dates.some(([, first]) => Number(first) > MONTHS);
  const isMonthFirst = dates.some(([, , second]) => Number(second) > MONTHS);
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

const MONTHS = 12;
const SLASHED = /(?<![\d./])(\d{1,2})\/(\d{1,2})\/[12]\d{3}(?![\d/])/g;

/** The United States and the Philippines write the month first. */
function orderOfLanguage(tag: string): SlashOrder | null {
  if (/^\w{2}-(?:us|ph)$/i.test(tag)) return 'month-first';
  return /^(?:\w{2}-[a-z]{2}|fr|de|es|it|pt|nl)$/i.test(tag) ? 'day-first' : null;
}

function orderOfHost(url: string | null): SlashOrder | null {
  const host = url && parseUrl(url)?.hostname;
  return host && /\.(?:gov|mil)$/.test(host) ? 'month-first' : null;
}
