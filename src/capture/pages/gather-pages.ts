import { listPage } from '../lists/list-page.ts';
import { pageTree } from '../tree/page-tree.ts';
import { type ArticlePages, articlePages } from './article-pages.ts';
import { pageNumber } from './page-address.ts';
import type { GatheredPages } from './page-of-text.ts';

interface Page {
  readonly document: Document;
  readonly url: string;
}

/** No text that people clip has more pages that link to each other one by one. */
const MAX_LINKED = 40;

/**
 * The further pages of a text, fetched by the caller one after the other; lists have none.
 *
 * @param fetchPage a text is a word for why the page cannot be had
 * @returns null for a text on one page
 */
export async function gatherPages(
  own: Page,
  fetchPage: (url: string) => Promise<Document | string>,
): Promise<GatheredPages | null> {
  const found = pagesOf(own);
  if (!found || listPage(own.document, own.url).items.length > 0) return null;
  const gathered = new Map<string, Document | string>([[own.url.replace(/#.*$/s, ''), own.document]]);
  let open = [...found.addresses];
  for (let next = open.shift(); next && gathered.size <= MAX_LINKED; next = open.shift()) {
    if (gathered.has(next)) continue;
    const document = await fetchPage(next);
    gathered.set(next, document);
    if (typeof document !== 'string' && !found.isWhole)
      open = [...open, ...(pagesOf({ document, url: next })?.addresses ?? [])];
  }
  return inOrder(found, own, gathered);
}

function pagesOf({ document, url }: Page): ArticlePages | null {
  const root = pageTree(document);
  return root && articlePages(document, root, url);
}

/** Pages that were found one by one, the first page first. */
function byNumber(addresses: readonly string[], first: string): string[] {
  return addresses.toSorted((a, b) => (pageNumber(a, first) ?? 0) - (pageNumber(b, first) ?? 0));
}

function inOrder(
  found: ArticlePages,
  own: Page,
  gathered: ReadonlyMap<string, Document | string>,
): GatheredPages {
  const addresses = found.isWhole
    ? found.addresses
    : byNumber([...gathered.keys()], found.addresses[0] ?? own.url);
  const pages = addresses.flatMap((url) => {
    const document = gathered.get(url);
    return document === undefined || typeof document === 'string' ? [] : [{ document, url }];
  });
  const missing = addresses.flatMap((url) => {
    const why = gathered.get(url) ?? '';
    return typeof why === 'string' ? [{ url, why }] : [];
  });
  return { pages, missing };
}
