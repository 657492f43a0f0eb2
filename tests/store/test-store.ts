import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { BatchHost, BatchItem } from '../../src/store/batch-item.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

let opened = 0;

const names = new WeakMap<Store, string>();

/** Ways to open a store whose clock stands still and whose ids count up. */
export async function testStore(name = `store-${++opened}`, clock = { now: 0 }): Promise<Store> {
  let ids = 0;
  const store = await openStore(name, { now: () => clock.now, newId: () => `${name}-id-${++ids}` });
  names.set(store, name);
  return store;
}

/** The queue's rows in their order, as the database has them. */
export async function batchItems(store: Store): Promise<BatchItem[]> {
  const db = await new Dexie(names.get(store) ?? '').open();
  const items: BatchItem[] = await db.table('batch').orderBy('order').toArray();
  db.close();
  return items;
}

/** Puts rows into the queue as they are. */
export async function putBatch(
  store: Store,
  items: readonly BatchItem[],
  hosts: readonly BatchHost[],
): Promise<void> {
  const db = await new Dexie(names.get(store) ?? '').open();
  await db.table('batch').bulkPut([...items]);
  await db.table('batchHosts').bulkPut([...hosts]);
  db.close();
}
