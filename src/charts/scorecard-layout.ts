import type { Indicator } from '../analysis/indicators/corpus-indicators.ts';
import { PADDING } from './chart-frame.ts';
import { type ScorecardAxis, type Side, scorecardAxes } from './scorecard-words.ts';

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
/** Number, left pole and numeral of the phase stand left of the scale; value, right pole and verdict right of it. */
const [LEFT, RIGHT] = [142, 236];

/**
 * @param byPhase indicators of each phase, in the order of the phases
 * @param width of the chart, padding included
 */
export function scorecardLayout(byPhase: readonly (readonly Indicator[])[], width: number): ScorecardLayout {
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
  return { width: inner, height, plotLeft: LEFT, plotRight: inner - RIGHT, bars, bands };
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
