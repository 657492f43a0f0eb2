import { closingDate } from './closing-date.ts';
import { comparable } from './comparable.ts';
import { headingStrength } from './heading.ts';
import { labelLines } from './label-lines.ts';
import { labelledValues } from './labels.ts';
import { type LineKind, lineKind } from './line-kind.ts';
import { isFrameElement, isMarkedFrame } from './page-frame.ts';
import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';
import { type TraceStep, traceStep } from './trace.ts';
import { isProse, weightOf } from './weight.ts';

/** The main text of a page. */
export interface FoundBody {
  readonly element: PageElement;
  /** The lines kept, in the page's order. */
  readonly lines: readonly PageLine[];
  /** Share of the page's running text, frame and second copies aside, that the lines keep; 0–1. */
  readonly coverage: number;
  readonly trace: readonly TraceStep[];
}

interface ValuedLine {
  readonly line: PageLine;
  readonly kind: LineKind | 'label' | 'repeated';
  readonly value: number;
}

/** A plain line without punctuation counts from this weight on as running text. */
const PLAIN_TEXT_WEIGHT = 16;
/** What a link line and a line of the site's frame cost: about a short sentence each. */
const LINK_COST = 6;
const FRAME_COST = 12;
const OWNER_COST = 4;
/** What a part without text costs at most: a part can be left out, so a long menu is no worse than a short one. */
const MAX_PART_COST = 14;
/** A repeated line (the second copy that some sites print for the elderly or for phones) is worth nothing. */
const MIN_REPEATED_LENGTH = 12;

/**
 * The element whose lines are worth most: running text gains its length, links and lines of the site's frame
 * cost, parts without text cost a little; so a wider element wins only while it adds more text than frame.
 * Inside it, what is marked or worded as record, navigation, sharing, credits or related reading is left out.
 *
 * @param lines of the whole page
 * @param titles what the page's metadata call it: its heading is told from the text by them
 * @returns null when the page has no text
 * @source the idea of a maximum-value subsequence: Pasternack & Roth 2009, Extracting article text from the web
 */
export function findBody(lines: readonly PageLine[], titles: readonly string[] = []): FoundBody | null {
  const valued = valuedLines(lines);
  const values = valuesOf(valued);
  const element = richest(values);
  if (!element) return null;
  const inside = valued.filter(({ line }) => isWithin(line.block, element));
  const kept = keptLines(inside, element, values, titles.map(comparable));
  const dropped = inside.filter((entry) => !kept.has(entry));
  const worth = Math.round(values.get(element) ?? 0);
  return {
    element,
    lines: inside.filter((entry) => kept.has(entry)).map(({ line }) => line),
    coverage: coverageOf(valued, kept),
    trace: [
      traceStep('body', pathOf(element), `worth ${worth}, more than any other element`),
      ...dropped.map(({ line, kind }) => traceStep('removed', pathOf(line.block), kind, line.text)),
    ],
  };
}

function valuedLines(lines: readonly PageLine[]): ValuedLine[] {
  const seen = new Set<string>();
  const labels = labelLines(lines);
  const isFrame = isMarkedFrame(lines);
  return lines.map((line) => {
    const repeated = line.text.length >= MIN_REPEATED_LENGTH && seen.has(line.text);
    seen.add(line.text);
    const kind = labels.has(line) ? 'label' : repeated ? 'repeated' : lineKind(line);
    return { line, kind, value: isFrame(line.block) ? -FRAME_COST : worthOf(line, kind) };
  });
}

function worthOf(line: PageLine, kind: ValuedLine['kind']): number {
  switch (kind) {
    case 'repeated':
      return 0;
    case 'link':
    case 'related':
      return -LINK_COST;
    case 'owner':
      return -OWNER_COST;
    case 'site':
    case 'path':
      return -FRAME_COST;
    case 'text':
      return worthOfText(line);
    default:
      return -1;
  }
}

function worthOfText(line: PageLine): number {
  const weight = weightOf(line.text) * (1 - line.linkLength / line.text.length);
  return /[，。；：、！？,.;:!?]/.test(line.text) || weight >= PLAIN_TEXT_WEIGHT ? weight : weight / 4;
}

/** Values of all elements that hold lines: their own lines, and their parts, none of which costs much. */
function valuesOf(lines: readonly ValuedLine[]): Map<PageElement, number> {
  const values = new Map<PageElement, number>();
  const add = (element: PageElement, value: number) =>
    values.set(element, (values.get(element) ?? 0) + value);
  for (const { line, value } of lines) add(line.block, value);
  for (const element of deepestFirst(values.keys())) {
    if (element.parent) add(element.parent, Math.max(values.get(element) ?? 0, -MAX_PART_COST));
  }
  return values;
}

/** Elements and all around them, each after everything inside it. */
function deepestFirst(elements: Iterable<PageElement>): PageElement[] {
  const depths = new Map<PageElement, number>();
  for (const element of elements) {
    for (let at: PageElement | null = element; at && !depths.has(at); at = at.parent)
      depths.set(at, depthOf(at));
  }
  return [...depths].toSorted((a, b) => b[1] - a[1]).map(([element]) => element);
}

function depthOf(element: PageElement): number {
  let depth = 0;
  for (let at = element.parent; at; at = at.parent) depth += 1;
  return depth;
}

/** The element worth most; inside the page's `main` when that holds most of what the page is worth. */
function richest(values: ReadonlyMap<PageElement, number>): PageElement | null {
  const elements = deepestFirst(values.keys());
  const best = worthMost(elements, values);
  const main = worthMost(elements.filter(isMain), values);
  if (!best || !main || !isWithin(main, best)) return best;
  const share = (values.get(main) ?? 0) / (values.get(best) ?? 1);
  return share > MAIN_SHARE
    ? worthMost(
        elements.filter((element) => isWithin(element, main)),
        values,
      )
    : best;
}

const MAIN_SHARE = 0.5;

function isMain({ tag, source }: PageElement): boolean {
  return tag === 'main' || source.getAttribute('role') === 'main';
}

function worthMost(
  elements: readonly PageElement[],
  values: ReadonlyMap<PageElement, number>,
): PageElement | null {
  let best: PageElement | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const element of elements) {
    const value = values.get(element) ?? 0;
    if (value > top) [best, top] = [element, value];
  }
  return best;
}

/** True when an element is the other or lies inside it. */
export function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** A part inside the body that costs this much is a list of links, not text with links in it. */
const PART_REMOVED_BELOW = -5 * LINK_COST;
const REMOVED: ReadonlySet<ValuedLine['kind']> = new Set([
  'site',
  'path',
  'control',
  'credit',
  'related',
  'label',
]);

function keptLines(
  lines: readonly ValuedLine[],
  body: PageElement,
  values: ReadonlyMap<PageElement, number>,
  titles: readonly string[],
): Set<ValuedLine> {
  const [start, end] = textRange(lines, titles);
  return new Set(
    lines.filter((entry, index) => {
      if (index < start || index >= end || REMOVED.has(entry.kind)) return false;
      return !isInRemovedPart(entry.line.block, body, values);
    }),
  );
}

/**
 * Where the text begins and ends among the lines of its element: after the page's own head (heading, record,
 * publication line), before the buttons and related reading that follow the last running text.
 */
function textRange(lines: readonly ValuedLine[], titles: readonly string[]): [number, number] {
  const isText = ({ line, kind }: ValuedLine) => kind === 'text' && isProse(line);
  const first = Math.max(0, lines.findIndex(isText));
  const last = lines.findLastIndex(isText);
  const head = lines.slice(0, first).findLastIndex((entry) => isPageHead(entry, titles));
  const tail = lines.findIndex((entry, index) => index > last && isTail(entry, lines.slice(last, index)));
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
  return headingStrength(line) > 0 && titles.some((title) => title.includes(own));
}

/** One label alone, short, above the text: 关键词：…. */
function isLabelled(line: PageLine): boolean {
  return line.text.length <= MAX_LABELLED_LENGTH && labelledValues(line).length > 0;
}

const MAX_LABELLED_LENGTH = 60;

const TAIL: ReadonlySet<ValuedLine['kind']> = new Set(['related', 'control', 'site']);

/** What follows the last running text and is no signature; links to files below a signature are the page's. */
function isTail({ line, kind }: ValuedLine, before: readonly ValuedLine[]): boolean {
  if (TAIL.has(kind)) return true;
  return (line.isFile || /^附\s*件\s*(?:下载)?\s*[:：]?$/.test(line.text)) && before.some(isSigned);
}

function isSigned({ line }: ValuedLine): boolean {
  return closingDate(line.text) !== null;
}

/** Within the body, what is marked as frame and what is little but links. */
function isInRemovedPart(
  block: PageElement,
  body: PageElement,
  values: ReadonlyMap<PageElement, number>,
): boolean {
  for (let at: PageElement | null = block; at && at !== body; at = at.parent) {
    const value = values.get(at) ?? 0;
    if (at.tag === 'figcaption') return true;
    if (value < PART_REMOVED_BELOW || (value < 0 && isFrameElement(at))) return true;
  }
  return false;
}

function coverageOf(all: readonly ValuedLine[], kept: ReadonlySet<ValuedLine>): number {
  let total = 0;
  let covered = 0;
  for (const entry of all) {
    const isText = entry.kind === 'text' && entry.value > 0;
    if (!isText && !kept.has(entry)) continue;
    const weight = weightOf(entry.line.text);
    total += weight;
    if (kept.has(entry)) covered += weight;
  }
  return total ? covered / total : 0;
}

/** A short address of an element for people: tag, id or first class, three levels. */
export function pathOf(element: PageElement): string {
  const names: string[] = [];
  for (let at: PageElement | null = element; at && names.length < 3; at = at.parent) {
    const first = at.className.split(/\s+/).find(Boolean);
    names.unshift(at.tag + (at.id ? `#${at.id}` : first ? `.${first}` : ''));
  }
  return names.join(' > ');
}
