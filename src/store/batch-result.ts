import type { AnnouncementRecord } from '../model/announcement.ts';
import { type AnnexRequest, queueAnnexes } from './annex-queue.ts';
import { type AttachmentChange, changeAttachments } from './attachment-state.ts';
import type { BatchItem, BatchProblem } from './batch-item.ts';
import type { PackedPage } from './pack-page.ts';
import { getRecord } from './read-records.ts';
import { type SavedRecord, saveRecord } from './save-record.ts';
import { withArchive } from './save-with-archive.ts';
import type { StoreDatabase } from './store-database.ts';

/**
 * Marks an item as not clipped, with the reason; one that was cancelled in the meantime stays away. A file's
 * records get the reason, too; what is read by OCR stays the scan that it was.
 */
export async function failItem(
  db: StoreDatabase,
  url: string,
  problem: BatchProblem,
  detail: string,
  { device, now }: { readonly device: string; readonly now: number },
  change: AttachmentChange = {},
): Promise<void> {
  await db.transaction('rw', db.heads, db.versions, db.meta, db.batch, async () => {
    const item = await db.batch.get(url);
    if (!item) return;
    await db.batch.put(failedItem(item, problem, detail, now));
    if (item.kind !== 'annex' || !item.annex) return;
    const { recordIds, href } = item.annex;
    await changeAttachments(db, device, recordIds, href, { ...change, textState: 'failed', problem });
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
    if (item.withAnnexes) await queueAnnexes(db, 'annex', await unfetched(db, saved.id));
    return saved;
  });
}

async function unfetched(db: StoreDatabase, id: string): Promise<AnnexRequest[]> {
  const record = await getRecord(db, id);
  return record?.attachments.filter(({ textState }) => textState === 'not-fetched') ?? [];
}

/** An item with its reason. */
export function failedItem(item: BatchItem, problem: BatchProblem, detail: string, now: number): BatchItem {
  return { ...item, state: 'failed', problem, detail, leaseUntil: 0, endedAt: now };
}
