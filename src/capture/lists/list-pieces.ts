import type { SlashOrder } from '../../model/time.ts';
import { parseUrl } from '../address/parse-url.ts';
import { slashOrderOf } from '../dates/slash-order.ts';
import type { PageElement, PageNode } from '../tree/page-tree.ts';
import { linkAddresses } from './link-address.ts';
import { type DatePiece, datePiece, splitEdgeDate } from './list-date.ts';
import { linkTitle } from './list-title.ts';

/** A link of the page; `url` is null where a script opens it, so that it separates rows and is no item. */
export interface LinkPiece {
  readonly kind: 'link';
  readonly element: PageElement;
  readonly url: string | null;
  /** Read once: rows are told apart by it, and chosen. */
  readonly title: string;
  /** Counts the links and dates of the page. */
  readonly place: number;
}

/** What a list consists of, with the element that holds it, in page order. */
export type ListPiece = LinkPiece | (DatePiece & { readonly element: PageElement });

/** Links and dates of a page in page order; a link to the page itself or to a place in it is a link of no address. */
export function listPieces(root: PageElement, url: string, page = root.source.ownerDocument): ListPiece[] {
  const pieces: ListPiece[] = [];
  const addressOf = linkAddresses(baseOf(page, url), url);
  const slashOrder = page && slashOrderOf(page, url, []);
  const open: { readonly node: PageNode; readonly parent: PageElement }[] = [{ node: root, parent: root }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parent } = next;
    if (typeof node === 'string') {
      pieces.push(...textPieces(node, parent, slashOrder));
      continue;
    }
    if (node.tag === 'a') {
      const address = addressOf(node.source.getAttribute('href') ?? '');
      pieces.push({
        kind: 'link',
        element: node,
        url: address,
        title: linkTitle(node),
        place: pieces.length,
      });
    }
    for (const child of node.children.toReversed()) open.push({ node: child, parent: node });
  }
  return pieces;
}

/** A date with its label and clock is shorter; longer text is a sentence and need not be searched. */
const MAX_DATE_TEXT = 60;

function textPieces(text: string, element: PageElement, slashOrder: SlashOrder | null): ListPiece[] {
  const plain = text.trim();
  if (!/\d/.test(plain)) return [];
  const piece = plain.length <= MAX_DATE_TEXT ? datePiece(plain, slashOrder) : null;
  if (piece) return [{ ...piece, element }];
  const { date } = splitEdgeDate(plain);
  return date && isInLink(element) ? [{ kind: 'date', iso: date, element }] : [];
}

function isInLink(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'a') return true;
  return false;
}

/** Where relative addresses start from: the page, unless it says another place. */
function baseOf(page: Document | null, url: string): string {
  const stated = page?.querySelector('base[href]')?.getAttribute('href');
  return (stated && parseUrl(stated, url)?.href) || url;
}
