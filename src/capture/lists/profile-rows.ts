import { findDates, type IsoDate } from '../../model/time.ts';
import type { ProfileList } from '../sources/site-profile.ts';
import { elementsIn, type PageElement } from '../tree/page-tree.ts';
import { dateOfPieces } from './list-date.ts';
import type { LinkPiece, ListPiece } from './list-pieces.ts';
import type { ListRow } from './list-rows.ts';
import { linkTitle } from './list-title.ts';

/**
 * The rows that a site's profile points at, in page order. Empty where the page has none of them, or scripts
 * open them all.
 *
 * @param pieces of the whole page
 */
export function profileRows(root: PageElement, pieces: readonly ListPiece[], list: ProfileList): ListRow[] {
  const items = itemsOf(root, list);
  const inside = Map.groupBy(pieces, ({ element }) => itemAround(element, items));
  const rows = [...items].flatMap((item) => rowOf(item, inside.get(item) ?? [], list) ?? []);
  return rows.some(({ url }) => url !== null) ? rows : [];
}

/** A link that is an item has its date beside it, unless it shares its place with other items. */
function itemsOf(root: PageElement, { items, link }: ProfileList): ReadonlySet<PageElement> {
  const wanted = new Set(root.source.querySelectorAll(items));
  const found = elementsIn(root).filter(({ source }) => wanted.has(source));
  if (link !== null) return new Set(found);
  const beside = Map.groupBy(found, ({ parent }) => parent);
  return new Set(
    found.map((item) => (item.parent && beside.get(item.parent)?.length === 1 ? item.parent : item)),
  );
}

function itemAround(element: PageElement, items: ReadonlySet<PageElement>): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (items.has(at)) return at;
  return null;
}

function rowOf(item: PageElement, pieces: readonly ListPiece[], list: ProfileList): ListRow | null {
  const title = list.title ? first(item, list.title) : null;
  const selector = list.link ?? list.items;
  const links = pieces.filter((piece): piece is LinkPiece => piece.kind === 'link');
  // A picture that leads to the same place says nothing.
  const named = links.filter((link) => link.element.source.matches(selector) && (title ?? link.title) !== '');
  const link = named.find(({ url }) => url !== null) ?? named[0];
  if (!link) return null;
  const date = dateIn(item, pieces, link.url ?? '', list.date);
  return {
    row: item,
    title: title ? linkTitle(title) : link.title,
    url: link.url,
    date,
    isDated: date !== null,
  };
}

/** What the named element states; where it is missing or holds none, any date of the item. */
function dateIn(
  item: PageElement,
  pieces: readonly ListPiece[],
  url: string,
  selector: string | null,
): IsoDate | null {
  const dates = pieces.filter((piece) => piece.kind !== 'link');
  const named = selector === null ? null : first(item, selector);
  if (!named) return dateOfPieces(dates, url);
  const within = dates.filter(({ element }) => named.source.contains(element.source));
  const written = findDates(named.source.textContent ?? '').find(({ precision }) => precision === 'day');
  return dateOfPieces(within, url) ?? written?.iso ?? dateOfPieces(dates, url);
}

function first(item: PageElement, selector: string): PageElement | null {
  const wanted = item.source.querySelector(selector);
  return wanted ? (elementsIn(item).find(({ source }) => source === wanted) ?? null) : null;
}
