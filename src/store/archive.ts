import type { ArchiveInfo, ArchiveUse, DroppedArchive } from './archive-rows.ts';
import type { PackedPage } from './pack-page.ts';
import type { StoreDatabase } from './store-database.ts';

/** Key in `meta` of the instant at which an archive found no room. */
export const NO_ROOM = 'archiveNoRoomAt';

/** Keeps a page beside its record; must be called inside a transaction over both tables. The last capture of a text counts. */
export async function putArchive(
  db: StoreDatabase,
  {
    id,
    contentHash,
    capturedAt,
  }: { readonly id: string; readonly contentHash: string; readonly capturedAt: string },
  page: PackedPage,
): Promise<void> {
  const { gzip, sha256, sizeBytes, origin } = page;
  const key = { id, contentHash };
  await db.archiveData.put({ ...key, gzip });
  await db.archives.put({
    ...key,
    sha256,
    sizeBytes,
    storedBytes: gzip.length,
    origin,
    archivedAt: capturedAt,
  });
}

/** What is archived of a record, by version. */
export function archivesOf(db: StoreDatabase, id: string): Promise<ArchiveInfo[]> {
  return db.archives.where('[id+contentHash]').between([id, ''], [id, '\uffff']).toArray();
}

/** The gzip of an archived page; null when it is gone. */
export async function readArchive(
  db: StoreDatabase,
  id: string,
  contentHash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return (await db.archiveData.get([id, contentHash]))?.gzip ?? null;
}

/** How much the archive holds. */
export async function archiveUse(db: StoreDatabase): Promise<ArchiveUse> {
  const [infos, deletedIds, noRoom] = await Promise.all([
    db.archives.toArray(),
    db.heads.where('[live+sortKey]').between([0, ''], [0, '\uffff']).primaryKeys(),
    db.meta.get(NO_ROOM),
  ]);
  const deleted = new Set(deletedIds);
  return {
    ...sumOf(infos),
    ofDeleted: sumOf(infos.filter(({ id }) => deleted.has(id))),
    noRoomAt: typeof noRoom?.value === 'string' ? noRoom.value : null,
  };
}

function sumOf(infos: readonly ArchiveInfo[]): { pages: number; storedBytes: number } {
  return { pages: infos.length, storedBytes: infos.reduce((sum, info) => sum + info.storedBytes, 0) };
}

/** Takes the archived pages of these records away, and hands them back for an undo. */
export function dropArchives(db: StoreDatabase, ids: readonly string[]): Promise<DroppedArchive[]> {
  return db.transaction('rw', db.archives, db.archiveData, db.meta, async () => {
    const dropped: DroppedArchive[] = [];
    for (const id of ids) {
      for (const info of await archivesOf(db, id)) {
        const key: [string, string] = [id, info.contentHash];
        const data = await db.archiveData.get(key);
        await Promise.all([db.archiveData.delete(key), db.archives.delete(key)]);
        if (data) dropped.push({ info, data });
      }
    }
    await db.meta.delete(NO_ROOM);
    return dropped;
  });
}

/** Takes a drop back. */
export async function restoreArchives(db: StoreDatabase, dropped: readonly DroppedArchive[]): Promise<void> {
  await db.transaction('rw', db.archives, db.archiveData, async () => {
    await db.archives.bulkPut(dropped.map(({ info }) => info));
    await db.archiveData.bulkPut(dropped.map(({ data }) => data));
  });
}

/** Frees the room of all archived pages, or of those whose record was deleted; there is no way back. */
export function clearArchives(db: StoreDatabase, which: 'all' | 'of-deleted'): Promise<void> {
  return db.transaction('rw', db.archives, db.archiveData, db.heads, db.meta, async () => {
    await db.meta.delete(NO_ROOM);
    if (which === 'all') await Promise.all([db.archives.clear(), db.archiveData.clear()]);
    else {
      const ids = await db.heads.where('[live+sortKey]').between([0, ''], [0, '\uffff']).primaryKeys();
      for (const id of ids) {
        await db.archives.where('[id+contentHash]').between([id, ''], [id, '\uffff']).delete();
        await db.archiveData.where('[id+contentHash]').between([id, ''], [id, '\uffff']).delete();
      }
    }
  });
}
