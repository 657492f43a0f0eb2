import type { Language, Spec } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import { wedgePath } from './link-shapes.ts';
import { linkageWords } from './linkage-words.ts';
import { type Place, pathLayer, type TextRow, textLayers } from './marks.ts';
import { fontSize, scaleLooks } from './palette.ts';
import { textWidth } from './text-width.ts';

/** Marks with their words, in as many lines as the width asks for. */
export interface LinkLegend {
  readonly layers: readonly Spec[];
  readonly bottom: number;
}

const LINE = 22;
const ITEM_GAP = 22;
const TEXT_GAP = 6;
const WEDGE_LENGTH = 46;
const BAND_LENGTH = 30;
const SQUARE = 11;
/** Width of the samples, as near as whole events come to it. */
const SAMPLE_WIDTH = 5;

interface Item {
  readonly before: string;
  readonly markWidth: number;
  readonly after: string;
  readonly draw: (x: number, y: number) => Spec;
}

/** How links are to be read, from the given height down. */
export function linkLegend(
  pixelsPerEvent: number,
  hasProvinces: boolean,
  frame: { readonly width: number; readonly top: number; readonly language: Language; readonly place: Place },
): LinkLegend {
  const { width, top, language, place } = frame;
  const texts: TextRow[] = [];
  const shapes: Spec[] = [];
  let [x, y] = [0, top + LINE / 2];
  for (const item of items(pixelsPerEvent, hasProvinces, language)) {
    const before = item.before === '' ? 0 : textWidth(item.before, fontSize.body) + TEXT_GAP;
    const markEnd = before + item.markWidth + TEXT_GAP;
    const itemWidth = markEnd + textWidth(item.after, fontSize.body);
    if (x > 0 && x + itemWidth > width) [x, y] = [0, y + LINE];
    if (item.before !== '') texts.push({ x, y, text: item.before });
    shapes.push(item.draw(x + before, y));
    texts.push({ x: x + markEnd, y, text: item.after });
    x += itemWidth + ITEM_GAP;
  }
  const layers = [pathLayer(shapes, PADDING, { aria: false }), ...textLayers(texts, place, false)];
  return { layers, bottom: y + LINE / 2 };
}

function items(pixelsPerEvent: number, hasProvinces: boolean, language: Language): Item[] {
  const words = linkageWords[language];
  const n = Math.max(1, Math.round(SAMPLE_WIDTH / pixelsPerEvent));
  const width = n * pixelsPerEvent;
  const fill = scaleLooks.intercity.colour;
  const wedge = (x: number, y: number) =>
    wedgePath({ x, y, radius: 0 }, { x: x + WEDGE_LENGTH, y, radius: 0 }, Math.max(width, SAMPLE_WIDTH), 0);
  const band = (x: number, y: number) => box(x, y, BAND_LENGTH, width);
  const square = (x: number, y: number) =>
    `${box(x, y, SQUARE, SQUARE)}${hole(x + 1.5, y, SQUARE - 3, SQUARE - 3)}`;
  const links: Item[] = [
    {
      before: words.from,
      markWidth: WEDGE_LENGTH,
      after: words.to(pixelsPerEvent),
      draw: (x, y) => ({ path: wedge(x, y), fill }),
    },
    {
      before: '',
      markWidth: BAND_LENGTH,
      after: words.undirected(n),
      draw: (x, y) => ({ path: band(x, y), fill: PALE }),
    },
  ];
  if (!hasProvinces) return links;
  const provincial = { path: square, fill: scaleLooks.provincial.colour };
  return [
    ...links,
    {
      before: '',
      markWidth: SQUARE,
      after: words.provincial,
      draw: (x, y) => ({ path: provincial.path(x, y), fill: provincial.fill }),
    },
  ];
}

/** The intercity colour at 30 % on white, as undirected links are drawn. */
const PALE = '#EAC8B7';

function box(x: number, y: number, width: number, height: number): string {
  return `M${x},${y - height / 2}h${width}v${height}h${-width}Z`;
}

/** The same, turned the other way, so that it is left out of the fill. */
function hole(x: number, y: number, width: number, height: number): string {
  return `M${x},${y - height / 2}v${height}h${width}v${-height}Z`;
}
