import type { IsoDate } from '../../model/time.ts';
import { pageTree } from '../page-tree.ts';
import { weightOf } from '../weight.ts';
import { isArticle } from './is-article.ts';
import { type ListGroup, listGroups } from './list-group.ts';
import { listPieces } from './list-pieces.ts';
import { listRows } from './list-rows.ts';
import { nextPage, pagerOf, turnsPages } from './next-page.ts';

/** An announcement as a list names it. */
export interface ListItem {
  /** Whole where the page gives the whole one somewhere. */
  readonly title: string;
  /** Absolute http(s) address without fragment. */
  readonly url: string;
  /** Null where the row states none, or no year. */
  readonly date: IsoDate | null;
}

/** A page of a list. */
export interface ListPage {
  /** In page order, each address once; empty where the page is no list, or scripts open all its entries. */
  readonly items: readonly ListItem[];
  /** Address of the page after this one; null on the last, and where a script that is not known turns pages. */
  readonly nextPage: string | null;
}

/** A list next to the main one counts when it is at least that much of it, on a page that turns no pages. */
const SECOND_LIST_SHARE = 0.25;

/**
 * Announcements that a page lists, recognised by repeated rows of a title with a date; menus, related links
 * and pages that are announcements themselves give none. Reads the document and changes nothing in it.
 *
 * @param url address of the page, from which relative links start
 */
export function listPage(document: Document, url: string): ListPage {
  // Lists behind tabs are hidden until the tab is chosen; they are lists all the same.
  const root = pageTree(document, true);
  if (!root) return { items: [], nextPage: null };
  const rows = listRows(listPieces(root, url));
  const pager = pagerOf(root);
  const groups = chosen(listGroups(rows), turnsPages(pager));
  if (groups.length === 0 || isArticle(document, root, groups, turnsPages(pager)))
    return { items: [], nextPage: null };
  const listed = new Set(groups.flatMap((group) => group.rows));
  return { items: itemsOf(rows.filter((row) => listed.has(row))), nextPage: nextPage(document, pager, url) };
}

/** The main list; where pages are not turned, also the others of a page that shows several columns. */
function chosen(groups: readonly ListGroup[], isTurned: boolean): ListGroup[] {
  const sizes = new Map(groups.map((group) => [group, sizeOf(group)]));
  const largest = Math.max(...sizes.values());
  const least = isTurned ? largest : largest * SECOND_LIST_SHARE;
  return groups.filter((group) => {
    // A lone dated link is a list's last page or nothing: somebody's source, or a file beside a text.
    const isSingle = group.rows.length === 1 && !isTurned;
    return !isSingle && (sizes.get(group) ?? 0) >= least;
  });
}

function sizeOf({ rows }: ListGroup): number {
  return rows.reduce((sum, { title }) => sum + weightOf(title), 0);
}

function itemsOf(rows: readonly { title: string; url: string | null; date: IsoDate | null }[]): ListItem[] {
  const byAddress = new Map<string, ListItem>();
  for (const { title, url, date } of rows) {
    if (url !== null && !byAddress.has(url)) byAddress.set(url, { title, url, date });
  }
  return [...byAddress.values()];
}
