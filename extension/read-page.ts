import { capture, capturePages } from '../src/capture/capture.ts';
import { gatherPages } from '../src/capture/pages/gather-pages.ts';
import { type PageFetch, pageFetcher } from './fetch-further-page.ts';
import { liveHtml } from './live-html.ts';
import type { PageReading } from './page-reading.ts';
import { selectedText } from './selected-text.ts';

/**
 * Reads a live document, with the further pages of its text from the same site; never throws, because what a
 * page's script throws is lost on the way to the background.
 */
export async function readPage(
  document: Document,
  url: string,
  now: Date,
  fetch: PageFetch,
): Promise<PageReading> {
  const { contentType } = document;
  if (contentType === 'application/pdf') return notRead(url, 'pdf-viewer', contentType);
  if (!/html/.test(contentType)) return notRead(url, 'not-html', contentType);
  try {
    // The background fills in the device: only it knows the store.
    const context = { capturedAt: now.toISOString(), capturedBy: '' };
    const gathered = await gatherPages({ document, url }, pageFetcher(fetch));
    const result = gathered ? capturePages(gathered, context) : capture(document, { ...context, url });
    if (result.kind === 'captured') {
      const selection = selectedText(document);
      return { kind: 'read', url, record: result.record, selection, html: await liveHtml(document) };
    }
    return notRead(url, result.reason, result.trace.map(({ reason }) => reason).join('; '));
  } catch (error) {
    return notRead(url, 'extraction-failed', error instanceof Error ? error.message : String(error));
  }
}

function notRead(
  url: string,
  reason: Extract<PageReading, { kind: 'not-read' }>['reason'],
  detail: string,
): PageReading {
  return { kind: 'not-read', url, reason, detail };
}
