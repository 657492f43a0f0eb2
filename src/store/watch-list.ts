import { savedAddresses } from './read-records.ts';
import type { StoreDatabase } from './store-database.ts';
import type { Watch, WatchEntry, WatchItem, WatchState } from './watch.ts';
import { DAY_MS, putUnseen } from './watch-turn.ts';

/** A column as a person asks for it, with what it lists now. */
export interface WatchDraft {
  readonly url: string;
  readonly title: string;
  readonly entries: readonly WatchEntry[];
}

/** Watches a column from now on: what it lists already is not new. One that was removed begins anew. */
export async function addWatch(db: StoreDatabase, draft: WatchDraft, now: number): Promise<void> {
  const { url, title, entries } = draft;
  await db.transaction('rw', db.watches, db.watchItems, async () => {
    await putUnseen(db, url, entries, 0, now);
    const known = await db.watches.get(url);
    if (known && !known.isRemoved) return;
    await markSeen(db, url, null);
    await db.watches.put({
      url,
      origin: new URL(url).origin,
      title,
      addedAt: now,
      isPaused: false,
      isRemoved: false,
      lastCheckAt: now,
      nextCheckAt: now + DAY_MS,
      failures: 0,
      problem: null,
      detail: '',
      leaseUntil: 0,
    });
  });
}

/** What a person can change of a watch. */
export type WatchChange = Partial<Pick<Watch, 'isPaused' | 'isRemoved' | 'nextCheckAt'>>;

/** Changes a watch; one that is not there stays away. */
export async function changeWatch(db: StoreDatabase, url: string, change: WatchChange): Promise<void> {
  await db.transaction('rw', db.watches, async () => {
    const watch = await db.watches.get(url);
    if (watch) await db.watches.put({ ...watch, ...change });
  });
}

/** @param urls of announcements that the person has seen; null for all of the column */
export async function markSeen(
  db: StoreDatabase,
  watchUrl: string,
  urls: readonly string[] | null,
): Promise<void> {
  await db.transaction('rw', db.watchItems, async () => {
    const fresh = await freshOf(db, watchUrl);
    const seen = fresh.filter(({ url }) => urls === null || urls.includes(url));
    await db.watchItems.bulkPut(seen.map((item): WatchItem => ({ ...item, isNew: 0 })));
  });
}

/** The watched columns in the order in which they were added. */
export function readWatches(db: StoreDatabase): Promise<WatchState[]> {
  return db.transaction('r', db.watches, db.watchItems, db.heads, async () => {
    const watches = (await db.watches.toArray()).filter(({ isRemoved }) => !isRemoved);
    const states = await Promise.all(watches.map((watch) => withFresh(db, watch)));
    return states.toSorted((a, b) => a.addedAt - b.addedAt);
  });
}

async function withFresh(db: StoreDatabase, watch: Watch): Promise<WatchState> {
  const found = await freshOf(db, watch.url);
  const saved = await savedAddresses(
    db,
    found.map(({ url }) => url),
  );
  const fresh = found.filter(({ url }) => !saved.has(url));
  return { ...watch, fresh: fresh.toSorted((a, b) => b.foundAt - a.foundAt) };
}

function freshOf(db: StoreDatabase, watchUrl: string): Promise<WatchItem[]> {
  return db.watchItems.where('[watchUrl+isNew]').equals([watchUrl, 1]).toArray();
}
