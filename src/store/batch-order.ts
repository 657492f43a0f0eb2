import type { StoreDatabase } from './store-database.ts';

const LAST = 'batchOrder';

/**
 * Places in the queue, as many as asked for; the first of them, the others follow it. Kept as a number of its own: after
 * the queue was emptied, Chromium takes a minute to find the end of an index of 10,000 rows backwards. Call inside the
 * transaction that writes the items.
 */
export async function takeOrders(db: StoreDatabase, count: number): Promise<number> {
  const row = await db.meta.get(LAST);
  const before = typeof row?.value === 'number' ? row.value : await lastOfQueue(db);
  await db.meta.put({ key: LAST, value: before + count });
  return before + 1;
}

/** Queues of before this number was kept have none. */
async function lastOfQueue(db: StoreDatabase): Promise<number> {
  const orders = await db.batch.orderBy('order').keys();
  return Number(orders.at(-1) ?? 0);
}
