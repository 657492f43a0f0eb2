import { parseUrl } from '../address/parse-url.ts';
import { type PageNumbers, type Pager, pagerOf } from '../lists/next-page.ts';
import { scriptPager } from '../lists/script-next-page.ts';
import type { PageElement } from '../tree/page-tree.ts';
import { firstPages, pageNumber } from './page-address.ts';

/** The pages over which a site spreads one text. */
export interface ArticlePages {
  /** Absolute addresses in order, that of the page itself included. */
  readonly addresses: readonly string[];
  /** False where only a link to the next page is there: that page may have another; the first page comes first. */
  readonly isWhole: boolean;
}

/** Texts of more pages are none; so many numbers turn a list. */
const MAX_PAGES = 40;

/**
 * The pages of a text, told by numbers, by a link called next, or by the script of a TRS system, as far as their
 * addresses are the page's own with a page number. Links to other articles have other addresses; whether
 * the page is a list is for the caller to ask, as lists are turned alike.
 *
 * @returns null for a text on one page
 */
export function articlePages(document: Document, root: PageElement, url: string): ArticlePages | null {
  const own = withoutHash(url);
  const pager = pagerOf(root);
  for (const numbers of pager.numbers) {
    const found = numberedPages(numbers, own);
    if (found) return found;
  }
  return scriptedPages(document, own) ?? linkedPage(pager, own);
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** Numbers from 1 on, each of which leads to an address with just that number, counted from 0 or from 1. */
function numberedPages(numbers: PageNumbers, own: string): ArticlePages | null {
  const isCounted = numbers.every(({ value }, index) => value === index + 1);
  if (!isCounted || numbers.length < 2 || numbers.length > MAX_PAGES) return null;
  const addresses = numbers.map(({ href }) => (href && absolute(href, own)) || own);
  if (!addresses.includes(own) || new Set(addresses).size < addresses.length) return null;
  return firstPages(own).some((first) => isSeries(addresses, first)) ? { addresses, isWhole: true } : null;
}

function isSeries(addresses: readonly string[], first: string): boolean {
  const numbers = addresses.map((address) => pageNumber(address, first));
  const [start, second] = numbers;
  if (start === null || start === undefined || start > 1 || (second !== 1 && second !== 2)) return false;
  return numbers.every((number, index) => index === 0 || number === second + index - 1);
}

function absolute(href: string, own: string): string | null {
  const address = parseUrl(href, own);
  if (!address || !/^https?:$/.test(address.protocol) || address.host !== parseUrl(own)?.host) return null;
  return withoutHash(address.href);
}

/** TRS names the pages of a text `t1.html`, `t1_1.html`, …, as it does those of a list. */
function scriptedPages(document: Document, own: string): ArticlePages | null {
  const pager = scriptPager(document, own);
  if (!pager || pager.count < 2 || pager.count > MAX_PAGES) return null;
  const addresses = Array.from(
    { length: pager.count },
    (_, page) => absolute(`${pager.name}${page ? `_${page}` : ''}.${pager.ending}`, own) ?? own,
  );
  return addresses.includes(own) ? { addresses, isWhole: true } : null;
}

/** Without numbers, next is the next page when its address follows that of this one. */
function linkedPage({ named }: Pager, own: string): ArticlePages | null {
  for (const { source } of named) {
    const next = absolute(source.getAttribute('href') ?? '', own);
    const first = next && firstPages(own).find((address) => follows(next, own, address));
    if (next && first) return { addresses: [...new Set([first, own, next])], isWhole: false };
  }
  return null;
}

function follows(next: string, own: string, first: string): boolean {
  const [at, after] = [pageNumber(own, first), pageNumber(next, first)];
  return at === 0 ? after === 1 || after === 2 : at !== null && after === at + 1;
}
