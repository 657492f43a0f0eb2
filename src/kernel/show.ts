import type { Chart } from '../charts/chart.ts';
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
 * Shows Markdown in the running cell.
 *
 * @throws {NoKernelError} outside a notebook cell
 */
export function showMarkdown(markdown: string): void {
  display({ 'text/markdown': markdown, 'text/plain': markdown });
}
