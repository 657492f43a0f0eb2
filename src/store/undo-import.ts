import { corrected } from '../coding/corrections.ts';
import { codingsOf } from './codings.ts';
import { deleteRecords } from './delete-records.ts';
import { nextLamport } from './logical-time.ts';
import { headOf } from './record-head.ts';
import type { StoreDatabase } from './store-database.ts';
import type { ImportUndone } from './stored-import.ts';

/**
 * Takes an import back in one transaction: what it added is deleted, what it changed is as it was before. What
 * a later clip or import has changed since is left. Nothing is erased; other devices hear of it.
 */
export function undoImport(db: StoreDatabase, id: string, device: string): Promise<ImportUndone> {
  return db.transaction('rw', [db.heads, db.versions, db.codings, db.meta, db.imports], async () => {
    const written = (await db.imports.get(id))?.written ?? [];
    const heads = await db.heads.bulkGet(written.map((row) => row.id));
    const current = written.filter((row, i) => {
      const head = heads[i];
      return head?.live === 1 && head.contentHash === row.contentHash;
    });
    const added = current.filter(({ before }) => before === null);
    await deleteRecords(
      db,
      added.map((row) => row.id),
      device,
    );
    for (const { id: recordId, before } of current) {
      if (before !== null) await makeCurrent(db, recordId, before, device);
    }
    await db.imports.delete(id);
    return { undone: current.length, left: written.length - current.length };
  });
}

async function makeCurrent(
  db: StoreDatabase,
  id: string,
  contentHash: string,
  device: string,
): Promise<void> {
  const row = await db.versions.get([id, contentHash]);
  if (!row) return;
  const lamport = await nextLamport(db);
  await db.versions.put({ ...row, device, lamport });
  await db.heads.put(headOf(corrected(row.announcement, await codingsOf(db, id)), lamport));
}
