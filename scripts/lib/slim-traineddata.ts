import { gunzipSync, gzipSync } from 'node:zlib';

/** Parts that Tesseract's neural reader uses: settings, character sets, network, its word lists, version. */
const NEURAL = new Set([0, 1, 17, 18, 19, 20, 21, 22, 23]);

/**
 * Tesseract's data without the parts of its old reader, which nobody calls: 1.6 MB of 20, with the same result.
 * The network of this set tells ideographs apart that the packaged small set takes for others (冀 for 费).
 *
 * @param packed gzip, as the package has it
 * @source Tesseract 5, ccutil/tessdatamanager.h: number of parts, then an offset each, -1 where there is none
 */
export function slimTraineddata(packed: Uint8Array): Uint8Array {
  const data = gunzipSync(packed);
  const count = data.readInt32LE(0);
  const offsets = Array.from({ length: count }, (_, part) => Number(data.readBigInt64LE(4 + 8 * part)));
  const head = Buffer.alloc(4 + 8 * count);
  head.writeInt32LE(count, 0);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [part, offset] of offsets.entries()) {
    const isKept = offset >= 0 && NEURAL.has(part);
    head.writeBigInt64LE(BigInt(isKept ? at : -1), 4 + 8 * part);
    if (!isKept) continue;
    const end = offsets.slice(part + 1).find((next) => next >= 0) ?? data.length;
    parts.push(data.subarray(offset, end));
    at += end - offset;
  }
  return gzipSync(Buffer.concat(parts), { level: 9 });
}
