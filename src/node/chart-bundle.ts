import type { Chart } from '../charts/chart.ts';
import { renderChartPng } from './render-chart.ts';

/** Contents by media type, as a Jupyter `display_data` message carries them. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/**
 * One bundle for a chart: interactive in JupyterLab, a picture where Vega-Lite is not drawn (GitHub, nbconvert), a
 * sentence where there are no pictures.
 *
 * The media type names version 5 because that is the highest that JupyterLab draws; the spec is an object, since a
 * string under a JSON media type is shown as text.
 *
 * @throws when the spec is not valid Vega-Lite
 */
export async function chartBundle(chart: Chart): Promise<MimeBundle> {
  const png = await renderChartPng(chart.spec);
  return {
    'application/vnd.vegalite.v5+json': chart.spec,
    'image/png': Buffer.from(png).toString('base64'),
    'text/plain': `${chart.title}\n${chart.description}`,
  };
}

/** Output metadata that goes with the bundle: no menu, and SVG, so that text stays text. */
export const chartMetadata: MimeBundle = {
  'application/vnd.vegalite.v5+json': { embed_options: { actions: false, renderer: 'svg' } },
};
