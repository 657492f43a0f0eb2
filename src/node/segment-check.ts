import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Segment } from '../sync/manifest.ts';
import type { SegmentCheck } from '../sync/read-segments.ts';
import { nativeSha256 } from './native-sha256.ts';

/** A cache that may be deleted at any time; it is never synced. */
const CACHE_FILE = join('cache', 'checked-segments.json');

const cacheSchema = z.record(
  z.string(),
  z.object({ sha256: z.string(), mtimeMs: z.number(), sizeBytes: z.number() }),
);
type Checked = z.infer<typeof cacheSchema>;

export interface CachedSegmentCheck {
  readonly isWhole: SegmentCheck;
  /** Keeps what was checked for the next opening; a folder that cannot be written to is left as it is. */
  save(): Promise<void>;
}

/**
 * Compares segments with their hashes, each file once: as long as its size and its time of change stay, it is
 * taken for the same (segments are never rewritten).
 */
export async function cachedSegmentCheck(corpusDir: string): Promise<CachedSegmentCheck> {
  const known = await readCache(corpusDir);
  const checked: Checked = {};
  let isNew = false;
  return {
    async isWhole(segment, bytes) {
      const { mtimeMs } = await stat(join(corpusDir, segment.path));
      const isKnown = sameFile(known[segment.path], segment, mtimeMs);
      if (!isKnown && (await nativeSha256(bytes)) !== segment.sha256) return false;
      checked[segment.path] = { sha256: segment.sha256, mtimeMs, sizeBytes: segment.sizeBytes };
      isNew ||= !isKnown;
      return true;
    },
    async save() {
      if (isNew) await writeCache(corpusDir, checked);
    },
  };
}

function sameFile(known: Checked[string] | undefined, segment: Segment, mtimeMs: number): boolean {
  return (
    known?.sha256 === segment.sha256 && known.mtimeMs === mtimeMs && known.sizeBytes === segment.sizeBytes
  );
}

async function readCache(corpusDir: string): Promise<Checked> {
  const text = await readFile(join(corpusDir, CACHE_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const parsed = cacheSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : {};
}

/** A cache that was cut short counts as none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function writeCache(corpusDir: string, checked: Checked): Promise<void> {
  const file = join(corpusDir, CACHE_FILE);
  const temporary = `${file}.${process.pid}.part`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, JSON.stringify(checked));
    await rename(temporary, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
  }
}
