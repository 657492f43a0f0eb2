import { nextLamport } from './logical-time.ts';
import { versionsById } from './read-records.ts';
import type { RecordHead, StoreDatabase } from './store-database.ts';

/**
 * Marks every version of the records as deleted, so that other devices hear of it; nothing is erased.
 * Ids that are not there are passed over.
 */
export function deleteRecords(db: StoreDatabase, ids: readonly string[], device: string): Promise<void> {
  return stampAll(db, ids, device, true);
}

/** Takes a deletion back. */
export function restoreRecords(db: StoreDatabase, ids: readonly string[], device: string): Promise<void> {
  return stampAll(db, ids, device, false);
}

function stampAll(
  db: StoreDatabase,
  ids: readonly string[],
  device: string,
  deleted: boolean,
): Promise<void> {
  return db.transaction('rw', db.heads, db.versions, db.meta, async () => {
    for (const head of await db.heads.bulkGet([...ids])) {
      if (!head || (head.live === 0) === deleted) continue;
      const lamport = await stampVersions(db, head, device, deleted);
      await db.heads.put({ ...head, live: deleted ? 0 : 1, lamport });
    }
  });
}

/** The current version is written last: readers take the greatest logical time of an id. */
async function stampVersions(
  db: StoreDatabase,
  head: RecordHead,
  device: string,
  deleted: boolean,
): Promise<number> {
  const isCurrent = ({ contentHash }: { contentHash: string }) => contentHash === head.contentHash;
  const rows = await versionsById(db, head.id).toArray();
  let lamport = head.lamport;
  for (const row of [...rows.filter((row) => !isCurrent(row)), ...rows.filter(isCurrent)]) {
    lamport = await nextLamport(db);
    await db.versions.put({ ...row, device, lamport, deleted });
  }
  return lamport;
}
