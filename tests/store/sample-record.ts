import type { Announcement, AnnouncementRecord } from '../../src/model/announcement.ts';

/** A record whose fields are made up; `change` replaces fields of the announcement. */
export function sampleRecord(change: Partial<Announcement> = {}): AnnouncementRecord {
  const announcement: Announcement = {
    id: 'record-1',
    contentHash: 'hash-1',
    workId: 'work-1',
    url: 'https://example.gov.cn/a.html',
    canonicalUrl: null,
    siteName: null,
    title: '关于共建园区的通知',
    docNumber: '示例〔2014〕1号',
    indexNumber: null,
    issuers: ['示例市人民政府'],
    issuersAsWritten: ['示例市政府'],
    issuerTier: null,
    dateWritten: '2014-02-26',
    datePublished: null,
    dateEffective: null,
    validity: null,
    topics: [],
    keywords: [],
    genre: 'notice',
    language: 'zh-CN',
    bodyText: '共建园区。\n',
    coverage: 0.9,
    tags: [],
    note: null,
    capturedAt: '2026-01-01T00:00:00.000Z',
    capturedBy: 'tests',
    ...change,
  };
  return {
    announcement,
    attachments: [],
    provenance: [
      {
        announcementId: announcement.id,
        contentHash: announcement.contentHash,
        field: 'title',
        value: announcement.title ?? '',
        reader: 'meta',
        evidence: 'meta',
        confidence: 0.9,
        chosen: true,
      },
    ],
  };
}
