import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import { findDates } from '../../model/time.ts';
import { pathOf } from '../body/find-body.ts';
import { lineKind } from '../body/line-kind.ts';
import { stampedHeading } from '../dates/heading-stamp.ts';
import { headLines, type PageView } from '../fields/page-view.ts';
import type { Proposal } from '../fields/proposal.ts';
import { bodiesIn } from '../names/bodies-in.ts';
import { isBrand } from '../names/brand.ts';
import { comparable } from '../names/comparable.ts';
import { headingStrength } from '../names/heading.ts';
import { namesDocument } from '../names/page-names.ts';
import { canBeTitle } from '../names/title-line.ts';
import { piecesOf, withoutSite } from '../names/title-pieces.ts';
import { collapse, type PageLine } from '../tree/page-lines.ts';
import { weightOf } from '../tree/weight.ts';
import { officialTitle } from './official-title.ts';

/** A visible line that the page's own metadata name as the title. */
const CONFIRMED = 0.9;
/** A heading above the text that nothing else confirms. */
const HEADING = 0.72;
/** Lines above the text that read as the title of an official document. */
const OFFICIAL = 0.6;
/** The window title without what looks like the site's name. */
const WINDOW_TITLE = 0.4;
const MIN_LENGTH = 4;
/** How many lines an editor may break a title into. */
const MAX_PARTS = 4;

/**
 * The article's own heading: the line of the page's head that window title or metadata repeat (they add site
 * and column in any order), else the heading nearest to the text, else the window title. Kickers and subtitles
 * stand on lines of their own and are not taken.
 */
export function readTitle(page: PageView): Proposal[] {
  const { titles: stated, sites, window } = page.names;
  const candidates = candidateLines(page);
  const own = stated.filter((title) => !isSite(title, sites));
  const confirmed = best([...candidates, ...ownHeadings(page)], (candidate) => confirmation(candidate, own));
  const heading = best(candidates, (candidate) => prominence(candidate, sites));
  const official = officialTitle(headLines(page).filter((line) => !page.body?.record.has(line)));
  const proposals: Proposal[] = [];
  if (confirmed) proposals.push(proposal(confirmed.text, pathOf(confirmed.line.block), CONFIRMED));
  if (heading) proposals.push(proposal(heading.text, pathOf(heading.line.block), HEADING));
  if (official) proposals.push(proposal(official, 'above the text', OFFICIAL));
  const bare = withoutSite(window, sites);
  if (bare && !/<|\.\w{3,4}$/.test(bare)) proposals.push(proposal(bare, 'title', WINDOW_TITLE));
  return proposals;
}

function proposal(text: string, evidence: string, confidence: number): Proposal {
  return {
    field: 'title',
    value: withoutNumber(text).replaceAll('\u00ad', ''),
    evidence,
    confidence,
    reader: 'title-block',
  };
}

interface Candidate {
  readonly text: string;
  readonly line: PageLine;
  /** True when the day of publication or the source stands right below. */
  readonly isAboveDate: boolean;
  /** True when a link stands right below, as in menus. */
  readonly isAboveLink: boolean;
}

function candidateLines(page: PageView): Candidate[] {
  const head = headLines(page);
  return head.flatMap((line, index) => {
    if (!canBeTitle(line) || page.body?.record.has(line) || isRemark(line, head[index + 1])) return [];
    // Parts of one heading stand next to each other in one block; `head` runs from the text upwards.
    const joined = [withoutStamp(line)];
    for (const above of head.slice(index + 1, index + MAX_PARTS)) {
      if (!isSameHeading(above, line) || namesDocument(above.text)) break;
      joined.unshift(above.text);
    }
    const isAboveDate = isDateLine(belowSubtitle(head, index));
    const below = head[index - 1];
    const isAboveLink = below !== undefined && lineKind(below) === 'link';
    return joined.map((_, from) => ({ text: joinParts(joined.slice(from)), line, isAboveDate, isAboveLink }));
  });
}

/**
 * Headings anywhere on the page that say just what the page is called, before the names of site and column: the
 * text may begin above them, and some link to the page itself.
 */
function ownHeadings({ names: { titles, sites }, lines }: PageView): Candidate[] {
  const stated = titles.flatMap((title) => [title, piecesOf(title)[0] ?? title]);
  const own = stated.filter((title) => !isSite(title, sites) && weightOf(title) >= MIN_OWN_WEIGHT);
  const wanted = new Set(own.map(comparable));
  return lines.flatMap((line) => {
    if (headingStrength(line) === 0 || namesDocument(line.text)) return [];
    // A kicker may stand in the heading itself, in an element of its own.
    const text = [line.text, ...line.parts].find((part) => wanted.has(comparable(part)));
    return text ? [{ text, line, isAboveDate: false, isAboveLink: false }] : [];
  });
}

/** One short word as the title of the window is the name of a site. */
const MIN_OWN_WEIGHT = 3;

/** Lines of one element, or of neighbours that the template marks alike as the title. */
function isSameHeading(above: PageLine, line: PageLine): boolean {
  if (above.block === line.block || isIssuerAbove(above, line)) return true;
  const { tag, className, parent } = above.block;
  const isAlike =
    tag === line.block.tag && className === line.block.className && parent === line.block.parent;
  return isAlike && className !== '' && headingStrength(line) > 0;
}

/** The issuer in a heading of its own, the subject (关于…) in the next. */
function isIssuerAbove(above: PageLine, line: PageLine): boolean {
  const isHeading = above.block.tag === line.block.tag && headingStrength(line) > 0;
  return isHeading && line.text.startsWith('关于') && bodiesIn(above.text).length > 0;
}

/** (Text with EEA relevance): what stands in brackets below a title of several elements is a remark on it. */
function isRemark(line: PageLine, above: PageLine | undefined): boolean {
  const isOther = above !== undefined && above.block !== line.block && isSameHeading(above, line);
  return isOther && /^[（(][^（()）]*[)）]$/.test(line.text);
}

/** A heading without the day that stands behind it in an element of its own. */
function withoutStamp({ text, block }: PageLine): string {
  const last = collapse(block.source.lastElementChild?.textContent ?? '');
  return NUMERIC_DAY.test(last) && text.endsWith(last) ? text.slice(0, -last.length).trim() : text;
}

const NUMERIC_DAY = /^[12]\d{3}[-./]\d{1,2}[-./]\d{1,2}$/;

/** The line below a heading, or below the lesser heading that follows it as a subtitle. */
function belowSubtitle(head: readonly PageLine[], index: number): PageLine | undefined {
  const [line, below] = [head[index], head[index - 1]];
  const isSubtitle =
    line !== undefined &&
    below !== undefined &&
    weightOf(line.text) >= MIN_ABOVE_SUBTITLE &&
    HEADING_TAG.test(line.block.tag) &&
    HEADING_TAG.test(below.block.tag) &&
    line.block.tag < below.block.tag;
  return isSubtitle ? head[index - 2] : below;
}

const HEADING_TAG = /^h[1-6]$/;
/** Shorter headings above another one name the column. */
const MIN_ABOVE_SUBTITLE = 8;

function isDateLine(line: PageLine | undefined): boolean {
  return line !== undefined && /^(?:published|credit)$/.test(lineKind(line));
}

/** How much a line stands out as a heading; names of sites stand out, too, and are none. */
function prominence(candidate: Candidate, sites: readonly string[]): number {
  const { text, line, isAboveDate, isAboveLink } = candidate;
  if (text.length < MIN_LENGTH || isSite(text, sites)) return 0;
  return (headingStrength(line) + (isAboveDate ? ABOVE_DATE : 0)) * (isAboveLink ? ABOVE_LINK_SHARE : 1);
}

/** What a heading above links is worth: that of a menu, if any other line stands out. */
const ABOVE_LINK_SHARE = 0.5;

/** A line above the date weighs as much as a heading of the fifth level or so: less than a marked title. */
const ABOVE_DATE = 5;

function isSite(text: string, sites: readonly string[]): boolean {
  return SITE_NAME.test(text) || sites.includes(text);
}

const SITE_NAME = /^[\u4e00-\u9fff]{2,20}(?:人民政府|委员会|管委会|[局厅委]|网|网站|门户网站)$/;

function joinParts(parts: readonly string[]): string {
  return parts.reduce((text, part) => (/[\x20-\x7e]$/.test(text) ? `${text} ${part}` : text + part));
}

function best(candidates: readonly Candidate[], measure: (candidate: Candidate) => number): Candidate | null {
  let winner: Candidate | null = null;
  let top = 0;
  for (const candidate of candidates) {
    const value = measure(candidate);
    if (value > top) [winner, top] = [candidate, value];
  }
  return winner;
}

/** How much of a stated title a line is; 0 when it is none of it. Of equals, headings and the same case win. */
function confirmation({ text, line }: Candidate, stated: readonly string[]): number {
  const own = comparable(withoutNumber(text));
  if (own.length < MIN_LENGTH) return 0;
  const length = Math.max(
    0,
    ...stated.map((title) => agreement(own, comparable(title)) || withIssuers(text, title)),
  );
  const sameCase = stated.some((title) => title.includes(text)) ? SAME_CASE : 0;
  const share = isBrand(line.block) ? BRAND_SHARE : 1;
  return length && (length + sameCase) * share + headingStrength(line) / 100;
}

function agreement(own: string, title: string): number {
  if (title === own) return own.length + 1;
  if (title.includes(own)) return own.length;
  // Some systems cut window titles at a length; the whole title stands on the page.
  const shown = title.replace(/(?:…|\.\.\.)$/, '');
  const isCut = shown.length >= MIN_CUT_LENGTH && own.startsWith(shown);
  return isCut && CUT_OFF.test(own.slice(shown.length)) ? shown.length : 0;
}

/** Some systems leave the issuers out of the title that they state; the heading has them. */
function withIssuers(text: string, title: string): number {
  const isWhole = text.endsWith(title) && bodiesIn(text.slice(0, -title.length)).length > 0;
  return isWhole ? comparable(title).length : 0;
}

const MIN_CUT_LENGTH = 12;
/** What was cut off is words, not the date and source that some pages print in the heading. */
const CUT_OFF = /^[^\d:]{1,30}$/;

const SAME_CASE = 0.3;
/** What a line in a logo, a slogan or a search box is worth beside other lines that the title confirms. */
const BRAND_SHARE = 0.1;

/** A title without the document number or the day that some pages append in brackets, or their stamp. */
function withoutNumber(whole: string): string {
  const title = stampedHeading(whole)?.heading ?? whole;
  const tail = /\s*[（(【[〔][^（(【]*?[号日\d]\s*[）)】\]〕]$/.exec(title);
  const isOther = tail && (wholeDocNumber(tail[0]) || isDay(tail[0]));
  return isOther ? title.slice(0, tail.index) : title;
}

/** A day in brackets, with nothing else. */
function isDay(text: string): boolean {
  const bare = text.replace(/[\s（）()【】[\]〔〕]/g, '');
  const [date] = findDates(bare);
  return date?.precision === 'day' && date.end - date.start === bare.length;
}
