import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';
import { weightOf } from './weight.ts';

const FRAME_TAG = /^(?:nav|footer)$/;
const FRAME_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|alert|log|status)$/;
/** Whole class names or ids; as parts of others (`border-top`) they mean nothing. */
const FRAME_WORD =
  /(?:^|\s)(?:top|bottom|btm|head|header|hd|foot|ft|crumbs?|dqwz|comments|comments-area|comment-list|commentlist|respond|disqus_thread)(?:\s|$)/i;
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|foot|footer|copyright|breadcrumbs?|sidebar|crumbs?|cookies?|share|sharing|social|related|recommend\w*|pagination|pager|toolbar|tags|tag-?list|keywords|skip-?link|banner|modal|popup|usa-banner|errors?|comment-?(?:item|list|txt|text|box|wrap|form|area)|cmt-\w+|pinglun)(?:$|[\s_-])/i;
/** A part with this share of the page's text is no frame, whatever its name (`with-sidebar`, `page-nav-layout`). */
const MAX_FRAME_SHARE = 0.4;

/** True for an element that the page itself marks as its frame: navigation, footer, sidebar, share bar. */
export function isFrameElement(element: PageElement): boolean {
  if (FRAME_TAG.test(element.tag)) return true;
  if (element.tag === 'aside') return !isInArticle(element);
  return (
    FRAME_ROLE.test(element.source.getAttribute('role') ?? '') ||
    FRAME_NAME.test(element.id) ||
    FRAME_WORD.test(element.id) ||
    FRAME_WORD.test(element.className) ||
    FRAME_NAME.test(element.className)
  );
}

/** An aside within an article is a box of its text. */
function isInArticle(element: PageElement): boolean {
  for (let at = element.parent; at; at = at.parent) if (at.tag === 'article') return true;
  return false;
}

/** Tells whether a block lies in a marked frame of the page whose lines these are. */
export function isMarkedFrame(lines: readonly PageLine[]): (block: PageElement) => boolean {
  const weights = new Map<PageElement, number>();
  let total = 0;
  for (const line of lines) {
    const weight = line.linkLength ? 0 : weightOf(line.text);
    total += weight;
    for (let at: PageElement | null = line.block; at; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  const known = new Map<PageElement, boolean>();
  const isFrame = (element: PageElement | null): boolean => {
    if (!element || element.tag === 'body') return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const isSmall = (weights.get(element) ?? 0) < total * MAX_FRAME_SHARE;
    const result = (isSmall && isFrameElement(element)) || isFrame(element.parent);
    known.set(element, result);
    return result;
  };
  return isFrame;
}
