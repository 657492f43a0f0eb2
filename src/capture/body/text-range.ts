import { closingDate } from '../dates/closing-date.ts';
import { labelledValues } from '../labels/labels.ts';
import { comparable } from '../names/comparable.ts';
import { headingStrength } from '../names/heading.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { isProse, weightOf } from '../tree/weight.ts';
import type { ValuedLine } from './valued-line.ts';

/**
 * Where the text begins and ends among the lines of its element: after the page's own head (heading, record,
 * publication line), before the buttons and related reading that follow the last running text.
 */
export function textRange(lines: readonly ValuedLine[], titles: readonly string[]): [number, number] {
  const first = Math.max(0, lines.findIndex(isText));
  const last = lines.findLastIndex((entry) => isText(entry) && !isAnnexList(entry.line));
  const isTitle = markedTitle(lines, first);
  const head = lines
    .slice(0, first + 1)
    .findLastIndex(
      (entry, index) =>
        (index < first && (isTitle(entry) || isPageHead(entry, titles))) ||
        isStandfirst(lines.slice(index, index + STANDFIRST_LINES)),
    );
  const signed = lines.findIndex(({ line }, index) => index >= last && closingDate(line.text) !== null);
  const tail = lines.findIndex(
    ({ line, kind }, index) =>
      index > last && (TAIL.has(kind) || (signed >= 0 && index > signed && isAnnexList(line))),
  );
  const section = relatedSection(lines, first);
  const ends = [tail, section, lines.length].filter((end) => end >= 0);
  return [head + 1, Math.min(...ends)];
}

/** A heading such as Related content begins the page's last section, teasers with whole sentences and all. */
function relatedSection(lines: readonly ValuedLine[], first: number): number {
  const weights = lines.map(({ line }) => weightOf(line.text));
  const total = weights.slice(first).reduce((sum, weight) => sum + weight, 0);
  let after = 0;
  for (let index = lines.length - 1; index > first; index -= 1) {
    after += weights[index] ?? 0;
    if (after > total * MAX_SECTION_SHARE) return -1;
    const entry = lines[index];
    if (!entry || closingDate(entry.line.text)) return -1;
    if (entry.kind === 'related' && headingStrength(entry.line) > 0 && !WORDS_BELOW.test(entry.line.text))
      return index;
  }
  return -1;
}

/** Headings of mere words to search by; a section may stand above them. */
const WORDS_BELOW = /^(?:topics|tags|categories|filed under|posted in)\b/i;

/** What follows a heading that is longer than this is the page's text, whatever the heading says. */
const MAX_SECTION_SHARE = 0.2;

/** Headings that a class calls the title are the page's heading, when none in the text is marked alike. */
function markedTitle(lines: readonly ValuedLine[], first: number): (entry: ValuedLine) => boolean {
  const key = ({ block }: PageLine) => `${block.tag} ${block.className} ${block.id}`;
  const inText = new Set(lines.slice(first).map(({ line }) => key(line)));
  return ({ line }) => headingStrength(line) >= MARKED_TITLE && !inText.has(key(line));
}

/** From `h3` on with a name that says title. */
const MARKED_TITLE = 10;

const PAGE_HEAD: ReadonlySet<ValuedLine['kind']> = new Set([
  'link',
  'published',
  'label',
  'path',
  'credit',
  'control',
]);

function isPageHead({ line, kind }: ValuedLine, titles: readonly string[]): boolean {
  if (PAGE_HEAD.has(kind) || HEAD_TAG.test(line.block.tag) || isLabelled(line)) return true;
  const own = comparable(line.text);
  const isTitle = titles.some((title) => title.includes(own) && own.length >= title.length * TITLE_SHARE);
  return isTitle && headingStrength(line) > 0;
}

/** Above the first sentence a list of terms is the page's record. */
const HEAD_TAG = /^(?:h1|dt|dd)$/;

/** A word such as Overview, in a window title beside site and section, is no heading of the page. */
const TITLE_SHARE = 0.34;

/** One label alone, short, above the text: 关键词：…; in a row of cells, the head of a table may hold such words. */
function isLabelled(line: PageLine): boolean {
  if (line.text.length > MAX_LABELLED_LENGTH) return false;
  const values = labelledValues(line);
  return line.text.includes('\t') ? values.some(({ value }) => value) : values.length > 0;
}

const MAX_LABELLED_LENGTH = 60;

const TAIL: ReadonlySet<ValuedLine['kind']> = new Set(['related', 'control', 'site']);

/** The page's list of files to fetch, as against 附件：1. … above a signature, which is the document's own. */
function isAnnexList(line: PageLine): boolean {
  return line.isFile || /^附\s*件\s*(?:下载)?\s*[:：]?$/.test(line.text);
}

/** How far below a summary the paragraph stands that it is taken from. */
const STANDFIRST_LINES = 6;

/** A first paragraph that a later one begins with is the page's summary of it. */
function isStandfirst([first, ...below]: readonly ValuedLine[]): boolean {
  const words = first?.line.text.replace(/[\s.…]+$/, '') ?? '';
  return weightOf(words) >= MIN_STANDFIRST && below.some(({ line }) => line.text.startsWith(words));
}

const MIN_STANDFIRST = 30;

function isText({ line, kind }: ValuedLine): boolean {
  return kind === 'text' && isProse(line);
}
