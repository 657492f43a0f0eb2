import { Dexie } from 'dexie';
import type { BatchItem, BatchState } from './batch-item.ts';
import { parcelCounts } from './batch-parcels.ts';
import { isPaused } from './batch-pause.ts';
import { BY_SITE, type StoreDatabase } from './store-database.ts';

/** The queue of pages to clip as it stands, counted; it may hold a hundred thousand. */
export interface StoredBatch {
  /** By address. */
  readonly sites: readonly BatchSite[];
  /** Failed items, `MOST_FAILED` at most, in the queue's order. */
  readonly failed: readonly BatchItem[];
  readonly failedTotal: number;
  /** Items that got their result within the last minute. */
  readonly recent: number;
  /** When the first of them did, in milliseconds since 1970; null when there is none. */
  readonly recentSince: number | null;
  readonly isPaused: boolean;
}

/** One site's part of the queue. */
export interface BatchSite {
  readonly origin: string;
  /** Announcements, list pages left out. */
  readonly total: number;
  /** Announcements with a result, failed ones included. */
  readonly done: number;
  /** Announcements and list pages without a result. */
  readonly open: number;
  /** Milliseconds since 1970 before which the site wants to be left alone; 0 when it said nothing. */
  readonly heldUntil: number;
  /** Milliseconds since 1970 before which nothing that is left is tried. */
  readonly notBefore: number;
}

/** More failures than a person reads; the rest are counted. */
const MOST_FAILED = 200;
const MINUTE_MS = 60_000;
const states: readonly BatchState[] = ['waiting', 'fetching', 'saved', 'failed'];

/** @param now milliseconds since 1970 */
export function readBatch(db: StoreDatabase, now: number): Promise<StoredBatch> {
  return db.transaction('r', db.batch, db.batchParcels, db.batchHosts, db.meta, async () => {
    const parcelled = await parcelCounts(db);
    const lists = await db.batch.where('kind').equals('list').toArray();
    const inRows = (await Promise.all(states.map((state) => originsIn(db, state)))).flat();
    const origins = [...new Set([...inRows, ...parcelled.keys()])].sort();
    const recent = db.batch.where('endedAt').above(now - MINUTE_MS);
    const failed = db.batch.where('state').equals('failed');
    return {
      sites: await Promise.all(
        origins.map((origin) => siteOf(db, origin, lists, parcelled.get(origin) ?? 0)),
      ),
      failed: (await failed.clone().limit(MOST_FAILED).toArray()).toSorted((a, b) => a.order - b.order),
      failedTotal: await failed.count(),
      recent: await recent.count(),
      recentSince: (await recent.first())?.endedAt ?? null,
      isPaused: await isPaused(db),
    };
  });
}

/** Sites with items in a state: one step for each, however many items there are. */
async function originsIn(db: StoreDatabase, state: BatchState): Promise<string[]> {
  const origins: string[] = [];
  for (let from: unknown[] = [state]; ; ) {
    const item = await db.batch.where(BY_SITE).between(from, [state, Dexie.maxKey]).first();
    if (!item) return origins;
    origins.push(item.origin);
    from = [state, item.origin, Dexie.maxKey];
  }
}

async function siteOf(
  db: StoreDatabase,
  origin: string,
  lists: readonly BatchItem[],
  parcelled: number,
): Promise<BatchSite> {
  const inState = (state: BatchState) =>
    db.batch.where(BY_SITE).between([state, origin], [state, origin, Dexie.maxKey]);
  const [waiting = 0, fetching = 0, saved = 0, failed = 0] = await Promise.all(
    states.map((state) => inState(state).count()),
  );
  const open = waiting + fetching + parcelled;
  const ours = lists.filter((list) => list.origin === origin);
  const openLists = ours.filter(({ state }) => state === 'waiting' || state === 'fetching').length;
  const host = await db.batchHosts.get(origin);
  const next = fetching > 0 ? undefined : await inState('waiting').first();
  return {
    origin,
    total: open + saved + failed - ours.length,
    done: saved + failed - (ours.length - openLists),
    open,
    heldUntil: host?.heldUntil ?? 0,
    notBefore: next?.notBefore ?? 0,
  };
}
