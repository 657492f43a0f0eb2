import type { IsoDate } from '../../model/time.ts';
import type { PageElement } from '../tree/page-tree.ts';
import { weightOf } from '../tree/weight.ts';
import { type DatePiece, dateOfPieces } from './list-date.ts';
import type { LinkPiece, ListPiece } from './list-pieces.ts';

/** One entry of a list with the element that repeats. */
export interface ListRow {
  readonly row: PageElement;
  readonly title: string;
  /** Null where a script opens it. */
  readonly url: string | null;
  readonly date: IsoDate | null;
  /** A date stands in the row, even one without its year. */
  readonly isDated: boolean;
}

/** A row may also link its column, its interpretation and its file; more links are a list without rows. */
const MAX_LINKS = 3;

/**
 * Rows of the page, in its order. A row is the smallest element with a date and a link; where many links share
 * one (lines in one cell, parted by breaks), each link takes the date beside it. Links without any date are
 * rows of their own.
 */
export function listRows(pieces: readonly ListPiece[]): ListRow[] {
  const dated = elementsWithDates(pieces);
  const units = new Map<PageElement, ListPiece[]>();
  const alone: LinkPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'link') continue;
    const unit = closest(piece.element, dated);
    if (unit) units.set(unit, []);
    else alone.push(piece);
  }
  for (const piece of pieces) closestUnits(piece, units);
  const rows = [...units].flatMap(([element, inside]) => rowsOfUnit(element, inside));
  return [...rows, ...alone.map(rowAlone)]
    .toSorted((a, b) => a.link.place - b.link.place)
    .map(({ link: _, ...row }) => row);
}

type Placed = ListRow & { readonly link: LinkPiece };

function elementsWithDates(pieces: readonly ListPiece[]): ReadonlySet<PageElement> {
  const found = new Set<PageElement>();
  for (const { kind, element } of pieces) {
    if (kind !== 'date' && kind !== 'day-of-year') continue;
    for (let at: PageElement | null = element; at && !found.has(at); at = at.parent) found.add(at);
  }
  return found;
}

function closest(element: PageElement, among: ReadonlySet<PageElement>): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (among.has(at)) return at;
  return null;
}

/** A piece belongs to the innermost unit around it. */
function closestUnits(piece: ListPiece, units: ReadonlyMap<PageElement, ListPiece[]>): void {
  for (let at: PageElement | null = piece.element; at; at = at.parent) {
    const unit = units.get(at);
    if (unit) {
      unit.push(piece);
      return;
    }
  }
}

function rowsOfUnit(row: PageElement, inside: readonly ListPiece[]): Placed[] {
  const links = distinctLinks(inside);
  const [only] = links;
  if (only && links.length === 1) return [placed(row, only, inside)];
  const beside = piecesBeside(inside);
  const eachDated = links.length > 0 && links.every((link) => beside.get(link)?.some(isDate));
  if (links.length > MAX_LINKS || eachDated) {
    return links.map((link) => placed(row, link, (beside.get(link) ?? []).slice(0, MAX_DATE_PIECES)));
  }
  const main = links.toSorted((a, b) => titleWeight(b) - titleWeight(a))[0];
  return main ? [placed(row, main, inside)] : [];
}

/** A date, or its day and month apart; what comes later belongs to something else. */
const MAX_DATE_PIECES = 3;

/** Links to one address in a row (a picture, an empty anchor, the title) count once: the one with most text. */
function distinctLinks(inside: readonly ListPiece[]): LinkPiece[] {
  const byAddress = new Map<string | LinkPiece, LinkPiece>();
  for (const piece of inside) {
    if (piece.kind !== 'link') continue;
    const key = piece.url ?? piece;
    const known = byAddress.get(key);
    if (!known || titleWeight(piece) > titleWeight(known)) byAddress.set(key, piece);
  }
  return [...byAddress.values()].filter((link) => titleWeight(link) > 0);
}

function titleWeight({ title }: LinkPiece): number {
  return weightOf(title);
}

/** What stands between a link and the next; before it, when the first date comes before the first link. */
function piecesBeside(inside: readonly ListPiece[]): ReadonlyMap<LinkPiece, readonly ListPiece[]> {
  const isDateFirst = inside.findIndex(isDate) < inside.findIndex(({ kind }) => kind === 'link');
  const beside = new Map<LinkPiece, ListPiece[]>();
  let run: ListPiece[] = [];
  for (const piece of isDateFirst ? inside.toReversed() : inside) {
    if (piece.kind !== 'link') run.push(piece);
    else {
      run = [];
      beside.set(piece, run);
    }
  }
  return beside;
}

function isDate(piece: ListPiece): boolean {
  return piece.kind === 'date' || piece.kind === 'day-of-year';
}

function placed(row: PageElement, link: LinkPiece, around: readonly ListPiece[]): Placed {
  const dates = around.flatMap((piece): DatePiece[] => (piece.kind === 'link' ? [] : [piece]));
  return {
    row,
    link,
    title: link.title,
    url: link.url,
    date: dateOfPieces(dates, link.url ?? ''),
    isDated: around.some(isDate),
  };
}

/** The row of an undated link is what holds it: links that stand alike are grouped by its place. */
function rowAlone(link: LinkPiece): Placed {
  return { ...placed(link.element.parent ?? link.element, link, []), isDated: false };
}
