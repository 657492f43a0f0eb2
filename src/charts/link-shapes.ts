/** A city's circle, in pixels. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How far a link bends to one side, as a share of its length: links to and fro part, and pass beside a city between. */
const BEND = 0.13;
const UNDIRECTED_BEND = 0.05;
const POINTS = 20;
const TIP_WIDTH = 0.5;
const EDGE_GAP = 1.5;

/**
 * A wedge from origin to destination as an SVG path: as wide as `width` at the origin, a tip at the destination.
 *
 * @param bend to the side, as a share of the length; that of links unless given
 */
export function wedgePath(origin: Circle, destination: Circle, width: number, bend = BEND): string {
  const widthAt = (share: number) => TIP_WIDTH + (width - TIP_WIDTH) * (1 - share);
  return ribbon(origin, destination, bend, widthAt);
}

/** An even, gently bent line between two circles as a closed SVG path. */
export function evenPath(a: Circle, b: Circle, width: number): string {
  return ribbon(a, b, UNDIRECTED_BEND, () => width);
}

type WidthAt = (share: number) => number;

function ribbon(from: Circle, to: Circle, bend: number, widthAt: WidthAt): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const control = {
    x: (from.x + to.x) / 2 - bend * (to.y - from.y),
    y: (from.y + to.y) / 2 + bend * (to.x - from.x),
  };
  const first = Math.min(0.45, (from.radius + EDGE_GAP) / length);
  const last = 1 - Math.min(0.45, (to.radius + EDGE_GAP) / length);
  const shares = Array.from({ length: POINTS + 1 }, (_, i) => first + ((last - first) * i) / POINTS);
  const spine = shares.map((t) => onCurve(from, control, to, t));
  const left = spine.map((point, i) => beside(point, widthAt(i / POINTS) / 2));
  const right = spine.map((point, i) => beside(point, -widthAt(i / POINTS) / 2)).reverse();
  return `M${[...left, ...right].join('L')}Z`;
}

interface OnCurve {
  readonly x: number;
  readonly y: number;
  /** Unit vector along the curve. */
  readonly dx: number;
  readonly dy: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Quadratic Bézier curve and its direction at a share of its way. */
function onCurve(from: Point, control: Point, to: Point, t: number): OnCurve {
  const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
  const slope = (a: number, b: number, c: number) => 2 * (1 - t) * (b - a) + 2 * t * (c - b);
  const dx = slope(from.x, control.x, to.x);
  const dy = slope(from.y, control.y, to.y);
  const norm = Math.hypot(dx, dy) || 1;
  return {
    x: at(from.x, control.x, to.x),
    y: at(from.y, control.y, to.y),
    dx: dx / norm,
    dy: dy / norm,
  };
}

function beside(point: OnCurve, offset: number): string {
  return `${round(point.x - point.dy * offset)},${round(point.y + point.dx * offset)}`;
}

/** A hundredth of a pixel is not seen, and keeps the specification small. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
