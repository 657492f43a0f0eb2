import { closingDate } from '../dates/closing-date.ts';
import { LETTER, LETTER_LINES } from '../dates/letter.ts';
import { isPageDay } from '../dates/page-day.ts';
import { labelledValues, labelMeaning } from '../labels/labels.ts';
import { headingStrength } from '../names/heading.ts';
import { isStatedTitle, isWholeTitle } from '../names/stated-title.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { isProse, weightOf } from '../tree/weight.ts';
import { isCaption } from './caption.ts';
import type { ValuedLine } from './valued-line.ts';

/**
 * Where the text begins and ends among the lines of its element: after the page's own head (heading, record,
 * publication line), before the buttons and related reading that follow the last running text.
 */
export function textRange(lines: readonly ValuedLine[], titles: readonly string[]): [number, number] {
  const first = firstText(lines, titles);
  const end = sectionsEnd(lines, first);
  const isTitle = markedTitle(lines, first);
  const own = ownHeading(lines, titles);
  // Below the page's heading the document may print its title again, in several lines.
  const titlesAt = (index: number) => (own >= 0 && index > own ? [] : titles);
  const head = lines
    .slice(0, first + 1)
    .findLastIndex(
      (entry, index) =>
        (index < first &&
          (isTitle(entry) || isPageHead(entry, titlesAt(index)) || isDayOfPage(lines, index))) ||
        isStandfirst(lines.slice(index, index + STANDFIRST_LINES)),
    );
  return [head + 1, textEnd(lines.slice(0, end))];
}

/** Where the text ends among lines that have no last sections any more. */
function textEnd(lines: readonly ValuedLine[]): number {
  const last = lines.findLastIndex((entry) => isText(entry) && !isAnnexList(entry.line));
  const signed = lines.findLastIndex(({ line }) => closingDate(line.text) !== null);
  const tail = lines.findIndex(
    ({ line, kind }, index) =>
      index > last &&
      (TAIL.has(kind) || (signed >= 0 && index > signed && isFileList(line, lines[index + 1]?.line))),
  );
  const rows = listBelow(lines, last);
  return Math.min(...[tail, rows, lines.length].filter((end) => end >= 0));
}

/** Index of the first running text; in a body without any, of the first line that is not its head. */
function firstText(lines: readonly ValuedLine[], titles: readonly string[]): number {
  const from = ownHeading(lines, titles) + 1;
  const text = lines.findIndex(
    (entry, index) => index >= from && isText(entry) && !isStatedTitle(entry.line, titles),
  );
  if (text >= 0) return text;
  return Math.max(
    0,
    lines.findIndex((entry) => !isPageHead(entry, titles)),
  );
}

/** Index of the page's heading, where no more stands above it than a notice of the site; -1 for none. */
function ownHeading(lines: readonly ValuedLine[], titles: readonly string[]): number {
  const heading = lines.findIndex(({ line }) => isWholeTitle(line, titles));
  const above = weightOfAll(lines.slice(0, Math.max(0, heading)));
  return above <= weightOfAll(lines) * MAX_NOTICE_SHARE ? heading : -1;
}

const MAX_NOTICE_SHARE = 0.3;

/** Links with a day each below the text are a list of other pages; a heading of its own may stand above it. */
function listBelow(lines: readonly ValuedLine[], last: number): number {
  const start = lines.findIndex(
    (entry, index) => index > last && isListRow(entry) && isListRow(lines[index + 1]),
  );
  const above = lines[start - 1];
  return above && start - 1 > last && headingStrength(above.line) > 0 ? start - 1 : start;
}

function isListRow(entry: ValuedLine | undefined): boolean {
  if (!entry) return false;
  const { text, linkLength } = entry.line;
  const title = text.replace(/[\s[(（]*(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/, '');
  return title !== text && linkLength > title.length * LINK_SHARE;
}

/** Of a row but for its day; a title cut short in the link may stand whole beside it. */
const LINK_SHARE = 0.7;

/** Where the last sections begin that are none of the text, one above the other. */
function sectionsEnd(lines: readonly ValuedLine[], first: number): number {
  let end = lines.length;
  for (let at = relatedSection(lines, first); at >= 0; at = relatedSection(lines.slice(0, end), first))
    end = at;
  return end;
}

/** Headings such as Related content begin the page's last sections, teasers with whole sentences and all. */
function relatedSection(lines: readonly ValuedLine[], first: number): number {
  const total = weightOfAll(lines.slice(first));
  const comments = sectionAbove(lines, first, lines.length, total * MAX_COMMENT_SHARE);
  const areComments = COMMENTS.test(lines[comments]?.line.text ?? '');
  const end = areComments ? comments : lines.length;
  const other = sectionAbove(lines, first, end, total * MAX_SECTION_SHARE);
  return other < 0 && areComments ? comments : other;
}

/** The last heading of a section before `end` that has no more than so much below it; -1 for none. */
function sectionAbove(lines: readonly ValuedLine[], first: number, end: number, maxWeight: number): number {
  const head = lines.findLastIndex(
    (entry, index) => index < end && (isSectionHead(entry) || isSigned(entry)),
  );
  const entry = lines[head];
  if (!entry || head <= first || isSigned(entry)) return -1;
  const weight = weightOfAll(lines.slice(head, end));
  const isCards = areCards(lines.slice(head + 1, end));
  const most = isCards ? weightOfAll(lines.slice(first)) * MAX_CARDS_SHARE : maxWeight;
  return weight <= Math.max(most, maxWeight) ? head : -1;
}

function isSigned({ line }: ValuedLine): boolean {
  return closingDate(line.text) !== null;
}

/** Links with a sentence or two each below them are other pages, however many there are. */
function areCards(lines: readonly ValuedLine[]): boolean {
  const links = lines.filter(({ kind }) => kind === 'link').length;
  return links > 1 && lines.filter(isText).length <= links * MAX_SENTENCES_OF_CARD;
}

const MAX_SENTENCES_OF_CARD = 1.5;
const MAX_CARDS_SHARE = 0.7;

function weightOfAll(lines: readonly ValuedLine[]): number {
  return lines.reduce((sum, { line }) => sum + weightOf(line.text), 0);
}

function isSectionHead({ kind, line }: ValuedLine): boolean {
  if (END_MARK.test(line.text)) return true;
  return kind === 'related' && headingStrength(line) > 0 && !WORDS_BELOW.test(line.text);
}

/** What releases end with: what stands below is the same under all of them. */
const END_MARK = /^(?:#\s*){2,}$|^-+\s*(?:30|ends?|ende)\s*-+$/i;

/** Headings of mere words to search by; a section may stand above them. */
const WORDS_BELOW = /^(?:topics|tags|categories|filed under|posted in)\b/i;

/** What follows a heading that is longer than this is the page's text, whatever the heading says. */
const MAX_SECTION_SHARE = 0.2;
/** Readers' comments may be long beside a short text. */
const MAX_COMMENT_SHARE = 0.5;
const COMMENTS = /评论|留言|comment/i;

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
  return (
    PAGE_HEAD.has(kind) || HEAD_TAG.test(line.block.tag) || isLabelled(line) || isStatedTitle(line, titles)
  );
}

/** A day in words alone above the text is the page's; above an address it dates a letter, and a signature has 年. */
function isDayOfPage(lines: readonly ValuedLine[], index: number): boolean {
  const text = lines[index]?.line.text ?? '';
  if (!isPageDay(text)) return false;
  return !lines.slice(index + 1, index + 1 + LETTER_LINES).some(({ line }) => LETTER.test(line.text));
}

/** Above the first sentence a list of terms is the page's record. */
const HEAD_TAG = /^(?:h1|dt|dd)$/;

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

/** What an annex prints below its heading is text; a list has links there, or nothing. */
function isFileList(line: PageLine, below: PageLine | undefined): boolean {
  return isAnnexList(line) && (line.isFile || !below || below.isFile || below.linkLength > 0);
}

/** How far below a summary the paragraph stands that it is taken from. */
const STANDFIRST_LINES = 6;

/** A first paragraph that a later one begins with is the page's summary of it. */
function isStandfirst([first, ...below]: readonly ValuedLine[]): boolean {
  const words = first?.line.text.replace(/[\s.…]+$/, '') ?? '';
  return weightOf(words) >= MIN_STANDFIRST && below.some(({ line }) => line.text.startsWith(words));
}

const MIN_STANDFIRST = 30;

/** A label without its value ends as an addressee does. */
function isText({ line, kind }: ValuedLine): boolean {
  return kind === 'text' && isProse(line) && !labelMeaning(line.text) && !isCaption(line.block);
}
