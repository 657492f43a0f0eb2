import { comparable } from '../names/comparable.ts';
import { headingStrength } from '../names/heading.ts';
import { type TraceStep, traceStep } from '../trace.ts';
import { isFrameElement } from '../tree/page-frame.ts';
import type { PageLine } from '../tree/page-lines.ts';
import type { PageElement, PageNode } from '../tree/page-tree.ts';
import { isProse, weightOf } from '../tree/weight.ts';
import { isCaption } from './caption.ts';
import { isWithin, richest, valuesOf } from './element-worth.ts';
import { lineKind } from './line-kind.ts';
import { textRange } from './text-range.ts';
import { LINK_COST, type ValuedLine, valuedLines } from './valued-line.ts';
import { HEAD_BELOW } from './words-below.ts';

/** The main text of a page. */
export interface FoundBody {
  readonly element: PageElement;
  /** The lines kept, in the page's order. */
  readonly lines: readonly PageLine[];
  /** The lines of the whole page that are its record: labels and their values. */
  readonly record: ReadonlySet<PageLine>;
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
  const names = titles.map(comparable);
  const valued = valuedLines(lines, names);
  const values = valuesOf(valued);
  const best = richest(values);
  if (!best) return null;
  const element = withOtherTabs(best);
  const inside = valued.filter(({ line }) => isWithin(line.block, element));
  const reasons = removals(inside, element, values, names);
  const kept = new Set(inside.filter((entry) => !reasons.has(entry)));
  return {
    element,
    lines: [...kept].map(({ line }) => line),
    record: new Set(valued.flatMap(({ line, kind }) => (kind === 'label' ? [line] : []))),
    coverage: coverageOf(valued, kept),
    trace: [
      traceStep('body', pathOf(element), worthOf(element, values)),
      ...[...reasons].map(([{ line }, reason]) =>
        traceStep('removed', pathOf(line.block), reason, line.text),
      ),
    ],
  };
}

/** A text in one of several tabs goes on in the others. */
function withOtherTabs(element: PageElement): PageElement {
  for (let at: PageElement | null = element; at; at = at.parent) {
    if (!isTabPanel(at)) continue;
    return at.parent && at.parent.children.filter(isTabPanel).length > 1 ? at.parent : element;
  }
  return element;
}

function isTabPanel(node: PageNode): boolean {
  return typeof node !== 'string' && node.source.getAttribute('role') === 'tabpanel';
}

/** Why an element was taken: what it is worth beside the next best one that holds other text. */
function worthOf(element: PageElement, values: ReadonlyMap<PageElement, number>): string {
  const worth = (at: PageElement | null) => Math.round((at && values.get(at)) || 0);
  let next: PageElement | null = null;
  for (const at of values.keys()) {
    if (worth(at) > worth(next) && !isWithin(at, element) && !isWithin(element, at)) next = at;
  }
  const rival = next ? `; next ${pathOf(next)} ${worth(next)}` : '';
  const around = element.parent ? `; around it ${pathOf(element.parent)} ${worth(element.parent)}` : '';
  return `worth ${worth(element)}, more than any other element${around}${rival}`;
}

/** A part inside the body that costs this much is a list of links, not text with links in it. */
const PART_REMOVED_BELOW = -8 * LINK_COST;
/** Kinds of line that are no text, and the words for them. */
const REMOVED: ReadonlyMap<ValuedLine['kind'], string> = new Map([
  ['site', "words of the site's frame"],
  ['path', 'where the page stands in the site'],
  ['control', 'buttons'],
  ['credit', 'a credit'],
  ['related', 'related reading'],
  ['label', "the page's record"],
]);

/** The lines that are left out of the body, each with the reason in words. */
function removals(
  lines: readonly ValuedLine[],
  body: PageElement,
  values: ReadonlyMap<PageElement, number>,
  titles: readonly string[],
): Map<ValuedLine, string> {
  const [start, end] = textRange(lines, titles);
  const found = new Map<ValuedLine, string>();
  const isAllFrame = lines.every(({ isFramed }) => isFramed);
  const inPlace = (entry: ValuedLine) =>
    entry.isFramed && !isAllFrame
      ? `marked as frame: ${pathOf(entry.line.block)}`
      : partRemoved(entry.line.block, body, values);
  for (const [index, entry] of lines.entries()) {
    const ofKind = headsText(lines, index) ? null : REMOVED.get(kindTold(entry, lines[index - 1], found));
    const reason = besideText(index, start, end) ?? ofKind ?? inPlace(entry);
    if (reason) found.set(entry, reason);
  }
  return found;
}

/** A heading such as Topics with running text right below it is one of the text's. */
function headsText(lines: readonly ValuedLine[], index: number): boolean {
  const [entry, below] = [lines[index], lines[index + 1]];
  const isHeading = entry !== undefined && headingStrength(entry.line) > 0;
  return (
    isHeading &&
    HEAD_BELOW.test(entry.line.text) &&
    below?.kind === 'text' &&
    !below.isFramed &&
    isProse(below.line)
  );
}

function besideText(index: number, start: number, end: number): string | null {
  if (index < start) return 'head, before the text';
  return index >= end ? 'foot, after the text' : null;
}

/**
 * Links below 相关阅读 belong to it, one after the other. A credit is told as one, though a label of the page's record
 * stands near it.
 */
function kindTold(
  { kind, line }: ValuedLine,
  above: ValuedLine | undefined,
  found: ReadonlyMap<ValuedLine, string>,
): ValuedLine['kind'] {
  const isBelow = above !== undefined && found.get(above) === REMOVED.get('related');
  if (kind === 'label' && lineKind(line) === 'credit') return 'credit';
  return kind === 'link' && isBelow ? 'related' : kind;
}

/** Within the body, what is marked as frame and what is little but links. */
function partRemoved(
  block: PageElement,
  body: PageElement,
  values: ReadonlyMap<PageElement, number>,
): string | null {
  for (let at: PageElement | null = block; at && at !== body; at = at.parent) {
    const value = values.get(at) ?? 0;
    if (isCaption(at)) return 'caption of a figure';
    if (value < PART_REMOVED_BELOW) return `little but links: ${pathOf(at)} is worth ${Math.round(value)}`;
    if (value < 0 && isFrameElement(at)) return `marked as frame: ${pathOf(at)}`;
  }
  return null;
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
