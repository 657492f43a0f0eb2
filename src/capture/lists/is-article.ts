import type { PageElement } from '../tree/page-tree.ts';
import { weightOf } from '../tree/weight.ts';
import type { ListRow } from './list-rows.ts';

/** Text of a page weighs so much more than its list's titles when the page is the announcement itself. */
const PROSE_PER_TITLE = 0.8;
const MIN_PROSE = 150;
/** Paragraphs; shorter lines are labels, dates and hints. */
const MIN_PARAGRAPH = 30;

/**
 * True for a page that is an announcement, however many links with dates stand beside it: it says so in its
 * meta tags, or its own paragraphs outweigh the titles that it lists.
 *
 * @param isTurned a page that can be turned is taken for one by its paragraphs only
 */
export function isArticle(
  document: Document,
  root: PageElement,
  listed: readonly ListRow[],
  isTurned: boolean,
): boolean {
  if (!isTurned && statesArticle(document)) return true;
  const rows = new Set(listed.map(({ row }) => row));
  const titles = listed.reduce((sum, { title }) => sum + weightOf(title), 0);
  return proseWeight(root, rows) > Math.max(MIN_PROSE, titles * PROSE_PER_TITLE);
}

function statesArticle(document: Document): boolean {
  const meta = [...document.querySelectorAll('meta[name]')].find((element) =>
    /^articletitle$/i.test(element.getAttribute('name') ?? ''),
  );
  return (meta?.getAttribute('content') ?? '').trim() !== '';
}

/** Paragraphs outside rows and links. */
function proseWeight(root: PageElement, rows: ReadonlySet<PageElement>): number {
  let weight = 0;
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    if (rows.has(next) || next.tag === 'a') continue;
    const own = ownTextWeight(next);
    if (own >= MIN_PARAGRAPH) weight += own;
    open.push(...blocksOf(next));
  }
  return weight;
}

function blocksOf({ children }: PageElement): PageElement[] {
  return children.flatMap((child) => (typeof child === 'string' || INLINE.test(child.tag) ? [] : [child]));
}

const INLINE = /^(?:span|font|b|strong|em|i|u|mark|sup|sub|o:p)$/;

function ownTextWeight(element: PageElement): number {
  return element.children.reduce((sum, child) => {
    if (typeof child === 'string') return sum + weightOf(child.trim());
    return INLINE.test(child.tag) ? sum + ownTextWeight(child) : sum;
  }, 0);
}
