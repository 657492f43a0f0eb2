import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';

/** Name of the corpus in the browser; one until a person can have several. */
const CORPUS = 'policyloom';

/** The extension's corpus; worker, panel and options page each open it for themselves and see each other's writes. */
export function openExtensionStore(): Promise<Store> {
  return openStore(CORPUS, { now: Date.now, newId: () => crypto.randomUUID() });
}
