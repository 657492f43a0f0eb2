import { comparable } from './comparable.ts';
import { isWithin, richest, valuesOf } from './element-worth.ts';
import { isFrameElement } from './page-frame.ts';
import type { PageLine } from './page-lines.ts';
import type { PageElement } from './page-tree.ts';
import { textRange } from './text-range.ts';
import { type TraceStep, traceStep } from './trace.ts';
import { LINK_COST, type ValuedLine, valuedLines } from './valued-line.ts';
import { weightOf } from './weight.ts';

/** The main text of a page. */
export interface FoundBody {
  readonly element: PageElement;
  /** The lines kept, in the page's order. */
  readonly lines: readonly PageLine[];
  /** Share of the page's running text, frame and second copies aside, that the lines keep; 0–1. */
  readonly coverage: number;
  readonly trace: readonly TraceStep[];
}

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

/** A part inside the body that costs this much is a list of links, not text with links in it. */
const PART_REMOVED_BELOW = -8 * LINK_COST;
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
