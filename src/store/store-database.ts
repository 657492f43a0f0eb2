import { Dexie, type Table } from 'dexie';
import type { AnnouncementRecord } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';
import type { ArchiveData, ArchiveInfo } from './archive-rows.ts';
import type { BatchHost, BatchItem } from './batch-item.ts';
import type { BatchParcel, ParcelKey } from './batch-parcel.ts';
import type { PrintRow } from './print-row.ts';
import type { SeenBucket } from './seen-bucket.ts';
import type { StoredImport } from './stored-import.ts';
import type { SuggestionRow } from './suggestion-row.ts';
import { upgradeWatches } from './upgrade-watches.ts';
import type { Watch, WatchItem } from './watch.ts';

/** What a list shows of a record, without its text. One row a record, deleted ones included. */
export interface RecordHead {
  readonly id: string;
  /** The version that is current. */
  readonly contentHash: string;
  /** 0 when deleted; a number, because IndexedDB has no index over booleans. */
  readonly live: 0 | 1;
  /** Date written, else published, else captured; then the instant of capture. Later is greater. */
  readonly sortKey: string;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly dateWritten: string | null;
  readonly datePublished: string | null;
  readonly capturedAt: string;
  /** Greatest logical time of the record and the codings of it; synced when the pairing is through it. */
  readonly lamport: number;
}

/** One version as the table holds it. */
export interface VersionRow extends AnnouncementRecord {
  readonly id: string;
  readonly contentHash: string;
  readonly device: string;
  readonly lamport: number;
  readonly deleted: boolean;
}

/** A clip that was asked for and has no result yet. */
export interface ClipJob {
  readonly id: string;
  readonly tabId: number;
  /** Address of the tab at the click; null when the browser did not show it. */
  readonly url: string | null;
  /** What was selected at the click, where only that is to be clipped; left out for the whole page. */
  readonly selection?: string;
  /** ISO 8601 instant. */
  readonly requestedAt: string;
  /** How often it was begun. */
  readonly attempts: number;
}

/** A named value beside the records: logical time, device, what is synced. */
interface MetaRow {
  readonly key: string;
  readonly value: string | number;
}

/** The bytes of a fetched file; they stay on this device. */
export interface FileRow {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Packed where that saves space. */
  readonly isGzipped: boolean;
  readonly contentType: string | null;
  /** Pages that OCR has read so far, so that a worker's death costs one page. */
  readonly ocrPages: readonly OcrPage[];
}

/** What OCR read on one page. */
export interface OcrPage {
  readonly text: string;
  /** 0–1. */
  readonly confidence: number;
}

/** The tables in IndexedDB. Text stays out of every index: their cost grows with the size of the values. */
export interface StoreDatabase extends Dexie {
  readonly heads: Table<RecordHead, string>;
  readonly versions: Table<VersionRow, [string, string]>;
  readonly codings: Table<Coding, string>;
  readonly meta: Table<MetaRow, string>;
  readonly clips: Table<ClipJob, string>;
  readonly batch: Table<BatchItem, string>;
  readonly batchParcels: Table<BatchParcel, ParcelKey>;
  readonly batchHosts: Table<BatchHost, string>;
  readonly imports: Table<StoredImport, string>;
  readonly archives: Table<ArchiveInfo, [string, string]>;
  readonly prints: Table<PrintRow, [string, string]>;
  readonly archiveData: Table<ArchiveData, [string, string]>;
  readonly watches: Table<Watch, string>;
  readonly watchSeen: Table<SeenBucket, [string, number]>;
  readonly watchFresh: Table<WatchItem, [string, string]>;
  readonly files: Table<FileRow, string>;
  readonly suggestions: Table<SuggestionRow, [string, string]>;
}

/** Of the tables and indexes below; Dexie multiplies it by ten for the browser. */
const SCHEMA_VERSION = 9;

/** Index over items of the queue: state, then site, then what comes first. */
export const BY_SITE = '[state+origin+notBefore+order]';

/** The database with every schema version it ever had; a version is never dropped. */
export function storeDatabase(name: string): StoreDatabase {
  const db = new Dexie(name);
  db.version(1).stores({
    heads: 'id, [live+sortKey], url, canonicalUrl',
    versions: '[id+contentHash], [device+lamport]',
    codings: 'id, targetId, [device+lamport]',
    meta: 'key',
    clips: 'id',
  });
  db.version(2).stores({
    batch: 'url, state, [state+order], order',
    batchHosts: 'origin',
  });
  db.version(3).stores({ imports: 'id, at' });
  db.version(4).stores({
    batch: `url, state, kind, order, endedAt, ${BY_SITE}`,
    watches: 'url',
    watchItems: '[watchUrl+url], [watchUrl+isNew]',
  });
  db.version(5).stores({
    archives: '[id+contentHash]',
    archiveData: '[id+contentHash]',
    prints: '[id+contentHash]',
  });
  db.version(6).stores({ files: 'sha256' });
  db.version(7).stores({ suggestions: '[region+id]' });
  db.version(8).stores({ batchParcels: '[origin+order+count]' });
  db.version(SCHEMA_VERSION)
    .stores({ watchSeen: '[watchUrl+bucket]', watchFresh: '[watchUrl+url]', watchItems: null })
    .upgrade(upgradeWatches);
  return db as StoreDatabase;
}

/**
 * True when a newer program has changed the tables. To be asked before opening: Dexie goes on with a newer
 * schema and adds to it. False in a browser that does not list its databases.
 */
export async function isFromTheFuture(db: StoreDatabase): Promise<boolean> {
  const known = (await Dexie.dependencies.indexedDB.databases?.()) ?? [];
  const version = known.find(({ name }) => name === db.name)?.version ?? 0;
  return version >= (SCHEMA_VERSION + 1) * 10;
}
