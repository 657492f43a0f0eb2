import { stripVTControlCharacters } from 'node:util';
import { type CellOutput, mimeText, type NotebookCell } from '../notebook-format.ts';
import { chartFigure, figureCaption, pictureOf } from './chart-figure.ts';
import { type Html, html, languageOf } from './html.ts';
import { type Heading, renderMarkdown } from './render-markdown.ts';
import type { ReportWords } from './report-words.ts';

/** How the cells of one report are shown. */
export interface CellStyle {
  readonly words: ReportWords;
  readonly isSample: boolean;
  /** Makes ids unique in the page. */
  readonly idPrefix: string;
}

/** A cell as HTML, with its headings for the table of contents. Raw cells are left out, as nbconvert does. */
export function renderCell(
  cell: NotebookCell,
  style: CellStyle,
): { readonly html: Html; readonly headings: readonly Heading[] } {
  if (cell.cell_type === 'raw') return { html: html``, headings: [] };
  if (cell.cell_type === 'markdown') {
    const { html: text, headings } = renderMarkdown(cell.source, style.idPrefix);
    return { html: html`<div class="prose" lang="${languageOf(cell.source)}">${text}</div>`, headings };
  }
  const outputs = mergeStreams(cell.outputs).map((output) => renderOutput(output, style));
  return {
    html: html`<section class="cell">${codeFold(cell.source, style.words)}${outputs}</section>`,
    headings: [],
  };
}

function codeFold(source: string, words: ReportWords): Html | null {
  if (source.trim() === '') return null;
  return html`<details class="code"><summary>${words.code}</summary><pre><code>${source}</code></pre></details>`;
}

/** What a cell printed in several messages is one text to its reader. */
function mergeStreams(outputs: readonly CellOutput[]): CellOutput[] {
  const merged: CellOutput[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    const continues =
      output.output_type === 'stream' && last?.output_type === 'stream' && last.name === output.name;
    if (continues) merged.splice(-1, 1, { ...last, text: last.text + output.text });
    else merged.push(output);
  }
  return merged;
}

function renderOutput(output: CellOutput, style: CellStyle): Html {
  const { words } = style;
  switch (output.output_type) {
    case 'stream': {
      const label = output.name === 'stderr' ? words.warned : words.printed;
      return html`<pre class="stream ${output.name === 'stderr' ? 'warned' : ''}" aria-label="${label}">${stripVTControlCharacters(output.text)}</pre>`;
    }
    case 'error': {
      const trace =
        output.traceback.length > 0 ? output.traceback.join('\n') : `${output.ename}: ${output.evalue}`;
      return html`<div class="error" role="alert"><p>▲ ${words.failed}</p><pre>${stripVTControlCharacters(trace)}</pre></div>`;
    }
    default:
      return renderData(output.data, style);
  }
}

/** The best form that the page can show: chart, picture, text with marks, plain text. */
function renderData(data: Readonly<Record<string, unknown>>, { words, isSample, idPrefix }: CellStyle): Html {
  const chart = chartFigure(data, words, isSample);
  if (chart) return chart;
  const picture = pictureOf(data, words);
  if (picture) {
    return html`<figure><div class="card">${picture}</div>${figureCaption(words, isSample)}</figure>`;
  }
  const marked = mimeText(data['text/markdown']);
  if (marked !== null) {
    const { html: text } = renderMarkdown(marked, `${idPrefix}-output`);
    return html`<div class="prose result" lang="${languageOf(marked)}">${text}</div>`;
  }
  const plain = mimeText(data['text/plain']);
  if (plain !== null) return html`<pre class="result">${plain}</pre>`;
  const types = Object.keys(data).join(', ');
  return html`<p class="note">${words.notShown}: ${types}</p>`;
}
