import { closingDate } from './closing-date.ts';
import { comparable } from './comparable.ts';
import { headingStrength } from './heading.ts';
import { labelledValues } from './labels.ts';
import type { PageLine } from './page-lines.ts';
import type { ValuedLine } from './valued-line.ts';
import { isProse } from './weight.ts';

/**
 * Where the text begins and ends among the lines of its element: after the page's own head (heading, record,
 * publication line), before the buttons and related reading that follow the last running text.
 */
export function textRange(lines: readonly ValuedLine[], titles: readonly string[]): [number, number] {
  const first = Math.max(0, lines.findIndex(isText));
  const last = lines.findLastIndex((entry) => isText(entry) && !isAnnexList(entry.line));
  const head = lines.slice(0, first).findLastIndex((entry) => isPageHead(entry, titles));
  const signed = lines.findIndex(({ line }, index) => index >= last && closingDate(line.text) !== null);
  const tail = lines.findIndex(
    ({ line, kind }, index) =>
      index > last && (TAIL.has(kind) || (signed >= 0 && index > signed && isAnnexList(line))),
  );
  return [head + 1, tail < 0 ? lines.length : tail];
}

const PAGE_HEAD: ReadonlySet<ValuedLine['kind']> = new Set([
  'link',
  'published',
  'label',
  'path',
  'credit',
  'control',
]);

function isPageHead({ line, kind }: ValuedLine, titles: readonly string[]): boolean {
  if (PAGE_HEAD.has(kind) || line.block.tag === 'h1' || isLabelled(line)) return true;
  const own = comparable(line.text);
  const isTitle = titles.some((title) => title.includes(own) && own.length >= title.length * TITLE_SHARE);
  return isTitle && headingStrength(line) > 0;
}

/** A word such as Overview, in a window title beside site and section, is no heading of the page. */
const TITLE_SHARE = 0.34;

/** One label alone, short, above the text: 关键词：…. */
function isLabelled(line: PageLine): boolean {
  return line.text.length <= MAX_LABELLED_LENGTH && labelledValues(line).length > 0;
}

const MAX_LABELLED_LENGTH = 60;

const TAIL: ReadonlySet<ValuedLine['kind']> = new Set(['related', 'control', 'site']);

/** The page's list of files to fetch, as against 附件：1. … above a signature, which is the document's own. */
function isAnnexList(line: PageLine): boolean {
  return line.isFile || /^附\s*件\s*(?:下载)?\s*[:：]?$/.test(line.text);
}

function isText({ line, kind }: ValuedLine): boolean {
  return kind === 'text' && isProse(line);
}
