import { datePiece } from '../../src/capture/lists/list-date.ts';
import { listGroups } from '../../src/capture/lists/list-group.ts';
import { listPage } from '../../src/capture/lists/list-page.ts';
import { type ListPiece, listPieces } from '../../src/capture/lists/list-pieces.ts';
import { type ListRow, listRows } from '../../src/capture/lists/list-rows.ts';
import type { ProfileList } from '../../src/capture/sources/site-profile.ts';
import { pageTree } from '../../src/capture/tree/page-tree.ts';
import { weightOf } from '../../src/capture/tree/weight.ts';
import { selectorOf, selectorWithin, type Within } from './selector-of.ts';

/** A list as selectors find it, and the elements that they stand for. */
export interface ProposedList {
  readonly list: ProfileList;
  readonly rows: readonly Element[];
  /** Address of the next page as pagers say it in general; null where they say none. */
  readonly next: string | null;
}

/** Selectors for the largest list of a page; null where rows do not repeat. */
export function proposedList(document: Document, url: string): ProposedList | null {
  const root = pageTree(document, true);
  if (!root) return null;
  const pieces = listPieces(root, url);
  const rows = largest(listRows(pieces));
  const items = selectorOf(
    document,
    rows.map(({ row }) => row.source),
  );
  const leading = rows.filter((row) => row.url !== null);
  if (leading.length < MIN_ROWS || items === null) return null;
  const links = leading.flatMap((row) => pairOf(row, linkIn(row, pieces)));
  const dates = leading.flatMap((row) => pairOf(row, dateIn(row, pieces)));
  const list = {
    items,
    link: links.length > 0 ? (selectorWithin(links) ?? 'a') : null,
    title: null,
    date: selectorWithin(dates),
  };
  return {
    list,
    rows: leading.map(({ row }) => row.source),
    next: listPage(document, url).next?.url ?? null,
  };
}

/** Fewer rows repeat by chance. */
const MIN_ROWS = 2;

/** The largest list that looks like one of announcements, else the rows alike that hold most words. */
function largest(rows: readonly ListRow[]): readonly ListRow[] {
  const groups = listGroups(rows).map((group) => group.rows);
  const alike = [...Map.groupBy(rows, ({ row }) => placeOf(row.source)).values()];
  const words = (group: readonly ListRow[]) =>
    group.reduce((sum, { title, url }) => sum + (url === null ? 0 : weightOf(title)), 0);
  const [best] = (groups.length > 0 ? groups : alike).toSorted((a, b) => words(b) - words(a));
  return best ?? [];
}

function placeOf(element: Element): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    steps.push(`${at.localName}.${at.className}`);
  return steps.slice(1).join('<');
}

function pairOf({ row }: ListRow, target: Element | undefined): Within[] {
  return target && target !== row.source ? [{ row: row.source, target }] : [];
}

function linkIn({ row, url }: ListRow, pieces: readonly ListPiece[]): Element | undefined {
  const links = pieces.filter((piece) => piece.kind === 'link' && piece.url === url);
  return links
    .map(({ element }) => element.source)
    .find((element) => row.source.contains(element) && (element.textContent ?? '').trim() !== '');
}

function dateIn({ row }: ListRow, pieces: readonly ListPiece[]): Element | undefined {
  const dated = pieces.filter((piece) => piece.kind === 'date' || piece.kind === 'day-of-year');
  return dated
    .map(({ element }) => element.source)
    .findLast((element) => row.source.contains(element) && isDateAlone(element));
}

function isDateAlone(element: Element): boolean {
  return datePiece((element.textContent ?? '').trim()) !== null;
}
