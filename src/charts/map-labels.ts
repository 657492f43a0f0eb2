import type { LabelSide } from '../lexicon/region.ts';
import { area, type Box, boxAround, sharedArea } from './box.ts';
import type { Circle } from './link-shapes.ts';
import { fontSize } from './palette.ts';
import { textWidth } from './text-width.ts';

/** A city whose name wants a place beside its circle. */
export interface LabelledCircle extends Circle {
  readonly text: string;
  /** Tried first. */
  readonly side: LabelSide;
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
const SHIFTS = [0, -6, 6, -12, 12];

/** What a name pays for each square pixel that it shares with something, and for leaving the frame. */
const COST = { name: 20, circle: 8, taken: 8, outside: 20 } as const;
/** Pixels paid for leaving the preferred place, so that a free place near it wins. */
const CHANGE_COST = 3;
const PASSES = 6;

/**
 * A place for each name: its own side of the circle where that is free, else the place among its other sides that
 * shares least with other names, circles, the edge of the frame and what is taken. Names move in turn until none
 * gains, so that one may make room for another.
 */
export function mapLabels(circles: readonly LabelledCircle[], frame: Box, taken: readonly Box[]): MapLabel[] {
  const candidates = circles.map(labelCandidates);
  const dots = circles.map((circle) => boxAround(circle.x, circle.y, circle.radius + 1));
  const chosen = candidates.map(() => 0);
  const at = (i: number) => candidates[i]?.[chosen[i] ?? 0];
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [i, places] of candidates.entries()) {
      const names = candidates.flatMap((_, j) => (j === i ? [] : (at(j)?.box ?? [])));
      const costs = places.map(
        ({ box }, rank) =>
          rank * CHANGE_COST +
          COST.name * shared(box, names) +
          COST.circle * shared(box, dots) +
          COST.taken * shared(box, taken) +
          COST.outside * (area(box) - sharedArea(box, frame)),
      );
      chosen[i] = costs.indexOf(Math.min(...costs));
    }
  }
  return candidates.flatMap((_, i) => at(i) ?? []);
}

function shared(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + sharedArea(box, other), 0);
}

function labelCandidates(circle: LabelledCircle): MapLabel[] {
  const sides = [circle.side, ...SIDES.filter((side) => side !== circle.side)];
  return SHIFTS.flatMap((shift) => sides.map((side) => labelAt(circle, side, shift)));
}

function labelAt({ x, y, radius, text }: LabelledCircle, side: LabelSide, shift: number): MapLabel {
  const width = textWidth(text, fontSize.body);
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
  const at = x + shift * 2;
  return { text, x: at, y: middle, align: 'center', box: lineBox(at - width / 2, middle, width) };
}

function lineBox(left: number, middle: number, width: number): Box {
  return { left, right: left + width, top: middle - LINE_HEIGHT / 2, bottom: middle + LINE_HEIGHT / 2 };
}
