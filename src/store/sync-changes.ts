import type { Table } from 'dexie';
import type { Coding } from '../model/coding.ts';
import { lamportNow, nextLamport, seeLamport } from './logical-time.ts';
import { type StoredVersion, toStoredVersion } from './read-records.ts';
import type { StoreDatabase } from './store-database.ts';

/** What this device wrote after a logical time, oldest first. */
export interface StoreChanges {
  /** Greatest logical time among the rows; the one asked for when there are none. */
  readonly through: number;
  readonly versions: readonly StoredVersion[];
  readonly codings: readonly (Coding & { readonly deleted: boolean })[];
}

/**
 * The next rows to send. Every row has a logical time of its own, so a cut after any row loses nothing.
 *
 * @param maxRows versions and codings together
 */
export async function changesSince(
  db: StoreDatabase,
  device: string,
  lamport: number,
  maxRows: number,
): Promise<StoreChanges> {
  const versions = await newer(db.versions, device, lamport).limit(maxRows).toArray();
  const codings = await newer(db.codings, device, lamport).limit(maxRows).toArray();
  const times = [...versions, ...codings].map((row) => row.lamport).sort((a, b) => a - b);
  const through = times[Math.min(maxRows, times.length) - 1] ?? lamport;
  const sent = versions.filter((row) => row.lamport <= through);
  const heads = await db.heads.bulkGet(sent.map(({ id }) => id));
  return {
    through,
    versions: sent.map((row, i) => toStoredVersion(row, heads[i])),
    codings: codings.filter((row) => row.lamport <= through).map((row) => ({ ...row, deleted: false })),
  };
}

/**
 * Things of this device that a pairing does not have yet: records, and codings' targets that are not
 * themselves among those records.
 */
export async function countWaiting(db: StoreDatabase, device: string, pairing: string): Promise<number> {
  const through = await syncedThrough(db, pairing);
  const keys = await newer(db.versions, device, through).primaryKeys();
  const codings = await newer(db.codings, device, through).toArray();
  return new Set([...keys.map(([id]) => id), ...codings.map(({ targetId }) => targetId)]).size;
}

/** Logical time up to which a pairing has everything of this device; 0 before its first sync. */
export async function syncedThrough(db: StoreDatabase, pairing: string): Promise<number> {
  const row = await db.meta.get(`synced:${pairing}`);
  return typeof row?.value === 'number' ? row.value : 0;
}

/**
 * Takes note of what a pairing has. When it has more than this store ever wrote (the store was put back to an
 * older state), every row gets a new logical time after that, so that none is mistaken for sent.
 */
export function markSynced(
  db: StoreDatabase,
  device: string,
  pairing: string,
  through: number,
): Promise<void> {
  return db.transaction('rw', db.heads, db.versions, db.codings, db.meta, async () => {
    const isAhead = through > (await lamportNow(db));
    await db.meta.put({ key: `synced:${pairing}`, value: through });
    if (!isAhead) return;
    await seeLamport(db, through);
    await writeAnew(db, device);
  });
}

async function writeAnew(db: StoreDatabase, device: string): Promise<void> {
  for (const row of await newer(db.versions, device, 0).toArray()) {
    const lamport = await nextLamport(db);
    await db.versions.put({ ...row, lamport });
    await db.heads.update(row.id, { lamport });
  }
  for (const row of await newer(db.codings, device, 0).toArray()) {
    await db.codings.put({ ...row, lamport: await nextLamport(db) });
  }
}

function newer<Row, Key>(table: Table<Row, Key>, device: string, lamport: number) {
  return table
    .where('[device+lamport]')
    .between([device, lamport], [device, Number.POSITIVE_INFINITY], false);
}
