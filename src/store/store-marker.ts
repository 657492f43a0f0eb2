import { z } from 'zod';
import type { Store } from './store.ts';

/** What a store held when it was last written, kept outside it: browsers do empty IndexedDB. */
const storeMarker = z.object({
  device: z.string(),
  records: z.number().int().nonnegative(),
  versions: z.number().int().nonnegative(),
});
type StoreMarker = Readonly<z.infer<typeof storeMarker>>;

/** A place that outlives the database, such as the extension's local storage. */
export interface MarkerPlace {
  read(): Promise<unknown>;
  write(marker: StoreMarker): Promise<void>;
}

/** A store that holds less than it did: `expected` by the marker, `found` now. */
export interface StoreLoss {
  readonly expected: number;
  readonly found: number;
}

/** Notes what the store holds. Call after writes are committed. */
export async function writeMarker(store: Store, place: MarkerPlace): Promise<void> {
  const { records, versions } = await store.counts();
  await place.write({ device: store.device, records, versions });
}

/**
 * What the browser lost, in versions; null when nothing is missing or no marker was ever written. A version is
 * never erased by us, so fewer of them, or another device, means that the store was emptied or put back.
 */
export async function findLoss(store: Store, place: MarkerPlace): Promise<StoreLoss | null> {
  const marker = storeMarker.safeParse(await place.read());
  if (!marker.success || marker.data.versions === 0) return null;
  const found = (await store.counts()).versions;
  const isWhole = marker.data.device === store.device && found >= marker.data.versions;
  return isWhole ? null : { expected: marker.data.versions, found };
}
