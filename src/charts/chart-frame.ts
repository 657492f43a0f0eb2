import type { Spec } from './chart.ts';
import { BOLD, fontFamily, fontSize, ink } from './palette.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** White space around a chart, pixels. */
export const PADDING = 8;

/** Width of a chart unless asked for otherwise: a column of JupyterLab and of the report. */
export const DEFAULT_WIDTH = 600;

/** The part of a specification that frames it. */
export interface ChartFrame extends Spec {
  readonly title: Spec;
}

/** Line height of captions as a multiple of the font size. */
export const LINE_HEIGHT = 1.4;

/**
 * What every chart is framed in: white ground, own text colours, title and subtitle. JupyterLab lays its dark theme
 * under a chart, so ground and text colours must be said or a dark page has black text on dark grey.
 *
 * @param width of the whole chart in pixels, its padding included
 */
export function chartFrame(title: string, subtitle: string, description: string, width: number): ChartFrame {
  const inner = width - 2 * PADDING;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    description,
    background: ink.ground,
    padding: PADDING,
    title: {
      text: wrapTitle(title, inner),
      subtitle: wrapText(subtitle, inner, fontSize.strong),
      anchor: 'start',
      frame: 'group',
      align: 'left',
      limit: 0,
      offset: 10,
    },
    config: {
      font: fontFamily,
      view: { stroke: null },
      concat: { spacing: 0 },
      text: { color: ink.text, font: fontFamily, fontSize: fontSize.body, limit: 0 },
      axis: {
        labelColor: ink.second,
        titleColor: ink.second,
        domainColor: ink.line,
        tickColor: ink.line,
        labelFont: fontFamily,
        labelFontSize: fontSize.body,
        labelLimit: 0,
        titleLimit: 0,
        grid: false,
      },
      title: {
        color: ink.text,
        subtitleColor: ink.second,
        font: fontFamily,
        subtitleFont: fontFamily,
        fontSize: fontSize.title,
        fontWeight: BOLD,
        subtitleFontSize: fontSize.strong,
        subtitlePadding: 4,
      },
    },
  };
}

/** Bold text is wider than what `wrapText` measures, so the width shrinks by as much. */
function wrapTitle(title: string, width: number): string[] {
  const widening = textWidth(title, fontSize.title, 'bold') / Math.max(1, textWidth(title, fontSize.title));
  return wrapText(title, width / Math.max(1, widening), fontSize.title);
}
