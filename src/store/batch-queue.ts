import type { NextPage } from '../capture/lists/next-page.ts';
import type { BatchEntry, BatchItem, ListToFollow } from './batch-item.ts';
import { takeOrders } from './batch-order.ts';
import {
  MANY_ENTRIES,
  type ParcelTerms,
  parcelAddresses,
  parcelCounts,
  putParcels,
  takeFromParcel,
} from './batch-parcels.ts';
import { setPaused } from './batch-pause.ts';
import { freshItem, isDone } from './fresh-item.ts';
import type { StoreDatabase } from './store-database.ts';

/**
 * Puts pages into the queue. An address that waits or is being fetched already stays as it is; one with a
 * result is taken up again.
 *
 * @param withAnnexes whether the files that the pages offer join the queue when a page is saved
 * @returns how many are new or taken up again
 */
export function addToBatch(
  db: StoreDatabase,
  entries: readonly BatchEntry[],
  list: ListToFollow | null,
  withAnnexes = false,
): Promise<number> {
  return db.transaction('rw', db.batch, db.batchParcels, db.meta, async () => {
    const added = await addPages(db, entries, { withAnnexes, isRetaken: true });
    const lists = list && list.pagesLeft > 0 ? [listItem(list, withAnnexes)] : [];
    return added + (await putNew(db, lists, isDone));
  });
}

async function addPages(
  db: StoreDatabase,
  entries: readonly BatchEntry[],
  terms: ParcelTerms,
): Promise<number> {
  if (entries.length >= MANY_ENTRIES) return putParcels(db, entries, terms);
  const { withAnnexes, isRetaken } = terms;
  const parcelled = await parcelAddresses(db);
  const items = entries
    .filter(({ url }) => !parcelled.has(url))
    .map(({ url, title }) => ({ ...freshItem(url, title, 'page', 0), withAnnexes }));
  return putNew(db, items, (known) => isRetaken && isDone(known));
}

function listItem({ url, pagesLeft, guessedAfter }: ListToFollow, withAnnexes: boolean): BatchItem {
  const item = { ...freshItem(url, '', 'list', pagesLeft), withAnnexes };
  return guessedAfter === undefined ? item : { ...item, guessedAfter };
}

/**
 * Ends a list page: its announcements and the page after it join the queue in the same transaction. What was
 * met before in this batch is not fetched again, so that a list that leads back to itself ends; so does one
 * whose site gives its last page again for every number after it.
 *
 * @returns how many announcements were new
 */
export function endList(
  db: StoreDatabase,
  item: BatchItem,
  found: { readonly entries: readonly BatchEntry[]; readonly next: NextPage | null },
  now: number,
): Promise<number> {
  return db.transaction('rw', db.batch, db.batchParcels, db.meta, async () => {
    if (!(await db.batch.get(item.url))) return 0;
    const withAnnexes = item.withAnnexes ?? false;
    const added = await addPages(db, found.entries, { withAnnexes, isRetaken: false });
    const after = listAfter(item, found.entries[0]?.url, found.next);
    if (after) await putNew(db, [listItem(after, withAnnexes)], () => false);
    await db.batch.update(item.url, { state: 'saved', problem: null, leaseUntil: 0, endedAt: now });
    return added;
  });
}

/** The page after a list page that was wanted too; null where the list ended before. */
function listAfter(
  { pagesLeft, guessedAfter }: BatchItem,
  first: string | undefined,
  next: NextPage | null,
): ListToFollow | null {
  const isPageBefore = guessedAfter !== undefined && first === guessedAfter;
  if (!next || pagesLeft <= 1 || isPageBefore) return null;
  const list = { url: next.url, pagesLeft: pagesLeft - 1 };
  return next.isGuessed && first ? { ...list, guessedAfter: first } : list;
}

/** Takes out everything that has no result yet; what is being fetched is not saved when it comes. */
export async function cancelBatch(db: StoreDatabase): Promise<void> {
  await db.transaction('rw', db.batch, db.batchParcels, db.meta, async () => {
    await db.batchParcels.clear();
    await db.batch.where('state').anyOf('waiting', 'fetching').delete();
    await setPaused(db, false);
  });
}

/** Takes one item out that has no result yet; what comes of it is not saved. */
export async function cancelItem(db: StoreDatabase, url: string): Promise<void> {
  await db.transaction('rw', db.batch, db.batchParcels, async () => {
    await takeFromParcel(db, url);
    const item = await db.batch.get(url);
    if (item?.state === 'waiting' || item?.state === 'fetching') await db.batch.delete(url);
  });
}

/** Takes up failed items again, as if they had never been tried: these, or all of them. */
export async function retryBatch(db: StoreDatabase, urls: readonly string[] | null): Promise<void> {
  const isWanted = (item: BatchItem) => urls === null || urls.includes(item.url);
  await db.batch
    .where('state')
    .equals('failed')
    .filter(isWanted)
    .modify({ state: 'waiting', problem: null, detail: '', attempts: 0, notBefore: 0, endedAt: 0 });
}

/** Forgets every item that has its result. */
export async function clearBatch(db: StoreDatabase): Promise<void> {
  await db.transaction('rw', db.batch, async () => {
    const open = await openItems(db).toArray();
    // All and back again: one by one, the browser takes minutes over 100,000.
    await db.batch.clear();
    await db.batch.bulkPut(open);
  });
}

function openItems(db: StoreDatabase) {
  return db.batch.where('state').anyOf('waiting', 'fetching');
}

/** Items without a result. */
export async function countOpenItems(db: StoreDatabase): Promise<number> {
  const parcelled = [...(await parcelCounts(db)).values()].reduce((sum, count) => sum + count, 0);
  return parcelled + (await openItems(db).count());
}

/** Adds items at the end of the queue; answers how many. Call inside a transaction over the queue and `meta`. */
export async function putNew(
  db: StoreDatabase,
  items: readonly BatchItem[],
  mayReplace: (known: BatchItem) => boolean,
): Promise<number> {
  const wanted = [...new Map(items.map((item) => [item.url, item])).values()];
  const known = await db.batch.bulkGet(wanted.map(({ url }) => url));
  const added = wanted.filter((_, i) => {
    const there = known[i];
    return !there || mayReplace(there);
  });
  const start = await takeOrders(db, added.length);
  await db.batch.bulkPut(added.map((item, i) => ({ ...item, order: start + i })));
  return added.length;
}
