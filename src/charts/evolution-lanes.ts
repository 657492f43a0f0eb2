import type { EvolutionData } from '../analysis/evolution-data.ts';
import type { Language, Spec } from './chart.ts';
import type { EvolutionLayout, Lane, PlacedEvent } from './evolution-layout.ts';
import { evolutionWords } from './evolution-words.ts';
import { LABEL_OFFSET } from './label-dodge.ts';
import { literal, type Place, ruleLayer, sourceLink, type TextRow, textLayers, tooltip } from './marks.ts';
import { fontSize, ink, scaleLooks } from './palette.ts';
import { safeUrl } from './safe-url.ts';
import { textWidth } from './text-width.ts';
import { chartWords, dateWords, kindWord } from './words.ts';

/** Share of a year that its bar fills. */
const BAR_SHARE = 0.82;
const MARK_SIZE = 52;
const DIMMED = 0.22;

/** Widest name and count of a lane, with their shape, in pixels. */
export function laneTitleWidth(data: EvolutionData, language: Language): number {
  const names = Object.values(chartWords[language].scales).map((name) =>
    textWidth(name, fontSize.lane, 'bold'),
  );
  const n = data.counts.reduce((sum, cell) => sum + cell.n, 0);
  return 24 + Math.max(...names, textWidth(evolutionWords[language].count(n), fontSize.body));
}

/** Lines and numbers of the counts, one ruler for all lanes. */
export function gridLayers(layout: EvolutionLayout, place: Place): Spec[] {
  const edge = { x: layout.from, x2: layout.to };
  const lines = layout.lanes.flatMap((lane) => lane.ticks.map((tick) => tickY(lane, tick, layout)));
  const numbers = layout.lanes.flatMap((lane) =>
    [0, ...lane.ticks].map(
      (tick): TextRow => ({
        x: layout.from - 6 / layout.pixelsPerYear,
        y: tickY(lane, tick, layout),
        text: String(tick),
        align: 'right',
        colour: ink.second,
      }),
    ),
  );
  const bases = layout.lanes.map((lane) => ({ ...edge, y: lane.base, y2: lane.base }));
  return [
    ruleLayer(
      lines.map((y) => ({ ...edge, y, y2: y })),
      place,
      { stroke: ink.hairline },
    ),
    ruleLayer(bases, place, { stroke: ink.line }),
    ...textLayers(numbers, place, false),
  ];
}

function tickY(lane: Lane, tick: number, layout: EvolutionLayout): number {
  return lane.base - tick * layout.pixelsPerEvent;
}

/** Bars of the three lanes; those outside a brush on the strip fade. */
export function barLayer(
  data: EvolutionData,
  layout: EvolutionLayout,
  place: Place,
  language: Language,
): Spec {
  const words = chartWords[language];
  const lanes = new Map(layout.lanes.map((lane) => [lane.scale, lane]));
  const values = data.counts
    .filter((cell) => cell.n > 0)
    .map((cell) => {
      const base = lanes.get(cell.scale)?.base ?? 0;
      return {
        ...cell,
        middle: cell.year + 0.5,
        y: base - cell.n * layout.pixelsPerEvent,
        y2: base,
        fill: scaleLooks[cell.scale].colour,
        scaleName: words.scales[cell.scale],
        text: `${cell.year} ${words.scales[cell.scale]} ${evolutionWords[language].count(cell.n)}`,
      };
    });
  return {
    data: { values },
    mark: { type: 'bar', size: Math.max(1, layout.pixelsPerYear * BAR_SHARE), orient: 'vertical' },
    encoding: {
      x: { ...place.x, field: 'middle' },
      y: place.y,
      y2: { field: 'y2' },
      fill: literal('fill'),
      opacity: { condition: { param: 'years', value: 1 }, value: DIMMED },
      description: { field: 'text', type: 'nominal' },
      tooltip: tooltip({ year: words.columns.year, scaleName: words.columns.scale, n: words.columns.events }),
    },
  };
}

/** Shape, name and count of each lane, in its corner. */
export function laneTitleLayers(layout: EvolutionLayout, place: Place, language: Language): Spec[] {
  const words = chartWords[language];
  const shift = (pixels: number) => layout.from + pixels / layout.pixelsPerYear;
  const shapes = layout.lanes.map((lane) => ({
    x: shift(11),
    y: lane.top + 10,
    shape: scaleLooks[lane.scale].shape,
    fill: scaleLooks[lane.scale].colour,
  }));
  const texts = layout.lanes.flatMap((lane): TextRow[] => [
    {
      x: shift(21),
      y: lane.top + 10,
      text: words.scales[lane.scale],
      size: fontSize.lane,
      weight: 'bold',
      colour: scaleLooks[lane.scale].textColour,
    },
    { x: shift(21), y: lane.top + 26, text: evolutionWords[language].count(lane.n), colour: ink.faint },
  ]);
  return [
    {
      data: { values: shapes },
      mark: { type: 'point', filled: true, opacity: 1, size: 80, strokeWidth: 0, aria: false },
      encoding: { ...place, shape: literal('shape'), fill: literal('fill') },
    },
    ...textLayers(texts, place, true),
  ];
}

/** Key events: stems, labels, then the marks that are read aloud, hovered and clicked. */
export function keyEventLayers(layout: EvolutionLayout, place: Place, language: Language): Spec[] {
  const words = chartWords[language];
  const events = layout.lanes.flatMap((lane) => lane.events);
  const stems = events.map((item) => ({ x: item.at, x2: item.at, y: item.y, y2: item.stemEnd }));
  const { columns } = words;
  return [
    ruleLayer(stems, place, { stroke: ink.line, strokeWidth: 0.8 }),
    ...textLayers(
      events.filter((item) => item.place.isLabelled).map((item) => labelOf(item, layout)),
      place,
      true,
    ),
    {
      data: { values: events.map((item) => markRow(item, language)) },
      mark: { type: 'point', size: MARK_SIZE, strokeWidth: 1.5, opacity: 1, cursor: 'pointer' },
      encoding: {
        ...place,
        shape: literal('shape'),
        fill: literal('fill'),
        stroke: literal('stroke'),
        href: sourceLink,
        description: { field: 'text', type: 'nominal' },
        tooltip: tooltip({
          dateText: columns.date,
          precisionText: columns.precision,
          kindText: columns.kind,
          title: columns.title,
          siteName: columns.source,
        }),
      },
    },
  ];
}

function labelOf(item: PlacedEvent, layout: EvolutionLayout): TextRow {
  const isRight = item.place.side === 'right';
  const offset = ((isRight ? 1 : -1) * LABEL_OFFSET) / layout.pixelsPerYear;
  return { x: item.at + offset, y: item.y, text: item.event.label, align: isRight ? 'left' : 'right' };
}

function markRow({ event, at, y }: PlacedEvent, language: Language): Spec {
  const words = chartWords[language];
  const look = scaleLooks[event.scale];
  const dateText = dateWords(event.date, language);
  return {
    id: event.id,
    x: at,
    y,
    date: event.date,
    dateText,
    precisionText: precisionWord(event.precision, language),
    kindText: kindWord(event.kind, language),
    title: event.title || event.label,
    siteName: event.siteName ?? '',
    url: safeUrl(event.url),
    shape: look.shape,
    stroke: look.colour,
    // A hollow mark says that the day is not known.
    fill: event.precision === 'day' ? look.colour : ink.ground,
    text: [dateText, words.scales[event.scale], event.title || event.label].join(' '),
  };
}

function precisionWord(precision: string, language: Language): string {
  const words: Readonly<Record<string, string>> = chartWords[language].precisions;
  return words[precision] ?? precision;
}
