/** A piece of text or an element of a page, as the readers see it. */
export type PageNode = string | PageElement;

/**
 * An element of a page with what a reader may see of it: no scripts, styles, form controls, nothing hidden by
 * attribute. Copied once from the live tree, which stays untouched.
 */
export interface PageElement {
  /** Lower case. */
  readonly tag: string;
  readonly id: string;
  readonly className: string;
  /** `display`, `text-align` and the like, as the attribute writes them, lower case. */
  readonly style: string;
  readonly children: readonly PageNode[];
  readonly parent: PageElement | null;
  /** For attributes that few readers need (`href`, `itemprop`). */
  readonly source: Element;
}

/** Elements that hold no text to read. */
const UNREAD = new Set(
  (
    'script style noscript template iframe frame frameset object embed applet svg math canvas audio video ' +
    'map head select option datalist textarea input button progress meter dialog link meta title base'
  ).split(' '),
);

/** Elements deeper than this are joined to the one at the limit: no page means anything by them. */
const MAX_DEPTH = 400;

interface Growing extends PageElement {
  readonly children: PageNode[];
}

/** An element whose children are still to be copied, and where to. */
interface Opened {
  readonly from: Element;
  readonly to: Growing;
  readonly depth: number;
}

/**
 * The readable part of a document, or null when it has no body.
 *
 * @param withHidden keeps what attributes hide: for pages whose whole body is hidden until a script runs
 */
export function pageTree(document: Document, withHidden = false): PageElement | null {
  const body = document.body ?? document.querySelector('frameset');
  return body && treeOf(body, withHidden);
}

/** The readable part of one element. */
export function treeOf(element: Element, withHidden: boolean): PageElement {
  const root = grow(element, null);
  const open: Opened[] = [{ from: element, to: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    // One at a time: a page with 100,000 siblings is more than a call takes as arguments.
    for (const opened of fill(next, withHidden)) open.push(opened);
  }
  return root;
}

/** Copies an element's children; the copies that may have children themselves are returned. */
function fill({ from, to, depth }: Opened, withHidden: boolean): Opened[] {
  const opened: Opened[] = [];
  for (let child = from.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT_NODE) to.children.push(child.nodeValue ?? '');
    else if (isElement(child) && !isUnread(child, withHidden)) {
      const copy = grow(child, to);
      to.children.push(copy);
      opened.push({ from: child, to: depth < MAX_DEPTH ? copy : to, depth: depth + 1 });
    }
  }
  return opened.reverse();
}

const TEXT_NODE = 3;

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function grow(source: Element, parent: PageElement | null): Growing {
  return {
    tag: source.localName.toLowerCase(),
    id: source.getAttribute('id') ?? '',
    className: source.getAttribute('class') ?? '',
    style: (source.getAttribute('style') ?? '').toLowerCase(),
    children: [],
    parent,
    source,
  };
}

function isUnread(element: Element, withHidden: boolean): boolean {
  const tag = element.localName.toLowerCase();
  if (UNREAD.has(tag)) return tag !== 'button' || !opensSection(element);
  return !withHidden && isHiddenByAttribute(element);
}

/** The heading of a section that opens and closes is a button inside it. */
function opensSection({ parentElement }: Element): boolean {
  return parentElement !== null && /^h[1-6]$/i.test(parentElement.localName);
}

/** The usual class names of text that only screen readers get: names of menus and buttons. */
const SCREEN_READER_ONLY =
  /(?:^|\s)(?:usa-)?(?:sr-only|visually-?hidden|element-invisible|screen-reader-text|aural|u-visually-hidden|govuk-visually-hidden)(?:\s|$)/;

function isHiddenByAttribute(element: Element): boolean {
  if (SCREEN_READER_ONLY.test(element.getAttribute('class') ?? '')) return true;
  // A panel behind another tab is as much the page's text as the one in front.
  if (element.getAttribute('role') === 'tabpanel') return false;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** An element and all within it, in document order. */
export function elementsIn(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const open = [root];
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    for (const child of next.children.toReversed()) if (typeof child !== 'string') open.push(child);
  }
  return found;
}
