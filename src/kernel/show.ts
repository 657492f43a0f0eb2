import type { Chart, Language } from '../charts/chart.ts';
import { rowsMarkdown } from '../charts/rows-markdown.ts';
import { chartBundle, chartMetadata } from '../node/chart-bundle.ts';
import { display } from './display.ts';

/**
 * Shows a chart in the running cell: interactive in JupyterLab, a picture on GitHub and in exports, a sentence
 * where there are no pictures.
 *
 * @throws {NoKernelError} outside a notebook cell
 */
export async function show(chart: Chart): Promise<void> {
  display(await chartBundle(chart), chartMetadata);
}

/**
 * Shows the events behind a chart's marks as a table with a link to each source.
 *
 * @throws {NoKernelError} outside a notebook cell
 */
export function showRows(chart: Chart, language: Language = 'zh'): void {
  display({ 'text/markdown': rowsMarkdown(chart.rows, language) });
}
