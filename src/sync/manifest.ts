import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { syncedTables } from './columns.ts';
import type { Folder } from './folder.ts';
import { SyncError } from './sync-error.ts';

/** Version of the folder's format; a reader refuses a newer one. */
export const FORMAT_VERSION = 1;

const segmentSchema = z.object({
  table: z.enum(syncedTables),
  /** Relative to the corpus folder. */
  path: z.string().regex(/^segments\/[\w-]+\/[a-z]+-\d+\.arrow$/),
  rows: z.number().int().positive(),
  sizeBytes: z.number().int().positive(),
  sha256: z.string().length(64),
});
export type Segment = Readonly<z.infer<typeof segmentSchema>>;

const manifestSchema = z.object({
  format: z.literal('policyloom-corpus'),
  formatVersion: z.number().int(),
  device: z.string().regex(/^[\w-]+$/),
  /** Everything of this device up to this logical time is in the segments. */
  through: z.number().int().nonnegative(),
  segments: z.array(segmentSchema),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

export function emptyManifest(device: string): Manifest {
  return { format: 'policyloom-corpus', formatVersion: FORMAT_VERSION, device, through: 0, segments: [] };
}

export function manifestPath(device: string): string {
  return `manifest.${device}.json`;
}

/**
 * What a person can do about a damaged file of a device. A device sends what its manifest does not name, so
 * that syncing alone would change nothing.
 */
export function repairOf(manifest: string): string {
  return `Restore it from a backup; or delete ${manifest} and sync again from the browser that wrote it, or import again, which writes everything anew.`;
}

/** The manifest of one device, or null when it has written none. */
export async function readManifest(folder: Folder, device: string): Promise<Manifest | null> {
  const bytes = await folder.read(manifestPath(device));
  return bytes && parseManifest(bytes, manifestPath(device));
}

/** The manifests of every device, ordered by device. */
export async function readManifests(folder: Folder): Promise<Manifest[]> {
  const names = (await folder.list('')).filter((name) => /^manifest\.[\w-]+\.json$/.test(name)).sort();
  const manifests = await Promise.all(
    names.map(async (name) => {
      const bytes = await folder.read(name);
      return bytes ? [parseManifest(bytes, name)] : [];
    }),
  );
  return manifests.flat();
}

export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

function parseManifest(bytes: Uint8Array, path: string): Manifest {
  const json = parseJson(bytes, path);
  const version = z.object({ formatVersion: z.number() }).safeParse(json);
  if (version.success && version.data.formatVersion > FORMAT_VERSION) {
    throw new SyncError(
      'wrong-version',
      `${path} has format ${version.data.formatVersion}; this policyloom reads up to ${FORMAT_VERSION}. Update it.`,
    );
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const what = `Manifest is not in the form of a corpus: ${issue?.path.join('.')}: ${issue?.message}`;
  throw new InvalidInputError(what, path, repairOf(path));
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new InvalidInputError('Manifest is not JSON', path, repairOf(path), { cause });
  }
}
