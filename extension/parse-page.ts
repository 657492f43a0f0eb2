import { capture } from '../src/capture/capture.ts';
import { type ListPage, listPage } from '../src/capture/lists/list-page.ts';
import type { AnnouncementRecord } from '../src/model/announcement.ts';

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

/** Reads a page's markup; its scripts do not run and nothing that it names is loaded. Never throws. */
export function parsePage({ html, url, as, capturedAt }: Omit<ParseRequest, 'to'>): ParsedPage {
  try {
    const document = new DOMParser().parseFromString(html, 'text/html');
    if (as === 'list') return { kind: 'list', list: listPage(document, url) };
    const result = capture(document, { url, capturedAt, capturedBy: '' });
    if (result.kind === 'skipped') return { kind: 'no-text', detail: result.reason };
    const { bodyText } = result.record.announcement;
    return bodyText.trim() === ''
      ? { kind: 'no-text', detail: 'no body' }
      : { kind: 'record', record: result.record };
  } catch (error) {
    return { kind: 'threw', detail: error instanceof Error ? error.message : String(error) };
  }
}
