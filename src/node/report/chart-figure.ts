import { mimeText } from '../notebook-format.ts';
import { type Html, html, jsonForScript } from './html.ts';
import type { ReportWords } from './report-words.ts';

const CHART_TYPE = /^application\/vnd\.vega(?<lite>lite)?\.v\d+(?:\.\d+)*\+json$/;

/** The chart of an output, drawn by the page's script over its own picture; null when there is none. */
export function chartFigure(
  data: Readonly<Record<string, unknown>>,
  words: ReportWords,
  isSample: boolean,
): Html | null {
  const type = Object.keys(data).find((key) => CHART_TYPE.test(key));
  const spec = type ? data[type] : undefined;
  if (!type || typeof spec !== 'object' || spec === null) return null;
  const mode = CHART_TYPE.exec(type)?.groups?.['lite'] ? 'vega-lite' : 'vega';
  return html`<figure class="chart" data-mode="${mode}">
<div class="card"><div class="still">${pictureOf(data, words) ?? html`<p>${description(data, words)}</p>`}</div><div class="live" hidden></div></div>
<script type="application/json" class="spec">${jsonForScript(ownSpec(spec))}</script>
${figureCaption(words, isSample)}
</figure>`;
}

/** The picture of an output; null when there is none. Never anything but data that an `img` cannot run. */
export function pictureOf(data: Readonly<Record<string, unknown>>, words: ReportWords): Html | null {
  for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/gif']) {
    const base64 = (mimeText(data[type]) ?? '').replaceAll(/\s+/g, '');
    if (/^[\w+/]+=*$/.test(base64))
      return html`<img src="data:${type};base64,${base64}" alt="${description(data, words)}">`;
  }
  const svg = mimeText(data['image/svg+xml']);
  if (!svg) return null;
  const base64 = Buffer.from(svg).toString('base64');
  return html`<img src="data:image/svg+xml;base64,${base64}" alt="${description(data, words)}">`;
}

/** What stands under each figure; on a sample corpus that it is one. */
export function figureCaption(words: ReportWords, isSample: boolean): Html {
  const notice = isSample ? html`<span class="sample">${words.sampleShort}</span>` : null;
  return html`<figcaption>${notice}</figcaption>`;
}

function description(data: Readonly<Record<string, unknown>>, words: ReportWords): string {
  return mimeText(data['text/plain']) ?? words.chart;
}

/**
 * The spec without what belongs to another program: `usermeta` could change how it is embedded here, and
 * `$schema` names the version 5 that JupyterLab asks for.
 */
function ownSpec(spec: object): object {
  const { usermeta: _usermeta, $schema: _schema, ...rest } = { usermeta: null, $schema: null, ...spec };
  return rest;
}
