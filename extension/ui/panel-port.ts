import type { ListPage } from '../../src/capture/lists/list-page.ts';
import type { AnnouncementRecord, Attachment } from '../../src/model/announcement.ts';
import type { Coding } from '../../src/model/coding.ts';
import type { ArchiveInfo, ArchiveUse } from '../../src/store/archive-rows.ts';
import type { BatchItem } from '../../src/store/batch-item.ts';
import type { StoredBatch } from '../../src/store/batch-state.ts';
import type { StoredVersion } from '../../src/store/read-records.ts';
import type { WatchState } from '../../src/store/watch.ts';
import type { NotClipped } from '../last-outcome.ts';
import type {
  BatchAction,
  BatchRequest,
  ClipOutcome,
  PairingCheck,
  SyncState,
  WatchAction,
  WatchRequest,
} from '../messages.ts';
import type { CodingPort } from './coding/coding-port.ts';
import type { EditableField } from './field-names.ts';
import type { MhtmlOutcome } from './history/save-mhtml.ts';
import type { ImportSession } from './imports/import-state.ts';
import type { Settings } from './settings.ts';

/** Everything that the panel and the options page need from outside; the views know nothing else. */
export interface PanelPort extends CodingPort {
  /**
   * Records that hold every word of the query in title, number, issuer or body, latest date first.
   *
   * @param query words split by white space; empty means all
   */
  listRecords(query: string): Promise<readonly RecordSummary[]>;
  /** The current version with the person's corrections; null when the record is not there or deleted. */
  getRecord(id: string): Promise<RecordDetail | null>;
  /** The record that was clipped from this address; null when there is none. */
  findByAddress(url: string): Promise<RecordDetail | null>;
  /** Records on this device, deleted ones left out. */
  countRecords(): Promise<number>;
  /** Calls back after every change of records, codings or sync, from whichever context. */
  subscribe(onChange: () => void): Unsubscribe;
  /** Calls back after every change of which records there are; the queue's own steps are not told. */
  subscribeRecords(onChange: () => void): Unsubscribe;
  deleteRecords(ids: readonly string[]): Promise<void>;
  restoreRecords(ids: readonly string[]): Promise<void>;
  /** Keeps a correction as a coding; null, or an empty list, says that the page does not state it. */
  correctField(id: string, field: EditableField, value: string | readonly string[] | null): Promise<void>;

  /** Every version of a record, first written first. */
  versionsOf(id: string): Promise<readonly StoredVersion[]>;
  /** Which records are one document at several addresses: work by record. */
  works(): Promise<ReadonlyMap<string, string>>;
  /** The other records of the same document. */
  repostsOf(id: string): Promise<readonly Repost[]>;
  /** What is archived of a record, by version. */
  archivesOf(id: string): Promise<readonly ArchiveInfo[]>;
  /** The page as text, and whether its bytes still have the hash taken at the clip; null when it is gone. */
  archivedPage(info: ArchiveInfo): Promise<{ readonly html: string; readonly isIntact: boolean } | null>;
  /** Hands an archived page out as a file; false when it is gone. */
  saveArchive(info: ArchiveInfo, name: string): Promise<boolean>;
  /** Whether this browser can hand an open page out as MHTML. */
  canSaveMhtml(): boolean;
  /** Hands the page that is open at one of the addresses out as an MHTML file; asks for the right to. */
  saveMhtml(addresses: readonly (string | null)[], name: string): Promise<MhtmlOutcome>;
  /** Deletes the archived pages of records; `undo` takes it back. */
  dropArchives(
    ids: readonly string[],
  ): Promise<{ readonly pages: number; readonly undo: () => Promise<void> }>;
  archiveUse(): Promise<ArchiveUse>;
  /** There is no way back. */
  clearArchives(which: 'all' | 'of-deleted'): Promise<void>;

  clip(tabId: number): Promise<ClipOutcome>;
  /** Calls back with what every clip came to, whoever asked for it. */
  watchClips(onOutcome: (outcome: ClipOutcome) => void): Unsubscribe;
  sync(): Promise<SyncState>;
  syncState(): Promise<SyncState>;
  pair(address: string, keep: boolean): Promise<PairingCheck>;
  unpair(): Promise<SyncState>;

  /** What the page in a tab lists; no items where it is no list, or may not be read. */
  readList(tabId: number): Promise<ListPage>;
  /** Those of the addresses that are in the corpus. */
  savedAddresses(urls: readonly string[]): Promise<ReadonlySet<string>>;
  /** The queue of pages to clip. */
  batch(): Promise<StoredBatch>;
  /** Queues pages; answers how many are new, when they are committed. */
  batchAdd(request: BatchRequest): Promise<number>;
  /** @param urls of failed items to try again; all of them when left out */
  batchControl(action: BatchAction, urls?: readonly string[]): Promise<void>;
  /** The watched columns with what is new in them. */
  watches(): Promise<readonly WatchState[]>;
  watchAdd(column: WatchRequest): Promise<void>;
  /** @param urls announcements for `seen`; all that is new when left out */
  watchControl(action: WatchAction, url: string, urls?: readonly string[]): Promise<void>;
  /** Queues files of records to be fetched, or to be read by OCR. */
  annexAdd(kind: 'annex' | 'ocr', attachments: readonly Attachment[]): Promise<void>;
  /** Files of records in the queue, failed ones included. */
  annexItems(): Promise<readonly BatchItem[]>;
  /** A page in the queue; null when it is not there. */
  batchItem(url: string): Promise<BatchItem | null>;
  /** Takes a page or file out of the queue. */
  batchCancel(url: string): Promise<void>;
  /** A fetched file's bytes; null when this device does not have them. */
  fileBytes(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Asks for the hosts of all these at once; true when granted. Must be called straight from a click. */
  allowOrigins(urls: readonly string[]): Promise<boolean>;

  /** The import of files that this panel does. */
  readonly imports: ImportSession;

  /** The tab that the person looks at; null where the browser shows none. */
  activeTab(): Promise<ActiveTab | null>;
  /** Calls back when another tab, or another page in it, comes to the front. */
  watchActiveTab(onChange: () => void): Unsubscribe;
  /** Calls back whenever a page has loaded in the tab. */
  watchLoads(tabId: number, onLoaded: () => void): Unsubscribe;
  /** Asks for a site's optional host; true when granted. Must be called straight from a click. */
  allowOrigin(url: string): Promise<boolean>;
  openPage(url: string): void;
  openOptions(): void;
  openShortcutSettings(): void;
  /** Keys of the clip command, such as `['Alt', 'S']`; empty when the person removed them. */
  clipKeys(): Promise<readonly string[]>;
  copyText(text: string): Promise<void>;
  /** @param type media type; JSON when left out */
  saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type?: string): void;

  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  storage(): Promise<StorageUse>;
  /** What the browser lost; null when nothing, or when the person has seen it. */
  storeLoss(): Promise<StoreLoss | null>;
  dismissStoreLoss(): Promise<void>;
  readonly version: string;
  /** BCP 47 tag of the browser's own words. */
  readonly browserLanguage: string;
}

export type Unsubscribe = () => void;

/** How a record stands with the server: `synced` ●, `waiting` ○, `error` ▲. */
export type SyncMark = 'synced' | 'waiting' | 'error';

/** What a line of the list needs; never the body. */
export interface RecordSummary {
  readonly id: string;
  readonly title: string | null;
  readonly issuers: readonly string[];
  readonly url: string | null;
  readonly docNumber: string | null;
  readonly dateWritten: string | null;
  readonly datePublished: string | null;
  readonly syncMark: SyncMark;
  /** Places in the body that hold the query; 0 without a query. */
  readonly bodyHits: number;
}

export interface RecordDetail extends AnnouncementRecord {
  /** 1 for a page clipped once; a page clipped again with another text has more. */
  readonly versionNumber: number;
  /** Codings of this announcement, in (`lamport`, `device`) order. */
  readonly codings: readonly Coding[];
  readonly syncMark: SyncMark;
}

/** `url` and `title` are null until the person's click or key, or a granted host, lets the panel see them. */
export interface ActiveTab {
  readonly tabId: number;
  readonly url: string | null;
  readonly title: string | null;
  /** Why the last try to clip this page came to nothing; null when there was none. */
  readonly refusal: NotClipped | null;
}

/** Versions that the browser lost, by what was expected and what is there. */
export interface StoreLoss {
  readonly expected: number;
  readonly found: number;
}

/** Another address of a document that is in the corpus. */
export interface Repost {
  readonly id: string;
  readonly url: string | null;
  readonly siteName: string | null;
}

export interface StorageUse {
  /** Of this extension on this device; null when the browser does not say. */
  readonly usedBytes: number | null;
  /** The most that the browser would give; null when it does not say. */
  readonly quotaBytes: number | null;
  /** True when the browser promised not to clear it by itself. */
  readonly isPersistent: boolean;
}
