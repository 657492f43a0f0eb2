import type { Indicator } from '../analysis/indicators/corpus-indicators.ts';
import type { Language } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import { fontSize } from './palette.ts';
import { phaseNumeral } from './phase-words.ts';
import { type ScorecardAxis, type Side, scorecardAxes, scorecardWords } from './scorecard-words.ts';
import { textWidth } from './text-width.ts';

/** One phase of one axis at its height in the picture. */
export interface ScorecardBar {
  readonly axis: ScorecardAxis;
  readonly phaseIndex: number;
  /** Middle of the bar, pixels from the top. */
  readonly y: number;
  readonly row: Indicator | null;
}

/** All measures of the scorecard, in pixels inside the padding. */
export interface ScorecardLayout {
  readonly width: number;
  readonly height: number;
  /** Ends of the scale from 0 to 1. */
  readonly plotLeft: number;
  readonly plotRight: number;
  /** Where the verdicts begin. */
  readonly verdictLeft: number;
  readonly bars: readonly ScorecardBar[];
  /** Top and bottom of each axis, in the order of the axes. */
  readonly bands: readonly { readonly axis: ScorecardAxis; readonly top: number; readonly bottom: number }[];
}

export const BAR_STEP = 13;
const HEADER_HEIGHT = 20;
const BAND_PADDING = 4;
const BAND_GAP = 4;
/** Between the six axes that the rule counts and the two others. */
const PART_GAP = 8;
/** Room for the number of an axis and for the numeral of a phase left of the scale, for a value right of it. */
const [LABEL_ROOM, NUMERAL_ROOM, VALUE_ROOM] = [34, 26, 42];
const COLUMN_GAP = 14;

/**
 * @param byPhase indicators of each phase, in the order of the phases
 * @param width of the chart, padding included
 */
export function scorecardLayout(
  byPhase: readonly (readonly Indicator[])[],
  width: number,
  language: Language,
): ScorecardLayout {
  const inner = width - 2 * PADDING;
  const bandHeight = Math.max(1, byPhase.length) * BAR_STEP + 2 * BAND_PADDING;
  const bands = scorecardAxes.map((axis, i) => {
    const top = HEADER_HEIGHT + i * (bandHeight + BAND_GAP) + (axis.counts ? 0 : PART_GAP);
    return { axis, top, bottom: top + bandHeight };
  });
  const bars = bands.flatMap(({ axis, top }) =>
    byPhase.map((indicators, phaseIndex) => ({
      axis,
      phaseIndex,
      y: top + BAND_PADDING + (phaseIndex + 0.5) * BAR_STEP,
      row: indicators.find((indicator) => indicator.id === axis.id) ?? null,
    })),
  );
  const height = bands.at(-1)?.bottom ?? HEADER_HEIGHT;
  return { width: inner, height, ...plotEdges(bars, inner, language), bars, bands };
}

/** Number, left pole and numeral of the phase stand left of the scale; value, right pole and verdict right of it. */
function plotEdges(bars: readonly ScorecardBar[], width: number, language: Language) {
  const widest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => textWidth(text, fontSize.body)));
  const left = widest(scorecardAxes.map(({ hierarchical }) => hierarchical[language]));
  const right = widest(scorecardAxes.map(({ neoRegional }) => neoRegional[language]));
  const { sides, head } = scorecardWords[language];
  const last = Math.max(0, ...bars.map(({ phaseIndex }) => phaseIndex));
  const verdict = widest([head(phaseNumeral(last)), ...bars.map(({ row }) => sides[sideOf(row)])]);
  return {
    plotLeft: LABEL_ROOM + left + NUMERAL_ROOM,
    plotRight: width - VALUE_ROOM - right - COLUMN_GAP - verdict,
    verdictLeft: width - verdict,
  };
}

const HALF = 0.5;

/** Where the interval of an indicator lies; why there is none. */
export function sideOf(row: Indicator | null): Side {
  if (row === null || row.undefinedBecause === 'nothing-to-measure') return 'nothing';
  if (row.undefinedBecause === 'too-few') return 'tooFew';
  if (row.low === null || row.high === null) return 'noInterval';
  if (row.high < HALF) return 'below';
  return row.low > HALF ? 'above' : 'spans';
}
