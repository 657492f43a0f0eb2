import type { PageLine } from './page-lines.ts';
import type { PageElement, PageNode } from './page-tree.ts';
import { isProse, weightOf } from './weight.ts';

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

/** What stands beside the text by its name. */
const SIDE_NAME =
  /(?:^|\s)(?!(?:\S*[_-])?(?:layout|has|with|no|without)[_-])(?:\S*[_-])?(?:side-?bar|side-?(?:col(?:umn)?|box)|right-?(?:col(?:umn)?|bar|rail|side)|rail|aside|supplement|complementary)(?:[_-](?:first|second|left|right|primary|secondary|\d))?(?:\s|$)/i;
/** Columns, one of which has the text: the one with the heading. */
const COLUMN_NAME = /(?:^|[\s_-])(?:right|left|fr|fl|r|l)(?:$|[\s_-])/i;
/** Two sentences or so: a page with less of them around its heading has its text elsewhere. */
const MIN_TEXT_WEIGHT = 40;
const MIN_TEXT_SHARE = 0.15;

/**
 * Tells whether a block lies in a marked frame of the page whose lines these are.
 *
 * @param isHeading tells the page's own heading, besides what is marked as such
 */
export function isMarkedFrame(
  lines: readonly PageLine[],
  isHeading: (line: PageLine) => boolean,
): (block: PageElement) => boolean {
  const all = new Weights();
  for (const line of lines) if (!line.linkLength) all.add(line);
  const isSide = isBesideHeading(lines, isHeading);
  const known = new Map<PageElement, boolean>();
  const isFrame = (element: PageElement | null): boolean => {
    if (!element || element.tag === 'body') return false;
    const before = known.get(element);
    if (before !== undefined) return before;
    const isSmall = all.of(element) < all.total * MAX_FRAME_SHARE;
    const result = (isSmall && isFrameElement(element)) || isSide(element) || isFrame(element.parent);
    known.set(element, result);
    return result;
  };
  return isFrame;
}

/** Tells sidebars and columns by their names, which may hold more text than stands with the page's heading. */
function isBesideHeading(
  lines: readonly PageLine[],
  isHeading: (line: PageLine) => boolean,
): (element: PageElement) => boolean {
  const running = new Weights();
  const headings = new Weights();
  for (const line of lines) {
    if (!line.linkLength && isProse(line)) running.add(line);
    if (line.block.tag === 'h1' || isHeading(line)) headings.add(line);
  }
  const isEnough = (weight: number, element: PageElement) =>
    weight >= Math.max(MIN_TEXT_WEIGHT, running.of(element) * MIN_TEXT_SHARE);
  const isTextColumn = (node: PageNode, element: PageElement) =>
    typeof node !== 'string' && headings.of(node) > 0 && isEnough(running.of(node), element);
  return (element) => {
    const isNamed = (names: RegExp) => names.test(element.className) || names.test(element.id);
    if (headings.total === 0 || headings.of(element) > 0) return false;
    if (isNamed(SIDE_NAME) && isEnough(running.total - running.of(element), element)) return true;
    const beside = isNamed(COLUMN_NAME) ? element.parent?.children : undefined;
    return beside?.some((node) => isTextColumn(node, element)) ?? false;
  };
}

/** How much text elements hold. */
class Weights {
  readonly #weights = new Map<PageElement, number>();
  total = 0;

  add({ text, block }: PageLine): void {
    const weight = weightOf(text);
    this.total += weight;
    for (let at: PageElement | null = block; at; at = at.parent)
      this.#weights.set(at, (this.#weights.get(at) ?? 0) + weight);
  }

  of(element: PageElement): number {
    return this.#weights.get(element) ?? 0;
  }
}
