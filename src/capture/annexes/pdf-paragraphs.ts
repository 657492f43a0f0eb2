import { wholeDocNumber } from '../../lexicon/doc-number.ts';
import type { PagedParagraph, TextPage } from './paged-text.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A page's lines and size, in points. */
export interface PdfPage {
  readonly number: number;
  readonly lines: readonly PdfLine[];
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  /** Size of most letters. */
  readonly size: number;
  /** Distance of most lines. */
  readonly leading: number;
  readonly center: number;
}

/** Lines this near to the edge of their column, in letters, are full: the text goes on below. */
const FULL_WITHIN = 1.6;
/** Words do not break, so lines of words end farther from the edge; a share of the column. */
const RAGGED = 0.14;
const INDENT = 0.8;
const LARGER = 1.12;
const CENTERED_WITHIN = 1.5;

/**
 * Printed lines joined to paragraphs: a line goes on in the next when it is full and the next one neither
 * begins with an indent nor is set in another size. Page numbers and running heads are left out.
 */
export function pdfParagraphs(pages: readonly PdfPage[]): TextPage[] {
  const running = runningLines(pages);
  const kept = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => line.text && !isFurniture(line, page, running)),
  }));
  const layout = layoutOf(kept);
  const result: { number: number; paragraphs: PagedParagraph[] }[] = [];
  let last: PdfLine | null = null;
  let open: { text: string; isHeading: boolean } | null = null;
  for (const page of kept) {
    const paragraphs: { text: string; isHeading: boolean }[] = [];
    for (const line of page.lines) {
      if (open && last && goesOn(last, line, layout)) open.text = joined(open.text, line.text);
      else {
        open = { text: line.text, isHeading: isHeading(line, layout) };
        paragraphs.push(open);
      }
      last = line;
    }
    result.push({ number: page.number, paragraphs });
  }
  return result;
}

function goesOn(line: PdfLine, next: PdfLine, layout: Layout): boolean {
  if (line.text.includes('\t') || next.text.includes('\t')) return false;
  if (isHeading(line, layout) || isHeading(next, layout)) return false;
  if (Math.abs(line.size - next.size) > 0.12 * line.size) return false;
  const gap = next.y - line.y;
  if (gap > 1.45 * layout.leading) return false;
  const isFull = line.right >= layout.right - marginOf(line, next, layout);
  return isFull && next.left <= layout.left + INDENT * line.size;
}

function marginOf(line: PdfLine, next: PdfLine, { left, right }: Layout): number {
  const isWords = /[\x21-\x7e]$/.test(line.text) && /^[\x21-\x7e]/.test(next.text);
  return isWords ? Math.max(FULL_WITHIN * line.size, RAGGED * (right - left)) : FULL_WITHIN * line.size;
}

function joined(text: string, next: string): string {
  if (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) return text.slice(0, -1) + next;
  return /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(next) ? `${text} ${next}` : text + next;
}

/** Large lines, and lines set in the middle of the page. */
function isHeading(line: PdfLine, { left, right, size, center }: Layout): boolean {
  const isCentered =
    Math.abs((line.left + line.right) / 2 - center) < CENTERED_WITHIN * line.size &&
    line.left > left + 2 * size &&
    line.right < right - 2 * size;
  if (line.text.includes('\t') || wholeDocNumber(line.text)) return false;
  return line.size > LARGER * size || (isCentered && line.text.length > 3);
}

const PAGE_NUMBER =
  /^(?:[-—–－―\s·.]*\d{1,4}[-—–－―\s·.]*|第\s*\d+\s*页(?:[\s,，/]*共\s*\d+\s*页)?|\d+\s*\/\s*\d+|page\s+\d+(?:\s+of\s+\d+)?)$/i;
/** Where page numbers and running heads stand, as a share of the page's height. */
const EDGE = 0.12;

function isFurniture(line: PdfLine, page: PdfPage, running: ReadonlySet<string>): boolean {
  if (!isAtEdge(line, page)) return false;
  return PAGE_NUMBER.test(line.text) || running.has(withoutDigits(line.text));
}

function isAtEdge({ y }: PdfLine, { height }: PdfPage): boolean {
  return y < height * EDGE || y > height * (1 - EDGE);
}

const MIN_REPEATS = 3;

/** Lines at the edge of most pages that differ in nothing but a number. */
function runningLines(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const texts = page.lines.filter((line) => isAtEdge(line, page)).map(({ text }) => withoutDigits(text));
    for (const text of new Set(texts)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const enough = Math.max(MIN_REPEATS, pages.length * 0.4);
  return new Set([...counts].filter(([, count]) => count >= enough).map(([text]) => text));
}

function withoutDigits(text: string): string {
  return text.replace(/\d+/g, '#');
}

function layoutOf(pages: readonly PdfPage[]): Layout {
  const lines = pages.flatMap((page) => page.lines);
  const size = weighted(lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length]));
  const body = lines.filter((line) => Math.abs(line.size - size) <= size * 0.1);
  const gaps = pages.flatMap(({ lines: own }) =>
    own.slice(1).map((line, index) => line.y - (own[index]?.y ?? 0)),
  );
  const leading = weighted(gaps.filter((gap) => gap > size * 0.8).map((gap) => [Math.round(gap), 1]));
  const widest = body.filter(({ text }) => !text.includes('\t'));
  const left = weighted(widest.map((line) => [Math.round(line.left), line.text.length]));
  const right = quantile(
    widest.map((line) => line.right),
    0.95,
  );
  return { left, right, size, leading: leading || size * 1.5, center: (pages[0]?.width ?? 0) / 2 };
}

/** The value with the most weight; 0 for none. */
function weighted(values: readonly (readonly [number, number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0] ?? 0;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
