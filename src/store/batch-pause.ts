import type { StoreDatabase } from './store-database.ts';

const PAUSED = 'batchPaused';

/** True while the person lets the queue rest. */
export async function isPaused(db: StoreDatabase): Promise<boolean> {
  return (await db.meta.get(PAUSED)) !== undefined;
}

/** Lets the queue rest, or go on; what is being fetched is ended first. */
export async function setPaused(db: StoreDatabase, isPausedNow: boolean): Promise<void> {
  if (isPausedNow) await db.meta.put({ key: PAUSED, value: 1 });
  else await db.meta.delete(PAUSED);
}
