import type { LinkMatrices, LinkMatrix } from '../analysis/link-matrices.ts';
import type { RegionCity } from '../lexicon/region.ts';
import type { Language } from './chart.ts';
import { PADDING } from './chart-frame.ts';
import { niceStep } from './nice-step.ts';
import { fontSize } from './palette.ts';
import { textWidth } from './text-width.ts';

/** One matrix with its place, in pixels of the view. */
export interface MatrixPanel {
  readonly matrix: LinkMatrix;
  /** Left edge of the panel, where the names of the rows begin. */
  readonly left: number;
  readonly top: number;
  /** Top left corner of the first cell. */
  readonly gridLeft: number;
  readonly gridTop: number;
}

/** Numbers of events that are drawn in one shade. */
export interface ShadeClass {
  readonly fill: string;
  readonly textColour: string;
  /** The largest number in it; null for the last. */
  readonly upTo: number | null;
}

/** Measures that all matrices of a figure share, in pixels. */
export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  readonly cities: readonly RegionCity[];
  readonly cell: number;
  /** Whether the heads of neighbouring columns stand on two lines, being wider than a cell. */
  readonly isStaggered: boolean;
  readonly panels: readonly MatrixPanel[];
  /** The lowest shade first. */
  readonly classes: readonly ShadeClass[];
  /** Top of the legend. */
  readonly legendTop: number;
}

const [WIDEST_CELL, LEAST_CELL] = [24, 15];
const MOST_COLUMNS = 3;
const PANEL_GAP = 20;
/** Name and count of the panel, heads of the columns. */
const HEADER_HEIGHT = 52;
/** Between the two lines of heads that are wider than a cell. */
export const STAGGER = 12;
/** Totals of the columns and air below them. */
const FOOTER_HEIGHT = 30;
const NAME_GAP = 6;
const LEGEND_HEIGHT = 24;

const SHADES = ['#F3D9CC', '#E5AC90', '#D07A50', '#B8480F', '#7D2C05'] as const;
/** From this shade on, only white text is read. */
const FIRST_DARK = 3;
/** Classes double: 1, 2, 3–4, 5–8, more; for larger numbers all are multiplied. */
const UPPER = [1, 2, 4, 8] as const;
const LARGEST_UNSCALED = 16;

/** @param width of the chart, padding included */
export function matrixLayout(data: LinkMatrices, width: number, language: Language): MatrixLayout {
  const inner = width - 2 * PADDING;
  const { cities } = data;
  const matrices = data.matrices.filter(({ events }) => events > 0);
  const nameWidth =
    Math.max(0, ...cities.map((city) => textWidth(city.name[language], fontSize.body))) + NAME_GAP;
  const totals = matrices.flatMap(({ cells }) => [
    ...sums(cells, 'from').values(),
    ...sums(cells, 'to').values(),
  ]);
  const totalWidth = textWidth(String(Math.max(0, ...totals)), fontSize.body) + NAME_GAP;
  const cellIn = (columns: number) =>
    ((inner - (columns - 1) * PANEL_GAP) / columns - nameWidth - totalWidth) / Math.max(1, cities.length);
  const headWidth = Math.max(0, ...cities.map((city) => textWidth(city.short[language], fontSize.small))) + 1;
  const columns = columnsFor(matrices.length, cellIn, Math.max(LEAST_CELL, headWidth));
  const cell = Math.floor(Math.min(WIDEST_CELL, cellIn(columns)));
  const panelWidth = (inner - (columns - 1) * PANEL_GAP) / columns;
  const isStaggered = headWidth > cell;
  const headerHeight = HEADER_HEIGHT + (isStaggered ? STAGGER : 0);
  const panelHeight = headerHeight + cell * cities.length + FOOTER_HEIGHT;
  const panels = matrices.map((matrix, i): MatrixPanel => {
    const left = (i % columns) * (panelWidth + PANEL_GAP);
    const top = Math.floor(i / columns) * panelHeight;
    return { matrix, left, top, gridLeft: left + nameWidth, gridTop: top + headerHeight };
  });
  const legendTop = Math.ceil(matrices.length / columns) * panelHeight;
  const most = Math.max(0, ...matrices.flatMap(({ cells }) => cells.map(({ n }) => n)));
  return {
    width: inner,
    height: legendTop + LEGEND_HEIGHT,
    cities,
    cell,
    isStaggered,
    panels,
    classes: classesTo(most),
    legendTop,
  };
}

/** As many panels beside each other as leave room for a number in each cell. */
function columnsFor(panels: number, cellIn: (columns: number) => number, least: number): number {
  const tried = Array.from({ length: Math.min(MOST_COLUMNS, panels) }, (_, i) => i + 1).reverse();
  return tried.find((columns) => cellIn(columns) >= least) ?? 1;
}

function classesTo(most: number): ShadeClass[] {
  const factor = niceStep(most / LARGEST_UNSCALED);
  const bounds = [...UPPER.map((bound) => bound * factor), null];
  const needed = bounds.findIndex((bound) => bound === null || bound >= most);
  return bounds.slice(0, needed + 1).map((upTo, i) => ({
    upTo,
    fill: SHADES[i] ?? SHADES[4],
    textColour: i >= FIRST_DARK ? '#FFFFFF' : '#1C1D1B',
  }));
}

/** Sums of the cells by row (`from`) or column (`to`). */
export function sums(cells: LinkMatrix['cells'], side: 'from' | 'to'): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const cell of cells) found.set(cell[side], (found.get(cell[side]) ?? 0) + cell.n);
  return found;
}
