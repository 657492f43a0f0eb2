import { join } from 'node:path';
import type { TopLevelSpec } from 'vega-lite';
import { chartFontCovers } from '../charts/font-coverage.ts';
import { textWidth } from '../charts/text-width.ts';
import { packageRoot } from './package-root.ts';

export interface PngOptions {
  /** Pixels of the picture for one pixel of the chart; 2 unless given. */
  readonly scale?: number;
}

/**
 * A Vega-Lite spec drawn as SVG text, without a browser and without evaluating code from the spec.
 *
 * Text is measured with the advances of the charts' font, so labels stand where a browser with that font puts them.
 *
 * @throws when the spec is not valid Vega-Lite
 */
export async function renderChartSvg(spec: object): Promise<string> {
  const { vega, compile, expressionInterpreter } = await engine();
  const runtime = vega.parse(compile(copyOf(spec)).spec, undefined, { ast: true });
  const view = new vega.View(runtime, {
    renderer: 'none',
    expr: expressionInterpreter,
    // Without a window Vega warns of every selection that listens to one.
    logLevel: vega.Error,
  });
  try {
    return await view.toSVG();
  } finally {
    view.finalize();
  }
}

/**
 * A Vega-Lite spec drawn as PNG with the font of this package. Only where a text has a character that the font
 * lacks are the fonts of the system read too, which takes a second or more.
 *
 * @throws when the spec is not valid Vega-Lite
 */
export async function renderChartPng(spec: object, options: PngOptions = {}): Promise<Uint8Array> {
  const svg = await renderChartSvg(spec);
  const { Resvg } = await import('@resvg/resvg-js');
  const folder = join(packageRoot(), 'assets', 'fonts');
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: options.scale ?? 2 },
    font: {
      fontFiles: fontFiles(svg).map((name) => join(folder, name)),
      loadSystemFonts: !chartFontCovers(svg, ['simplified', 'traditional']),
      defaultFontFamily: FONT_FAMILY,
    },
  });
  return resvg.render().asPng();
}

/** A file more is time more, so the traditional characters are read only where there are some. */
function fontFiles(svg: string): string[] {
  const usual = ['noto-sans-sc-regular.otf', 'noto-sans-sc-bold.otf'];
  return chartFontCovers(svg, ['simplified']) ? usual : [...usual, 'noto-sans-sc-traditional.otf'];
}

const FONT_FAMILY = 'Noto Sans CJK SC';

/** Vega has a top-level await, so a kernel that compiles to CommonJS can only import it when it is needed. */
async function engine() {
  const [vega, { compile }, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ]);
  measureWithChartFont(vega);
  return { vega, compile, expressionInterpreter };
}

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}

const BOLD_FROM = 600;

/** Without a canvas Vega takes every character for 0.8 em: a fifth too narrow for Chinese, half too wide for Latin. */
function measureWithChartFont(vega: object): void {
  const metrics: unknown = Reflect.get(vega, 'textMetrics');
  if (typeof metrics !== 'object' || metrics === null) return;
  Reflect.set(metrics, 'width', (item: TextItem, text: unknown) => {
    const isBold = item.fontWeight === 'bold' || Number(item.fontWeight) >= BOLD_FROM;
    return textWidth(String(text ?? ''), item.fontSize ?? DEFAULT_FONT_SIZE, isBold ? 'bold' : 'regular');
  });
}

/** Vega's own. */
const DEFAULT_FONT_SIZE = 11;

/** Vega-Lite writes into the specification that it compiles. */
function copyOf(spec: object): TopLevelSpec {
  return JSON.parse(JSON.stringify(spec));
}
