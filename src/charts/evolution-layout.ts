import type { EvolutionData } from '../analysis/evolution-data.ts';
import type { NamedEvent } from '../analysis/named-events.ts';
import { type Scale, scales } from '../model/event.ts';
import { decimalYear } from '../model/time.ts';
import { PADDING } from './chart-frame.ts';
import { type DodgePlace, dodgeLabels } from './label-dodge.ts';
import { niceStep } from './nice-step.ts';
import { fontSize } from './palette.ts';
import { textWidth } from './text-width.ts';

/** A key event with its place: a mark on a stem, its label beside it. */
export interface PlacedEvent {
  readonly event: NamedEvent;
  /** Decimal year. */
  readonly at: number;
  /** Pixels from the top of the lanes. */
  readonly y: number;
  /** Where the stem ends: the top of its year's bar. */
  readonly stemEnd: number;
  readonly place: DodgePlace;
}

/** One scale's stripe of the figure; pixels from the top of the lanes. */
export interface Lane {
  readonly scale: Scale;
  readonly n: number;
  readonly top: number;
  readonly base: number;
  /** Event counts with a line and a number. */
  readonly ticks: readonly number[];
  readonly events: readonly PlacedEvent[];
}

/** All measures of the figure of evolution. */
export interface EvolutionLayout {
  /** Inside the padding, pixels. */
  readonly width: number;
  readonly height: number;
  /** Years drawn, half-open. */
  readonly from: number;
  readonly to: number;
  /** Years at the left and right edge of the view: numbers of the axis stand left of the first year. */
  readonly domain: readonly [number, number];
  readonly pixelsPerYear: number;
  /** The same in all lanes. */
  readonly pixelsPerEvent: number;
  readonly lanes: readonly Lane[];
}

const LEFT = 32;
const HEADER_HEIGHT = 36;
const LANE_TITLE_HEIGHT = 34;
const RIGHT = 6;
const ROW_HEIGHT = 14.5;
const LANE_GAP = 12;
const LEAST_YEARS = 6;
/** All bars together; more would push the figure off a laptop's screen. */
const BARS_HEIGHT = 175;
/** One event must be tall enough for its number beside it. */
const MOST_PIXELS_PER_EVENT = 13;
const LEAST_TICK_GAP = 18;

/**
 * @param width of the chart, padding included
 * @param laneTitleWidth of the widest name and count of a lane, so that labels keep clear of it
 */
export function evolutionLayout(data: EvolutionData, width: number, laneTitleWidth: number): EvolutionLayout {
  const inner = width - 2 * PADDING;
  const [from, to] = yearsDrawn(data);
  const pixelsPerYear = (inner - LEFT - RIGHT) / (to - from);
  const tallest = scales.map((scale) => Math.max(0, ...countsOf(data, scale).values()));
  const pixelsPerEvent = Math.min(MOST_PIXELS_PER_EVENT, BARS_HEIGHT / Math.max(1, sum(tallest)));
  const lanes: Lane[] = [];
  for (const scale of scales) {
    const top = (lanes.at(-1)?.base ?? HEADER_HEIGHT - LANE_GAP) + LANE_GAP;
    const measures = { from, pixelsPerYear, pixelsPerEvent, inner, corner: LEFT + laneTitleWidth };
    lanes.push(laneAt(top, scale, data, measures));
  }
  const domain = [from - LEFT / pixelsPerYear, to + RIGHT / pixelsPerYear] as const;
  const height = (lanes.at(-1)?.base ?? 0) + 1;
  return { width: inner, height, from, to, domain, pixelsPerYear, pixelsPerEvent, lanes };
}

interface Measures {
  readonly from: number;
  readonly pixelsPerYear: number;
  readonly pixelsPerEvent: number;
  readonly inner: number;
  /** Right edge of the lane's name. */
  readonly corner: number;
}

function laneAt(top: number, scale: Scale, data: EvolutionData, measures: Measures): Lane {
  const counts = countsOf(data, scale);
  const most = Math.max(0, ...counts.values());
  const events = data.keyEvents.filter((event) => event.scale === scale);
  const positions = events.map((event) => decimalYear(event.date, 'middle'));
  const dodged = dodgeLabels(
    events.map((event, i) => ({
      x: LEFT + ((positions[i] ?? 0) - measures.from) * measures.pixelsPerYear,
      width: textWidth(event.label, fontSize.body),
    })),
    {
      left: 0,
      right: measures.inner,
      corner: { right: measures.corner, rows: Math.ceil(LANE_TITLE_HEIGHT / ROW_HEIGHT) },
    },
  );
  const barTop = top + Math.max(LANE_TITLE_HEIGHT, dodged.rows * ROW_HEIGHT + 4);
  const base = barTop + most * measures.pixelsPerEvent;
  const placed = events.flatMap((event, i): PlacedEvent[] => {
    const [place, at = 0] = [dodged.places[i], positions[i]];
    const stemEnd = base - (counts.get(Math.floor(at)) ?? 0) * measures.pixelsPerEvent;
    return place ? [{ event, at, y: barTop - 4 - (place.row + 0.5) * ROW_HEIGHT, stemEnd, place }] : [];
  });
  return { scale, n: sum([...counts.values()]), top, base, ticks: ticks(most, measures), events: placed };
}

function ticks(most: number, { pixelsPerEvent }: Measures): number[] {
  if (most === 0) return [];
  const step = niceStep(LEAST_TICK_GAP / pixelsPerEvent);
  const multiples = Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step);
  return multiples.length > 0 ? multiples : [most];
}

function countsOf(data: EvolutionData, scale: Scale): Map<number, number> {
  return new Map(data.counts.filter((cell) => cell.scale === scale).map((cell) => [cell.year, cell.n]));
}

/** At least a few years, so that a single event stands in a span of time and not in a wall of colour. */
function yearsDrawn(data: EvolutionData): [number, number] {
  const years = data.documents.map((row) => row.year);
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const missing = Math.max(0, LEAST_YEARS - (last + 1 - first));
  return [first - Math.floor(missing / 2), last + 1 + Math.ceil(missing / 2)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
