import type { IsoDate } from '../../model/time.ts';
import { profileOf } from '../sources/all.ts';
import type { SiteProfile } from '../sources/site-profile.ts';
import { type PageElement, pageTree } from '../tree/page-tree.ts';
import { weightOf } from '../tree/weight.ts';
import { jpageRows, scriptedRows, scriptTexts } from './drawn/drawn-rows.ts';
import { isDrawnByScript } from './drawn/is-drawn.ts';
import { recordsNext } from './drawn/script-markup.ts';
import { isArticle } from './is-article.ts';
import { type ListGroup, listGroups } from './list-group.ts';
import { type ListPiece, listPieces } from './list-pieces.ts';
import { type ListRow, listRows } from './list-rows.ts';
import { type NextPage, nextPage, type Pager, pageOfList, pagerOf, turnsPages } from './next-page.ts';
import { profileRows } from './profile-rows.ts';

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
  /** The page after this one; null on the last, and where a script that is not known turns pages. */
  readonly next: NextPage | null;
  /** The profile of the site that says how its lists are built; null where there is none. */
  readonly profile: ListProfile | null;
  /** `read`: out of what the page's scripts hold; `unread`: scripts draw it, out of what is not in the page. */
  readonly drawn?: 'read' | 'unread';
}

/** What became of a site's profile on a page. */
export interface ListProfile {
  readonly id: string;
  /** False where its selectors find nothing here: the list was then recognised by its repeated rows. */
  readonly isFitting: boolean;
}

/** A list next to the main one counts when it is at least that much of it, on a page that turns no pages. */
const SECOND_LIST_SHARE = 0.25;

/**
 * Announcements that a page lists: where the profile of its site says, else recognised by repeated rows of a
 * title with a date; menus, related links and pages that are announcements themselves give none. Reads the
 * document and changes nothing in it.
 *
 * @param url address of the page, from which relative links start
 * @param profile that of the page's site
 */
export function listPage(
  document: Document,
  url: string,
  profile: SiteProfile | null = profileOf(url),
): ListPage {
  const unfit = profile?.list ? { id: profile.id, isFitting: false } : null;
  // Lists behind tabs are hidden until the tab is chosen; they are lists all the same.
  const root = pageTree(document, true);
  if (!root) return { items: [], next: null, profile: unfit };
  const page: PageOfList = { document, root, pager: pagerOf(root), pieces: listPieces(root, url) };
  const rows = profile?.list ? announced(page, profileRows(root, page.pieces, profile.list)) : [];
  const shown = rows.length > 0 ? rows : announced(page, rowsByStructure(page));
  const drawn = drawnList(page, url, shown);
  const found = drawn.rows ?? shown;
  return {
    items: itemsOf(found),
    next: found.length > 0 ? (drawn.next ?? nextPage(document, page.pager, url, profile?.next)) : null,
    profile: unfit && { ...unfit, isFitting: rows.length > 0 },
    ...(drawn.state ? { drawn: drawn.state } : {}),
  };
}

interface DrawnList {
  /** Null where the rows that the page shows are those that count. */
  readonly rows: readonly ListRow[] | null;
  readonly next: NextPage | null;
  readonly state: ListPage['drawn'] | null;
}

/** What a script would draw of what stands in the page: counts before what is shown where it is more of it. */
function drawnList(page: PageOfList, url: string, shown: readonly ListRow[]): DrawnList {
  const scripts = scriptTexts(page.document);
  const next = recordsNextPage(page.document, scripts, url);
  const records = announced(page, jpageRows(page.document, url, scripts));
  if (weightOfRows(records) > weightOfRows(shown)) return { rows: records, next, state: 'read' };
  if (shown.length > 0) return { rows: null, next, state: null };
  const scripted = announced(page, scriptedRows(page.document, url, scripts));
  if (scripted.length > 0) return { rows: scripted, next: null, state: 'read' };
  return { rows: null, next: null, state: isDrawnByScript(page.document, scripts) ? 'unread' : null };
}

function recordsNextPage(document: Document, scripts: readonly string[], url: string): NextPage | null {
  const groups = [...document.getElementsByTagName('nextgroup')].map(({ outerHTML }) => outerHTML);
  const href = recordsNext([...scripts, ...groups]);
  const address = href && pageOfList(href, url);
  return address ? { url: address, isGuessed: false } : null;
}

interface PageOfList {
  readonly document: Document;
  readonly root: PageElement;
  readonly pager: Pager;
  readonly pieces: readonly ListPiece[];
}

/** The rows, unless the page is an announcement with links beside it. */
function announced({ document, root, pager }: PageOfList, rows: readonly ListRow[]): readonly ListRow[] {
  return rows.length > 0 && !isArticle(document, root, rows, turnsPages(pager)) ? rows : [];
}

function rowsByStructure({ pager, pieces }: PageOfList): ListRow[] {
  const rows = listRows(pieces);
  const groups = chosen(listGroups(rows), turnsPages(pager));
  const listed = new Set(groups.flatMap((group) => group.rows));
  return rows.filter((row) => listed.has(row));
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
  return weightOfRows(rows);
}

function weightOfRows(rows: readonly ListRow[]): number {
  return rows.reduce((sum, { title }) => sum + weightOf(title), 0);
}

function itemsOf(rows: readonly ListRow[]): ListItem[] {
  const byAddress = new Map<string, ListItem>();
  for (const { title, url, date } of rows) {
    if (url !== null && !byAddress.has(url)) byAddress.set(url, { title, url, date });
  }
  return [...byAddress.values()];
}
