import type { NextPage } from '../capture/lists/next-page.ts';
import type { BatchEntry, BatchItem, ListToFollow } from './batch-item.ts';
import { takeOrders } from './batch-order.ts';
import { setPaused } from './batch-pause.ts';
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
  return db.transaction('rw', db.batch, db.meta, async () => {
    const pages = entries.map(({ url, title }) => ({ ...freshItem(url, title, 'page', 0), withAnnexes }));
    const lists = list && list.pagesLeft > 0 ? [listItem(list, withAnnexes)] : [];
    return putNew(db, [...pages, ...lists], (known) => known.state === 'saved' || known.state === 'failed');
  });
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
  return db.transaction('rw', db.batch, db.meta, async () => {
    if (!(await db.batch.get(item.url))) return 0;
    const withAnnexes = item.withAnnexes ?? false;
    const pages = found.entries.map(({ url, title }) => ({
      ...freshItem(url, title, 'page', 0),
      withAnnexes,
    }));
    const added = await putNew(db, pages, () => false);
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
  await db.transaction('rw', db.batch, db.meta, async () => {
    await db.batch.where('state').anyOf('waiting', 'fetching').delete();
    await setPaused(db, false);
  });
}

/** Takes one item out that has no result yet; what comes of it is not saved. */
export async function cancelItem(db: StoreDatabase, url: string): Promise<void> {
  await db.transaction('rw', db.batch, async () => {
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
  await db.batch.where('state').anyOf('saved', 'failed').delete();
}

/** Items without a result. */
export function countOpenItems(db: StoreDatabase): Promise<number> {
  return db.batch.where('state').anyOf('waiting', 'fetching').count();
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

/** An item that nobody has tried yet. */
export function freshItem(
  url: string,
  title: string,
  kind: BatchItem['kind'],
  pagesLeft: number,
  origin = new URL(url).origin,
): BatchItem {
  return {
    url,
    kind,
    origin,
    title,
    pagesLeft,
    state: 'waiting',
    problem: null,
    detail: '',
    attempts: 0,
    leaseUntil: 0,
    notBefore: 0,
    order: 0,
    endedAt: 0,
    recordId: null,
  };
}
