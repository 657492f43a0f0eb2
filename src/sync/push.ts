import type { AnnouncementRecord } from '../model/announcement.ts';
import type { Coding } from '../model/coding.ts';
import { sha256Hex } from '../model/hash.ts';
import type { Stamp, SyncedRows, SyncedTable } from './columns.ts';
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
import { encodeRows } from './wire.ts';

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
    const segments = await writeSegments(folder, manifest, changes);
    manifest = { ...manifest, through: changes.through, segments: [...manifest.segments, ...segments] };
    await folder.write(manifestPath(source.device), manifestBytes(manifest));
    await options.onThrough?.(manifest.through);
    sent.announcements += changes.versions.length;
    sent.codings += changes.codings.length;
    sent.segments += segments.length;
  }
}

async function writeSegments(folder: Folder, manifest: Manifest, changes: Changes): Promise<Segment[]> {
  const written: Segment[] = [];
  for (const [table, bytes, rows] of encodeChanges(changes)) {
    const path = nextPath(manifest, table);
    const segment = { table, path, rows, sizeBytes: bytes.length, sha256: sha256Hex(bytes) };
    await writeSegment(folder, segment, bytes);
    written.push(segment);
  }
  return written;
}

function encodeChanges(changes: Changes): [SyncedTable, Uint8Array, number][] {
  const rows = rowsOf(changes);
  return [
    encoded('announcements', rows.announcements),
    encoded('attachments', rows.attachments),
    encoded('provenance', rows.provenance),
    encoded('codings', rows.codings),
  ].flat();
}

function encoded<T extends SyncedTable>(table: T, rows: readonly SyncedRows[T][]): [T, Uint8Array, number][] {
  return rows.length === 0 ? [] : [[table, encodeRows(table, rows), rows.length]];
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
  const sequence = manifest.segments.filter((segment) => segment.table === table).length + 1;
  return `segments/${manifest.device}/${table}-${String(sequence).padStart(6, '0')}.arrow`;
}

/** A file that no manifest names is the remains of a push that was cut off: kept when it is the same, else replaced. */
async function writeSegment(folder: Folder, segment: Segment, bytes: Uint8Array): Promise<void> {
  const present = await folder.read(segment.path);
  if (present && sha256Hex(present) === segment.sha256) return;
  if (present) await folder.remove(segment.path);
  const temporary = `${segment.path}.part`;
  await folder.write(temporary, bytes);
  await folder.rename(temporary, segment.path);
}
