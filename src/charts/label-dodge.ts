/** A mark on a stem that wants a label beside it, in pixels. */
export interface DodgeItem {
  readonly x: number;
  /** Of the text; 0 for a mark without one. */
  readonly width: number;
}

/** Where the labels may stand. */
export interface DodgeFrame {
  readonly left: number;
  readonly right: number;
  /** Rows from the bottom that the box in the top left corner leaves free, by number of rows. */
  readonly corner: { readonly right: number; readonly rows: number };
}

export interface DodgePlace {
  readonly side: 'left' | 'right';
  /** Counted from the bottom, from 0. */
  readonly row: number;
  /** False when no place was free: the mark is drawn without its text. */
  readonly isLabelled: boolean;
}

export interface Dodged {
  /** In the order of the items. */
  readonly places: readonly DodgePlace[];
  readonly rows: number;
}

/** From the middle of a mark to the start of its text. */
export const LABEL_OFFSET = 8;
const MARK_RADIUS = 6;
const GAP = 3;
/** Steps of the search for one number of rows: six labels need some hundred, more would be felt as a delay. */
const SEARCH_STEPS = 6_000;

/**
 * Places labels left or right of their marks, in as few rows as will do, so that no text meets another text, a
 * mark or a stem (which runs from its mark down through all rows below). Deterministic.
 *
 * @param items when nothing fits, the last of them lose their text
 */
export function dodgeLabels(items: readonly DodgeItem[], frame: DodgeFrame): Dodged {
  for (let labelled = items.length; labelled >= 0; labelled--) {
    const wanted = items.map((item, i) => (i < labelled ? item : { ...item, width: 0 }));
    const found = fewestRows(wanted, frame, items.length + frame.corner.rows + 2);
    if (found) return found;
  }
  return {
    places: items.map((_, row) => ({ side: 'right', row, isLabelled: false })),
    rows: items.length,
  };
}

function fewestRows(items: readonly DodgeItem[], frame: DodgeFrame, most: number): Dodged | null {
  const byTime = items.map((_, i) => i).sort((a, b) => (items[a]?.x ?? 0) - (items[b]?.x ?? 0));
  for (let rows = items.length === 0 ? 0 : 1; rows <= most; rows++) {
    for (const order of [byTime, byTime.toReversed()]) {
      const placed = new Map<number, Placed>();
      const search = { items, order, frame, rows, placed, stepsLeft: SEARCH_STEPS };
      if (placeFrom(0, search)) {
        return { places: items.flatMap((_, i) => publicPlace(placed.get(i)) ?? []), rows };
      }
    }
  }
  return null;
}

interface Search {
  readonly items: readonly DodgeItem[];
  readonly order: readonly number[];
  readonly frame: DodgeFrame;
  readonly rows: number;
  readonly placed: Map<number, Placed>;
  stepsLeft: number;
}

/** Depth first: places the item at this place of the order and all after it, or takes it back. */
function placeFrom(depth: number, search: Search): boolean {
  const index = search.order[depth];
  const item = index === undefined ? undefined : search.items[index];
  if (index === undefined || item === undefined) return true;
  for (const candidate of candidates(item, search.rows)) {
    if (search.stepsLeft-- <= 0) return false;
    if (!isFree(candidate, search)) continue;
    search.placed.set(index, candidate);
    if (placeFrom(depth + 1, search)) return true;
    search.placed.delete(index);
  }
  return false;
}

function isFree(candidate: Placed, { frame, rows, placed }: Search): boolean {
  return (
    isInside(candidate, frame, rows) && [...placed.values()].every((other) => areApart(candidate, other))
  );
}

interface Placed extends DodgeItem {
  readonly side: 'left' | 'right';
  readonly row: number;
  /** Extent of the text, empty for none. */
  readonly from: number;
  readonly to: number;
}

function publicPlace(placed: Placed | undefined): DodgePlace | undefined {
  return placed && { side: placed.side, row: placed.row, isLabelled: placed.width > 0 };
}

function candidates(item: DodgeItem, rows: number): Placed[] {
  return Array.from({ length: rows }, (_, row) => row).flatMap((row) => [
    {
      ...item,
      row,
      side: 'right' as const,
      from: item.x + LABEL_OFFSET,
      to: item.x + LABEL_OFFSET + item.width,
    },
    {
      ...item,
      row,
      side: 'left' as const,
      from: item.x - LABEL_OFFSET - item.width,
      to: item.x - LABEL_OFFSET,
    },
  ]);
}

function isInside(candidate: Placed, frame: DodgeFrame, rows: number): boolean {
  const [from, to] = extent(candidate);
  if (candidate.width > 0 && (candidate.from < frame.left || candidate.to > frame.right)) return false;
  const isBesideCorner = candidate.row < rows - frame.corner.rows || from > frame.corner.right;
  return isBesideCorner && to >= frame.left;
}

/** Mark and text together. */
function extent(placed: Placed): [number, number] {
  if (placed.width === 0) return [placed.x - MARK_RADIUS, placed.x + MARK_RADIUS];
  return [Math.min(placed.from, placed.x - MARK_RADIUS), Math.max(placed.to, placed.x + MARK_RADIUS)];
}

function areApart(a: Placed, b: Placed): boolean {
  if (a.row === b.row) {
    const [aFrom, aTo] = extent(a);
    const [bFrom, bTo] = extent(b);
    return aTo + GAP <= bFrom || bTo + GAP <= aFrom;
  }
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
  return lower.width === 0 || upper.x < lower.from - GAP || upper.x > lower.to + GAP;
}
