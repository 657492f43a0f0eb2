import { corrected } from '../coding/corrections.ts';
import type { Announcement, AnnouncementRecord } from '../model/announcement.ts';
import { putArchive } from './archive.ts';
import { keepFetched } from './attachment-state.ts';
import { codingsOf } from './codings.ts';
import { nextLamport } from './logical-time.ts';
import type { PackedPage } from './pack-page.ts';
import { headOf } from './record-head.ts';
import type { RecordHead, StoreDatabase, VersionRow } from './store-database.ts';

/** What a save did. `isChanged` says that a text other than the last one known is now current. */
export interface SavedRecord {
  readonly id: string;
  readonly isNew: boolean;
  readonly isChanged: boolean;
  /** Why the page itself was not kept beside its record; left out when it was, or there was none to keep. */
  readonly archiveProblem?: ArchiveProblem;
}

export type ArchiveProblem = 'no-room' | 'too-large' | 'failed';

export interface SaveOptions {
  readonly device: string;
}

/**
 * Commits a captured page in one transaction. The same text again updates its version: what the new reading
 * states wins, what it lacks stays. Another text makes a new version, which inherits tags and note. A deleted
 * record comes back. What people decided about its fields stays decided.
 *
 * @param archive the page itself, kept in the same transaction
 */
export function saveRecord(
  db: StoreDatabase,
  record: AnnouncementRecord,
  { device }: SaveOptions,
  archive: PackedPage | null = null,
): Promise<SavedRecord> {
  const { id, contentHash } = record.announcement;
  const tables = [db.heads, db.versions, db.codings, db.meta, db.archives, db.archiveData];
  return db.transaction('rw', tables, async () => {
    const head = await db.heads.get(id);
    const same = await db.versions.get([id, contentHash]);
    const lastRead = head && head.contentHash !== contentHash ? await lastVersion(db, head) : undefined;
    const merged = inherit(same ? improve(same, record) : record, lastRead);
    const lamport = await nextLamport(db);
    await db.versions.put({ ...merged, id, contentHash, device, lamport, deleted: false });
    const shown = corrected(merged.announcement, await codingsOf(db, id));
    await db.heads.put(headOf(shown, lamport));
    if (archive) await putArchive(db, record.announcement, archive);
    const isNew = !head || head.live === 0;
    return { id, isNew, isChanged: !isNew && head.contentHash !== contentHash };
  });
}

function lastVersion(db: StoreDatabase, head: RecordHead): Promise<VersionRow | undefined> {
  return db.versions.get([head.id, head.contentHash]);
}

function improve(known: AnnouncementRecord, read: AnnouncementRecord): AnnouncementRecord {
  const stated = Object.entries(read.announcement).filter(([, value]) => isStated(value));
  const announcement: Announcement = {
    ...known.announcement,
    ...Object.fromEntries(stated),
    ...keptByHand(known.announcement, read.announcement),
  };
  return {
    announcement,
    attachments:
      read.attachments.length > 0 ? keepFetched(read.attachments, known.attachments) : known.attachments,
    provenance: read.provenance.length > 0 ? read.provenance : known.provenance,
  };
}

/** A new version with the tags and the note that the version before it was given. */
export function inherit(
  record: AnnouncementRecord,
  from: AnnouncementRecord | undefined,
): AnnouncementRecord {
  if (!from) return record;
  const byHand = keptByHand(from.announcement, record.announcement);
  const attachments = keepFetched(record.attachments, from.attachments, record.announcement.contentHash);
  return { ...record, attachments, announcement: { ...record.announcement, ...byHand } };
}

function keptByHand(known: Announcement, read: Announcement): Pick<Announcement, 'tags' | 'note'> {
  return { tags: [...new Set([...known.tags, ...read.tags])], note: known.note ?? read.note };
}

function isStated(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}
