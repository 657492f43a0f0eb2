import type { CoWordTheme } from '../analysis/focus/co-word-themes.ts';
import type { PhaseFocus } from '../analysis/focus/corpus-focus.ts';
import { median } from '../analysis/statistics/numeric/median.ts';
import { type Box, boxesMeet, isWithin } from './box.ts';
import type { Language } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import { type MapLabel, mapLabels } from './map-labels.ts';
import { fontSize } from './palette.ts';
import { LEAST_THEMES, strategicWords } from './strategic-words.ts';
import { cutToWidth, termWord } from './term-words.ts';
import { textWidth } from './text-width.ts';

/** A theme as a circle, in pixels of the view. */
export interface StrategicMark {
  readonly theme: CoWordTheme;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The diagram of one phase. */
export interface StrategicPanel {
  readonly focus: PhaseFocus;
  readonly index: number;
  readonly left: number;
  /** Of the heading. */
  readonly top: number;
  /** The square that the themes lie in. */
  readonly frame: Box;
  readonly marks: readonly StrategicMark[];
  readonly labels: readonly MapLabel[];
  readonly corners: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly align: 'left' | 'right';
  }[];
  /** Least value, median and greatest value along both axes. */
  readonly axes: { readonly centrality: Range; readonly density: Range };
}

/** Least, median, greatest. */
export type Range = readonly [number, number, number];

/** All measures of the strategic diagram, in pixels; a phase with fewer than two themes has no panel. */
export interface StrategicLayout {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly StrategicPanel[];
}

const MOST_COLUMNS = 3;
const LEAST_PANEL = 250;
const WIDEST_PANEL = 400;
const [GAP, HEADER_HEIGHT, FOOTER_HEIGHT] = [24, 40, 40];
const [LEAST_RADIUS, MOST_RADIUS] = [3, 12];
/** Keeps the lines of the frame, which have a width, within the picture. */
const EDGE = 1;
/** Keeps circles clear of the words in the corners. */
const MARGIN = 30;
/** Names longer than this share of the panel are cut. */
const LONGEST_NAME = 0.45;

/** @param width of the chart, padding included */
export function strategicLayout(
  all: readonly PhaseFocus[],
  width: number,
  language: Language,
): StrategicLayout {
  const inner = width - 2 * PADDING;
  const phases = [...all.entries()].filter(([, { themes }]) => themes.themes.length >= LEAST_THEMES);
  const fitting = Math.max(1, Math.floor((inner + GAP) / (LEAST_PANEL + GAP)));
  const columns = Math.max(1, Math.min(MOST_COLUMNS, phases.length, fitting));
  const panelWidth = Math.min(WIDEST_PANEL, (inner - (columns - 1) * GAP) / columns);
  const panelHeight = HEADER_HEIGHT + panelWidth + FOOTER_HEIGHT;
  const most = Math.max(
    1,
    ...phases.flatMap(([, { themes }]) => themes.themes.map(({ documents }) => documents.length)),
  );
  const panels = phases.map(([index, focus], i) => {
    const left = (i % columns) * (panelWidth + GAP);
    const top = Math.floor(i / columns) * panelHeight;
    const frame = {
      left: left + EDGE,
      right: left + panelWidth - 2 * EDGE,
      top: top + HEADER_HEIGHT,
      bottom: top + HEADER_HEIGHT + panelWidth,
    };
    return panelOf({ focus, index, left, top, frame }, most, language);
  });
  return { width: inner, height: Math.ceil(phases.length / columns) * panelHeight, panels };
}

function panelOf(
  head: Pick<StrategicPanel, 'focus' | 'index' | 'left' | 'top' | 'frame'>,
  mostDocuments: number,
  language: Language,
): StrategicPanel {
  const { frame } = head;
  const themes = head.focus.themes.themes;
  const axes = {
    centrality: rangeOf(themes.map(({ centrality }) => centrality)),
    density: rangeOf(themes.map(({ density }) => density)),
  };
  const marks = themes.map((theme) => ({
    theme,
    x:
      frame.left +
      MARGIN +
      halfScale(theme.centrality, axes.centrality) * (frame.right - frame.left - 2 * MARGIN),
    y:
      frame.bottom -
      MARGIN -
      halfScale(theme.density, axes.density) * (frame.bottom - frame.top - 2 * MARGIN),
    radius: Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(theme.documents.length / mostDocuments)),
  }));
  const corners = cornersOf(frame, language);
  const labels = labelsOf(
    marks,
    frame,
    corners.map(({ box }) => box),
    language,
  );
  return { ...head, marks, labels, corners, axes };
}

function rangeOf(values: readonly number[]): Range {
  return [Math.min(...values), median(values) ?? 0, Math.max(...values)];
}

/** 0 to 1 with the median in the middle: each half has a scale of its own, so that the middle lines cross in the centre. */
function halfScale(value: number, [low, middle, high]: Range): number {
  if (value < middle) return (0.5 * (value - low)) / (middle - low);
  return value > middle ? 0.5 + (0.5 * (value - middle)) / (high - middle) : 0.5;
}

const CORNER_INSET = 5;
const LINE = 13;

function cornersOf(frame: Box, language: Language) {
  const { niche, motor, 'emerging-or-declining': emerging, basic } = strategicWords[language].quadrants;
  const place = (text: string, isRight: boolean, isBottom: boolean) => {
    const width = textWidth(text, fontSize.small);
    const x = isRight ? frame.right - CORNER_INSET : frame.left + CORNER_INSET;
    const y = isBottom ? frame.bottom - LINE / 2 - 2 : frame.top + LINE / 2 + 2;
    const left = isRight ? x - width : x;
    const box = { left, right: left + width, top: y - LINE / 2, bottom: y + LINE / 2 };
    return { text, x, y, align: isRight ? ('right' as const) : ('left' as const), box };
  };
  return [
    place(niche, false, false),
    place(motor, true, false),
    place(emerging, false, true),
    place(basic, true, true),
  ];
}

function labelsOf(
  marks: readonly StrategicMark[],
  frame: Box,
  corners: readonly Box[],
  language: Language,
): MapLabel[] {
  const longest = (frame.right - frame.left) * LONGEST_NAME;
  const circles = marks.map(({ theme, x, y, radius }) => ({
    x,
    y,
    radius,
    text: cutToWidth(termWord(theme.name, language), longest),
    side: x < (frame.left + frame.right) / 2 ? ('right' as const) : ('left' as const),
    size: fontSize.body,
  }));
  const inside = {
    left: frame.left + 2,
    right: frame.right - 2,
    top: frame.top + 2,
    bottom: frame.bottom - 2,
  };
  const isClear = (box: Box) => corners.every((corner) => !boxesMeet(box, corner));
  return mapLabels(circles, inside, corners).filter(({ box }) => isClear(box) && isWithin(box, frame));
}
