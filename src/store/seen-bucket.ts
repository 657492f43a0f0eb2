/**
 * Addresses that a watched column listed once, those that share a bucket. A row for each of 100,000 takes the browser
 * a quarter of a minute to write and as long to ask for; in buckets they come in one reading of 256 keys, and what is
 * new rewrites its own buckets only.
 */
export interface SeenBucket {
  readonly watchUrl: string;
  readonly bucket: number;
  readonly urls: readonly string[];
}

/** Kept in the database by number: another count of buckets, or another hash, needs a migration. */
const BUCKETS = 256;

/** The buckets that a column's addresses fill. */
export function seenBuckets(watchUrl: string, urls: readonly string[]): SeenBucket[] {
  const byBucket = Map.groupBy(urls, bucketOf);
  return [...byBucket].map(([bucket, some]) => ({ watchUrl, bucket, urls: some }));
}

/**
 * Where an address lies.
 *
 * @source Fowler, Noll and Vo, FNV-1a, over UTF-16 units
 */
export function bucketOf(url: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < url.length; at++) hash = Math.imul(hash ^ url.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
