import type { Announcement, AnnouncementRecord, Attachment, Provenance } from '../../model/announcement.ts';

type Owned = 'announcementId' | 'contentHash';

/** The object that `policyloom extract` prints as one line. */
export interface ExtractionRow extends Announcement {
  /** The file as the person named it; `-` for standard input. */
  readonly file: string;
  readonly attachments: readonly Omit<Attachment, Owned>[];
  /** What was read for each field, the chosen value first. */
  readonly provenance: Readonly<Record<string, readonly Omit<Provenance, Owned | 'field'>[]>>;
}

/** A record as one flat object: the columns of announcements, its file, attachments, and provenance by field. */
export function extractionRow(record: AnnouncementRecord, file: string): ExtractionRow {
  const provenance: Record<string, Omit<Provenance, Owned | 'field'>[]> = {};
  for (const { announcementId: _id, contentHash: _hash, field, ...rest } of record.provenance) {
    provenance[field] = [...(provenance[field] ?? []), rest];
  }
  const attachments = record.attachments.map(({ announcementId: _id, contentHash: _hash, ...rest }) => rest);
  return { file, ...record.announcement, attachments, provenance };
}
