import { capture } from '../../src/capture/capture.ts';
import type { Announcement } from '../../src/model/announcement.ts';

/** What extraction reads of a page; null where it reads nothing. */
export function recordOf(document: Document, url: string): Announcement | null {
  const result = capture(document, { url, capturedAt: '2000-01-01T00:00:00Z', capturedBy: 'new-source' });
  return result.kind === 'captured' ? result.record.announcement : null;
}
