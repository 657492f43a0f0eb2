import { parseUrl } from '../address/parse-url.ts';
import type { ProfileNext } from '../sources/site-profile.ts';
import { elementsIn, type PageElement } from '../tree/page-tree.ts';
import { profileNext } from './profile-next.ts';
import { scriptNextPage, scriptPager } from './script-next-page.ts';

const NEXT =
  /^[\s>›»→]*(?:下一?页|后一?页|下一頁|next(?:\s+page)?|older(?:\s+posts?)?|suivant|weiter|nächste(?:\s+seite)?)[\s>›»→]*$/i;
const ARROW = /^(?:>|›|»|＞|→|>>|››)$/;
/** A pager is an element with at least that many numbers that follow each other. */
const MIN_NUMBERS = 2;

/** What turns the pages of a list. */
export interface Pager {
  /** Links that are called next, and arrows beside page numbers, in page order. */
  readonly named: readonly PageElement[];
  readonly numbers: readonly PageNumbers[];
}

/** Numbers that follow each other in one element. */
export type PageNumbers = readonly { readonly value: number; readonly href: string | null }[];

/** The links and numbers by which pages are turned, those included that only a script can follow. */
export function pagerOf(root: PageElement): Pager {
  const elements = elementsIn(root);
  const links = elements
    .filter(({ tag }) => tag === 'a')
    .map((element) => ({ element, text: nameOf(element) }));
  const pagers = new Map(
    elements.map((element) => [element, numbersIn(element)] as const).filter(([, all]) => all.length > 0),
  );
  const named = links.filter(({ text }) => NEXT.test(text));
  const arrows = links.filter(({ text, element }) => ARROW.test(text) && isInside(element, pagers));
  return { named: [...named, ...arrows].map(({ element }) => element), numbers: [...pagers.values()] };
}

/** True where pages can be turned, even when only a script knows how. */
export function turnsPages({ named, numbers }: Pager): boolean {
  return named.length > 0 || numbers.length > 0;
}

/** Where a list goes on. */
export interface NextPage {
  readonly url: string;
  /** Made from a pattern of addresses: only the site knows whether the page is there. */
  readonly isGuessed: boolean;
}

/**
 * The next page of a list: what the site's profile says, else what the head or a link calls next, else the
 * number after the current one, else what the script says that draws the pager (TRS). Only addresses of the
 * page's own host; null on the last page, and a pattern guesses nothing where that script counts the pages.
 */
export function nextPage(
  document: Document,
  pager: Pager,
  url: string,
  profile: ProfileNext | null = null,
): NextPage | null {
  const found = foundNext(document, pager, url);
  const named = profile && profileNext(document, url, profile);
  const address = named && pageOfList(named.href, url);
  const isSure = address === found || named?.isGuessed === false;
  if (address && (isSure || !scriptPager(document, url))) return { url: address, isGuessed: !isSure };
  return found === null ? null : { url: found, isGuessed: false };
}

function foundNext(document: Document, pager: Pager, url: string): string | null {
  const named = pager.named.map((element) => element.source.getAttribute('href'));
  for (const href of [relNext(document), ...named, ...pager.numbers.map(numberedNext)]) {
    const address = href && pageOfList(href, url);
    if (address) return address;
  }
  const scripted = scriptNextPage(document, url);
  return scripted && pageOfList(scripted, url);
}

/** Another page of the same host; null for anything else. */
export function pageOfList(href: string, url: string): string | null {
  const address = href.startsWith('#') ? null : parseUrl(href, url);
  const page = parseUrl(url);
  if (!address || !page || !/^https?:$/.test(address.protocol) || address.host !== page.host) return null;
  address.hash = '';
  page.hash = '';
  return address.href === page.href ? null : address.href;
}

function relNext(document: Document): string | null {
  const link = [...document.querySelectorAll('link[rel][href], a[rel][href]')].find((element) =>
    /(?:^|\s)next(?:\s|$)/i.test(element.getAttribute('rel') ?? ''),
  );
  return link?.getAttribute('href') ?? null;
}

function nameOf(link: PageElement): string {
  const text = shortText(link, MAX_NAME).replace(/\s+/g, ' ').trim();
  return text || (link.source.getAttribute('aria-label') ?? link.source.getAttribute('title') ?? '').trim();
}

function isInside(element: PageElement, pagers: ReadonlyMap<PageElement, PageNumbers>): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (pagers.has(at)) return true;
  return false;
}

/** Page numbers among an element's children, in page order; empty where these are none. */
function numbersIn({ children }: PageElement): PageNumbers {
  if (children.length < MIN_NUMBERS || children.length > MAX_PAGER_CHILDREN) return [];
  const numbers = children.flatMap(numberIn);
  const isLinked = numbers.some(({ href }) => href !== null);
  const follow = numbers.every(({ value }, at) => at === 0 || value > (numbers[at - 1]?.value ?? 0));
  return numbers.length >= MIN_NUMBERS && isLinked && follow ? numbers : [];
}

function numberIn(child: PageElement | string): { value: number; href: string | null }[] {
  const text = shortText(child, MAX_NUMBER_TEXT).trim();
  if (!/^\[?\d{1,4}\]?$/.test(text)) return [];
  const link = typeof child === 'string' ? undefined : elementsIn(child).find(({ tag }) => tag === 'a');
  return [{ value: Number(text.replace(/\D/g, '')), href: link?.source.getAttribute('href') || null }];
}

/** The number after the one that is no link; where not exactly one is none, nothing is known. */
function numberedNext(numbers: PageNumbers): string | null {
  const current = numbers.filter(({ href }) => href === null);
  const [only] = current;
  if (current.length !== 1 || !only) return null;
  return numbers.find(({ value }) => value === only.value + 1)?.href ?? null;
}

/** Text as far as it is needed to see that it is too long; a page's text is not gathered at every level. */
function shortText(node: PageElement | string, max: number): string {
  if (typeof node === 'string') return node;
  let text = '';
  for (const child of node.children) {
    text += shortText(child, max);
    if (text.trim().length > max) break;
  }
  return text;
}

const MAX_NAME = 40;
const MAX_NUMBER_TEXT = 8;
const MAX_PAGER_CHILDREN = 80;
