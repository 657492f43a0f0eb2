import { type Collection, Dexie } from 'dexie';
import { savedAddresses } from './read-records.ts';
import type { StoreDatabase } from './store-database.ts';
import type { Watch, WatchEntry, WatchItem, WatchState } from './watch.ts';
import { noteUnseen } from './watch-seen.ts';
import { DAY_MS } from './watch-turn.ts';

/** A column as a person asks for it, with what it lists now. */
export interface WatchDraft {
  readonly url: string;
  readonly title: string;
  readonly entries: readonly WatchEntry[];
}

/** Watches a column from now on: what it lists already is not new. One that was removed begins anew. */
export async function addWatch(db: StoreDatabase, draft: WatchDraft, now: number): Promise<void> {
  const { url, title, entries } = draft;
  await db.transaction('rw', db.watches, db.watchSeen, db.watchFresh, async () => {
    await noteUnseen(db, url, entries);
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
  if (urls === null) await freshOf(db, watchUrl).delete();
  else await db.watchFresh.bulkDelete(urls.map((url): [string, string] => [watchUrl, url]));
}

/** The watched columns in the order in which they were added. */
export function readWatches(db: StoreDatabase): Promise<WatchState[]> {
  return db.transaction('r', db.watches, db.watchFresh, db.heads, async () => {
    const watches = (await db.watches.toArray()).filter(({ isRemoved }) => !isRemoved);
    const states = await Promise.all(watches.map((watch) => withFresh(db, watch)));
    return states.toSorted((a, b) => a.addedAt - b.addedAt);
  });
}

async function withFresh(db: StoreDatabase, watch: Watch): Promise<WatchState> {
  const found = await freshOf(db, watch.url).toArray();
  const saved = await savedAddresses(
    db,
    found.map(({ url }) => url),
  );
  const fresh = found.filter(({ url }) => !saved.has(url));
  return { ...watch, fresh: fresh.toSorted((a, b) => b.foundAt - a.foundAt) };
}

function freshOf(db: StoreDatabase, watchUrl: string): Collection<WatchItem, [string, string]> {
  return db.watchFresh.where('[watchUrl+url]').between([watchUrl, Dexie.minKey], [watchUrl, Dexie.maxKey]);
}
