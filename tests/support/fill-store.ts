import type { Page } from 'playwright-core';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import { headOf } from '../../src/store/record-head.ts';

/**
 * Puts records into the extension's own database, as its store writes them, without a clip for each.
 *
 * @param page a page of the extension that has opened the store once
 * @param device the store's own where the records are to be sent
 */
export async function fillStore(
  page: Page,
  records: readonly AnnouncementRecord[],
  device = 'filled',
): Promise<void> {
  const rows = records.map((record) => {
    const { id, contentHash } = record.announcement;
    return { head: headOf(record.announcement, 0), version: { ...record, id, contentHash, device } };
  });
  await page.evaluate(async (filled) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('policyloom'));
    const work = db.transaction(['heads', 'versions', 'meta'], 'readwrite', { durability: 'relaxed' });
    const known = await settled(work.objectStore('meta').get('lamport'));
    let lamport: number = known?.value ?? 0;
    for (const { head, version } of filled) {
      lamport += 1;
      work.objectStore('heads').put({ ...head, lamport });
      work.objectStore('versions').put({ ...version, lamport, deleted: false });
    }
    work.objectStore('meta').put({ key: 'lamport', value: lamport });
    await new Promise((resolve, reject) => {
      work.oncomplete = resolve;
      work.onabort = () => reject(work.error);
    });
    db.close();
  }, rows);
}
