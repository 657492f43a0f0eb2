import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ExecutedNotebook } from '../notebook-format.ts';
import { pageScript } from './draw-charts.ts';
import { externalLink, Html, html, languageOf } from './html.ts';
import { renderCell } from './render-cell.ts';
import type { Heading } from './render-markdown.ts';
import { REPORT_STYLE } from './report-style.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import { inlineScript, readVegaRuntime } from './vega-runtime.ts';

/** What a report is made of. */
export interface ReportInput {
  /** In the order of reading. */
  readonly notebooks: readonly ExecutedNotebook[];
  readonly title: string;
  /** What the corpus holds, as label and value: documents, events, years. */
  readonly corpusSummary: readonly { readonly label: string; readonly value: string }[];
  /** The texts are samples: said at the top and beside each figure. */
  readonly isSample: boolean;
  readonly language: 'zh' | 'en';
  readonly sources: readonly ReportSource[];
  readonly generatedAt: Date;
}

/** A document that the report rests on; null where the document states none. */
export interface ReportSource {
  readonly title: string;
  readonly url: string | null;
  /** ISO, as precise as it is known. */
  readonly date: string | null;
}

/**
 * One HTML file that holds everything and contacts nothing: its policy forbids every load, and only the scripts
 * and the style that stand in it may run. Charts are pictures until they are drawn, in print and without
 * scripts. What comes from notebooks and corpus is text to it, whatever it says.
 *
 * @returns the page; UTF-8
 */
export async function renderReport(input: ReportInput): Promise<string> {
  const words = reportWords(input.language);
  const { scripts, versions } = await readVegaRuntime();
  const body = reportBody(input, words, [...versions, `Node ${process.version}`]);
  const hasCharts = body.text.includes(CHART_START);
  const draw = inlineScript(pageScript(words));
  const page = reportPage(input.title, words, body, hasCharts ? [...scripts, draw] : []);
  return withSize(page.text);
}

function reportPage(title: string, words: ReportWords, body: Html, scripts: readonly string[]): Html {
  return html`<!doctype html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Html(REPORT_STYLE)}</style>
</head>
<body>
${body}
${scripts.map((script) => html`<script>${new Html(script)}</script>`)}
</body>
</html>
`;
}

function policy(scripts: readonly string[]): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scriptSources = scripts.length > 0 ? scripts.map(hash).join(' ') : "'none'";
  return [
    "default-src 'none'",
    `script-src ${scriptSources}`,
    `style-src ${hash(REPORT_STYLE)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function reportBody(input: ReportInput, words: ReportWords, versions: readonly string[]): Html {
  const rendered = input.notebooks.map(({ cells }, notebook) =>
    cells.map((cell, index) =>
      renderCell(cell, { words, isSample: input.isSample, idPrefix: `n${notebook + 1}-${index + 1}` }),
    ),
  );
  const headings = rendered.flat().flatMap((cell) => cell.headings);
  const articles = rendered.map((cells) => html`<article>${cells.map((cell) => cell.html)}</article>`);
  return html`<div class="page">
<header>
<h1>${input.title}</h1>
${input.isSample ? html`<p class="sample-notice" role="note"><span aria-hidden="true">▲</span><span>${words.sampleNotice}</span></p>` : null}
${articles.some(({ text }) => text.includes(CHART_START)) ? html`<p class="note needs-script">${words.needsScript}</p>` : null}
${facts(input, words)}
</header>
${contents(headings, input.sources.length > 0, words)}
<main>
${articles}
${sourceList(input.sources, words)}
</main>
<footer class="imprint"><p>${words.offline} ${words.versions}policyloom ${ownVersion()}, ${versions.join(', ')}.</p></footer>
</div>`;
}

function facts({ corpusSummary, generatedAt }: ReportInput, words: ReportWords): Html {
  const generated = `${generatedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const rows = corpusSummary.map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`);
  return html`<dl class="facts">
${rows}
<dt>${words.generated}</dt><dd><time datetime="${generatedAt.toISOString()}">${generated}</time></dd>
<dt>${words.size}</dt><dd>${SIZE_MARK}</dd>
</dl>`;
}

const CHART_START = '<figure class="chart"';

/** Two levels are a map, more are a maze. */
const CONTENTS_DEPTH = 3;

const SOURCES_ID = 'sources';

function contents(headings: readonly Heading[], hasSources: boolean, words: ReportWords): Html | null {
  const shown = headings.filter(({ level }) => level <= CONTENTS_DEPTH);
  const all = hasSources ? [...shown, { id: SOURCES_ID, level: 2, text: words.sources }] : shown;
  if (all.length === 0) return null;
  const rows = all.map(
    ({ id, level, text }) =>
      html`<li class="level-${level}"><a href="#${id}" lang="${languageOf(text)}">${text}</a></li>`,
  );
  return html`<nav class="contents" aria-label="${words.contents}"><p>${words.contents}</p><ol>${rows}</ol></nav>`;
}

function sourceList(sources: readonly ReportSource[], words: ReportWords): Html | null {
  if (sources.length === 0) return null;
  const rows = sources.map(({ title, url, date }) => {
    const text = html`<span lang="${languageOf(title)}">${title}</span>`;
    return html`<li><time>${date ?? words.noDate}</time><span>${externalLink(url, text)}</span></li>`;
  });
  return html`<section><h2 id="${SOURCES_ID}">${words.sources} (${sources.length})</h2><ul class="sources">${rows}</ul></section>`;
}

function ownVersion(): string {
  const manifest: { version: string } = createRequire(import.meta.url)('../../../package.json');
  return manifest.version;
}

/** Stands where the size goes, until the size is known; private-use characters, so no text has it. */
const SIZE_MARK = '\uE000\uE001\uE000';

/** Rounded so coarsely that stating the size does not change it. */
function withSize(page: string): string {
  const bytes = Buffer.byteLength(page);
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return page.replace(SIZE_MARK, size);
}
