import { type LineKind, lineKind } from './line-kind.ts';
import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';
import { type TraceStep, traceStep } from './trace.ts';

/** The main text of a page. */
export interface FoundBody {
  readonly element: PageElement;
  /** The lines kept, in the page's order. */
  readonly lines: readonly PageLine[];
  readonly trace: readonly TraceStep[];
}

interface ValuedLine {
  readonly line: PageLine;
  readonly kind: LineKind;
  readonly value: number;
}

/** Latin letters carry less text each than Chinese characters do. */
const LATIN_WEIGHT = 0.35;
/** A plain line without punctuation counts from this weight on as running text. */
const PROSE_WEIGHT = 16;
/** What a link line and a line of the site's frame cost: about a short sentence each. */
const LINK_COST = 6;
const FRAME_COST = 12;
/** A repeated line (the second copy that some sites print for the elderly or for phones) is worth nothing. */
const MIN_REPEATED_LENGTH = 12;

/**
 * The element whose lines are worth most: running text gains its length, links and lines of the site's frame
 * cost, so a wider element wins only while it adds more text than frame. Inside it, what is marked or worded as
 * navigation, sharing, credits or related reading is left out.
 *
 * @param lines of the whole page
 * @returns null when the page has no text
 * @source the idea of a maximum-value subsequence: Pasternack & Roth 2009, Extracting article text from the web
 */
export function findBody(lines: readonly PageLine[]): FoundBody | null {
  const valued = valuedLines(lines);
  const sums = sumsOf(valued);
  const element = richest(sums);
  if (!element) return null;
  const inside = valued.filter(({ line }) => isWithin(line.block, element));
  const kept = inside.filter((entry) => isKept(entry, element));
  const trace = [
    traceStep(
      'body',
      pathOf(element),
      `worth ${Math.round(sums.get(element) ?? 0)}, more than any other element`,
    ),
    ...inside
      .filter((entry) => !kept.includes(entry))
      .map(({ line, kind }) => traceStep('removed', pathOf(line.block), kind, line.text)),
  ];
  return { element, lines: kept.map(({ line }) => line), trace };
}

function valuedLines(lines: readonly PageLine[]): ValuedLine[] {
  const seen = new Set<string>();
  return lines.map((line) => {
    const kind = lineKind(line);
    const repeated = line.text.length >= MIN_REPEATED_LENGTH && seen.has(line.text);
    seen.add(line.text);
    return { line, kind, value: repeated ? 0 : worthOf(line, kind) };
  });
}

function worthOf(line: PageLine, kind: LineKind): number {
  if (isFrame(line.block)) return -FRAME_COST;
  if (kind === 'link' || kind === 'related') return -LINK_COST;
  if (kind === 'site' || kind === 'path') return -FRAME_COST;
  if (kind !== 'text') return -1;
  const weight = weightOf(line.text) * (1 - line.linkLength / line.text.length);
  const isProse = /[，。；：、！？,.;:!?]/.test(line.text) || weight >= PROSE_WEIGHT;
  return isProse ? weight : weight / 4;
}

/** Length of a text in Chinese characters, Latin letters counted as parts of one. */
export function weightOf(text: string): number {
  const wide = text.replace(/[^\u2e80-\u9fff\uf900-\uffef]/g, '').length;
  return wide + (text.length - wide) * LATIN_WEIGHT;
}

const FRAME_TAG = /^(?:nav|footer|aside|header)$/;
const FRAME_ROLE = /^(?:navigation|banner|contentinfo|complementary|search)$/;
const FRAME_NAME =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|foot|footer|copyright|breadcrumbs?|sidebar|crumbs?|cookie|share|sharing|social|related|pagination|pager|toolbar)(?:$|[\s_-])/i;

/** True inside what the page itself marks as its frame: navigation, header, footer, sidebar. */
function isFrame(block: PageElement): boolean {
  for (let at: PageElement | null = block; at && at.tag !== 'body'; at = at.parent) {
    if (/^(?:article|main)$/.test(at.tag)) return false;
    if (isFrameElement(at)) return true;
  }
  return false;
}

function isFrameElement(element: PageElement): boolean {
  if (FRAME_TAG.test(element.tag)) return true;
  return (
    FRAME_ROLE.test(element.source.getAttribute('role') ?? '') ||
    FRAME_NAME.test(element.id) ||
    FRAME_NAME.test(element.className)
  );
}

function sumsOf(lines: readonly ValuedLine[]): Map<PageElement, number> {
  const sums = new Map<PageElement, number>();
  for (const { line, value } of lines) {
    for (let at: PageElement | null = line.block; at; at = at.parent)
      sums.set(at, (sums.get(at) ?? 0) + value);
  }
  return sums;
}

function richest(sums: ReadonlyMap<PageElement, number>): PageElement | null {
  let best: PageElement | null = null;
  for (const [element, sum] of sums) {
    if (!best || sum > (sums.get(best) ?? 0)) best = element;
  }
  return best;
}

/** True when an element is the other or lies inside it. */
export function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

const REMOVED: ReadonlySet<LineKind> = new Set(['site', 'path', 'control', 'credit', 'published', 'related']);

function isKept({ line, kind }: ValuedLine, body: PageElement): boolean {
  if (REMOVED.has(kind)) return false;
  for (let at: PageElement | null = line.block; at && at !== body; at = at.parent) {
    if (isFrameElement(at)) return false;
  }
  return true;
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
