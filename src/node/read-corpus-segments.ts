import { type CorpusSegments, readSegments } from '../sync/read-segments.ts';
import { diskFolder } from './disk-folder.ts';
import { cachedSegmentCheck } from './segment-check.ts';

/**
 * The segments of a corpus folder on disk; see `readSegments`.
 *
 * @throws {InvalidInputError} when a segment is missing, cut short or altered; the message names it
 */
export async function readCorpusSegments(corpusDir: string): Promise<CorpusSegments> {
  const check = await cachedSegmentCheck(corpusDir);
  const segments = await readSegments(diskFolder(corpusDir), check.isWhole);
  await check.save();
  return segments;
}
