import { type CaptureResult, capture, capturePages } from '../src/capture/capture.ts';
import { type ListPage, listPage } from '../src/capture/lists/list-page.ts';
import { gatherPages } from '../src/capture/pages/gather-pages.ts';
import type { AnnouncementRecord } from '../src/model/announcement.ts';

/** A further page of a text, as it was fetched, or a word for why it cannot be had. */
export type FurtherPage = { readonly url: string } & (
  | { readonly html: string }
  | { readonly html: null; readonly why: string }
);

/** A fetched page that somebody with a DOM is asked to read. */
export interface ParseRequest {
  readonly to: 'offscreen';
  readonly html: string;
  readonly url: string;
  readonly as: 'page' | 'list';
  /** Those of the text's further pages that were asked for before; in any order. */
  readonly further: readonly FurtherPage[];
  /** ISO 8601 instant. */
  readonly capturedAt: string;
}

/** What a fetched page holds. */
export type ParsedPage =
  | { readonly kind: 'record'; readonly record: AnnouncementRecord }
  | { readonly kind: 'list'; readonly list: ListPage }
  /** The text goes on at these addresses, which were not given: fetch them and ask again. */
  | { readonly kind: 'goes-on'; readonly urls: readonly string[] }
  | { readonly kind: 'no-text'; readonly detail: string }
  /** The reader broke off. */
  | { readonly kind: 'threw'; readonly detail: string };

/**
 * Reads a page's markup, with the further pages of its text; its scripts do not run and nothing is loaded: whoever asks
 * does the fetching, at the pace of the site. Never throws.
 */
export async function parsePage(
  request: Omit<ParseRequest, 'to'>,
  parseHtml: (html: string) => Document,
): Promise<ParsedPage> {
  const { html, url, as } = request;
  try {
    const document = parseHtml(html);
    if (as === 'list') return { kind: 'list', list: listPage(document, url) };
    const result = await captured(document, request, parseHtml);
    if (result.kind === 'goes-on') return result;
    if (result.kind === 'skipped') return { kind: 'no-text', detail: result.reason };
    const { bodyText } = result.record.announcement;
    return bodyText.trim() === ''
      ? { kind: 'no-text', detail: 'no body' }
      : { kind: 'record', record: result.record };
  } catch (error) {
    return { kind: 'threw', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function captured(
  document: Document,
  { url, capturedAt, further }: Omit<ParseRequest, 'to'>,
  parseHtml: (html: string) => Document,
): Promise<CaptureResult | Extract<ParsedPage, { kind: 'goes-on' }>> {
  const context = { capturedAt, capturedBy: '' };
  const given = new Map(further.map((page) => [page.url, page]));
  const urls: string[] = [];
  const gathered = await gatherPages({ document, url }, async (address) => {
    const page = given.get(address);
    if (!page) urls.push(address);
    if (!page) return 'not-asked';
    return page.html === null ? page.why : parseHtml(page.html);
  });
  if (urls.length > 0) return { kind: 'goes-on', urls };
  return gathered ? capturePages(gathered, context) : capture(document, { ...context, url });
}
