import type { PageLine } from '../tree/page-lines.ts';
import type { PageElement } from '../tree/page-tree.ts';
import { weightOf } from '../tree/weight.ts';

/** Terms that date a page, as against those that a glossary explains. */
const DATE_TERM =
  /^(?:publication date|published(?: date| on)?|date published|release date|issued|last updated|发布(?:日期|时间)|成文日期)\s*[:：]?$/i;
/** Longer lists are text, whatever their terms say. */
const MAX_LIST_WEIGHT = 400;

/** Lines of lists of terms (`dl`) that hold the page's record. */
export function recordListLines(lines: readonly PageLine[]): Set<PageLine> {
  const byList = new Map<PageElement, PageLine[]>();
  for (const line of lines) {
    const list = listAround(line.block);
    if (!list) continue;
    const known = byList.get(list);
    if (known) known.push(line);
    else byList.set(list, [line]);
  }
  const records = [...byList.values()].filter(isRecord);
  return new Set(records.flat());
}

function isRecord(lines: readonly PageLine[]): boolean {
  const weight = lines.reduce((sum, { text }) => sum + weightOf(text), 0);
  return weight <= MAX_LIST_WEIGHT && lines.some(({ text }) => DATE_TERM.test(text));
}

function listAround(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'dl') return at;
  return null;
}
