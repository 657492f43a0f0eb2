import { type Box, boxesMeet, isWithin } from './box.ts';
import { fontSize } from './palette.ts';
import { drawnDistance } from './schematic-map.ts';
import { textWidth } from './text-width.ts';

/** A circle of equal distance from the centre, cut at the edges of its panel. */
export interface Ring {
  readonly km: number;
  /** SVG path of thin lines. */
  readonly path: string;
  /** Its number, or null where no place was free. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string } | null;
}

export interface RingFrame {
  readonly panel: Box;
  readonly centre: { readonly x: number; readonly y: number };
  /** Pixels of a kilometre as drawn. */
  readonly pixelsPerKm: number;
  /** What the numbers keep clear of. */
  readonly taken: readonly Box[];
}

const RING_KM = [100, 200, 300];
const STEP_DEGREES = 3;
const LABEL_HEIGHT = 12;
/** Where the eye looks for a scale; a number moves from there to the nearest free place, to either side in turn. */
const LABEL_BEARING = 60;
const BEARING_STEP = 5;

/** Rings at 100, 200 and 300 km, each with its number where that is free; the outermost that has one also says km. */
export function mapRings(frame: RingFrame): Ring[] {
  const taken = [...frame.taken];
  let unit = ' km';
  const rings = RING_KM.toReversed().map((km): Ring => {
    const radius = drawnDistance(km) * frame.pixelsPerKm;
    const text = `${km}${unit}`;
    const label = freePlace(text, radius, frame, taken);
    if (label) {
      taken.push(boxOf(text, label));
      unit = '';
    }
    return { km, path: arcs(radius, frame), label: label && { ...label, text } };
  });
  return rings.filter((ring) => ring.path !== '').reverse();
}

function arcs(radius: number, { centre, panel }: RingFrame): string {
  let path = '';
  let isDrawing = false;
  for (let degrees = 0; degrees <= 360; degrees += STEP_DEGREES) {
    const { x, y } = onRing(centre, radius, degrees);
    const isVisible = x >= panel.left && x <= panel.right && y >= panel.top && y <= panel.bottom;
    if (isVisible) path += `${isDrawing ? 'L' : 'M'}${x.toFixed(1)},${y.toFixed(1)}`;
    isDrawing = isVisible;
  }
  return path;
}

function freePlace(text: string, radius: number, frame: RingFrame, taken: readonly Box[]) {
  const places = Array.from({ length: 360 / BEARING_STEP }, (_, i) => {
    const turn = Math.ceil(i / 2) * BEARING_STEP * (i % 2 === 0 ? 1 : -1);
    return onRing(frame.centre, radius, LABEL_BEARING + turn);
  });
  return (
    places.find((place) => {
      const box = boxOf(text, place);
      return isWithin(box, frame.panel) && !taken.some((other) => boxesMeet(box, other));
    }) ?? null
  );
}

function boxOf(text: string, { x, y }: { readonly x: number; readonly y: number }): Box {
  const half = textWidth(text, fontSize.small) / 2 + 2;
  return { left: x - half, right: x + half, top: y - LABEL_HEIGHT / 2, bottom: y + LABEL_HEIGHT / 2 };
}

function onRing(centre: { readonly x: number; readonly y: number }, radius: number, degrees: number) {
  const angle = (degrees * Math.PI) / 180;
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
}
