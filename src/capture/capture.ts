import type { AnnouncementRecord } from '../model/announcement.ts';
import { canonicalUrl } from './address/canonical-url.ts';
import { type FoundBody, findBody } from './body/find-body.ts';
import { slashOrderOf } from './dates/slash-order.ts';
import { merge } from './fields/merge.ts';
import { headEndOf, type PageView } from './fields/page-view.ts';
import { frameSteps } from './frame-steps.ts';
import { scriptedArticle } from './lists/drawn/drawn-rows.ts';
import { type PageNames, pageNames } from './names/page-names.ts';
import type { GatheredPages } from './pages/page-of-text.ts';
import { withFurtherPages } from './pages/with-further-pages.ts';
import { readers } from './readers/all.ts';
import { derivedProposals } from './readers/derived.ts';
import { buildRecord, type CaptureContext } from './record/build-record.ts';
import { withProfileBody } from './sources/profile-body.ts';
import { type TraceStep, traceStep } from './trace.ts';
import { linesOf, type PageLine } from './tree/page-lines.ts';
import { type PageElement, pageTree } from './tree/page-tree.ts';
import { isProse } from './tree/weight.ts';

/** What became of one page. A page that holds nothing is an answer, not an error. */
export type CaptureResult =
  | {
      readonly kind: 'captured';
      readonly record: AnnouncementRecord;
      readonly trace: readonly TraceStep[];
    }
  | {
      readonly kind: 'skipped';
      readonly reason: 'empty-page' | 'not-html';
      readonly trace: readonly TraceStep[];
    };

/**
 * The record of a page: every field that it states, with the evidence, and its main text. Reads the document
 * and changes nothing in it; needs no layout, so a saved page gives what the live one does.
 *
 * @param extent `whole` takes every line for the text: a document that is no page of a site has no frame
 */
export function capture(
  document: Document,
  context: CaptureContext,
  extent: 'body' | 'whole' = 'body',
): CaptureResult {
  if (!isHtml(document)) return skipped('not-html', 'a picture, a PDF or another format');
  const page = extent === 'whole' ? wholeView(document, context.url) : viewOf(document, context.url);
  return page ? captureView(page, context) : emptyPage(document);
}

/** The record that a page makes as the readers see it. */
function captureView(page: PageView, context: CaptureContext): CaptureResult {
  const read = readers.flatMap((reader) => reader(page));
  const merged = merge([...read, ...derivedProposals(page, merge(read))]);
  const record = buildRecord(page, merged, context);
  if (!record.announcement.title && !record.announcement.bodyText) return emptyPage(page.document);
  const decisions = merged.map((entry) =>
    traceStep(
      entry.chosen ? 'chosen' : 'not-chosen',
      entry.field,
      `${entry.reader} ${entry.confidence}: ${entry.evidence}`,
      entry.value,
    ),
  );
  const frames = hasText(page) ? [] : frameSteps(page.document);
  return { kind: 'captured', record, trace: [...(page.body?.trace ?? []), ...frames, ...decisions] };
}

/**
 * The record of a text on several pages: the fields of its first one, the text of all. Pages that could not be
 * had are told in the trace, in provenance and by the coverage.
 */
export function capturePages(
  { pages, missing }: GatheredPages,
  context: Omit<CaptureContext, 'url'>,
): CaptureResult {
  const [view, ...further] = pages.flatMap(({ document, url }) => viewOf(document, url) ?? []);
  if (!view) return skipped('empty-page', 'no text and no title');
  const page = withFurtherPages(view, further, missing);
  const result = captureView(page, { ...context, url: view.url });
  return { ...result, trace: [...result.trace, ...pageSteps(page)] };
}

function pageSteps({ pages, missingPages }: PageView): TraceStep[] {
  const step = (url: string | null, what: string) => traceStep('page', url ?? '', what);
  return [
    ...pages.map(({ url }, index) => step(url, `page ${index + 1} of the text`)),
    ...missingPages.map(({ url, why }) =>
      step(url, `a page of the text that could not be had${why && `: ${why}`}`),
    ),
  ];
}

/** Browsers show pictures and PDF in a document of their own making. */
function isHtml(document: Document): boolean {
  const root: Element | null = document.documentElement;
  const isOther = /^(?:application\/pdf|image|video|audio)/.test(document.contentType ?? '');
  return !isOther && root !== null && /^html$/i.test(root.localName);
}

function emptyPage(document: Document): CaptureResult {
  const empty = skipped('empty-page', 'no text and no title');
  return { ...empty, trace: [...empty.trace, ...frameSteps(document)] };
}

function skipped(reason: 'empty-page' | 'not-html', why: string): CaptureResult {
  return { kind: 'skipped', reason, trace: [traceStep('skipped', 'page', why)] };
}

/** A page that hides its text until a script runs, or has the script alone hold it, is read as if it were shown. */
function viewOf(document: Document, url: string | null): PageView | null {
  const shown = pageTree(document);
  if (!shown) return null;
  const view = viewOfTree(shown, document, url);
  if (hasText(view)) return view;
  const all = pageTree(document, true);
  const whole = all && viewOfTree(all, document, url);
  const chosen = whole && (hasText(whole) || !view.lines.length) ? whole : view;
  if (hasText(chosen)) return chosen;
  const held = scriptedArticle(document);
  return held ? viewOfTree(held, document, url) : withProfileBody(chosen);
}

function wholeView(document: Document, url: string | null): PageView | null {
  const root = pageTree(document);
  return root && viewAround(document, url, linesOf(root), (lines) => wholeBody(root, lines));
}

function wholeBody(element: PageElement, lines: readonly PageLine[]): FoundBody | null {
  return lines.length ? { element, lines, record: new Set(), coverage: 1, trace: [] } : null;
}

function hasText({ body }: PageView): boolean {
  return body?.lines.some(isProse) ?? false;
}

function viewOfTree(root: PageElement, document: Document, url: string | null): PageView {
  return viewAround(document, url, linesOf(root), (lines, { titles }) => findBody(lines, titles));
}

function viewAround(
  document: Document,
  url: string | null,
  lines: readonly PageLine[],
  bodyOf: (lines: readonly PageLine[], names: PageNames) => FoundBody | null,
): PageView {
  const names = pageNames(document);
  const canonical = canonicalUrl(document, url);
  const body = bodyOf(lines, names);
  const slashOrder = slashOrderOf(document, url ?? canonical, lines);
  const pages = [{ document, url }];
  const headEnd = headEndOf(lines, body, names);
  return { document, url, canonical, names, lines, body, headEnd, pages, missingPages: [], slashOrder };
}
