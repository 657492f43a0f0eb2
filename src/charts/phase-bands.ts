import type { Phase } from '../lexicon/region.ts';
import { decimalYear } from '../model/time.ts';
import type { Language, Spec } from './chart.ts';
import { type Place, ruleLayer, type TextRow } from './marks.ts';
import { fontSize, ink, phaseGround } from './palette.ts';
import { phaseNumeral, phaseTitle, phaseYears } from './phase-words.ts';
import { textWidth } from './text-width.ts';

/** The years that a view draws, half-open, and how wide it draws them. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
  readonly pixelsPerYear: number;
}

/** A phase as far as the years drawn show it. */
export interface Band {
  readonly phase: Phase;
  readonly index: number;
  /** Decimal years. */
  readonly from: number;
  readonly to: number;
  readonly fill: string;
}

const INDENT = 5;

/** Bands of the phases that the years drawn touch, in order. */
export function phaseBands(phases: readonly Phase[], layout: YearSpan): Band[] {
  return phases.flatMap((phase, index) => {
    const from = Math.max(layout.from, phase.from === null ? layout.from : decimalYear(phase.from, 'start'));
    const to = Math.min(layout.to, phase.to === null ? layout.to : decimalYear(phase.to, 'start'));
    return from < to ? [{ phase, index, from, to, fill: phaseGround(index, phases.length) }] : [];
  });
}

/** Grounds of the phases and, dotted, the days on which they begin. */
export function bandLayers(bands: readonly Band[], layout: YearSpan, place: Place, height: number): Spec[] {
  const grounds = bands.map(({ from, to, fill }) => ({ x: from, x2: to, fill }));
  const boundaries = bands
    .filter((band) => band.from > layout.from)
    .map((band) => ({ x: band.from, x2: band.from, y: 0, y2: height }));
  return [
    {
      data: { values: grounds },
      mark: { type: 'rect', aria: false },
      encoding: {
        x: place.x,
        x2: { field: 'x2' },
        y: { value: 0 },
        y2: { value: height },
        fill: { field: 'fill', type: 'nominal', scale: null },
      },
    },
    ruleLayer(boundaries, place, { stroke: ink.line, strokeDash: [2, 3], strokeWidth: 1 }),
  ];
}

/** Name and years over each band as far as they fit; the numeral alone where the name does not. */
export function bandTitles(bands: readonly Band[], layout: YearSpan, language: Language): Titles {
  const rows: TextRow[] = [];
  const shortened: Band[] = [];
  for (const band of bands) {
    const room = (band.to - band.from) * layout.pixelsPerYear - INDENT - 2;
    const [title, years] = [phaseTitle(band.phase, band.index, language), phaseYears(band.phase, language)];
    const numeral = phaseNumeral(band.index);
    const x = band.from + INDENT / layout.pixelsPerYear;
    const isWhole =
      Math.max(textWidth(title, fontSize.strong, 'bold'), textWidth(years, fontSize.body)) <= room;
    const head = { x, y: 11, size: fontSize.strong, weight: 'bold' as const };
    if (isWhole) rows.push({ ...head, text: title }, { x, y: 26, text: years, colour: ink.faint });
    else shortened.push(band);
    if (!isWhole && textWidth(numeral, fontSize.strong, 'bold') <= room)
      rows.push({ ...head, text: numeral });
  }
  return { rows, shortened };
}

export interface Titles {
  readonly rows: readonly TextRow[];
  /** Bands too narrow for their name. */
  readonly shortened: readonly Band[];
}
