import type { AnnouncementRecord } from '../model/announcement.ts';
import { NO_ROOM } from './archive.ts';
import type { PackedPage } from './pack-page.ts';
import { type SavedRecord, type SaveOptions, saveRecord } from './save-record.ts';
import type { StoreDatabase } from './store-database.ts';
import { toStoreError } from './store-error.ts';

/**
 * Does a save with its archived page; where the browser has no room for both, without: the record counts more.
 * That there was no room is noted for the settings to show.
 *
 * @param at ISO 8601 instant of the capture
 * @param save called a second time with null when the first one met a full disk
 */
export async function withArchive<Saved extends SavedRecord | null>(
  db: StoreDatabase,
  archive: PackedPage | null,
  at: string,
  save: (archive: PackedPage | null) => Promise<Saved>,
): Promise<Saved> {
  try {
    return await save(archive);
  } catch (error) {
    if (!archive || toStoreError(error).code !== 'store-quota') throw error;
    const saved = await save(null);
    if (!saved) return saved;
    await db.meta.put({ key: NO_ROOM, value: at });
    return { ...saved, archiveProblem: 'no-room' };
  }
}

/** @throws {StoreError} when not even the record can be saved */
export function saveWithArchive(
  db: StoreDatabase,
  record: AnnouncementRecord,
  archive: PackedPage | null,
  options: SaveOptions,
): Promise<SavedRecord> {
  return withArchive(db, archive, record.announcement.capturedAt, (kept) =>
    saveRecord(db, record, options, kept),
  );
}
