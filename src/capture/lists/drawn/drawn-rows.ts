import { type PageElement, treeOf } from '../../tree/page-tree.ts';
import { weightOf } from '../../tree/weight.ts';
import { listGroups } from '../list-group.ts';
import { listPieces } from '../list-pieces.ts';
import { type ListRow, listRows } from '../list-rows.ts';
import { recordRows, writtenMarkup } from './script-markup.ts';
import { scriptValues } from './script-values.ts';
import { type ValueEntry, valueArticle, valueLists } from './value-lists.ts';

/** The texts of a page's own scripts and islands of data. */
export function scriptTexts(document: Document): string[] {
  return [...document.getElementsByTagName('script')].map((script) => script.textContent ?? '');
}

/** Rows of the list that jpage keeps in the page for its script; empty on other pages. */
export function jpageRows(document: Document, url: string, scripts: readonly string[]): ListRow[] {
  const rows = recordRows(scripts);
  return rows.length === 0 ? [] : rowsOfMarkup(document, url, `<ul>${rows.join('\n')}</ul>`);
}

/**
 * Rows of a list that stands in the page's scripts: as markup that they write, or as an array of titles and
 * addresses. The largest list counts; menus are told from lists as they are elsewhere.
 */
export function scriptedRows(document: Document, url: string, scripts: readonly string[]): ListRow[] {
  const written = rowsOfMarkup(document, url, writtenMarkup(scripts));
  if (written.length > 0) return written;
  const zoneHours = /\.cn(?::\d+)?$/.test(new URL(url).host) ? CHINA_HOURS : 0;
  const lists = valueLists(scripts.flatMap(scriptValues), zoneHours);
  return largest(lists.map((list) => rowsOfMarkup(document, url, markupOf(list))));
}

const CHINA_HOURS = 8;

/** The article that a page's scripts hold for themselves to show: its title, its day and its text; null for none. */
export function scriptedArticle(document: Document): PageElement | null {
  const found = valueArticle(scriptTexts(document).flatMap(scriptValues), CHINA_HOURS);
  if (!found) return null;
  const day = found.date ? `<p>${found.date}</p>` : '';
  const holder = parsed(document, `<h1>${escaped(found.title)}</h1>${day}<div>${found.markup}</div>`);
  return holder && treeOf(holder, true);
}

/** Parsed where nothing is loaded and no script runs. */
function parsed(document: Document, markup: string): Element | null {
  // A document that was parsed has no window of its own.
  const Parser = document.defaultView?.DOMParser ?? DOMParser;
  const whole = `<!doctype html><html><head></head><body><div>${markup}</div></body></html>`;
  return new Parser().parseFromString(whole, 'text/html').body.firstElementChild;
}

function rowsOfMarkup(document: Document, url: string, markup: string): ListRow[] {
  if (!/<a\s/i.test(markup)) return [];
  const holder = parsed(document, markup);
  if (!holder) return [];
  const rows = listRows(listPieces(treeOf(holder, true), url, document));
  return largest(listGroups(rows).map((group) => [...group.rows]));
}

function largest(lists: readonly ListRow[][]): ListRow[] {
  const weigh = (rows: readonly ListRow[]) => rows.reduce((sum, { title }) => sum + weightOf(title), 0);
  return lists.reduce((best, rows) => (weigh(rows) > weigh(best) ? rows : best), []);
}

function markupOf(list: readonly ValueEntry[]): string {
  const rows = list.map(
    ({ title, href, date }) =>
      `<li><a href="${escaped(href)}">${escaped(withoutTags(title))}</a><span>${date ?? ''}</span></li>`,
  );
  return `<ul>${rows.join('\n')}</ul>`;
}

function withoutTags(title: string): string {
  return title.replace(/<\/?[a-z][^>]*>/gi, '').replace(/&nbsp;/g, ' ');
}

/** Entities that the value has already stay. */
function escaped(text: string): string {
  return text
    .replace(/&(?!#?\w{1,8};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}
