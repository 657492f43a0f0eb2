import { addAnnexes, annexItems, saveAnnex } from './annex-queue.ts';
import { itemInParcel } from './batch-parcels.ts';
import { isPaused, setPaused } from './batch-pause.ts';
import {
  addToBatch,
  cancelBatch,
  cancelItem,
  clearBatch,
  countOpenItems,
  endList,
  retryBatch,
} from './batch-queue.ts';
import { failItem, postponeItem, saveBatchRecord } from './batch-result.ts';
import { readBatch } from './batch-state.ts';
import { noteHost, noteProgress, renewLease, takeTurn } from './batch-turn.ts';
import { getFile, noteOcrPages, putFile } from './files.ts';
import type { Store } from './store.ts';
import type { StoreDatabase } from './store-database.ts';
import { takeHost } from './take-host.ts';

type BatchMethod =
  | 'addToBatch'
  | 'addAnnexes'
  | 'annexItems'
  | 'saveAnnex'
  | 'batchItem'
  | 'cancelItem'
  | 'putFile'
  | 'getFile'
  | 'noteOcrPages'
  | 'noteProgress'
  | 'takeTurn'
  | 'renewLease'
  | 'takeHost'
  | 'noteHost'
  | 'saveBatchRecord'
  | 'endList'
  | 'failItem'
  | 'postponeItem'
  | 'setBatchPaused'
  | 'cancelBatch'
  | 'retryBatch'
  | 'clearBatch'
  | 'batch'
  | 'countBatchWork';

/** The store's queue of pages to clip; `run` opens a database that the browser had closed. */
export function batchMethods(
  db: StoreDatabase,
  device: string,
  run: <T>(work: () => Promise<T>) => Promise<T>,
  { now }: { readonly now: () => number },
): Pick<Store, BatchMethod> {
  return {
    addToBatch: (entries, list, withAnnexes) => run(() => addToBatch(db, entries, list, withAnnexes)),
    addAnnexes: (kind, requests) => run(() => addAnnexes(db, kind, requests)),
    annexItems: () => run(() => annexItems(db)),
    saveAnnex: (url, change) => run(() => saveAnnex(db, url, change, { device, now: now() })),
    batchItem: (url) => run(async () => (await db.batch.get(url)) ?? itemInParcel(db, url)),
    cancelItem: (url) => run(() => cancelItem(db, url)),
    putFile: (file) => run(() => putFile(db, file)),
    getFile: (sha256) => run(() => getFile(db, sha256)),
    noteOcrPages: (sha256, pages) => run(() => noteOcrPages(db, sha256, pages)),
    noteProgress: (url, detail) => run(() => noteProgress(db, url, detail)),
    takeTurn: (terms) => run(() => takeTurn(db, now(), terms)),
    renewLease: (item, leaseMs) => run(() => renewLease(db, item, now() + leaseMs)),
    takeHost: (origin, terms) => run(() => takeHost(db, origin, now(), terms)),
    noteHost: (origin, note) => run(() => noteHost(db, origin, note)),
    saveBatchRecord: (url, record, archive = null) =>
      run(() => saveBatchRecord(db, url, record, archive, { device, now: now() })),
    endList: (item, found) => run(() => endList(db, item, found, now())),
    failItem: (url, problem, detail, change) =>
      run(() => failItem(db, url, problem, detail, { device, now: now() }, change)),
    postponeItem: (url, problem, detail, at) => run(() => postponeItem(db, url, problem, detail, at)),
    setBatchPaused: (isPausedNow) => run(() => setPaused(db, isPausedNow)),
    cancelBatch: () => run(() => cancelBatch(db)),
    retryBatch: (urls) => run(() => retryBatch(db, urls)),
    clearBatch: () => run(() => clearBatch(db)),
    batch: () => run(() => readBatch(db, now())),
    countBatchWork: () => run(async () => ((await isPaused(db)) ? 0 : countOpenItems(db))),
  };
}
