import type { NextPage } from '../capture/lists/next-page.ts';
import type { Announcement, AnnouncementRecord } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';
import type { AnnexRequest } from './annex-queue.ts';
import type { ArchiveInfo, ArchiveUse, DroppedArchive } from './archive-rows.ts';
import type { AttachmentChange } from './attachment-state.ts';
import type { BatchEntry, BatchItem, BatchProblem, ListToFollow } from './batch-item.ts';
import type { StoredBatch } from './batch-state.ts';
import type { BatchTurn, HostNote, TurnTerms } from './batch-turn.ts';
import type { ClipRequest } from './clip-queue.ts';
import type { CodingDraft } from './codings.ts';
import type { StoredFile } from './files.ts';
import type { ImportOptions } from './import-records.ts';
import type { PackedPage } from './pack-page.ts';
import type { StoredRecord, StoredVersion } from './read-records.ts';
import type { SavedRecord } from './save-record.ts';
import type { RecordPage, RecordQuery } from './search-records.ts';
import type { ClipJob, OcrPage } from './store-database.ts';
import type { ImportUndone, StoredImport } from './stored-import.ts';
import type { SuggestionRow } from './suggestion-row.ts';
import type { StoreChanges } from './sync-changes.ts';
import type { HostTurn } from './take-host.ts';
import type { WatchEntry, WatchState, WatchTurn } from './watch.ts';
import type { WatchChange, WatchDraft } from './watch-list.ts';
import type { CheckFailure } from './watch-turn.ts';

/** How much the store holds. */
export interface StoreCounts {
  /** Records that are not deleted. */
  readonly records: number;
  /** Versions of all records, deleted ones included. */
  readonly versions: number;
  readonly codings: number;
}

/**
 * A corpus on this device. Every write is one transaction with a logical time of its own; a promise that
 * resolves means that the write is committed. Every method throws {StoreError} when the browser refuses.
 */
/** Tables of which somebody wants to be told; null for all. */
export type ToldTables = readonly ('heads' | 'batch' | 'batchParcels')[] | null;

export interface Store {
  /** Made once with the store; an emptied store is another device, so that its logical time may start again. */
  readonly device: string;

  /** @param archive the page itself; a full disk leaves it out and says so, the record is saved all the same */
  saveRecord(record: AnnouncementRecord, archive?: PackedPage | null): Promise<SavedRecord>;
  getRecord(id: string): Promise<StoredRecord | null>;
  currentAnnouncements(ids: readonly string[]): Promise<Announcement[]>;
  findByAddress(url: string): Promise<StoredRecord | null>;
  /** Those of the addresses that are in the corpus. */
  savedAddresses(urls: readonly string[]): Promise<ReadonlySet<string>>;
  versionsOf(id: string): Promise<StoredVersion[]>;
  searchRecords(query?: RecordQuery): Promise<RecordPage>;
  counts(): Promise<StoreCounts>;
  deleteRecords(ids: readonly string[]): Promise<void>;
  restoreRecords(ids: readonly string[]): Promise<void>;

  /** All of the records or none; see `importRecords`. */
  importRecords(records: readonly AnnouncementRecord[], options: ImportOptions): Promise<StoredImport>;
  /** Imports that can be taken back, the latest first. */
  imports(): Promise<StoredImport[]>;
  undoImport(id: string): Promise<ImportUndone>;
  /** Which records are one document at several addresses: work by record, deleted ones left out. Prints kept for it are no change that `subscribe` tells of. */
  works(): Promise<ReadonlyMap<string, string>>;

  /** What is archived of a record, by version. */
  archivesOf(id: string): Promise<ArchiveInfo[]>;
  /** The gzip of an archived page; null when it is gone. */
  readArchive(id: string, contentHash: string): Promise<Uint8Array<ArrayBuffer> | null>;
  archiveUse(): Promise<ArchiveUse>;
  dropArchives(ids: readonly string[]): Promise<DroppedArchive[]>;
  restoreArchives(dropped: readonly DroppedArchive[]): Promise<void>;
  clearArchives(which: 'all' | 'of-deleted'): Promise<void>;

  addCoding(draft: CodingDraft): Promise<Coding>;
  codingsOf(targetId: string): Promise<Coding[]>;
  allCodings(): Promise<Coding[]>;
  /** Segments of other devices that were taken, of those asked for, by SHA-256. */
  takenSegments(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps what another device decided, as it stands; answers how many codings are new here. */
  takeCodings(sha256: string, codings: readonly Coding[]): Promise<number>;
  /** Suggestions kept for a region. They are no change that `subscribe` tells of. */
  suggestionsOf(region: string): Promise<SuggestionRow[]>;
  putSuggestions(rows: readonly SuggestionRow[]): Promise<void>;

  changesSince(lamport: number, maxRows: number): Promise<StoreChanges>;
  /** @param pairing any text that names the folder on the server, the same every time */
  countWaiting(pairing: string): Promise<number>;
  syncedThrough(pairing: string): Promise<number>;
  markSynced(pairing: string, through: number): Promise<void>;

  enqueueClip(request: ClipRequest): Promise<ClipJob>;
  /** Counts that a job is begun once more; null when it is done. */
  retryClip(id: string): Promise<ClipJob | null>;
  /** Jobs without a result, those that somebody works on included, oldest first. */
  openClips(): Promise<ClipJob[]>;
  countClips(): Promise<number>;
  finishClip(id: string): Promise<void>;

  addToBatch(
    entries: readonly BatchEntry[],
    list: ListToFollow | null,
    withAnnexes?: boolean,
  ): Promise<number>;
  addAnnexes(kind: 'annex' | 'ocr', requests: readonly AnnexRequest[]): Promise<number>;
  annexItems(): Promise<BatchItem[]>;
  /** A page, list, file or text in the queue; null when it is not there. */
  batchItem(url: string): Promise<BatchItem | null>;
  /** False when the item was cancelled. */
  saveAnnex(url: string, change: AttachmentChange): Promise<boolean>;
  cancelItem(url: string): Promise<void>;
  /** False when the item was cancelled. */
  noteProgress(url: string, detail: string): Promise<boolean>;
  putFile(file: Omit<StoredFile, 'ocrPages'>): Promise<void>;
  getFile(sha256: string): Promise<StoredFile | null>;
  noteOcrPages(sha256: string, pages: readonly OcrPage[]): Promise<void>;
  takeTurn(terms: TurnTerms): Promise<BatchTurn>;
  renewLease(item: BatchItem, leaseMs: number): Promise<void>;
  /** Takes a site for a request that is no item's own. */
  takeHost(origin: string, terms: TurnTerms): Promise<HostTurn>;
  noteHost(origin: string, note: HostNote): Promise<void>;
  saveBatchRecord(
    url: string,
    record: AnnouncementRecord,
    archive?: PackedPage | null,
  ): Promise<SavedRecord | null>;
  endList(
    item: BatchItem,
    found: { readonly entries: readonly BatchEntry[]; readonly next: NextPage | null },
  ): Promise<number>;
  failItem(url: string, problem: BatchProblem, detail: string, change?: AttachmentChange): Promise<void>;
  postponeItem(url: string, problem: BatchProblem, detail: string, notBefore: number): Promise<void>;
  setBatchPaused(isPaused: boolean): Promise<void>;
  cancelBatch(): Promise<void>;
  /** @param urls null for all that failed */
  retryBatch(urls: readonly string[] | null): Promise<void>;
  clearBatch(): Promise<void>;
  batch(): Promise<StoredBatch>;
  /** Items without a result; 0 while the person lets the queue rest. */
  countBatchWork(): Promise<number>;

  addWatch(draft: WatchDraft): Promise<void>;
  changeWatch(url: string, change: WatchChange): Promise<void>;
  /** @param urls null for all that is new in the column */
  markSeen(watchUrl: string, urls: readonly string[] | null): Promise<void>;
  watches(): Promise<WatchState[]>;
  takeWatch(terms: TurnTerms): Promise<WatchTurn>;
  /** How many of the announcements the column never listed before. */
  countUnseen(watchUrl: string, entries: readonly WatchEntry[]): Promise<number>;
  /** Answers how many announcements are new. */
  endCheck(url: string, entries: readonly WatchEntry[]): Promise<number>;
  failCheck(url: string, failure: CheckFailure): Promise<void>;

  /**
   * Calls back after every committed write, from whichever tab, panel or worker; returns the way to stop.
   *
   * @param tables those whose writes are told; all when left out
   */
  subscribe(onChange: () => void, tables?: ToldTables): () => void;
  close(): void;
}
