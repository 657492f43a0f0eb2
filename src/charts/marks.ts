import type { Spec } from './chart.ts';
import { fontSize, ink } from './palette.ts';

/** A line of text at a place of the view. */
export interface TextRow {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly colour?: string;
  readonly size?: number;
  readonly weight?: 'regular' | 'bold';
}

/** How a view places what has `x` and `y`: both are the same in all layers. */
export interface Place {
  readonly x: Spec;
  readonly y: Spec;
}

const HALO_WIDTH = 3;

/**
 * A positional channel with a fixed domain and no axis.
 *
 * @param domain from the start of the view (left, top) to its end
 */
export function position(field: string, domain: readonly [number, number]): Spec {
  return { field, type: 'quantitative', scale: { domain, nice: false, zero: false }, axis: null };
}

/**
 * A view measured in pixels from its top left corner.
 *
 * @param margin of the view left and right of that measure, into which names may reach
 */
export function pixelPlace(width: number, height: number, margin = 0): Place {
  return { x: position('x', [-margin, width + margin]), y: position('y', [height, 0]) };
}

/** Field used as it is: no scale, no legend. */
export function literal(field: string): Spec {
  return { field, type: 'nominal', scale: null, legend: null };
}

/** Text that decorates, not read aloud; with `halo` it stays legible over lines. */
export function textLayers(rows: readonly TextRow[], place: Place, halo: boolean): Spec[] {
  const values = rows.map((row) => ({ ...row, ...withDefaults(row) }));
  const mark = {
    type: 'text',
    baseline: 'middle',
    aria: false,
    align: { expr: 'datum.align' },
    fontSize: { expr: 'datum.size' },
    fontWeight: { expr: 'datum.weight' },
  };
  const encoding = { ...place, text: { field: 'text', type: 'nominal' } };
  const under = {
    data: { values },
    mark: { ...mark, fill: 'transparent', stroke: ink.ground, strokeWidth: HALO_WIDTH, strokeJoin: 'round' },
    encoding,
  };
  const over = { data: { values }, mark, encoding: { ...encoding, color: literal('colour') } };
  if (values.length === 0) return [];
  return halo ? [under, over] : [over];
}

function withDefaults(row: TextRow): Spec {
  return {
    align: row.align ?? 'left',
    colour: row.colour ?? ink.text,
    size: row.size ?? fontSize.body,
    weight: row.weight === 'bold' ? 'bold' : 'normal',
  };
}

/**
 * Closed shapes given as SVG paths in the pixels of the view; one row a shape, so hover and link are exact.
 *
 * @param margin as in `pixelPlace`
 */
export function pathLayer(rows: readonly Spec[], margin: number, mark: Spec = {}, encoding: Spec = {}): Spec {
  return {
    data: { values: rows },
    // At size 4 a custom symbol is drawn at its own scale: one unit of the path is one pixel.
    mark: { type: 'point', size: 4, filled: true, strokeWidth: 0, opacity: 1, ...mark },
    encoding: {
      x: { value: margin },
      y: { value: 0 },
      shape: literal('path'),
      fill: literal('fill'),
      ...encoding,
    },
  };
}

/** Straight lines from (x, y) to (x2, y2). */
export function ruleLayer(rows: readonly Spec[], place: Place, mark: Spec): Spec {
  return {
    data: { values: rows },
    mark: { type: 'rule', aria: false, ...mark },
    encoding: { ...place, x2: { field: 'x2' }, y2: { field: 'y2' } },
  };
}

/** A tooltip from pairs of field and title; no two titles may be the same. */
export function tooltip(fields: Readonly<Record<string, string>>): Spec[] {
  return Object.entries(fields).map(([field, title]) => ({ field, title, type: 'nominal' }));
}

/** Link to the source where the row has one: a missing address would become a link to "null". */
export const sourceLink: Spec = {
  condition: { test: 'isValid(datum.url)', field: 'url', type: 'nominal' },
};
