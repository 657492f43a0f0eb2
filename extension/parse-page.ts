import { type CaptureResult, capture, capturePages } from '../src/capture/capture.ts';
import { type ListPage, listPage } from '../src/capture/lists/list-page.ts';
import { gatherPages } from '../src/capture/pages/gather-pages.ts';
import type { AnnouncementRecord } from '../src/model/announcement.ts';
import { type PageFetch, pageFetcher } from './fetch-further-page.ts';

/** A fetched page that somebody with a DOM is asked to read. */
export interface ParseRequest {
  readonly to: 'offscreen';
  readonly html: string;
  readonly url: string;
  readonly as: 'page' | 'list';
  /** ISO 8601 instant. */
  readonly capturedAt: string;
}

/** What a fetched page holds. */
export type ParsedPage =
  | { readonly kind: 'record'; readonly record: AnnouncementRecord }
  | { readonly kind: 'list'; readonly list: ListPage }
  | { readonly kind: 'no-text'; readonly detail: string }
  /** The reader broke off. */
  | { readonly kind: 'threw'; readonly detail: string };

/**
 * Reads a page's markup, with the further pages of its text from the same site; its scripts do not run and nothing
 * else that it names is loaded. Never throws.
 */
export async function parsePage(request: Omit<ParseRequest, 'to'>, fetch: PageFetch): Promise<ParsedPage> {
  const { html, url, as } = request;
  try {
    const document = new DOMParser().parseFromString(html, 'text/html');
    if (as === 'list') return { kind: 'list', list: listPage(document, url) };
    const result = await captured(document, request, fetch);
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
  { url, capturedAt }: Omit<ParseRequest, 'to'>,
  fetch: PageFetch,
): Promise<CaptureResult> {
  const context = { capturedAt, capturedBy: '' };
  const gathered = await gatherPages({ document, url }, pageFetcher(fetch));
  return gathered ? capturePages(gathered, context) : capture(document, { ...context, url });
}
