import type { Announcement } from '../model/announcement.ts';
import type { RecordHead } from './store-database.ts';

/** The list's row of a version that becomes current; live. */
export function headOf(announcement: Announcement, lamport: number): RecordHead {
  const { id, contentHash, url, canonicalUrl, title, docNumber, issuers } = announcement;
  const { dateWritten, datePublished, capturedAt } = announcement;
  const date = dateWritten ?? datePublished ?? capturedAt.slice(0, 10);
  return {
    id,
    contentHash,
    live: 1,
    sortKey: `${date} ${capturedAt}`,
    url,
    canonicalUrl,
    title,
    docNumber,
    issuers,
    dateWritten,
    datePublished,
    capturedAt,
    lamport,
  };
}
