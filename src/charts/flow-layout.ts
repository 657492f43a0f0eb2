import type { CoWordTheme } from '../analysis/focus/co-word-themes.ts';
import type { CorpusFocus, PhaseFocus } from '../analysis/focus/corpus-focus.ts';
import { PADDING } from './chart-frame.ts';

/** A theme of one phase as a box, in pixels of the view. */
export interface FlowBox {
  readonly theme: CoWordTheme;
  /** Index of the phase. */
  readonly column: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Share of the mentions of its terms, by document, that no theme of the phase before has; 0 where that has no theme. */
  readonly shareNew: number;
  /** Rank of its emphasis, 0 the strongest; null for none. */
  readonly emphasis: number | null;
}

/** What one theme hands on to another, as a band between their boxes. */
export interface FlowBand {
  readonly from: FlowBox;
  readonly to: FlowBox;
  readonly terms: readonly string[];
  /** Share of the old theme that goes on, of the new theme that comes from it; 0–1, terms weighted by documents. */
  readonly shareOfOld: number;
  readonly shareOfNew: number;
  /** Upper end and height at both sides. */
  readonly start: { readonly y: number; readonly height: number };
  readonly end: { readonly y: number; readonly height: number };
}

/** Measures of the figure of flows. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly bands: readonly FlowBand[];
  /** Left edge of each phase. */
  readonly columns: readonly { readonly left: number; readonly width: number; readonly focus: PhaseFocus }[];
  /** Themes left out for want of room, over all phases. */
  readonly notDrawn: number;
  /** The terms whose themes are emphasised, strongest first. */
  readonly emphasised: readonly string[];
}

const HEADER_HEIGHT = 40;
const PLOT_HEIGHT = 340;
const BOX_GAP = 5;
export const LEAST_BOX = 15;
const MOST_THEMES = 10;
/** Share of a column that its boxes take; bands have the rest. */
const BOX_SHARE = 0.64;
const EMPHASISED = 2;

/** @param width of the chart, padding included */
export function flowLayout({ phases }: Pick<CorpusFocus, 'phases'>, width: number): FlowLayout {
  const inner = width - 2 * PADDING;
  const gaps = Math.max(0, phases.length - 1);
  const boxWidth = (inner * BOX_SHARE) / Math.max(1, phases.length);
  const step = gaps === 0 ? 0 : (inner - boxWidth) / gaps;
  const emphasised = strongestTerms(phases);
  const drawn = phases.map((focus) => byWeight(focus.themes.themes).slice(0, MOST_THEMES));
  const boxes = drawn.flatMap((themes, column) =>
    columnBoxes(themes, column, column * step, boxWidth, drawn[column - 1], emphasised),
  );
  const bottom = Math.max(HEADER_HEIGHT, ...boxes.map((box) => box.bottom));
  return {
    width: inner,
    height: Math.ceil(bottom) + 1,
    boxes,
    bands: bandsOf(boxes),
    columns: phases.map((focus, i) => ({ left: i * step, width: boxWidth, focus })),
    notDrawn: phases.reduce((sum, { themes }) => sum + Math.max(0, themes.themes.length - MOST_THEMES), 0),
    emphasised,
  };
}

/** The name terms of the heaviest themes of the last phase that has any. */
function strongestTerms(phases: readonly PhaseFocus[]): string[] {
  const last = phases.findLast(({ themes }) => themes.themes.length > 0);
  return last
    ? byWeight(last.themes.themes)
        .slice(0, EMPHASISED)
        .map(({ name }) => name)
    : [];
}

function byWeight(themes: readonly CoWordTheme[]): CoWordTheme[] {
  return themes.toSorted((a, b) => weightOf(b) - weightOf(a));
}

/** Terms of a theme, each as often as there are documents with it. */
export function weightOf({ terms }: CoWordTheme): number {
  return Object.values(terms).reduce((sum, n) => sum + n, 0);
}

function columnBoxes(
  themes: readonly CoWordTheme[],
  column: number,
  left: number,
  width: number,
  before: readonly CoWordTheme[] | undefined,
  emphasised: readonly string[],
): FlowBox[] {
  const total = themes.reduce((sum, theme) => sum + weightOf(theme), 0);
  const room = PLOT_HEIGHT - Math.max(0, themes.length - 1) * BOX_GAP;
  let top = HEADER_HEIGHT;
  return themes.map((theme) => {
    const height = Math.max(LEAST_BOX, (room * weightOf(theme)) / total);
    const rank = emphasised.findIndex((term) => Object.hasOwn(theme.terms, term));
    const box = {
      theme,
      column,
      left,
      right: left + width,
      top,
      bottom: top + height,
      shareNew: before === undefined || before.length === 0 ? 0 : newShare(theme, before),
      emphasis: rank < 0 ? null : rank,
    };
    top = box.bottom + BOX_GAP;
    return box;
  });
}

function newShare(theme: CoWordTheme, before: readonly CoWordTheme[]): number {
  const kept = Object.keys(theme.terms).filter((term) =>
    before.some((old) => Object.hasOwn(old.terms, term)),
  );
  return 1 - weightIn(theme, kept) / weightOf(theme);
}

function weightIn(theme: CoWordTheme, terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + (theme.terms[term] ?? 0), 0);
}

/** Bands leave and reach a box from top to bottom, in the order of the boxes on the other side. */
function bandsOf(boxes: readonly FlowBox[]): FlowBand[] {
  const left = new Map<FlowBox, number>();
  const reached = new Map<FlowBox, number>();
  const take = (used: Map<FlowBox, number>, box: FlowBox, share: number) => {
    const [y, height] = [box.top + (used.get(box) ?? 0), share * (box.bottom - box.top)];
    used.set(box, (used.get(box) ?? 0) + height);
    return { y, height };
  };
  return boxes.flatMap((from) =>
    boxes
      .filter((to) => to.column === from.column + 1)
      .flatMap((to): FlowBand[] => {
        const terms = Object.keys(from.theme.terms).filter((term) => Object.hasOwn(to.theme.terms, term));
        if (terms.length === 0) return [];
        const shareOfOld = weightIn(from.theme, terms) / weightOf(from.theme);
        const shareOfNew = weightIn(to.theme, terms) / weightOf(to.theme);
        const [start, end] = [take(left, from, shareOfOld), take(reached, to, shareOfNew)];
        return [{ from, to, terms, shareOfOld, shareOfNew, start, end }];
      }),
  );
}
