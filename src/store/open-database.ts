import { isFromTheFuture, type StoreDatabase } from './store-database.ts';
import { StoreError, type StoreProblem, toStoreError } from './store-error.ts';

/** Waits between tries of an open or a call on a closed database; a browser that was asleep answers by then. */
const BACK_OFF_MS = [50, 200, 800];
/** An older window that does not close keeps an open waiting for ever. */
const OPEN_TIMEOUT_MS = 8_000;

/** Problems that go away by themselves; a full disk or a newer schema does not. */
const passing: ReadonlySet<StoreProblem | string> = new Set(['store-closed', 'store-failed']);

/**
 * Opens a database, several times where that may help, and lets another window upgrade it.
 *
 * @throws {StoreError}
 */
export async function openDatabase(db: StoreDatabase): Promise<void> {
  db.on('versionchange', () => db.close());
  await retry(() => openInTime(db), passing);
}

/**
 * Does work on a database, opening it again when the browser had closed it. Work is a transaction: what was
 * cut off was not committed.
 *
 * @throws {StoreError}
 */
export function retryWhenClosed<T>(db: StoreDatabase, work: () => Promise<T>): Promise<T> {
  return retry(
    async () => {
      if (!db.isOpen()) await openInTime(db);
      return work();
    },
    new Set(['store-closed']),
  );
}

async function retry<T>(work: () => Promise<T>, retried: ReadonlySet<string>): Promise<T> {
  for (const waitMs of [...BACK_OFF_MS, null]) {
    try {
      return await work();
    } catch (error) {
      const known = toStoreError(error);
      if (waitMs === null || !retried.has(known.code)) throw known;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  throw new StoreError('store-failed');
}

async function openInTime(db: StoreDatabase): Promise<void> {
  if (await isFromTheFuture(db)) throw new StoreError('store-version');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreError('store-blocked')), OPEN_TIMEOUT_MS);
  });
  try {
    await Promise.race([db.open(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
