import { capture, capturePages } from '../src/capture/capture.ts';
import { gatherPages } from '../src/capture/pages/gather-pages.ts';
import { liveHtml } from './live-html.ts';
import type { PageReading } from './page-reading.ts';
import { selectedText } from './selected-text.ts';

/**
 * Reads a live document, and says whether its text goes on at other pages, which the background fetches; never throws,
 * because what a page's script throws is lost on the way there.
 */
export async function readPage(document: Document, url: string, now: Date): Promise<PageReading> {
  const { contentType } = document;
  if (contentType === 'application/pdf') return notRead(url, 'pdf-viewer', contentType);
  if (!/html/.test(contentType)) return notRead(url, 'not-html', contentType);
  try {
    // The background fills in the device: only it knows the store.
    const context = { capturedAt: now.toISOString(), capturedBy: '' };
    const gathered = await gatherPages({ document, url }, async () => 'not-asked');
    const result = gathered ? capturePages(gathered, context) : capture(document, { ...context, url });
    if (result.kind === 'captured') {
      const selection = selectedText(document);
      const goesOn = (gathered?.missing.length ?? 0) > 0;
      return { kind: 'read', url, record: result.record, goesOn, selection, html: await liveHtml(document) };
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
