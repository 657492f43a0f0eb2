import type { Transaction } from 'dexie';
import { seenBuckets } from './seen-bucket.ts';

/** How schemas 4 to 8 kept what a column listed, whether it was new or not. */
interface OldWatchItem {
  readonly watchUrl: string;
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
  readonly foundAt: number;
  readonly isNew: 0 | 1;
}

/** Takes what columns listed over from one row an address: all of it as seen, and apart from that what is new. */
export async function upgradeWatches(transaction: Transaction): Promise<void> {
  const items: OldWatchItem[] = await transaction.table('watchItems').toArray();
  const seen = [...Map.groupBy(items, ({ watchUrl }) => watchUrl)].flatMap(([watchUrl, listed]) =>
    seenBuckets(
      watchUrl,
      listed.map(({ url }) => url),
    ),
  );
  await transaction.table('watchSeen').bulkPut(seen);
  const fresh = items.filter(({ isNew }) => isNew === 1).map(({ isNew: _, ...item }) => item);
  await transaction.table('watchFresh').bulkPut(fresh);
}
