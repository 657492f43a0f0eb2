import type { Language, Spec } from './chart.ts';
import type { FlowBand, FlowBox, FlowLayout } from './flow-layout.ts';
import { bandTold, flowWords, termList } from './flow-words.ts';
import { pathLayer, pixelPlace, type TextRow, textLayers, tooltip } from './marks.ts';
import { emphasisLooks, fontSize, ink } from './palette.ts';
import { phaseTitle } from './phase-words.ts';
import { cutToWidth, termWord } from './term-words.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const PLAIN_BOX = '#EDEDEA';
const PLAIN_BAND = '#D9D9D5';
const BAND_OPACITY = 0.75;
const EDGE = 4;
const TEXT_INSET = 10;
const LINE = 13;

/** Boxes, bands and names: the view of the figure of flows. */
export function flowView(layout: FlowLayout, language: Language): Spec {
  const place = pixelPlace(layout.width, layout.height);
  // Those with emphasis last, so that they lie above.
  const bands = layout.bands.toSorted(
    (a, b) => Number(emphasisOf(a) !== null) - Number(emphasisOf(b) !== null),
  );
  return {
    width: layout.width,
    height: layout.height,
    layer: [
      ...bandLayers(bands, language),
      boxLayer(layout, language),
      edgeLayer(layout),
      ...textLayers(
        [...headRows(layout, language), ...layout.boxes.flatMap((box) => boxRows(box, language))],
        place,
        false,
      ),
    ],
  };
}

/** A band has the emphasis that both its themes have. */
function emphasisOf({ from, to }: FlowBand): number | null {
  return from.emphasis === to.emphasis ? from.emphasis : null;
}

function bandLayers(bands: readonly FlowBand[], language: Language): Spec[] {
  const { columns } = flowWords[language];
  const values = bands.map((band) => {
    const emphasis = emphasisOf(band);
    return {
      path: bandPath(band),
      fill: emphasis === null ? PLAIN_BAND : (emphasisLooks[emphasis]?.fill ?? PLAIN_BAND),
      from: termWord(band.from.theme.name, language),
      to: termWord(band.to.theme.name, language),
      terms: termList(band.terms, language),
      shareOfOld: `${Math.round(band.shareOfOld * 100)}%`,
      shareOfNew: `${Math.round(band.shareOfNew * 100)}%`,
      told: bandTold(band, language),
    };
  });
  if (values.length === 0) return [];
  const { from, to, terms, shareOfOld, shareOfNew } = columns;
  const told = {
    description: { field: 'told', type: 'nominal' },
    tooltip: tooltip({ from, to, terms, shareOfOld, shareOfNew }),
  };
  return [pathLayer(values, 0, { opacity: BAND_OPACITY }, told)];
}

function bandPath({ from, to, start, end }: FlowBand): string {
  const [x, x2] = [round(from.right), round(to.left)];
  const middle = round((x + x2) / 2);
  const [a, b] = [round(start.y), round(end.y)];
  const [c, d] = [round(end.y + end.height), round(start.y + start.height)];
  return `M${x},${a}C${middle},${a} ${middle},${b} ${x2},${b}L${x2},${c}C${middle},${c} ${middle},${d} ${x},${d}Z`;
}

function boxLayer(layout: FlowLayout, language: Language): Spec {
  const words = flowWords[language];
  const values = layout.boxes.map((box) => ({
    path: rectPath(box.left, box.right, box.top, box.bottom),
    fill: box.emphasis === null ? PLAIN_BOX : (emphasisLooks[box.emphasis]?.fill ?? PLAIN_BOX),
    theme: termWord(box.theme.name, language),
    terms: termList(Object.keys(box.theme.terms), language),
    told: `${termWord(box.theme.name, language)}: ${words.documents(box.theme.documents.length)}`,
  }));
  return pathLayer(
    values,
    0,
    {},
    {
      description: { field: 'told', type: 'nominal' },
      tooltip: tooltip({ theme: words.theme, terms: words.words }),
    },
  );
}

/** The part of a theme that is new, as a black edge from its foot. */
function edgeLayer(layout: FlowLayout): Spec {
  const values = layout.boxes
    .filter(({ shareNew }) => shareNew > 0)
    .map(({ left, top, bottom, shareNew }) => ({
      path: rectPath(left, left + EDGE, bottom - shareNew * (bottom - top), bottom),
      fill: ink.text,
    }));
  return pathLayer(values, 0, { aria: false });
}

function rectPath(left: number, right: number, top: number, bottom: number): string {
  return `M${round(left)},${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`;
}

function headRows({ columns, boxes }: FlowLayout, language: Language): TextRow[] {
  const words = flowWords[language];
  return columns.flatMap(({ left, width, focus }, i): TextRow[] => {
    const isEmpty = !boxes.some((box) => box.column === i);
    const head = { x: left, y: 9, size: fontSize.strong, weight: 'bold' as const };
    return [
      { ...head, text: cutToWidth(phaseTitle(focus.phase, i, language), width * HEAD_ROOM, fontSize.strong) },
      { x: left, y: 26, text: words.documents(focus.documents.length), colour: ink.faint },
      ...(isEmpty ? [{ x: left, y: 56, text: words.few, colour: ink.second }] : []),
    ];
  });
}

/** Bold letters are wider than what `cutToWidth` measures. */
const HEAD_ROOM = 1.3;

function boxRows(box: FlowBox, language: Language): TextRow[] {
  const look = box.emphasis === null ? null : emphasisLooks[box.emphasis];
  const colour = look?.textColour ?? ink.text;
  const y = (box.top + box.bottom) / 2;
  const n = String(box.theme.documents.length);
  const room = box.right - box.left - 3 * TEXT_INSET - textWidth(n, fontSize.body);
  const lines = nameLines(termWord(box.theme.name, language), room, box.bottom - box.top);
  return [
    ...lines.map((text, i): TextRow => {
      const offset = (i - (lines.length - 1) / 2) * LINE;
      return { x: box.left + TEXT_INSET, y: y + offset, text, colour };
    }),
    { x: box.right - TEXT_INSET, y, text: n, align: 'right', colour },
  ];
}

/** A name on as many lines as the box is high for; what does not fit is cut. */
function nameLines(name: string, room: number, height: number): string[] {
  const lines = wrapText(name, room, fontSize.body);
  const most = Math.max(1, Math.floor((height - 2) / LINE));
  if (lines.length <= most) return lines;
  return most === 1
    ? [cutToWidth(name, room)]
    : [...lines.slice(0, most - 1), cutToWidth(lines.slice(most - 1).join(' '), room)];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
