import type { Store } from './store.ts';
import type { StoreDatabase } from './store-database.ts';
import { addWatch, changeWatch, markSeen, readWatches } from './watch-list.ts';
import { countUnseen, endCheck, failCheck, takeWatch } from './watch-turn.ts';

type WatchMethod =
  | 'addWatch'
  | 'changeWatch'
  | 'markSeen'
  | 'watches'
  | 'takeWatch'
  | 'countUnseen'
  | 'endCheck'
  | 'failCheck';

/** The store's watched columns; `run` opens a database that the browser had closed. */
export function watchMethods(
  db: StoreDatabase,
  run: <T>(work: () => Promise<T>) => Promise<T>,
  { now }: { readonly now: () => number },
): Pick<Store, WatchMethod> {
  return {
    addWatch: (draft) => run(() => addWatch(db, draft, now())),
    changeWatch: (url, change) => run(() => changeWatch(db, url, change)),
    markSeen: (watchUrl, urls) => run(() => markSeen(db, watchUrl, urls)),
    watches: () => run(() => readWatches(db)),
    takeWatch: (terms) => run(() => takeWatch(db, now(), terms)),
    countUnseen: (watchUrl, entries) => run(() => countUnseen(db, watchUrl, entries)),
    endCheck: (url, entries) => run(() => endCheck(db, url, entries, now())),
    failCheck: (url, failure) => run(() => failCheck(db, url, failure, now())),
  };
}
