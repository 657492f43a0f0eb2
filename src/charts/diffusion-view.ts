import type { TermDiffusion } from '../analysis/diffusion/diffusion-lags.ts';
import { type Scale, scales } from '../model/event.ts';
import type { Language, Spec } from './chart.ts';
import { diffusionWords } from './diffusion-words.ts';
import { type Place, pixelPlace, ruleLayer, type TextRow, textLayers, tooltip } from './marks.ts';
import { niceStep } from './nice-step.ts';
import { ink, scaleLooks } from './palette.ts';
import { cutToWidth, termWord } from './term-words.ts';
import { chartWords } from './words.ts';

/** The years in which the scales first spoke of a term; none for scales that never did. */
export function yearsOf({ first }: TermDiffusion): number[] {
  return scales.flatMap((scale) => first[scale] ?? []);
}

const [STEP, HEAD, FOOT, RIGHT, NAME_SHARE, NAME_GAP] = [19, 24, 24, 14, 0.3, 14];
/** Square pixels by which the three shapes look alike in size: Vega's triangle is half its square. */
const MARK_SIZES = { regional: 110, provincial: 70, intercity: 70 } as const;
/** Marks of one year stand beside each other, pixels apart. */
const MARK_GAP = 10;
const LEAST_YEAR_GAP = 40;

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly scale: Scale;
  readonly year: number;
  readonly term: string;
}

interface Axis {
  readonly xOf: (year: number) => number;
  readonly ticks: readonly number[];
}

function yearAxisOf(terms: readonly TermDiffusion[], width: number): Axis {
  const years = terms.flatMap(yearsOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const left = width * NAME_SHARE + MARK_GAP;
  const perYear = (width - RIGHT - left) / Math.max(1, last - first);
  const step = niceStep(LEAST_YEAR_GAP / perYear);
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { xOf: (year) => left + (year - first) * perYear, ticks: all.filter((year) => year % step === 0) };
}

const yOf = (i: number) => HEAD + (i + 0.5) * STEP;

/** Terms from top to bottom, years from left to right, a mark where a scale first spoke of the term. */
export function diffusionView(terms: readonly TermDiffusion[], width: number, language: Language): Spec {
  const { xOf, ticks } = yearAxisOf(terms, width);
  const bottom = HEAD + terms.length * STEP;
  const place = pixelPlace(width, bottom + FOOT);
  const marks = terms.flatMap((term, i) => marksOf(term, yOf(i), xOf, language));
  const lines = terms.map((term, i) => {
    const own = yearsOf(term);
    return { x: xOf(Math.min(...own)), x2: xOf(Math.max(...own)), y: yOf(i), y2: yOf(i) };
  });
  const grid = ticks.map((year) => ({ x: xOf(year), x2: xOf(year), y: HEAD, y2: bottom }));
  const years = ticks.map(
    (year): TextRow => ({
      x: xOf(year),
      y: bottom + FOOT / 2,
      text: String(year),
      align: 'center',
      colour: ink.second,
    }),
  );
  return {
    width,
    height: bottom + FOOT,
    layer: [
      ...(grid.length === 0 ? [] : [ruleLayer(grid, place, { stroke: ink.hairline })]),
      ruleLayer(lines, place, { stroke: ink.line, strokeWidth: 1.5 }),
      ...scales.flatMap((scale) =>
        markLayers(
          marks.filter((mark) => mark.scale === scale),
          scale,
          place,
          language,
        ),
      ),
      ...legendLayers(width, place, language),
      ...textLayers([...nameRows(terms, width, language), ...years], place, false),
    ],
  };
}

function nameRows(terms: readonly TermDiffusion[], width: number, language: Language): TextRow[] {
  const right = width * NAME_SHARE - NAME_GAP;
  return terms.map(({ term }, i) => ({
    x: right,
    y: yOf(i),
    text: cutToWidth(termWord(term, language), right),
    align: 'right',
  }));
}

/** Marks of one year stand around its place, so that none hides another. */
function marksOf(
  { term, first }: TermDiffusion,
  y: number,
  xOf: (year: number) => number,
  language: Language,
): Mark[] {
  const known = scales.flatMap((scale) => {
    const year = first[scale];
    return year === null ? [] : [{ scale, year }];
  });
  return known.map(({ scale, year }) => {
    const same = known.filter((other) => other.year === year);
    const offset = (same.findIndex((other) => other.scale === scale) - (same.length - 1) / 2) * MARK_GAP;
    return { x: xOf(year) + offset, y, scale, year, term: termWord(term, language) };
  });
}

function markLayers(marks: readonly Mark[], scale: Scale, place: Place, language: Language): Spec[] {
  if (marks.length === 0) return [];
  const words = diffusionWords[language];
  const { colour, shape } = scaleLooks[scale];
  const scaleName = chartWords[language].scales[scale];
  const values = marks.map((mark) => ({
    ...mark,
    scaleName,
    told: `${mark.term}, ${scaleName}: ${mark.year}`,
  }));
  return [
    {
      data: { values },
      mark: {
        type: 'point',
        shape,
        filled: true,
        fill: colour,
        size: MARK_SIZES[scale],
        opacity: 1,
        stroke: ink.ground,
        strokeWidth: 1,
      },
      encoding: {
        ...place,
        description: { field: 'told', type: 'nominal' },
        tooltip: tooltip({ term: words.columns.term, scaleName: words.scale, year: words.year }),
      },
    },
  ];
}

const [LEGEND_Y, LEGEND_STEP] = [9, 96];

/** The three scales with shape and word, over the terms. */
function legendLayers(width: number, place: Place, language: Language): Spec[] {
  const at = (i: number) => width * NAME_SHARE + MARK_GAP + i * LEGEND_STEP;
  const marks = scales.map((scale, i) => ({
    data: { values: [{ x: at(i), y: LEGEND_Y }] },
    mark: {
      type: 'point',
      shape: scaleLooks[scale].shape,
      filled: true,
      fill: scaleLooks[scale].colour,
      size: MARK_SIZES[scale],
      opacity: 1,
      aria: false,
    },
    encoding: place,
  }));
  const names = scales.map(
    (scale, i): TextRow => ({
      x: at(i) + 10,
      y: LEGEND_Y,
      text: chartWords[language].scales[scale],
      colour: scaleLooks[scale].textColour,
    }),
  );
  return [...marks, ...textLayers(names, place, false)];
}
