import type { Page } from 'playwright-core';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import { headOf } from '../../src/store/record-head.ts';

/**
 * Puts records into the extension's own database, as its store writes them, without a clip for each.
 *
 * @param page a page of the extension that has opened the store once
 */
export async function fillStore(
  page: Page,
  records: readonly AnnouncementRecord[],
  device = 'filled',
): Promise<void> {
  const heads = records.map(({ announcement }, i) => headOf(announcement, i + 1));
  const versions = records.map((record, i) => {
    const { id, contentHash } = record.announcement;
    return { ...record, id, contentHash, device, lamport: i + 1, deleted: false };
  });
  await page.evaluate(
    async (rows) => {
      const settled = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open('policyloom'));
      const work = db.transaction(['heads', 'versions'], 'readwrite', { durability: 'relaxed' });
      for (const head of rows.heads) work.objectStore('heads').put(head);
      for (const version of rows.versions) work.objectStore('versions').put(version);
      await new Promise((resolve, reject) => {
        work.oncomplete = resolve;
        work.onabort = () => reject(work.error);
      });
      db.close();
    },
    { heads, versions },
  );
}
