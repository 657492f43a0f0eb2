import { findDates, type IsoDate } from '../../../model/time.ts';
import type { ScriptValue } from './script-values.ts';

/** An entry of a list as a script has it. */
export interface ValueEntry {
  readonly title: string;
  /** As written. */
  readonly href: string;
  readonly date: IsoDate | null;
}

/**
 * What the members of an entry are called. Systems put a word of their own before (docTitle, articleUrl, pubDate),
 * or Chinese words by their first letters (bt, rq).
 *
 * @source RSSHub lib/routes/gov/csrc/news.ts (title, url, publishedTime); for where a page holds such values
 * lib/routes/huxiu/util.ts (`window.__INITIAL_STATE__`) and lib/routes/36kr/hot-list.ts (`window.initialState`)
 */
const TITLE = /^(?:[a-z]{0,24}(?:title|headline|subject)|[a-z]?bt|biaoti)$/;
const URL =
  /^(?:(?!img|image|pic|photo|thumb|icon|logo|cover|video|avatar|src)[a-z]{0,24})?(?:url|href|link|uri|linkurl)$/;
const PUBLISHED =
  /(?:pub|rel|release|issue|show|display|post|online|fb)[a-z]{0,8}(?:date|time|at|rq|sj|str)$/;
const DATE =
  /^(?!up|mod|last|end|expire|valid|start|begin)[a-z]{0,12}(?:date|time|rq|sj|day|created|createdat)$/;

type Members = Readonly<Record<string, ScriptValue>>;

/**
 * The lists of announcements that values hold at whatever depth: arrays of objects that have a title and an
 * address each.
 *
 * @param zoneHours hours from UTC of the site's own clock, for days given as a moment
 */
export function valueLists(values: readonly ScriptValue[], zoneHours: number): ValueEntry[][] {
  return listsIn(values)
    .map((list) => list.flatMap((value) => entryOf(value, zoneHours)))
    .filter((entries) => entries.length > 0);
}

function listsIn(values: readonly ScriptValue[]): (readonly ScriptValue[])[] {
  return allIn(values).filter(isList);
}

/** The arrays and objects among values and within them. */
function allIn(values: readonly ScriptValue[]): ScriptValue[] {
  const found: ScriptValue[] = [];
  const open: ScriptValue[] = [values];
  while (open.length > 0) {
    const next = open.pop();
    found.push(next);
    for (const value of insideOf(next)) if (typeof value === 'object') open.push(value);
  }
  return found;
}

/** An article as a script has it, the text as markup. */
export interface ValueArticle {
  readonly title: string;
  readonly date: IsoDate | null;
  readonly markup: string;
}

/** The members with a title and the longest text in paragraphs, at whatever depth; null where there are none. */
export function valueArticle(values: readonly ScriptValue[], zoneHours: number): ValueArticle | null {
  const articles = allIn(values).flatMap((value) =>
    isMembers(value) ? (articleOf(value, zoneHours) ?? []) : [],
  );
  return articles.toSorted((a, b) => b.markup.length - a.markup.length)[0] ?? null;
}

function articleOf(members: Members, zoneHours: number): ValueArticle | null {
  const title = textOf(members, TITLE);
  const texts = Object.values(members).flatMap((value) =>
    typeof value === 'string' && /<(?:p|div|br)\b/i.test(value) ? [value] : [],
  );
  const [markup] = texts.toSorted((a, b) => b.length - a.length);
  return title && markup ? { title, date: dateOf(members, zoneHours), markup } : null;
}

function insideOf(value: ScriptValue): readonly ScriptValue[] {
  if (isList(value)) return value;
  return isMembers(value) ? Object.values(value) : [];
}

function isList(value: ScriptValue): value is readonly ScriptValue[] {
  return Array.isArray(value);
}

function isMembers(value: ScriptValue): value is Members {
  return typeof value === 'object' && value !== null && !isList(value);
}

function entryOf(value: ScriptValue, zoneHours: number): ValueEntry[] {
  if (!isMembers(value)) return [];
  const title = textOf(value, TITLE);
  const href = textOf(value, URL);
  return title && href ? [{ title, href, date: dateOf(value, zoneHours) }] : [];
}

/** The text whose name is of that kind; where several are, the shortest name: `url` before `sourceUrl`. */
function textOf(members: Members, kind: RegExp): string | null {
  const names = Object.keys(members).filter((name) => kind.test(plainName(name)));
  const texts = names
    .toSorted((a, b) => a.length - b.length)
    .map((name) => members[name])
    .filter((value) => typeof value === 'string' && value.trim() !== '');
  return typeof texts[0] === 'string' ? texts[0].trim() : null;
}

/** The day of publication where one is called so, else the first day that is not that of a change or an end. */
function dateOf(members: Members, zoneHours: number): IsoDate | null {
  for (const kind of [PUBLISHED, DATE]) {
    for (const [name, value] of Object.entries(members)) {
      const day = kind.test(plainName(name)) ? dayOf(value, zoneHours) : null;
      if (day) return day;
    }
  }
  return null;
}

function plainName(name: string): string {
  return name.replace(/[_-]/g, '').toLowerCase();
}

const SECONDS = { from: 315_532_800, to: 4_102_444_800 };
const HOUR_MS = 3_600_000;

function dayOf(value: ScriptValue, zoneHours: number): IsoDate | null {
  if (typeof value === 'string' && !/^\d{10,13}$/.test(value)) return findDates(value)[0]?.iso ?? null;
  const moment = Number(value);
  const seconds = moment > SECONDS.to ? moment / 1000 : moment;
  if (typeof value === 'boolean' || !(seconds >= SECONDS.from && seconds <= SECONDS.to)) return null;
  return new Date(seconds * 1000 + zoneHours * HOUR_MS).toISOString().slice(0, 10);
}
