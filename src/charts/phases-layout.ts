import type { YearSeries } from '../analysis/phases/corpus-phases.ts';
import type { CountedChange } from '../analysis/phases/counted-phases.ts';
import { PADDING } from './chart-frame.ts';
import { niceStep } from './nice-step.ts';
import { fontSize } from './palette.ts';
import type { YearSpan } from './phase-bands.ts';
import { changeLabel } from './phases-words.ts';
import { textWidth } from './text-width.ts';

/** A change with the row over the bars that its interval stands in. */
export interface PlacedChange {
  readonly change: CountedChange;
  readonly label: string;
  /** Middle of the interval and its label, pixels from the top. */
  readonly y: number;
  /** Where the label begins or ends, pixels from the left of the view. */
  readonly labelX: number;
  readonly align: 'left' | 'right';
}

/** Measures of the upper view of the figure of phases. */
export interface PhasesLayout extends YearSpan {
  readonly width: number;
  readonly height: number;
  /** Years at the left and right edge of the view. */
  readonly domain: readonly [number, number];
  readonly changes: readonly PlacedChange[];
  /** Middle of the row of means. */
  readonly rateY: number;
  readonly base: number;
  readonly pixelsPerEvent: number;
  /** Counts with a line and a number. */
  readonly ticks: readonly number[];
  /** Pixels from the left of the view. */
  readonly xOf: (year: number) => number;
}

const [LEFT, RIGHT] = [32, 6];
/** Names and years of the phases given. */
const HEADER_HEIGHT = 36;
const ROW_HEIGHT = 16;
const RATE_HEIGHT = 16;
const BARS_HEIGHT = 130;
const LABEL_GAP = 6;
const LEAST_TICK_GAP = 26;

/** @param width of the chart, padding included */
export function phasesLayout(
  { firstYear, counts }: YearSeries,
  changes: readonly CountedChange[],
  width: number,
): PhasesLayout {
  const inner = width - 2 * PADDING;
  const [from, to] = [firstYear, firstYear + counts.length];
  const pixelsPerYear = (inner - LEFT - RIGHT) / (to - from);
  const xOf = (year: number) => LEFT + (year - from) * pixelsPerYear;
  const placed = placedChanges(changes, xOf, inner);
  const rows = Math.max(0, ...placed.map(({ row }) => row + 1));
  const rateY = HEADER_HEIGHT + rows * ROW_HEIGHT + RATE_HEIGHT / 2;
  const base = rateY + RATE_HEIGHT / 2 + BARS_HEIGHT;
  const most = Math.max(1, ...counts);
  const pixelsPerEvent = BARS_HEIGHT / most;
  const step = niceStep(LEAST_TICK_GAP / pixelsPerEvent);
  return {
    width: inner,
    height: base + 1,
    from,
    to,
    pixelsPerYear,
    domain: [from - LEFT / pixelsPerYear, to + RIGHT / pixelsPerYear],
    changes: placed.map(({ row, ...one }) => ({ ...one, y: HEADER_HEIGHT + (row + 0.5) * ROW_HEIGHT })),
    rateY,
    base,
    pixelsPerEvent,
    ticks: Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step),
    xOf,
  };
}

interface RowedChange extends Omit<PlacedChange, 'y'> {
  readonly row: number;
}

/** Each change in the first row where neither its interval nor its label meets what stands there. */
function placedChanges(
  changes: readonly CountedChange[],
  xOf: (year: number) => number,
  width: number,
): RowedChange[] {
  const ends: number[][] = [];
  return changes.map((change) => {
    const label = changeLabel(change);
    const [low, high] = [xOf(change.low), xOf(change.high + 1)];
    const room = textWidth(label, fontSize.body, 'bold') + LABEL_GAP;
    const isRight = high + room <= width;
    const span: readonly [number, number] = isRight ? [low, high + room] : [low - room, high];
    const isFree = (row: readonly number[]) => row.every((end) => end <= span[0]);
    const free = ends.findIndex(isFree);
    const row = free < 0 ? ends.length : free;
    ends[row] = [...(ends[row] ?? []), span[1] + LABEL_GAP];
    const labelX = isRight ? high + LABEL_GAP : low - LABEL_GAP;
    return { change, label, row, labelX, align: isRight ? 'left' : 'right' };
  });
}
