import { Dexie } from 'dexie';
import {
  archivesOf,
  archiveUse,
  clearArchives,
  dropArchives,
  readArchive,
  restoreArchives,
} from './archive.ts';
import { batchMethods } from './batch-methods.ts';
import { enqueueClip, finishClip, openClips, retryClip } from './clip-queue.ts';
import { addCoding, allCodings, codingsOf, takeCodings, takenSegments } from './codings.ts';
import { deleteRecords, restoreRecords } from './delete-records.ts';
import { importRecords } from './import-records.ts';
import { openDatabase, retryWhenClosed } from './open-database.ts';
import {
  currentAnnouncements,
  findByAddress,
  getRecord,
  savedAddresses,
  versionsOf,
} from './read-records.ts';
import { saveWithArchive } from './save-with-archive.ts';
import { liveHeads, searchRecords } from './search-records.ts';
import type { Store, StoreCounts, ToldTables } from './store.ts';
import { type StoreDatabase, storeDatabase } from './store-database.ts';
import { putSuggestions, suggestionsOf } from './suggestions.ts';
import { changesSince, countWaiting, markSynced, syncedThrough } from './sync-changes.ts';
import { undoImport } from './undo-import.ts';
import { watchMethods } from './watch-methods.ts';
import { worksOf } from './works.ts';

export interface StoreOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Random and unique; of letters, digits and dashes. */
  readonly newId: () => string;
}

/**
 * Opens the corpus of that name in this browser, making it when there is none.
 *
 * @throws {StoreError} when the browser refuses after several tries
 */
export async function openStore(name: string, options: StoreOptions): Promise<Store> {
  const db = storeDatabase(name);
  await openDatabase(db);
  const device = await retryWhenClosed(db, () => deviceOf(db, options.newId));
  const run = <T>(work: () => Promise<T>): Promise<T> => retryWhenClosed(db, work);
  return {
    device,
    ...recordMethods(db, device, run),
    ...importMethods(db, device, run, options),
    ...archiveMethods(db, run),
    ...codingMethods(db, device, run, options),
    ...syncMethods(db, device, run),
    ...queueMethods(db, run),
    ...batchMethods(db, device, run, options),
    ...watchMethods(db, run, options),
    subscribe: (onChange, tables = null) => subscribe(db, onChange, tables),
    close: () => db.close(),
  };
}

type Run = <T>(work: () => Promise<T>) => Promise<T>;
type Methods<Name extends keyof Store> = Pick<Store, Name>;

function recordMethods(
  db: StoreDatabase,
  device: string,
  run: Run,
): Methods<
  | 'saveRecord'
  | 'getRecord'
  | 'currentAnnouncements'
  | 'findByAddress'
  | 'savedAddresses'
  | 'versionsOf'
  | 'searchRecords'
  | 'counts'
  | 'deleteRecords'
  | 'restoreRecords'
> {
  return {
    saveRecord: (record, archive = null) => run(() => saveWithArchive(db, record, archive, { device })),
    getRecord: (id) => run(() => getRecord(db, id)),
    currentAnnouncements: (ids) => run(() => currentAnnouncements(db, ids)),
    findByAddress: (url) => run(() => findByAddress(db, url)),
    savedAddresses: (urls) => run(() => savedAddresses(db, urls)),
    versionsOf: (id) => run(() => versionsOf(db, id)),
    searchRecords: (query) => run(() => searchRecords(db, query)),
    counts: () => run(() => countAll(db)),
    deleteRecords: (ids) => run(() => deleteRecords(db, ids, device)),
    restoreRecords: (ids) => run(() => restoreRecords(db, ids, device)),
  };
}

function importMethods(
  db: StoreDatabase,
  device: string,
  run: Run,
  { now, newId }: StoreOptions,
): Methods<'importRecords' | 'imports' | 'undoImport'> {
  return {
    importRecords(records, options) {
      const stamp = { id: newId(), at: new Date(now()).toISOString(), device };
      return run(() => importRecords(db, records, options, stamp));
    },
    imports: () => run(() => db.imports.orderBy('at').reverse().toArray()),
    undoImport: (id) => run(() => undoImport(db, id, device)),
  };
}

function archiveMethods(
  db: StoreDatabase,
  run: Run,
): Methods<
  'works' | 'archivesOf' | 'readArchive' | 'archiveUse' | 'dropArchives' | 'restoreArchives' | 'clearArchives'
> {
  return {
    works: () => run(() => worksOf(db)),
    archivesOf: (id) => run(() => archivesOf(db, id)),
    readArchive: (id, contentHash) => run(() => readArchive(db, id, contentHash)),
    archiveUse: () => run(() => archiveUse(db)),
    dropArchives: (ids) => run(() => dropArchives(db, ids)),
    restoreArchives: (dropped) => run(() => restoreArchives(db, dropped)),
    clearArchives: (which) => run(() => clearArchives(db, which)),
  };
}

function codingMethods(
  db: StoreDatabase,
  device: string,
  run: Run,
  { now, newId }: StoreOptions,
): Methods<
  | 'addCoding'
  | 'codingsOf'
  | 'allCodings'
  | 'takenSegments'
  | 'takeCodings'
  | 'suggestionsOf'
  | 'putSuggestions'
> {
  return {
    addCoding: (draft) => {
      const stamp = { id: newId(), device, at: new Date(now()).toISOString() };
      return run(() => addCoding(db, draft, stamp));
    },
    codingsOf: (targetId) => run(() => codingsOf(db, targetId)),
    allCodings: () => run(() => allCodings(db)),
    takenSegments: (hashes) => run(() => takenSegments(db, hashes)),
    suggestionsOf: (region) => run(() => suggestionsOf(db, region)),
    putSuggestions: (rows) => run(() => putSuggestions(db, rows)),
    takeCodings: (sha256, codings) => run(() => takeCodings(db, device, sha256, codings)),
  };
}

function syncMethods(
  db: StoreDatabase,
  device: string,
  run: Run,
): Methods<'changesSince' | 'countWaiting' | 'syncedThrough' | 'markSynced'> {
  return {
    changesSince: (lamport, maxRows) => run(() => changesSince(db, device, lamport, maxRows)),
    countWaiting: (pairing) => run(() => countWaiting(db, device, pairing)),
    syncedThrough: (pairing) => run(() => syncedThrough(db, pairing)),
    markSynced: (pairing, through) => run(() => markSynced(db, device, pairing, through)),
  };
}

function queueMethods(
  db: StoreDatabase,
  run: Run,
): Methods<'enqueueClip' | 'retryClip' | 'openClips' | 'countClips' | 'finishClip'> {
  return {
    enqueueClip: (request) => run(() => enqueueClip(db, request)),
    retryClip: (id) => run(() => retryClip(db, id)),
    openClips: () => run(() => openClips(db)),
    countClips: () => run(() => db.clips.count()),
    finishClip: (id) => run(() => finishClip(db, id)),
  };
}

function deviceOf(db: StoreDatabase, newId: () => string): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('device');
    if (typeof known?.value === 'string') return known.value;
    const device = newId();
    await db.meta.add({ key: 'device', value: device });
    return device;
  });
}

async function countAll(db: StoreDatabase): Promise<StoreCounts> {
  const [records, versions, codings] = await Promise.all([
    liveHeads(db).count(),
    db.versions.count(),
    db.codings.count(),
  ]);
  return { records, versions, codings };
}

/** What is worked out of the rest and kept is no change: whoever reads it after every change would never end. */
function subscribe(db: StoreDatabase, onChange: () => void, tables: ToldTables): () => void {
  const of = (table: string) => `idb://${db.name}/${table}/`;
  const derived = [db.suggestions, db.prints].map(({ name }) => of(name));
  const isTold = (part: string) =>
    tables === null
      ? part.startsWith(`idb://${db.name}/`) && !derived.some((table) => part.startsWith(table))
      : tables.some((table) => part.startsWith(of(table)));
  const listener = (parts: Readonly<Record<string, unknown>>) => {
    if (Object.keys(parts).some(isTold)) onChange();
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on('storagemutated').unsubscribe(listener);
}
