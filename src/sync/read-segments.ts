import type { Table } from '@uwdata/flechette';
import { type SyncedTable, syncedTables } from './columns.ts';
import { damagedSegment } from './damaged-segment.ts';
import type { Folder } from './folder.ts';
import { type Manifest, readManifests, type Segment } from './manifest.ts';
import { decodeSegment } from './wire.ts';

/** The segments of a corpus folder, decoded, by table; devices in order of name, segments in order of sequence. */
export type CorpusSegments = { readonly [T in SyncedTable]: readonly Table[] };

/** Whether bytes are those that a manifest names; an argument, because each host has a faster way than JavaScript's. */
export type SegmentCheck = (segment: Segment, bytes: Uint8Array) => Promise<boolean>;

/**
 * Reads every segment that the manifests name, checked against size and hash.
 *
 * @throws {InvalidInputError} when a segment is missing, cut short or altered; the message names it
 */
export async function readSegments(folder: Folder, isWhole: SegmentCheck): Promise<CorpusSegments> {
  const manifests = await readManifests(folder);
  try {
    return await readTables(folder, manifests, isWhole);
  } catch (error) {
    // A device may have merged its segments between our two looks; then its manifest is another one now.
    const now = await readManifests(folder);
    if (JSON.stringify(now) === JSON.stringify(manifests)) throw error;
    return readTables(folder, now, isWhole);
  }
}

async function readTables(
  folder: Folder,
  manifests: readonly Manifest[],
  isWhole: SegmentCheck,
): Promise<CorpusSegments> {
  const entries = syncedTables.map(async (table) => [
    table,
    await readTable(folder, manifests, table, isWhole),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as CorpusSegments;
}

function readTable(
  folder: Folder,
  manifests: readonly Manifest[],
  table: SyncedTable,
  isWhole: SegmentCheck,
): Promise<Table[]> {
  const segments = manifests.flatMap((manifest) =>
    manifest.segments.filter((segment) => segment.table === table),
  );
  return Promise.all(
    segments.map(async (segment) =>
      decodeSegment(table, await wholeBytes(folder, segment, isWhole), segment.path),
    ),
  );
}

async function wholeBytes(folder: Folder, segment: Segment, isWhole: SegmentCheck): Promise<Uint8Array> {
  const bytes = await folder.read(segment.path);
  if (!bytes) throw damagedSegment(segment.path, 'missing');
  if (bytes.length === segment.sizeBytes && (await isWhole(segment, bytes))) return bytes;
  throw damagedSegment(segment.path, 'altered');
}
