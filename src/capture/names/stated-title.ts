import type { PageLine } from '../tree/page-lines.ts';
import { comparable } from './comparable.ts';
import { headingStrength } from './heading.ts';

/** A word such as Overview, in a window title beside site and section, is no heading of the page. */
const TITLE_SHARE = 0.34;

/**
 * True for a heading that states the page's title, which may end as sentences do and is no text all the same.
 *
 * @param titles what the page's metadata call it, as `comparable` makes them
 */
export function isStatedTitle(line: PageLine, titles: readonly string[]): boolean {
  if (headingStrength(line) === 0) return false;
  const own = comparable(line.text);
  return titles.some((title) => title.includes(own) && own.length >= title.length * TITLE_SHARE);
}

/** True for a heading that is the page's title whole, but for the names of site and column on one side of it. */
export function isWholeTitle(line: PageLine, titles: readonly string[]): boolean {
  if (headingStrength(line) === 0) return false;
  const own = comparable(line.text);
  return titles.some((title) => {
    const [before = '', after = '', more] = title.split(own);
    return title.includes(own) && more === undefined && isSiteName(before, after);
  });
}

function isSiteName(before: string, after: string): boolean {
  return (!before || /[_|»›:·–—-]$/.test(before)) && (!after || /^[_|«‹:·–—-]/.test(after));
}
