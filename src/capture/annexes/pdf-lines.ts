/** A run of characters as pdf.js places it. */
export interface PdfItem {
  readonly str: string;
  /** Six numbers of an affine matrix, in the page's own space. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** One printed line in the space of the shown page, in points; y grows downwards. */
export interface PdfLine {
  /** Wide gaps are tabs. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Height of the letters that make up most of the line. */
  readonly size: number;
}

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Letters whose baseline differs by less than this share of their size stand on one line (footnote marks). */
const SAME_LINE = 0.6;
/** Gaps in letter sizes: below the first nothing was written, above the second a column begins. */
const SPACE_GAP = 0.28;
const COLUMN_GAP = 1.9;
/** Ideographs set wide (justified lines, letter-spaced titles) have gaps that are no spaces. */
const IDEOGRAPH_GAP = 0.7;

/**
 * The lines of a page in the order in which the file writes them, which is that of reading. Slanted text
 * (watermarks, stamps) is left out.
 *
 * @param view the matrix that turns the page as it is shown
 */
export function pdfLines(items: readonly PdfItem[], view: readonly number[]): PdfLine[] {
  const lines: Piece[][] = [];
  for (const item of items) {
    const piece = pieceOf(item, view);
    if (!piece) continue;
    const line = lines.at(-1);
    if (line && continues(line, piece)) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map(lineOf);
}

function pieceOf({ str, transform, width }: PdfItem, view: readonly number[]): Piece | null {
  if (str.trim() === '') return null;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = product(view, transform);
  if (Math.abs(b) > Math.abs(a) * 0.1) return null;
  const size = Math.hypot(c, d);
  const left = e;
  return { text: str, left, right: left + width * Math.abs(view[0] || view[1] || 1), y: f, size };
}

function product(m: readonly number[], n: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function continues(line: readonly Piece[], piece: Piece): boolean {
  const last = line.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, piece.size);
  return Math.abs(last.y - piece.y) < size * SAME_LINE && piece.left > last.left - size;
}

function lineOf(pieces: readonly Piece[]): PdfLine {
  const sorted = pieces.toSorted((a, b) => a.left - b.left);
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of sorted) {
    text += text && gapText(text, piece, right);
    text += piece.text;
    right = Math.max(right, piece.right);
  }
  const longest = sorted.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    text: tidy(text),
    left: sorted[0]?.left ?? 0,
    right,
    y: longest.y,
    size: longest.size,
  };
}

const IDEOGRAPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

function gapText(before: string, piece: Piece, right: number): string {
  const gap = (piece.left - right) / piece.size;
  if (gap > COLUMN_GAP) return '\t';
  const isDense = IDEOGRAPH.test(before.at(-1) ?? '') && IDEOGRAPH.test(piece.text[0] ?? '');
  return gap > (isDense ? IDEOGRAPH_GAP : SPACE_GAP) ? ' ' : '';
}

/** Compatibility forms of radicals, which some fonts map ideographs to, become the ideographs. */
function tidy(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[^\S\t\u3000]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();
}
