import { type Coding, codingSchema } from '../model/coding.ts';
import { InvalidInputError } from '../model/errors.ts';
import { sha256Hex } from '../model/hash.ts';
import { damagedSegment } from './damaged-segment.ts';
import type { Folder } from './folder.ts';
import { readManifests, type Segment } from './manifest.ts';
import { decodeRows } from './wire.ts';

/** Where a pull puts what other devices decided. */
export interface PullTarget {
  readonly device: string;
  /** Those of the segments, by SHA-256, whose rows are here. */
  takenSegments(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps the rows of a segment and that it was taken, both or neither; answers how many are new here. */
  takeCodings(sha256: string, codings: readonly Coding[]): Promise<number>;
}

/** What a pull found in the folder. */
export interface PullResult {
  /** Other devices that write to the folder; a notebook is one. */
  readonly devices: number;
  /** Codings that are new here. */
  readonly codings: number;
}

/**
 * Takes what other devices decided: each segment once, checked against its hash. A damaged segment holds nothing up
 * but itself: the others are taken, then it is told.
 *
 * @throws {SyncError} when the folder cannot be reached, or holds a newer format
 * @throws {InvalidInputError} when a segment is missing, altered or holds a row that is no coding; it is named
 */
export async function pullCodings(folder: Folder, target: PullTarget): Promise<PullResult> {
  const manifests = (await readManifests(folder)).filter(({ device }) => device !== target.device);
  const result = await takeAll(folder, target, manifests.flatMap(codingSegments));
  const all = { devices: manifests.length, codings: result.codings };
  if (result.damage === null) return all;
  // A device may have merged its segments since we read its manifest; then its manifest is another one now.
  const now = (await readManifests(folder)).filter(({ device }) => device !== target.device);
  if (JSON.stringify(now) === JSON.stringify(manifests)) throw result.damage;
  const again = await takeAll(folder, target, now.flatMap(codingSegments));
  if (again.damage !== null) throw again.damage;
  return { ...all, codings: all.codings + again.codings };
}

function codingSegments({ segments }: { readonly segments: readonly Segment[] }): Segment[] {
  return segments.filter(({ table }) => table === 'codings');
}

interface Taken {
  readonly codings: number;
  /** The first segment that could not be read. */
  readonly damage: InvalidInputError | null;
}

async function takeAll(folder: Folder, target: PullTarget, segments: readonly Segment[]): Promise<Taken> {
  const taken = await target.takenSegments(segments.map(({ sha256 }) => sha256));
  let codings = 0;
  let damage: InvalidInputError | null = null;
  for (const segment of segments.filter(({ sha256 }) => !taken.has(sha256))) {
    try {
      const rows = await readCodings(folder, segment);
      codings += await target.takeCodings(segment.sha256, rows);
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      damage ??= error;
    }
  }
  return { codings, damage };
}

async function readCodings(folder: Folder, { path, sha256 }: Segment): Promise<Coding[]> {
  const bytes = await folder.read(path);
  if (!bytes) throw damagedSegment(path, 'missing');
  if (sha256Hex(bytes) !== sha256) throw damagedSegment(path, 'altered');
  return decodeRows('codings', bytes, path).flatMap((row, index) => {
    const parsed = codingSchema.safeParse(row);
    if (parsed.success) return row.deleted ? [] : [parsed.data];
    const what = `Row ${index + 1} is no coding: ${parsed.error.issues[0]?.path.join('.')}`;
    throw new InvalidInputError(what, path, 'Update policyloom on the device that wrote it.');
  });
}
