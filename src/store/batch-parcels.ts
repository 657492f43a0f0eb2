import { Dexie } from 'dexie';
import type { BatchEntry, BatchItem } from './batch-item.ts';
import { takeOrders } from './batch-order.ts';
import type { BatchParcel, ParcelKey } from './batch-parcel.ts';
import { freshItem, isDone } from './fresh-item.ts';
import { BY_SITE, type StoreDatabase } from './store-database.ts';

/** Fewer entries are items at once. */
export const MANY_ENTRIES = 1_000;
/** Written as items in about a tenth of a second. */
const PER_PARCEL = 500;

/** How the pages of a list are taken up. */
export type ParcelTerms = Pick<BatchParcel, 'withAnnexes' | 'isRetaken'>;

/**
 * Puts a long list at the end of the queue; answers how many of it are new, or taken up again. Call inside a
 * transaction over queue, parcels and `meta`.
 */
export async function putParcels(
  db: StoreDatabase,
  entries: readonly BatchEntry[],
  { withAnnexes, isRetaken }: ParcelTerms,
): Promise<number> {
  const known = await knownAddresses(db, isRetaken);
  const fresh = [...new Map(entries.map((entry) => [entry.url, entry])).values()].filter(
    ({ url }) => !known.has(url),
  );
  let order = await takeOrders(db, fresh.length);
  const parcels: BatchParcel[] = [];
  for (const [origin, ours] of Map.groupBy(fresh, ({ url }) => new URL(url).origin)) {
    for (let at = 0; at < ours.length; at += PER_PARCEL) {
      const part = ours.slice(at, at + PER_PARCEL).map(({ url, title }) => ({ url, title }));
      const count = part.length;
      parcels.push({ origin, order, count, withAnnexes, isRetaken, entries: JSON.stringify(part) });
      order += count;
    }
  }
  await db.batchParcels.bulkPut(parcels);
  return fresh.length;
}

/** Addresses that are in the queue: all of them, or those without a result. */
async function knownAddresses(db: StoreDatabase, isOpenOnly: boolean): Promise<ReadonlySet<string>> {
  const rows = isOpenOnly ? db.batch.where('state').anyOf('waiting', 'fetching') : db.batch.toCollection();
  return new Set([...(await rows.primaryKeys()), ...(await parcelAddresses(db))]);
}

/** Addresses that wait in parcels. */
export async function parcelAddresses(db: StoreDatabase): Promise<ReadonlySet<string>> {
  const parcels = await db.batchParcels.toArray();
  return new Set(parcels.flatMap((parcel) => entriesOf(parcel).map(({ url }) => url)));
}

function entriesOf({ entries }: BatchParcel): BatchEntry[] {
  return JSON.parse(entries);
}

/**
 * Makes items of each site's first parcel when nothing of the site comes before it. Call inside a transaction
 * over queue and parcels.
 */
export async function unpackDue(db: StoreDatabase): Promise<void> {
  for (const [origin, [first]] of Map.groupBy(await parcelKeys(db), ([site]) => site)) {
    const untried = ['waiting', origin, 0];
    const lead = await db.batch
      .where(BY_SITE)
      .between(untried, [...untried, Dexie.maxKey])
      .first();
    if (first && (!lead || lead.order > first[1])) await unpack(db, first);
  }
}

async function unpack(db: StoreDatabase, key: ParcelKey): Promise<void> {
  const parcel = await db.batchParcels.get(key);
  if (!parcel) return;
  const items = itemsOf(parcel);
  const known = await db.batch.bulkGet(items.map(({ url }) => url));
  // What has got its result after the list was added was wanted once, not twice.
  const isWanted = (there: BatchItem | undefined) =>
    !there || (parcel.isRetaken && isDone(there) && there.order < parcel.order);
  await db.batch.bulkPut(items.filter((_, i) => isWanted(known[i])));
  await db.batchParcels.delete(key);
}

function itemsOf(parcel: BatchParcel): BatchItem[] {
  const { origin, order, withAnnexes } = parcel;
  return entriesOf(parcel).map(({ url, title }, i) => ({
    ...freshItem(url, title, 'page', 0, origin),
    withAnnexes,
    order: order + i,
  }));
}

/** How many entries wait in parcels, by site. */
export async function parcelCounts(db: StoreDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const [origin, , count] of await parcelKeys(db)) {
    counts.set(origin, (counts.get(origin) ?? 0) + count);
  }
  return counts;
}

/** The item that will be made of an address in a parcel; null when no parcel has it. */
export async function itemInParcel(db: StoreDatabase, url: string): Promise<BatchItem | null> {
  const parcel = await parcelWith(db, url);
  return (parcel && itemsOf(parcel).find((item) => item.url === url)) ?? null;
}

/** Takes an address out of its parcel. Call inside a transaction over the parcels. */
export async function takeFromParcel(db: StoreDatabase, url: string): Promise<void> {
  const parcel = await parcelWith(db, url);
  if (!parcel) return;
  const rest = entriesOf(parcel).filter((entry) => entry.url !== url);
  await db.batchParcels.delete([parcel.origin, parcel.order, parcel.count]);
  if (rest.length === 0) return;
  await db.batchParcels.put({ ...parcel, count: rest.length, entries: JSON.stringify(rest) });
}

async function parcelWith(db: StoreDatabase, url: string): Promise<BatchParcel | undefined> {
  const origin = URL.canParse(url) ? new URL(url).origin : '';
  const keys = (await parcelKeys(db)).filter(([site]) => site === origin);
  const text = `{"url":${JSON.stringify(url)},`;
  const parcels = await db.batchParcels.bulkGet(keys);
  return parcels.find((parcel) => parcel?.entries.includes(text));
}

function parcelKeys(db: StoreDatabase): Promise<ParcelKey[]> {
  return db.batchParcels.toCollection().primaryKeys();
}
