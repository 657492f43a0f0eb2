import type { Announcement } from '../../src/model/announcement.ts';
import { hashId, sha256Hex } from '../../src/model/hash.ts';
import type { Stamp } from '../../src/sync/columns.ts';
import type { StampedRecord } from '../../src/sync/push.ts';

/** A whole announcement from the fields that a test speaks of. */
export function announcementOf(fields: Partial<Announcement> = {}): Announcement {
  const title = fields.title ?? '关于加强产业对接的通知';
  const bodyText = fields.bodyText ?? `${title}\n正文。\n`;
  const contentHash = fields.contentHash ?? sha256Hex(`${title}\n${bodyText}`);
  return {
    id: hashId(fields.canonicalUrl ?? fields.url ?? contentHash),
    contentHash,
    workId: hashId(contentHash),
    url: null,
    canonicalUrl: null,
    siteName: null,
    title,
    docNumber: null,
    indexNumber: null,
    issuers: [],
    issuersAsWritten: [],
    issuerTier: null,
    dateWritten: null,
    datePublished: null,
    dateEffective: null,
    validity: null,
    topics: [],
    keywords: [],
    genre: null,
    language: 'zh',
    bodyText,
    coverage: null,
    tags: [],
    note: null,
    capturedAt: '2024-01-02T03:04:05.000Z',
    capturedBy: 'tablet',
    ...fields,
  };
}

/** The same as a stored version, with one provenance row. */
export function stampedRecord(fields: Partial<Announcement> = {}, stamp: Partial<Stamp> = {}): StampedRecord {
  const announcement = announcementOf(fields);
  const { id: announcementId, contentHash, title } = announcement;
  return {
    announcement,
    attachments: [],
    provenance: [
      {
        announcementId,
        contentHash,
        field: 'title',
        value: title ?? '',
        reader: 'meta',
        evidence: 'ArticleTitle',
        confidence: 0.9,
        chosen: true,
      },
    ],
    lamport: 1,
    device: 'tablet',
    deleted: false,
    ...stamp,
  };
}
