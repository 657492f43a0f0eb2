import type { StoreDatabase } from './store-database.ts';

const LAMPORT = 'lamport';

/** Greatest logical time that this device has written or seen; 0 before the first write. */
export async function lamportNow(db: StoreDatabase): Promise<number> {
  const row = await db.meta.get(LAMPORT);
  return typeof row?.value === 'number' ? row.value : 0;
}

/** A logical time that no row of this device has. Call inside the transaction that writes the row. */
export function nextLamport(db: StoreDatabase): Promise<number> {
  return takeLamports(db, 1);
}

/** As many logical times as asked for; the first of them, the others follow it. */
export async function takeLamports(db: StoreDatabase, count: number): Promise<number> {
  const before = await lamportNow(db);
  await db.meta.put({ key: LAMPORT, value: before + count });
  return before + 1;
}

/** Takes note of a logical time seen elsewhere, so that later writes come after it. */
export async function seeLamport(db: StoreDatabase, seen: number): Promise<void> {
  if (seen > (await lamportNow(db))) await db.meta.put({ key: LAMPORT, value: seen });
}
