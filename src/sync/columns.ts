import type { Announcement, Attachment, Provenance } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';

/** The tables that are stored and synced; everything else is derived. */
export const syncedTables = ['announcements', 'attachments', 'provenance', 'codings'] as const;
export type SyncedTable = (typeof syncedTables)[number];

/** Logical time and origin of a row, and whether it says that the thing is gone. */
export interface Stamp {
  readonly lamport: number;
  readonly device: string;
  readonly deleted: boolean;
}

export interface SyncedRows {
  readonly announcements: Announcement & Stamp;
  readonly attachments: Attachment & Stamp;
  readonly provenance: Provenance & Stamp;
  readonly codings: Coding & Stamp;
}

export type ColumnType = 'text' | 'category' | 'list' | 'number' | 'integer' | 'boolean';

const stamp = { lamport: 'integer', device: 'category', deleted: 'boolean' } as const;

/** Columns that older segments lack; their rows have no value there. */
export const laterColumns: ReadonlySet<string> = new Set([
  'textSource',
  'ocrConfidence',
  'problem',
  'sha256',
]);

/** Column types on the wire. `category` is text with few values, kept once each. */
export const columnTypes: { readonly [T in SyncedTable]: Readonly<Record<keyof SyncedRows[T], ColumnType>> } =
  {
    announcements: {
      id: 'text',
      contentHash: 'text',
      workId: 'text',
      url: 'text',
      canonicalUrl: 'text',
      siteName: 'category',
      title: 'text',
      docNumber: 'text',
      indexNumber: 'text',
      issuers: 'list',
      issuersAsWritten: 'list',
      issuerTier: 'category',
      dateWritten: 'category',
      datePublished: 'category',
      dateEffective: 'category',
      validity: 'category',
      topics: 'list',
      keywords: 'list',
      genre: 'category',
      language: 'category',
      bodyText: 'text',
      coverage: 'number',
      tags: 'list',
      note: 'text',
      capturedAt: 'text',
      capturedBy: 'category',
      ...stamp,
    },
    attachments: {
      announcementId: 'text',
      contentHash: 'text',
      title: 'text',
      href: 'text',
      mediaType: 'category',
      sizeBytes: 'number',
      textState: 'category',
      text: 'text',
      textSource: 'category',
      ocrConfidence: 'number',
      problem: 'category',
      sha256: 'text',
      ...stamp,
    },
    provenance: {
      announcementId: 'text',
      contentHash: 'text',
      field: 'category',
      value: 'text',
      reader: 'category',
      evidence: 'text',
      confidence: 'number',
      chosen: 'boolean',
      ...stamp,
    },
    codings: {
      id: 'text',
      targetType: 'category',
      targetId: 'text',
      field: 'category',
      value: 'text',
      replaces: 'text',
      coder: 'category',
      at: 'text',
      ...stamp,
    },
  };
