import type { Attachment } from '../model/announcement.ts';
import { type AttachmentChange, changeAttachments } from './attachment-state.ts';
import { type BatchItem, OCR_ORIGIN } from './batch-item.ts';
import { putNew } from './batch-queue.ts';
import { freshItem, isDone } from './fresh-item.ts';
import type { StoreDatabase } from './store-database.ts';

/** A file that a person wants fetched, or read by OCR, for a record. */
export type AnnexRequest = Pick<Attachment, 'announcementId' | 'href' | 'title' | 'mediaType' | 'sha256'>;

/**
 * Puts files into the queue. A file that waits already gets its text written into this record, too; one with a
 * result is taken up again.
 *
 * @returns how many are new or taken up again
 */
export function addAnnexes(
  db: StoreDatabase,
  kind: 'annex' | 'ocr',
  requests: readonly AnnexRequest[],
): Promise<number> {
  return db.transaction('rw', db.batch, db.meta, () => queueAnnexes(db, kind, requests));
}

/** As `addAnnexes`, inside the caller's transaction over the queue. */
export async function queueAnnexes(
  db: StoreDatabase,
  kind: 'annex' | 'ocr',
  requests: readonly AnnexRequest[],
): Promise<number> {
  const wanted = requests.filter(({ href }) => /^https?:\/\//i.test(href) || kind === 'ocr');
  const items = wanted.map((request) => itemOf(kind, request));
  for (const { url, annex } of items) {
    const known = await db.batch.get(url);
    if (!known?.annex || !annex || isDone(known)) continue;
    const recordIds = [...new Set([...known.annex.recordIds, ...annex.recordIds])];
    await db.batch.update(url, { annex: { ...known.annex, recordIds } });
  }
  return putNew(db, items, isDone);
}

/** Items of files and of OCR, in no order. */
export function annexItems(db: StoreDatabase): Promise<BatchItem[]> {
  return db.batch.where('kind').anyOf('annex', 'ocr').toArray();
}

/** Writes what a file holds into its records and ends its item, in one transaction; nothing when it was cancelled. */
export function saveAnnex(
  db: StoreDatabase,
  url: string,
  change: AttachmentChange,
  { device, now }: { readonly device: string; readonly now: number },
): Promise<boolean> {
  return db.transaction('rw', db.heads, db.versions, db.meta, db.batch, async () => {
    const item = await db.batch.get(url);
    if (item?.state !== 'fetching' || !item.annex) return false;
    await changeAttachments(db, device, item.annex.recordIds, item.annex.href, change);
    const recordId = item.annex.recordIds[0] ?? null;
    await db.batch.update(url, {
      state: 'saved',
      problem: null,
      detail: '',
      leaseUntil: 0,
      endedAt: now,
      recordId,
    });
    return true;
  });
}

function itemOf(kind: 'annex' | 'ocr', request: AnnexRequest): BatchItem {
  const { announcementId, href, title, mediaType } = request;
  const [address = href] = href.split('#');
  const annex = { recordIds: [announcementId], href, promised: mediaType, sha256: request.sha256 ?? null };
  if (kind === 'ocr') return { ...freshItem(`ocr:${address}`, title, kind, 0, OCR_ORIGIN), annex };
  return { ...freshItem(address, title, kind, 0), annex };
}
