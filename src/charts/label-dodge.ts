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
/** Steps of the search for one number of rows: six labels need some dozen, more would be felt as a delay. */
const SEARCH_STEPS = 2_000;

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
  for (let rows = items.length === 0 ? 0 : 1; rows <= most; rows++) {
    const open = new Map(
      items.map((item, i) => [i, candidates(item, rows).filter((place) => isInside(place, frame, rows))]),
    );
    const placed = placeAll(open, { left: SEARCH_STEPS });
    if (placed) return { places: items.flatMap((_, i) => publicPlace(placed.get(i)) ?? []), rows };
  }
  return null;
}

/**
 * Places every item of the map, the one with the fewest places left first, or none: each place chosen strikes those
 * that it blocks from the others, and is taken back when one of them has none left.
 */
function placeAll(
  open: ReadonlyMap<number, readonly Placed[]>,
  steps: { left: number },
): ReadonlyMap<number, Placed> | null {
  const next = [...open].sort(([, a], [, b]) => a.length - b.length)[0];
  if (!next) return new Map();
  const [index, places] = next;
  const others = [...open].filter(([i]) => i !== index);
  for (const place of places) {
    if (steps.left-- <= 0) return null;
    const rest = new Map(others.map(([i, list]) => [i, list.filter((other) => areApart(place, other))]));
    const placed = placeAll(rest, steps);
    if (placed) return new Map([...placed, [index, place]]);
  }
  return null;
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
