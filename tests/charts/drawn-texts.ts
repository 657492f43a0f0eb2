import type { Box } from '../../src/charts/box.ts';
import { renderChartSvg } from '../../src/node/render-chart.ts';

/** A text as it is drawn, with its box in pixels of the picture. */
export interface DrawnText extends Box {
  readonly text: string;
}

/**
 * Every text of a chart with its box, read from the scene that Vega draws: real positions, real glyph widths.
 * Halos, which lie under their own text, are left out.
 */
export async function drawnTexts(spec: object): Promise<readonly DrawnText[]> {
  await withChartFont();
  const [vega, { compile }] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(compile(JSON.parse(JSON.stringify(spec))).spec), {
    renderer: 'none',
    logLevel: vega.Error,
  });
  await view.runAsync();
  const found: DrawnText[] = [];
  const root: unknown = view.scenegraph();
  walk(Reflect.get(Object(root), 'root'), 0, 0, found);
  view.finalize();
  return found;
}

let drawn: Promise<unknown> | null = null;

/** Whatever is drawn first gives Vega the widths of the charts' font. */
function withChartFont(): Promise<unknown> {
  drawn ??= renderChartSvg({ data: { values: [] }, mark: 'point' });
  return drawn;
}

/** Pairs of texts whose boxes share more than the half pixel that rounding takes. */
export function meetingTexts(texts: readonly DrawnText[]): string[] {
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => meet(a, b))
      .map((b) => `${a.text} × ${b.text}`),
  );
}

const TOLERANCE = 0.5;

function meet(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > TOLERANCE && height > TOLERANCE;
}

function walk(node: unknown, x: number, y: number, found: DrawnText[]): void {
  const mark = Object(node);
  for (const item of list(Reflect.get(mark, 'items'))) {
    if (Reflect.get(mark, 'marktype') === 'text') found.push(...textOf(item, x, y));
    const [dx, dy] = [number(item, 'x'), number(item, 'y')];
    for (const child of list(Reflect.get(item, 'items'))) walk(child, x + dx, y + dy, found);
  }
}

function textOf(item: object, x: number, y: number): DrawnText[] {
  const text = [Reflect.get(item, 'text') ?? ''].flat().join(' ');
  const isHidden = Reflect.get(item, 'fill') === 'transparent' || number(item, 'opacity', 1) === 0;
  if (text === '' || isHidden) return [];
  const bounds = Object(Reflect.get(item, 'bounds'));
  return [
    {
      text,
      left: x + number(bounds, 'x1'),
      top: y + number(bounds, 'y1'),
      right: x + number(bounds, 'x2'),
      bottom: y + number(bounds, 'y2'),
    },
  ];
}

function number(item: object, key: string, otherwise = 0): number {
  const value: unknown = Reflect.get(item, key);
  return typeof value === 'number' ? value : otherwise;
}

function list(value: unknown): readonly object[] {
  return Array.isArray(value) ? value : [];
}
