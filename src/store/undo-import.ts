import { corrected } from '../coding/corrections.ts';
import { codingsByTarget } from './codings.ts';
import { takeLamports } from './logical-time.ts';
import { headOf } from './record-head.ts';
import type { RecordHead, StoreDatabase, VersionRow } from './store-database.ts';
import type { ImportUndone, StoredImport } from './stored-import.ts';

/** Rows that are read and written at once. */
const CHUNK = 500;

/**
 * Takes an import back in one transaction: what it added is deleted, what it changed is as it was before. What
 * a later clip or import has changed since is left. Nothing is erased; other devices hear of it.
 */
export function undoImport(db: StoreDatabase, id: string, device: string): Promise<ImportUndone> {
  return db.transaction('rw', [db.heads, db.versions, db.codings, db.meta, db.imports], async () => {
    const written = (await db.imports.get(id))?.written ?? [];
    let undone = 0;
    for (let at = 0; at < written.length; at += CHUNK)
      undone += await undoChunk(db, written.slice(at, at + CHUNK), device);
    await db.imports.delete(id);
    return { undone, left: written.length - undone };
  });
}

/** A version that an import made current, with the head that says so. */
interface Undoing {
  readonly head: RecordHead;
  readonly contentHash: string;
  readonly before: string | null;
}

/** @returns how many were taken back */
async function undoChunk(
  db: StoreDatabase,
  written: StoredImport['written'],
  device: string,
): Promise<number> {
  const heads = await db.heads.bulkGet(written.map((row) => row.id));
  const current = written.flatMap(({ contentHash, before }, i): Undoing[] => {
    const head = heads[i];
    return head?.live === 1 && head.contentHash === contentHash ? [{ head, contentHash, before }] : [];
  });
  const rows = await db.versions.bulkGet(
    current.map(({ head, contentHash, before }) => [head.id, before ?? contentHash]),
  );
  const codings = await codingsByTarget(
    db,
    current.map(({ head }) => head.id),
  );
  const lamport = await takeLamports(db, current.length);
  const stamped = rows.flatMap((row, i): VersionRow[] => {
    const deleted = current[i]?.before === null;
    return row ? [{ ...row, device, lamport: lamport + i, deleted }] : [];
  });
  await db.versions.bulkPut(stamped);
  await db.heads.bulkPut(
    stamped.map((row): RecordHead => {
      const head = headOf(corrected(row.announcement, codings.get(row.id) ?? []), row.lamport);
      return { ...head, live: row.deleted ? 0 : 1 };
    }),
  );
  return stamped.length;
}
