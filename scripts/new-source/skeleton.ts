import { datePiece } from '../../src/capture/lists/list-date.ts';
import { collapse } from '../../src/capture/tree/page-lines.ts';
import { weightOf } from '../../src/capture/tree/weight.ts';
import { findDates } from '../../src/model/time.ts';

/**
 * The structure of a page around a few of its elements, as markup: tags, ids, classes, addresses and dates as
 * they are, every other word replaced by one of ours, so that no text of the page is carried on.
 *
 * @param kept the elements that are carried whole, each with a few of its children
 * @param verbatim elements that keep their own words: the names of links that turn pages
 */
export function skeletonOf(
  document: Document,
  kept: readonly Element[],
  verbatim: readonly Element[] = [],
): string {
  const words = new OwnWords(/[\u4e00-\u9fff]/.test(document.body?.textContent ?? ''));
  for (const element of verbatim) words.keep(element.textContent ?? '');
  const lang = document.documentElement.getAttribute('lang');
  const whole = new Set([...kept, ...verbatim]);
  const body = document.body ? markupOf(document.body, whole, words) : '<body></body>';
  const html = lang ? `<html lang="${escaped(lang)}">` : '<html>';
  return `${html}<head><meta charset="utf-8"><title>${words.title}</title></head>${body}</html>\n`;
}

/** A text's blocks that are carried; more show nothing new. */
const MAX_CHILDREN = 6;
const KEPT_ATTRIBUTES = ['id', 'class', 'href', 'rel', 'role', 'lang', 'datetime'];
const UNREAD = /^(?:script|style|noscript|template|svg|iframe|form)$/;
const VOID = /^(?:br|hr|img|input|meta|link|col)$/;

function markupOf(element: Element, kept: ReadonlySet<Element>, words: OwnWords): string {
  const isWhole = kept.has(element);
  const inside = isWhole ? wholeChildren(element, words) : partsAround(element, kept, words);
  const tag = element.localName;
  const start = `<${tag}${attributesOf(element, words)}>`;
  return VOID.test(tag) ? start : `${start}${inside}</${tag}>`;
}

/** Of an element around the kept ones, only what leads to them. */
function partsAround(element: Element, kept: ReadonlySet<Element>, words: OwnWords): string {
  const leading = [...element.children].filter((child) => [...kept].some((one) => child.contains(one)));
  return `${leading.map((child) => `\n${markupOf(child, kept, words)}`).join('')}\n`;
}

function wholeChildren(element: Element, words: OwnWords): string {
  const nodes = [...element.childNodes].filter((node) => !isUnread(node));
  const texts = nodes.slice(0, MAX_CHILDREN * 2 + 1);
  return texts.map((node) => nodeMarkup(node, words)).join('');
}

function isUnread(node: Node): boolean {
  return node.nodeType !== TEXT && (node.nodeType !== ELEMENT || UNREAD.test(node.nodeName.toLowerCase()));
}

const ELEMENT = 1;
const TEXT = 3;

function nodeMarkup(node: Node, words: OwnWords): string {
  if (!isElement(node)) return words.for(node.nodeValue ?? '');
  const tag = node.localName;
  const start = `<${tag}${attributesOf(node, words)}>`;
  return VOID.test(tag) ? start : `${start}${wholeChildren(node, words)}</${tag}>`;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

function attributesOf(element: Element, words: OwnWords): string {
  const title = element.getAttribute('title');
  const own = title ? [` title="${words.for(title)}"`] : [];
  const kept = KEPT_ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value ? [` ${name}="${escaped(value)}"`] : [];
  });
  return [...kept, ...own].join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}

/** Shorter words are names of buttons (打印, Print) and tell the structure. */
const NAME_WEIGHT = 2;

/** Words of ours for those of the page: the same each time that the page has the same. */
class OwnWords {
  readonly #isChinese: boolean;
  readonly #known = new Map<string, string>();
  #made = 0;

  constructor(isChinese: boolean) {
    this.#isChinese = isChinese;
  }

  get title(): string {
    return this.#isChinese ? '示例页面' : 'Example page';
  }

  keep(text: string): void {
    const plain = collapse(text);
    this.#known.set(plain, escaped(plain));
  }

  for(text: string): string {
    const plain = collapse(text);
    if (plain === '') return text === '' ? '' : ' ';
    if (weightOf(plain.replace(/[^\p{L}\p{N}]/gu, '')) <= NAME_WEIGHT || datePiece(plain) !== null)
      return escaped(text);
    const known = this.#known.get(plain) ?? this.#cut(plain) ?? this.#new(plain);
    this.#known.set(plain, known);
    return known;
  }

  /** A whole date within other words stays, after a label where it has one. */
  #new(plain: string): string {
    this.#made += 1;
    const own = this.#isChinese
      ? `关于示例事项之${this.#made}的通知`
      : `Example notice number ${this.#made} of ours`;
    const date = findDates(plain).find(({ precision }) => precision === 'day');
    const end = /[。.；;]$/.test(plain) ? (this.#isChinese ? '。' : '.') : '';
    if (!date) return own + end;
    const written = plain.slice(date.start, date.end);
    const isLabelled = /[：:]\s*$/.test(plain.slice(0, date.start));
    return isLabelled ? `${this.#isChinese ? '日期：' : 'Date: '}${written}` : `${own} ${written}`;
  }

  /** A title that the page cuts short is ours, cut short. */
  #cut(plain: string): string | null {
    const start = /^(.{2,}?)(?:…|\.{2,})$/.exec(plain)?.[1];
    const whole = start && [...this.#known].find(([text]) => text.startsWith(start))?.[1];
    return whole ? `${whole.slice(0, 6)}…` : null;
  }
}
