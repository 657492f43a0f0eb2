import type { AnnouncementRecord } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';
import { sha256Hex } from '../model/hash.ts';
import { type Stamp, type SyncedRows, type SyncedTable, syncedTables } from './columns.ts';
import { damagedSegment } from './damaged-segment.ts';
import type { Folder } from './folder.ts';
import {
  emptyManifest,
  type Manifest,
  manifestBytes,
  manifestPath,
  readManifest,
  type Segment,
} from './manifest.ts';
import { SyncError } from './sync-error.ts';
import { decodeRows, encodeRows } from './wire.ts';

/** One stored version of an announcement with its logical time. */
export type StampedRecord = AnnouncementRecord & Stamp;

/** What changed on a device, oldest first; `through` is the greatest logical time among it. */
export interface Changes {
  readonly through: number;
  readonly versions: readonly StampedRecord[];
  readonly codings: readonly (Coding & Stamp)[];
}

/** Where a push takes its rows from. */
export interface SyncSource {
  readonly device: string;
  /** Changes after a logical time, whole logical times only; empty when there are none. */
  changesSince(lamport: number, maxRows: number): Promise<Changes>;
}

export interface PushOptions {
  readonly signal?: AbortSignal;
  /** Called after each manifest written, with what is now safe on the other side. */
  readonly onThrough?: (lamport: number) => Promise<void> | void;
}

/** What one push sent; zero of each when everything was there already. */
export interface PushResult {
  readonly through: number;
  readonly announcements: number;
  readonly codings: number;
  readonly segments: number;
}

/** Few enough that a segment stays near 8 MB, many enough that a first sync is quick. */
const ROWS_PER_SEGMENT = 1_000;
/** So many small segments of a table are merged into one by the next push. */
const MOST_SMALL_SEGMENTS = 32;

/**
 * Sends to a folder what it does not have of this device. Segments first, the manifest last, so that a
 * reader sees the old state or the new one; repeated or interrupted, it ends with the same folder.
 *
 * @throws {SyncError} when the folder cannot be reached, or holds a newer format
 */
export async function push(
  source: SyncSource,
  folder: Folder,
  options: PushOptions = {},
): Promise<PushResult> {
  let manifest = (await readManifest(folder, source.device)) ?? emptyManifest(source.device);
  const sent = { announcements: 0, codings: 0, segments: 0 };
  await options.onThrough?.(manifest.through);
  for (;;) {
    if (options.signal?.aborted)
      throw new SyncError('cancelled', 'Sync was cancelled; what was sent is kept.');
    const changes = await source.changesSince(manifest.through, ROWS_PER_SEGMENT);
    if (changes.through <= manifest.through) return { ...sent, through: manifest.through };
    const { written, merged } = await writeSegments(folder, manifest, changes);
    const kept = manifest.segments.filter((segment) => !merged.includes(segment));
    manifest = { ...manifest, through: changes.through, segments: [...kept, ...written] };
    await folder.write(manifestPath(source.device), manifestBytes(manifest));
    await options.onThrough?.(manifest.through);
    for (const { path } of merged) await folder.remove(path);
    sent.announcements += changes.versions.length;
    sent.codings += changes.codings.length;
    sent.segments += written.length;
  }
}

interface Written {
  readonly written: readonly Segment[];
  /** Segments whose rows are in the written ones now. */
  readonly merged: readonly Segment[];
}

async function writeSegments(folder: Folder, manifest: Manifest, changes: Changes): Promise<Written> {
  const rows = rowsOf(changes);
  const tables = await Promise.all(
    syncedTables.map((table) => writeTable(folder, manifest, table, rows[table])),
  );
  return {
    written: tables.flatMap(({ written }) => written),
    merged: tables.flatMap(({ merged }) => merged),
  };
}

async function writeTable<T extends SyncedTable>(
  folder: Folder,
  manifest: Manifest,
  table: T,
  fresh: readonly SyncedRows[T][],
): Promise<Written> {
  if (fresh.length === 0) return { written: [], merged: [] };
  const merged = segmentsToMerge(manifest, table);
  const earlier = await Promise.all(merged.map((segment) => readRows(folder, segment, table)));
  const rows = [...earlier.flat(), ...fresh];
  const bytes = encodeRows(table, rows);
  const path = nextPath(manifest, table);
  const segment = { table, path, rows: rows.length, sizeBytes: bytes.length, sha256: sha256Hex(bytes) };
  await writeSegment(folder, segment, bytes);
  return { written: [segment], merged };
}

/** One clip makes one small segment; a reader should not have to open thousands. */
function segmentsToMerge(manifest: Manifest, table: SyncedTable): Segment[] {
  const small = manifest.segments.filter(
    (segment) => segment.table === table && segment.rows < ROWS_PER_SEGMENT,
  );
  return small.length < MOST_SMALL_SEGMENTS ? [] : small;
}

async function readRows<T extends SyncedTable>(
  folder: Folder,
  segment: Segment,
  table: T,
): Promise<readonly SyncedRows[T][]> {
  const bytes = await folder.read(segment.path);
  if (bytes && sha256Hex(bytes) === segment.sha256) return decodeRows(table, bytes, segment.path);
  throw damagedSegment(segment.path, bytes ? 'altered' : 'missing');
}

function rowsOf({ versions, codings }: Changes): { [T in SyncedTable]: readonly SyncedRows[T][] } {
  const stamped = versions.map((version) => {
    const { lamport, device, deleted } = version;
    return { ...version, stamp: { lamport, device, deleted } };
  });
  return {
    announcements: stamped.map(({ announcement, stamp }) => ({ ...announcement, ...stamp })),
    attachments: stamped.flatMap(({ attachments, stamp }) =>
      attachments.map((row) => ({ ...row, ...stamp })),
    ),
    provenance: stamped.flatMap(({ provenance, stamp }) => provenance.map((row) => ({ ...row, ...stamp }))),
    codings,
  };
}

function nextPath(manifest: Manifest, table: SyncedTable): string {
  const used = manifest.segments.flatMap((segment) => (segment.table === table ? [sequenceOf(segment)] : []));
  const sequence = Math.max(0, ...used) + 1;
  return `segments/${manifest.device}/${table}-${String(sequence).padStart(6, '0')}.arrow`;
}

function sequenceOf({ path }: Segment): number {
  return Number(/(\d+)\.arrow$/.exec(path)?.[1]);
}

/** A file that no manifest names is the remains of a push that was cut off: kept when it is the same, else replaced. */
async function writeSegment(folder: Folder, segment: Segment, bytes: Uint8Array): Promise<void> {
  const temporary = `${segment.path}.part`;
  await folder.write(temporary, bytes);
  try {
    await folder.rename(temporary, segment.path);
  } catch (error) {
    const present = await folder.read(segment.path);
    if (!present) throw error;
    if (sha256Hex(present) === segment.sha256) return folder.remove(temporary);
    await folder.remove(segment.path);
    await folder.rename(temporary, segment.path);
  }
}
