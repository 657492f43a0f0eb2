import type { KnownPhases, YearSeries } from '../analysis/phases/corpus-phases.ts';
import type { CountedPhases } from '../analysis/phases/counted-phases.ts';
import type { Language, Spec } from './chart.ts';
import { LINE_HEIGHT } from './chart-frame.ts';
import { type Place, pixelPlace, position, ruleLayer, type TextRow, textLayers, tooltip } from './marks.ts';
import { fontSize, ink } from './palette.ts';
import { type Band, bandLayers } from './phase-bands.ts';
import type { PhasesLayout } from './phases-layout.ts';
import { comparedLines, phasesWords } from './phases-words.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';
import { yearAxis } from './year-axis.ts';

const BAR_SHARE = 0.82;
const INTERVAL_HEIGHT = 6;
/** A mean beside its line needs this much room more than its own width. */
const RATE_ROOM = 8;

/** Bars of the years with the stretches found, over the grounds of the phases given. */
export function yearsView(
  series: YearSeries,
  counted: CountedPhases,
  layout: PhasesLayout,
  bands: readonly Band[],
  bandNames: readonly TextRow[],
  language: Language,
): Spec {
  // All layers need the same axis: one without it would remove it from all.
  const place = {
    x: { ...position('x', layout.domain), axis: yearAxis(layout) },
    y: position('y', [layout.height, 0]),
  };
  const borders = [layout.from, ...counted.changes.map(({ year }) => year), layout.to];
  const grid = layout.ticks.map((n) => ({
    x: layout.from,
    x2: layout.to,
    y: heightOf(n, layout),
    y2: heightOf(n, layout),
  }));
  return {
    width: layout.width,
    height: layout.height,
    layer: [
      ...bandLayers(bands, layout, place, layout.height),
      ruleLayer(grid, place, { stroke: ink.hairline }),
      barLayer(series, layout, place, language),
      ...stretchLayers(counted, borders, layout, place),
      ...textLayers(
        [
          ...bandNames,
          ...numberRows(layout),
          ...changeRows(layout),
          ...rateRows(counted, borders, layout, language),
        ],
        place,
        false,
      ),
    ],
  };
}

/** The changes with their intervals, and the mean of each stretch. */
function stretchLayers(
  { rates }: CountedPhases,
  borders: readonly number[],
  layout: PhasesLayout,
  place: Place,
): Spec[] {
  const intervals = layout.changes.map(({ change, y }) => ({ x: change.low, x2: change.high + 1, y, y2: y }));
  const lines = layout.changes.map(({ change, y }) => ({
    x: change.year,
    x2: change.year,
    y: y - INTERVAL_HEIGHT,
    y2: layout.base,
  }));
  const means = rates.map((rate, i) => ({
    x: borders[i],
    x2: borders[i + 1],
    y: heightOf(rate, layout),
    y2: heightOf(rate, layout),
  }));
  const changes = [
    ruleLayer(lines, place, { stroke: ink.text, strokeWidth: 1.5 }),
    ruleLayer(intervals, place, { stroke: ink.mark, strokeWidth: INTERVAL_HEIGHT }),
  ];
  return [
    ...(lines.length === 0 ? [] : changes),
    ruleLayer(means, place, { stroke: ink.text, strokeWidth: 2.5 }),
  ];
}

function heightOf(n: number, layout: PhasesLayout): number {
  return layout.base - n * layout.pixelsPerEvent;
}

function barLayer(series: YearSeries, layout: PhasesLayout, place: Place, language: Language): Spec {
  const words = phasesWords[language];
  const values = series.counts.map((n, i) => ({
    year: layout.from + i,
    n,
    x: layout.from + i + (1 - BAR_SHARE) / 2,
    x2: layout.from + i + (1 + BAR_SHARE) / 2,
    y: layout.base - n * layout.pixelsPerEvent,
    y2: layout.base,
  }));
  return {
    data: { values },
    mark: { type: 'rect', fill: ink.mark },
    encoding: {
      ...place,
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      tooltip: tooltip({ year: words.year, n: words.events }),
    },
  };
}

function numberRows(layout: PhasesLayout): TextRow[] {
  return layout.ticks.map((n) => ({
    x: layout.from - 6 / layout.pixelsPerYear,
    y: layout.base - n * layout.pixelsPerEvent,
    text: String(n),
    align: 'right',
    colour: ink.second,
  }));
}

function changeRows(layout: PhasesLayout): TextRow[] {
  return layout.changes.map(({ label, y, labelX, align }) => ({
    x: layout.from + (labelX - layout.xOf(layout.from)) / layout.pixelsPerYear,
    y,
    text: label,
    align,
    weight: 'bold',
  }));
}

/** The mean of each stretch that is wide enough for its words; the table beside the figure holds them all. */
function rateRows(
  { rates }: CountedPhases,
  borders: readonly number[],
  layout: PhasesLayout,
  language: Language,
): TextRow[] {
  return rates.flatMap((rate, i): TextRow[] => {
    const [from, to] = [borders[i] ?? layout.from, borders[i + 1] ?? layout.to];
    const text = phasesWords[language].rate(rate.toFixed(1));
    const room = (to - from) * layout.pixelsPerYear - RATE_ROOM;
    if (textWidth(text, fontSize.small) > room) return [];
    return [
      { x: from + 4 / layout.pixelsPerYear, y: layout.rateY, text, size: fontSize.small, colour: ink.second },
    ];
  });
}

const MODELS_TOP = 40;
const MODELS_HEIGHT = 96;
const MODELS_SHARE = 0.46;
const LINE = fontSize.body * LINE_HEIGHT;
const DOT_SIZE = 50;

/** Left the BIC by number of changes, right what was found beside what was given. */
export function comparisonView(phases: KnownPhases, width: number, language: Language): Spec {
  const words = phasesWords[language];
  const left = width * MODELS_SHARE;
  const room = width - left - 16;
  const lines = comparedLines(phases, language).flatMap((line) => wrapText(line, room, fontSize.body));
  const height = Math.max(MODELS_TOP + MODELS_HEIGHT + 24, MODELS_TOP + 30 + lines.length * LINE);
  const place = pixelPlace(width, height);
  const head = { y: MODELS_TOP - 2, weight: 'bold' as const, size: fontSize.strong };
  const heads = wrapText(words.models, left - 12, fontSize.strong);
  const rows: TextRow[] = [
    ...heads.map((text, i) => ({ ...head, x: 0, y: head.y - (heads.length - 1 - i) * LINE, text })),
    { ...head, x: left + 16, text: words.compared },
    ...lines.map((text, i) => ({ x: left + 16, y: MODELS_TOP + 20 + i * LINE, text, colour: ink.second })),
  ];
  const models = modelMarks(phases.counted, left - 24);
  return {
    width,
    height,
    layer: [
      ...(models.lines.length === 0 ? [] : [ruleLayer(models.lines, place, { stroke: ink.line })]),
      {
        data: { values: models.dots },
        mark: { type: 'point', size: DOT_SIZE, filled: true, shape: 'diamond', stroke: ink.text, opacity: 1 },
        encoding: { ...place, fill: { field: 'fill', type: 'nominal', scale: null, legend: null } },
      },
      ...textLayers([...rows, ...models.texts], place, true),
    ],
  };
}

function modelMarks({ models, changes }: CountedPhases, width: number) {
  const most = Math.max(1, ...models.map(({ above }) => above));
  const step = (width - 24) / Math.max(1, models.length - 1);
  const base = MODELS_TOP + MODELS_HEIGHT;
  const dots = models.map(({ above }, i) => ({
    x: 12 + i * step,
    y: base - (above / most) * (MODELS_HEIGHT - 34),
    fill: i === changes.length ? ink.text : ink.ground,
  }));
  return {
    dots,
    lines: dots.slice(1).map(({ x, y }, i) => ({ x: dots[i]?.x, y: dots[i]?.y, x2: x, y2: y })),
    texts: dots.flatMap(({ x, y }, i): TextRow[] => [
      {
        x,
        y: y - 13,
        text: (models[i]?.above ?? 0).toFixed(1),
        align: 'center',
        size: fontSize.small,
        colour: ink.second,
      },
      { x, y: base + 14, text: String(i), align: 'center', colour: ink.second },
    ]),
  };
}
