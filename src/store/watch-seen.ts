import { bucketOf, type SeenBucket, seenBuckets } from './seen-bucket.ts';
import type { StoreDatabase } from './store-database.ts';
import type { WatchEntry } from './watch.ts';

/** What the column never listed before, each address once. */
export async function unseenOf(
  db: StoreDatabase,
  watchUrl: string,
  entries: readonly WatchEntry[],
): Promise<WatchEntry[]> {
  const listed = new Map(entries.map((entry) => [entry.url, entry]));
  const rows = await bucketsOf(db, watchUrl, listed.keys());
  for (const { urls } of rows) for (const url of urls) listed.delete(url);
  return [...listed.values()];
}

/** As `unseenOf`, and notes it as seen. Call inside a transaction. */
export async function noteUnseen(
  db: StoreDatabase,
  watchUrl: string,
  entries: readonly WatchEntry[],
): Promise<WatchEntry[]> {
  const unseen = await unseenOf(db, watchUrl, entries);
  const urls = unseen.map(({ url }) => url);
  const known = new Map((await bucketsOf(db, watchUrl, urls)).map((row) => [row.bucket, row.urls]));
  const rows = seenBuckets(watchUrl, urls).map((row) => ({
    ...row,
    urls: [...(known.get(row.bucket) ?? []), ...row.urls],
  }));
  await db.watchSeen.bulkPut(rows);
  return unseen;
}

async function bucketsOf(db: StoreDatabase, watchUrl: string, urls: Iterable<string>): Promise<SeenBucket[]> {
  const buckets = new Set([...urls].map(bucketOf));
  const rows = await db.watchSeen.bulkGet([...buckets].map((bucket): [string, number] => [watchUrl, bucket]));
  return rows.filter((row) => row !== undefined);
}
