import type { LabelSide } from '../lexicon/region.ts';
import { area, type Box, boxAround, sharedArea } from './box.ts';
import type { Circle } from './link-shapes.ts';
import { textWidth } from './text-width.ts';

/** A city whose name wants a place beside its circle. */
export interface LabelledCircle extends Circle {
  readonly text: string;
  /** Tried first. */
  readonly side: LabelSide;
  /** Font size in pixels. */
  readonly size: number;
}

export interface MapLabel {
  readonly text: string;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly box: Box;
}

const GAP = 4;
const LINE_HEIGHT = 13;
const SIDES: readonly LabelSide[] = ['right', 'left', 'top', 'bottom'];
/** Shifts tried beside a circle when the plain sides are taken: up to a line up or down. */
const SHIFTS = [0, -6, 6, -11, 11, -16, 16];
/** Of a name above or below its circle, for a shift of one. */
const SIDEWAYS = 1.35;

/** What a name pays for each square pixel that it shares with something, and for leaving the frame. */
const COST = { name: 20, circle: 8, taken: 8, outside: 20 } as const;
/** Paid once for each thing that is touched at all: a covered city is worse than a name a little further off. */
const TOUCH_COST = 60;
/** Pixels paid for leaving the preferred place, so that a free place near it wins. */
const CHANGE_COST = 3;
const PASSES = 6;
/** Square pixels: boxes are a little higher than the glyphs in them. */
const MET_AREA = 8;

/**
 * A place for each name: its own side of the circle where that is free, else the place among its other sides that
 * shares least with other names, circles, the edge of the frame and what is taken. Names move in turn, and where one
 * is still in the way together with another, until none gains. Where there is no room
 * at all a name is left out.
 */
export function mapLabels(circles: readonly LabelledCircle[], frame: Box, taken: readonly Box[]): MapLabel[] {
  const dots = circles.map((circle) => boxAround(circle.x, circle.y, circle.radius + 1));
  const places = circles.map((circle) =>
    labelCandidates(circle).map((label, rank) => ({
      label,
      cost: fixedCost(label.box, rank, dots, taken, frame),
    })),
  );
  const chosen = places.flatMap((candidates) => candidates[0] ?? []);
  const indices = [...places.keys()];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const i of indices) moveAlone(i, places, chosen);
    const pairs = indices
      .filter((i) => isInTheWay(i, chosen))
      .flatMap((i) => indices.map((j) => [i, j] as const));
    for (const [i, j] of pairs) if (i !== j) moveTogether(i, j, places, chosen);
  }
  return withoutMeeting(chosen.map(({ label }) => label));
}

/** A name that meets another after all is left to the tooltip of its circle: two names on one spot are none. */
function withoutMeeting(labels: readonly MapLabel[]): MapLabel[] {
  const kept: MapLabel[] = [];
  for (const label of labels) {
    if (!kept.some((other) => sharedArea(other.box, label.box) > MET_AREA)) kept.push(label);
  }
  return kept;
}

type Places = readonly (readonly Candidate[])[];

/** A place of a name with what it pays whatever the other names do. */
interface Candidate {
  readonly label: MapLabel;
  readonly cost: number;
}

function fixedCost(box: Box, rank: number, dots: readonly Box[], taken: readonly Box[], frame: Box): number {
  const outside = area(box) - sharedArea(box, frame);
  return (
    rank * CHANGE_COST +
    COST.outside * outside +
    overlap(box, dots, COST.circle) +
    overlap(box, taken, COST.taken)
  );
}

function overlap(box: Box, others: readonly Box[], costOfArea: number): number {
  return others.reduce((sum, other) => {
    const shared = sharedArea(box, other);
    return shared > 0 ? sum + TOUCH_COST + costOfArea * shared : sum;
  }, 0);
}

/** What a place pays, with the names around it; names at the indices left out do not count. */
function costAmong(candidate: Candidate, chosen: readonly Candidate[], leftOut: readonly number[]): number {
  const names = chosen.filter((_, i) => !leftOut.includes(i)).map(({ label }) => label.box);
  return candidate.cost + overlap(candidate.label.box, names, COST.name);
}

function isInTheWay(i: number, chosen: readonly Candidate[]): boolean {
  const now = chosen[i];
  return now !== undefined && costAmong(now, chosen, [i]) >= TOUCH_COST;
}

function moveAlone(i: number, places: Places, chosen: Candidate[]): void {
  const best = cheapest(places[i] ?? [], (candidate) => costAmong(candidate, chosen, [i]));
  if (best) chosen[i] = best;
}

/** The best places of two names together, where neither gains by moving alone. */
function moveTogether(i: number, j: number, places: Places, chosen: Candidate[]): void {
  const priced = (index: number) =>
    (places[index] ?? []).map((place) => ({ place, cost: costAmong(place, chosen, [i, j]) }));
  const [own, its] = [priced(i), priced(j)];
  const pairs = own.flatMap((a) => its.map((b) => ({ a, b, floor: a.cost + b.cost })));
  const best = cheapest(
    pairs,
    ({ a, b, floor }) => floor + overlap(a.place.label.box, [b.place.label.box], COST.name),
  );
  if (!best) return;
  chosen[i] = best.a.place;
  chosen[j] = best.b.place;
}

function cheapest<Item>(items: readonly Item[], costOf: (item: Item) => number): Item | undefined {
  const costs = items.map(costOf);
  // Not Math.min(...): pairs of places are some hundred, and the first of equals must win.
  return items[costs.reduce((best, cost, i) => (cost < (costs[best] ?? Infinity) ? i : best), 0)];
}

function labelCandidates(circle: LabelledCircle): MapLabel[] {
  const sides = [circle.side, ...SIDES.filter((side) => side !== circle.side)];
  return SHIFTS.flatMap((shift) => sides.map((side) => labelAt(circle, side, shift)));
}

function labelAt({ x, y, radius, text, size }: LabelledCircle, side: LabelSide, shift: number): MapLabel {
  const width = textWidth(text, size);
  const offset = radius + GAP;
  if (side === 'left' || side === 'right') {
    const isRight = side === 'right';
    const at = isRight ? x + offset : x - offset;
    const left = isRight ? at : at - width;
    return {
      text,
      x: at,
      y: y + shift,
      align: isRight ? 'left' : 'right',
      box: lineBox(left, y + shift, width),
    };
  }
  const middle = side === 'top' ? y - radius - LINE_HEIGHT / 2 - 1 : y + radius + LINE_HEIGHT / 2 + 1;
  const at = x + shift * SIDEWAYS;
  return { text, x: at, y: middle, align: 'center', box: lineBox(at - width / 2, middle, width) };
}

function lineBox(left: number, middle: number, width: number): Box {
  return { left, right: left + width, top: middle - LINE_HEIGHT / 2, bottom: middle + LINE_HEIGHT / 2 };
}
