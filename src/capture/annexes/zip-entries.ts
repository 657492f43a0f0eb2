import { AnnexError } from './annex-reading.ts';

/** A file inside a ZIP archive as the archive's directory names it. */
export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  readonly packedBytes: number;
  /** As declared; archives may lie. */
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Office documents with many pictures reach some 100 MB; beyond this an archive is made to exhaust memory. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;

/**
 * What a ZIP archive's directory lists.
 *
 * @throws {AnnexError} `damaged` when the directory is missing or cut off
 * @source PKWARE, APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_RECORD) {
      throw new AnnexError('damaged', 'the archive’s directory is broken');
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isStored: view.getUint16(at + 10, true) === 0,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks an archive piece by piece, keeping nothing, to see that what it holds stays below a size: by the
 * declared sizes first, then by the true ones.
 *
 * @throws {AnnexError} `unpacks-too-large` or `damaged`
 */
export async function checkUnpackedSize(bytes: Uint8Array, maxBytes = MAX_UNPACKED_BYTES): Promise<void> {
  const entries = zipEntries(bytes);
  let left = maxBytes - entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (left < 0) throw tooLarge(maxBytes);
  left = maxBytes;
  for (const entry of entries) {
    left -= entry.isStored ? entry.packedBytes : await unpackedSize(bytes, entry, left);
    if (left < 0) throw tooLarge(maxBytes);
  }
}

function tooLarge(maxBytes: number): AnnexError {
  return new AnnexError('unpacks-too-large', `more than ${maxBytes / 1024 / 1024} MB`);
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_RECORD_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_RECORD) return at;
  }
  throw new AnnexError('damaged', 'the archive is cut off');
}

/** True size of an entry, or a number above `maxBytes` as soon as that is passed. */
async function unpackedSize(bytes: Uint8Array, entry: ZipEntry, maxBytes: number): Promise<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) throw new AnnexError('damaged', `${entry.name} is cut off`);
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = new Uint8Array(bytes.subarray(start, start + entry.packedBytes));
  let size = 0;
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    for (let next = await reader.read(); !next.done && size <= maxBytes; next = await reader.read()) {
      size += next.value.byteLength;
    }
    if (size > maxBytes) await reader.cancel();
  } catch (cause) {
    throw new AnnexError('damaged', `${entry.name} cannot be unpacked`, { cause });
  }
  return size;
}
