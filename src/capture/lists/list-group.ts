import type { PageElement } from '../tree/page-tree.ts';
import { weightOf } from '../tree/weight.ts';
import type { ListRow } from './list-rows.ts';

/** Rows that repeat one structure, on one level of the page. */
export interface ListGroup {
  readonly rows: readonly ListRow[];
  readonly isDated: boolean;
}

/** Shares and weights (Chinese characters) that tell announcements from menus and tool bars. */
const DATED_SHARE = 0.6;
const MIN_TITLE = 4;
const MIN_MEDIAN = 6;
const MIN_SINGLE = 10;
const MIN_UNDATED_ROWS = 5;
const MIN_UNDATED_MEDIAN = 12;
const DETAIL_SHARE = 0.6;

/** Parts of a page that point elsewhere. */
const ASIDE_TAG = /^(?:nav|footer|header|aside)$/;
const ASIDE_NAME =
  /(?:^|[\s_-])(?:nav|menu|foot(?:er)?|crumbs?|breadcrumbs?|related(?:[-_](?:news|articles?|links?|posts?|reading))?(?![-_]?\w)|recommend\w*|sidebar|hot(?:news|list)?|xgxx|xgyd|xgwz)(?:$|[\s_-])/i;
const NO_TITLE =
  /^(?:[[【]?更多.*|more\b.*|查看.*|详细.*|详情.*|阅读全文.*|read more.*|上一[页篇].*|下一[页篇].*|[\d\s.…»«<>]+)$/i;
const DETAIL_ADDRESS = /\d{4,}|\d{2}\/\d{2}|[?&]\w*id=|\.pdf$/i;

/** Groups of rows that look like lists of announcements: dated ones, or, on a page that has none, long titles alone. */
export function listGroups(rows: readonly ListRow[]): ListGroup[] {
  const grouped = Map.groupBy(rows.filter(isEntry), ({ row, isDated }) => `${isDated} ${pathOf(row)}`);
  const groups = [...grouped.values()].map((group) => ({ rows: group, isDated: group[0]?.isDated ?? false }));
  const dated = groups.filter(({ rows: group, isDated }) => isDated && isDatedList(group));
  return dated.length > 0 ? dated : groups.filter(({ rows: group }) => isUndatedList(group));
}

function isEntry({ row, title }: ListRow): boolean {
  return weightOf(title) >= MIN_TITLE && !NO_TITLE.test(title) && !isAside(row);
}

function isAside(row: PageElement): boolean {
  for (let at: PageElement | null = row; at && at.tag !== 'body'; at = at.parent) {
    if (ASIDE_TAG.test(at.tag) || ASIDE_NAME.test(at.id) || ASIDE_NAME.test(at.className)) return true;
  }
  return false;
}

function isDatedList(rows: readonly ListRow[]): boolean {
  const share = rows.filter(({ isDated }) => isDated).length / rows.length;
  return share >= DATED_SHARE && medianWeight(rows) >= (rows.length === 1 ? MIN_SINGLE : MIN_MEDIAN);
}

function isUndatedList(rows: readonly ListRow[]): boolean {
  if (rows.length < MIN_UNDATED_ROWS || medianWeight(rows) < MIN_UNDATED_MEDIAN) return false;
  const detail = rows.filter(({ url }) => url === null || DETAIL_ADDRESS.test(url)).length;
  return detail / rows.length >= DETAIL_SHARE;
}

function medianWeight(rows: readonly ListRow[]): number {
  const weights = rows.map(({ title }) => weightOf(title)).sort((a, b) => a - b);
  return weights[Math.floor(weights.length / 2)] ?? 0;
}

/** Tags and classes from the row's parent upwards; figures in class names number the rows. */
function pathOf(row: PageElement): string {
  const steps = [row.tag];
  for (let at = row.parent; at; at = at.parent) steps.push(`${at.tag}.${at.className.replace(/\d+/g, '')}`);
  return steps.join('<');
}
