import type { AnnouncementRecord } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';
import type { ClipRequest } from './clip-queue.ts';
import type { CodingDraft } from './codings.ts';
import type { StoredRecord, StoredVersion } from './read-records.ts';
import type { SavedRecord } from './save-record.ts';
import type { RecordPage, RecordQuery } from './search-records.ts';
import type { ClipJob } from './store-database.ts';
import type { StoreChanges } from './sync-changes.ts';

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
export interface Store {
  /** Made once with the store; an emptied store is another device, so that its logical time may start again. */
  readonly device: string;

  saveRecord(record: AnnouncementRecord): Promise<SavedRecord>;
  getRecord(id: string): Promise<StoredRecord | null>;
  findByAddress(url: string): Promise<StoredRecord | null>;
  versionsOf(id: string): Promise<StoredVersion[]>;
  searchRecords(query?: RecordQuery): Promise<RecordPage>;
  counts(): Promise<StoreCounts>;
  deleteRecords(ids: readonly string[]): Promise<void>;
  restoreRecords(ids: readonly string[]): Promise<void>;

  addCoding(draft: CodingDraft): Promise<Coding>;
  codingsOf(targetId: string): Promise<Coding[]>;

  changesSince(lamport: number, maxRows: number): Promise<StoreChanges>;
  /** @param pairing any text that names the folder on the server, the same every time */
  countWaiting(pairing: string): Promise<number>;
  syncedThrough(pairing: string): Promise<number>;
  markSynced(pairing: string, through: number): Promise<void>;

  /** The job is leased to the caller at once. */
  enqueueClip(request: ClipRequest, leaseMs: number): Promise<ClipJob>;
  leaseClip(id: string, leaseMs: number): Promise<ClipJob | null>;
  freeClips(): Promise<ClipJob[]>;
  /** Jobs without a result, those that somebody works on included. */
  countClips(): Promise<number>;
  finishClip(id: string): Promise<void>;

  /** Calls back after every committed write, from whichever tab, panel or worker; returns the way to stop. */
  subscribe(onChange: () => void): () => void;
  close(): void;
}
