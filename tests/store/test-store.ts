import 'fake-indexeddb/auto';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

let opened = 0;

/** Ways to open a store whose clock stands still and whose ids count up. */
export function testStore(name = `store-${++opened}`, clock = { now: 0 }): Promise<Store> {
  let ids = 0;
  return openStore(name, { now: () => clock.now, newId: () => `${name}-id-${++ids}` });
}
