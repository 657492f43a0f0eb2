import { fileLink } from '../address/file-link.ts';
import { ListNumbers } from './list-numbers.ts';
import type { PageElement, PageNode } from './page-tree.ts';

/** One printed line: the text of a block element, or of a part of it between line breaks, or of a table row. */
export interface PageLine {
  /** White space collapsed; cells of a table row separated by a tab. Never empty. */
  readonly text: string;
  /** Characters of `text` that are inside links to other pages; names of linked files are the text's own. */
  readonly linkLength: number;
  /** True when little but the name of a linked file stands on the line. */
  readonly isFile: boolean;
  /** The innermost block element around the line; a `tr` for a row of a table. */
  readonly block: PageElement;
  /** The line's parts as the inline elements cut it, trimmed, none empty. */
  readonly parts: readonly string[];
}

const BLOCK = new Set(
  (
    'html body div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr caption section article main ' +
    'header footer nav aside form fieldset legend blockquote pre address figure figcaption details summary hr ' +
    'center dir menu hgroup search label'
  ).split(' '),
);
const CELL = new Set(['td', 'th']);
/** A row with more text in one cell than this lays a page out; rows of data are shorter. */
const MAX_CELL_LENGTH = 600;

/** True for elements that begin and end a line. */
export function isBlock(element: PageElement): boolean {
  return BLOCK.has(element.tag) || /display\s*:\s*(?:block|flex|grid|table|list-item)\b/.test(element.style);
}

/** Every line of an element in the page's order. */
export function linesOf(root: PageElement): PageLine[] {
  const lines: PageLine[] = [];
  new LineWriter(lines).write(root);
  return lines;
}

/** Text of a node with white space collapsed; line breaks and blocks become one space. */
export function textOf(node: PageNode): string {
  const pieces: string[] = [];
  gather(node, pieces);
  return collapse(pieces.join(''));
}

/** White space as a page prints it: runs become one space; ideographic spaces inside the text stay. */
export function collapse(text: string): string {
  return text
    .replace(/[^\S\u3000]+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
}

/** Characters that print nothing: soft hyphens stay (they are text), zero-width marks go. */
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff/g;

function gather(node: PageNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node);
    return;
  }
  const gap = node.tag === 'br' || isBlock(node) || CELL.has(node.tag) ? ' ' : '';
  pieces.push(gap);
  for (const child of node.children) gather(child, pieces);
  pieces.push(gap);
}

class LineWriter {
  readonly #lines: PageLine[];
  #parts: string[] = [];
  #linkLength = 0;
  #fileLength = 0;
  /** Number of the list item that the next line begins. */
  #marker = '';
  readonly #numbers = new ListNumbers();

  constructor(lines: PageLine[]) {
    this.#lines = lines;
  }

  write(root: PageElement): void {
    this.#visit(root, root, 0);
    this.#flush(root);
  }

  #visit(node: PageNode, block: PageElement, linkDepth: number): void {
    if (typeof node === 'string') this.#text(node, block, linkDepth > 0);
    else if (node.tag === 'br' || node.tag === 'hr') this.#flush(block);
    else if (node.tag === 'tr' && isDataRow(node)) this.#row(node, block, linkDepth);
    else if (isBlock(node) || CELL.has(node.tag)) this.#block(node, block, linkDepth);
    else this.#inline(node, block, linkDepth);
  }

  #block(node: PageElement, outer: PageElement, linkDepth: number): void {
    this.#flush(outer);
    if (node.tag === 'li' && outer.tag === 'ol')
      this.#marker = this.#numbers.markerOf(node, textOf(node), linkLengthOf(node));
    this.#children(node, node, linkDepth);
    this.#flush(node);
  }

  #inline(node: PageElement, block: PageElement, linkDepth: number): void {
    const isLink = node.tag === 'a';
    const isFile = isLink && fileLink(node.source) !== null;
    this.#children(node, block, isLink && !isFile ? linkDepth + 1 : linkDepth);
    if (isFile) this.#fileLength += textOf(node).length;
  }

  #children(node: PageElement, block: PageElement, linkDepth: number): void {
    for (const child of node.children) this.#visit(child, block, linkDepth);
    if (typeof node !== 'string' && !isBlock(node)) this.#parts.push(PART);
  }

  #row(row: PageElement, outer: PageElement, linkDepth: number): void {
    this.#flush(outer);
    const cells = row.children.filter((cell) => typeof cell !== 'string');
    cells.forEach((cell, index) => {
      this.#parts.push(index ? CELL_END : '', textOf(cell), PART);
      this.#linkLength += linkDepth ? textOf(cell).length : linkLengthOf(cell);
    });
    this.#flush(row);
  }

  /** Line feeds end lines in preformatted text, and are spaces elsewhere. */
  #text(text: string, block: PageElement, inLink: boolean): void {
    const pieces = isPreformatted(block) ? text.split('\n') : [text];
    for (const [index, piece] of pieces.entries()) {
      if (index) this.#flush(block);
      this.#add(piece, inLink);
    }
  }

  #add(text: string, inLink: boolean): void {
    this.#parts.push(text);
    if (inLink) this.#linkLength += collapse(text).length;
  }

  #flush(block: PageElement): void {
    const raw = this.#parts.join('');
    const printed = collapse(raw.replaceAll(PART, '')).replace(CELL_ENDS, '\t').trim();
    if (printed) {
      const text = this.#marker + printed;
      this.#marker = '';
      const parts = raw.split(PART_ENDS).map(collapse).filter(Boolean);
      const linkLength = Math.min(this.#linkLength, text.length);
      const isFile = this.#fileLength > text.length * FILE_SHARE;
      this.#lines.push({ text, linkLength, isFile, block, parts });
    }
    this.#parts = [];
    this.#linkLength = 0;
    this.#fileLength = 0;
  }
}

/** Beside its file a line may say 附件1： or the like. */
const FILE_SHARE = 0.6;

/** Marks where an inline element ends while a line is put together; a noncharacter, never in a page's text. */
const PART = '\uffff';
const PART_ENDS = /\uffff|\ufdd0/;
/** Marks the end of a cell, as the text itself may hold tabs (which print as spaces). */
const CELL_END = '\ufdd0';
const CELL_ENDS = / ?\ufdd0 ?/g;

function isPreformatted({ tag, style }: PageElement): boolean {
  return tag === 'pre' || /white-space\s*:\s*pre/.test(style);
}

function isPageLink(node: PageElement): boolean {
  return node.tag === 'a' && !fileLink(node.source);
}

function linkLengthOf(node: PageNode): number {
  if (typeof node === 'string') return 0;
  if (isPageLink(node)) return textOf(node).length;
  return node.children.reduce((sum, child) => sum + linkLengthOf(child), 0);
}

/** A row of data prints its cells side by side; a row that lays out the page holds blocks of text. */
function isDataRow(row: PageElement): boolean {
  const cells = row.children.filter((cell) => typeof cell !== 'string');
  if (cells.length < 2) return false;
  return cells.every((cell) => !holdsLayout(cell) && textOf(cell).length <= MAX_CELL_LENGTH);
}

function holdsLayout(node: PageNode): boolean {
  if (typeof node === 'string') return false;
  if (/^(?:table|ul|ol|h[1-6]|section|article|nav|form|iframe)$/.test(node.tag)) return true;
  return node.children.some((child) => holdsLayout(child));
}
