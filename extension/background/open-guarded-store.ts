import { askToPersist } from '../../src/store/ask-to-persist.ts';
import type { Store } from '../../src/store/store.ts';
import { findLoss, type MarkerPlace, writeMarker } from '../../src/store/store-marker.ts';
import { readLocal, writeLocal } from '../local-state.ts';
import { openExtensionStore } from '../open-extension-store.ts';
import { showLoss } from './badge.ts';

const place: MarkerPlace = {
  read: () => readLocal('storeMarker'),
  write: (marker) => writeLocal('storeMarker', marker),
};

/** Opens the corpus once a worker's life; a failure is not kept, the next call tries again. */
export function storeOpener(): () => Promise<Store> {
  let opened: Promise<Store> | null = null;
  return () => {
    opened ??= openGuardedStore().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}

/** Notes outside the database what it holds, so that its loss is seen. */
export async function noteStore(store: Store): Promise<void> {
  await writeMarker(store, place);
}

/** The loss is noted for the panel before the marker forgets what was expected. */
async function openGuardedStore(): Promise<Store> {
  const store = await openExtensionStore();
  const loss = await findLoss(store, place);
  if (loss) {
    await writeLocal('storeLoss', { ...loss, at: new Date().toISOString() });
    await showLoss(loss);
    await noteStore(store);
  }
  await askToPersist(navigator.storage);
  return store;
}
