import type { PageElement } from '../tree/page-tree.ts';
import { datePiece, splitEdgeDate } from './list-date.ts';

/** Cut off for want of room: the whole title stands in an attribute. */
const CUT = /(?:…|\.{2,}|。{2,})\s*$/;
const HEADING = /^h[1-6]$/;
const BLOCK = /^(?:p|div|dt|dd|h[1-6]|section|article|li|strong|b|span|em|font)$/;

/**
 * The title that a link of a list shows: its heading, or the first of its lines, without a date; where the
 * page cuts it short, the whole one from the link's `title`.
 */
export function linkTitle(link: PageElement): string {
  const stated = tidy(link.source.getAttribute('title') ?? '');
  const shown = shownTitle(link);
  const isWhole =
    stated !== '' && startsAlike(stated, shown) && (CUT.test(shown) || shown.startsWith(stated));
  return isWhole ? splitEdgeDate(stated).title : shown;
}

function startsAlike(stated: string, shown: string): boolean {
  const [a, b] = [letters(stated), letters(shown.replace(CUT, ''))];
  return a.startsWith(b) || b.startsWith(a);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function shownTitle(link: PageElement): string {
  const heading = find(link, (element) => HEADING.test(element.tag));
  const whole = splitEdgeDate(textOf(heading ?? link)).title;
  if (heading) return whole;
  const lines = link.children
    .filter((child) => typeof child !== 'string' && BLOCK.test(child.tag))
    .map((child) => textOf(child))
    .filter(Boolean);
  const [first] = lines;
  const isCard =
    lines.length > 1 && link.children.every((child) => typeof child !== 'string' || !child.trim());
  return isCard && first ? splitEdgeDate(first).title : whole;
}

function find(root: PageElement, isWanted: (element: PageElement) => boolean): PageElement | null {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    const found = isWanted(child) ? child : find(child, isWanted);
    if (found) return found;
  }
  return null;
}

/** Text without pieces that are only a date. */
function textOf(node: PageElement | string): string {
  if (typeof node === 'string') return datePiece(node.trim())?.kind === 'date' ? ' ' : node;
  return tidy(node.children.map(textOf).join(INLINE.test(node.tag) ? '' : ' '));
}

const INLINE = /^(?:a|span|font|b|strong|em|i|u|mark|sup|sub)$/;

function tidy(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
