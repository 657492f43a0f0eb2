import type { LabelSide } from '../lexicon/region.ts';
import type { SchematicPoint } from './schematic-map.ts';

/** A city with the room that its circle and name take on each side, in pixels. */
export interface Placed {
  readonly point: SchematicPoint;
  readonly room: Room;
}

export interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a map lies in its panel. */
export interface MapFit {
  /** Pixels of a kilometre as drawn. */
  readonly pixelsPerKm: number;
  /** The centre city, in pixels from the top left corner of the panel. */
  readonly centre: { readonly x: number; readonly y: number };
  /** Of the panel, pixels. */
  readonly height: number;
}

const RADIUS = 6;
const NAME_GAP = 4;
const LINE = 13;

/** The room of a name on its side of a circle of usual size. */
export function labelRoom(side: LabelSide, width: number): Room {
  const bare = { left: RADIUS, right: RADIUS, top: RADIUS, bottom: RADIUS };
  const beside = RADIUS + NAME_GAP + width;
  if (side === 'left') return { ...bare, left: beside };
  if (side === 'right') return { ...bare, right: beside };
  const half = Math.max(RADIUS, width / 2);
  return { ...bare, left: half, right: half, [side]: RADIUS + LINE };
}

/** What a map may fill, in pixels; names may reach beyond the width on both sides. */
export interface FitFrame {
  readonly width: number;
  readonly reach: number;
  readonly mostHeight: number;
}

/** The largest scale at which all circles and names fit into the frame. */
export function mapFit(cities: readonly Placed[], { width, reach, mostHeight }: FitFrame): MapFit {
  const across = cities.map(({ point, room }): Extent => [point.x, room.left, room.right]);
  const down = cities.map(({ point, room }): Extent => [point.y, room.top, room.bottom]);
  const pixelsPerKm = Math.min(largestScale(across, width + 2 * reach), largestScale(down, mostHeight));
  const [left, right] = ends(across, pixelsPerKm);
  const [top, bottom] = ends(down, pixelsPerKm);
  return {
    pixelsPerKm,
    centre: { x: (width - (right - left)) / 2 - left, y: -top },
    height: bottom - top,
  };
}

/** Coordinate in kilometres, room before it and after it in pixels. */
type Extent = readonly [number, number, number];

const MOST_PIXELS_PER_KM = 2;
const HALVINGS = 40;

/** What is taken grows with the scale, so halving the interval finds the largest that fits. */
function largestScale(extents: readonly Extent[], available: number): number {
  let [low, high] = [0, MOST_PIXELS_PER_KM];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const [from, to] = ends(extents, middle);
    if (to - from <= available) low = middle;
    else high = middle;
  }
  return low;
}

function ends(extents: readonly Extent[], scale: number): [number, number] {
  return [
    Math.min(0, ...extents.map(([at, before]) => at * scale - before)),
    Math.max(0, ...extents.map(([at, , after]) => at * scale + after)),
  ];
}
