import type { AnnouncementRecord } from '../model/announcement.ts';
import type { BatchItem, BatchProblem } from './batch-item.ts';
import type { PackedPage } from './pack-page.ts';
import { type SavedRecord, saveRecord } from './save-record.ts';
import { withArchive } from './save-with-archive.ts';
import type { StoreDatabase } from './store-database.ts';

/** Marks an item as not clipped, with the reason; one that was cancelled in the meantime stays away. */
export async function failItem(
  db: StoreDatabase,
  url: string,
  problem: BatchProblem,
  detail: string,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.batch, async () => {
    const item = await db.batch.get(url);
    if (item) await db.batch.put(failedItem(item, problem, detail, now));
  });
}

/** Lets an item wait for another try; the reason stays to be seen. */
export async function postponeItem(
  db: StoreDatabase,
  url: string,
  problem: BatchProblem,
  detail: string,
  notBefore: number,
): Promise<void> {
  await db.batch.update(url, { state: 'waiting', problem, detail, notBefore, leaseUntil: 0 });
}

/**
 * Saves the record of an item and ends the item in one transaction, so that no death comes between. An item
 * that was cancelled in the meantime saves nothing.
 *
 * @returns null when it was cancelled
 */
export function saveBatchRecord(
  db: StoreDatabase,
  url: string,
  record: AnnouncementRecord,
  archive: PackedPage | null,
  stamp: { readonly device: string; readonly now: number },
): Promise<SavedRecord | null> {
  const { capturedAt } = record.announcement;
  return withArchive(db, archive, capturedAt, (kept) => saveItem(db, url, record, kept, stamp));
}

function saveItem(
  db: StoreDatabase,
  url: string,
  record: AnnouncementRecord,
  archive: PackedPage | null,
  { device, now }: { readonly device: string; readonly now: number },
): Promise<SavedRecord | null> {
  const tables = [db.heads, db.versions, db.codings, db.meta, db.archives, db.archiveData, db.batch];
  return db.transaction('rw', tables, async () => {
    const item = await db.batch.get(url);
    if (item?.state !== 'fetching') return null;
    const saved = await saveRecord(db, record, { device }, archive);
    await db.batch.put({
      ...item,
      state: 'saved',
      problem: null,
      detail: '',
      leaseUntil: 0,
      endedAt: now,
      recordId: saved.id,
    });
    return saved;
  });
}

/** An item with its reason. */
export function failedItem(item: BatchItem, problem: BatchProblem, detail: string, now: number): BatchItem {
  return { ...item, state: 'failed', problem, detail, leaseUntil: 0, endedAt: now };
}
