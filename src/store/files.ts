import type { FileRow, OcrPage, StoreDatabase } from './store-database.ts';

/** A file's bytes as they were fetched. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string | null;
  readonly ocrPages: readonly OcrPage[];
}

/** Packing that saves less than this share costs more time than it saves space. */
const WORTH_PACKING = 0.9;

/** Keeps the bytes of a file; the same bytes are kept once. */
export async function putFile(
  db: StoreDatabase,
  { sha256, bytes, contentType }: Omit<StoredFile, 'ocrPages'>,
): Promise<void> {
  if (await db.files.get(sha256)) return;
  const packed = await through(bytes, new CompressionStream('gzip'));
  const isGzipped = packed.length < bytes.length * WORTH_PACKING;
  const row: FileRow = { sha256, bytes: isGzipped ? packed : bytes, isGzipped, contentType, ocrPages: [] };
  await db.files.put(row);
}

/** The bytes of a file; null when this device does not have them. */
export async function getFile(db: StoreDatabase, sha256: string): Promise<StoredFile | null> {
  const row = await db.files.get(sha256);
  if (!row) return null;
  const { isGzipped, ...file } = row;
  return isGzipped ? { ...file, bytes: await through(row.bytes, new DecompressionStream('gzip')) } : file;
}

/** Keeps what OCR has read of a file so far. */
export async function noteOcrPages(
  db: StoreDatabase,
  sha256: string,
  ocrPages: readonly OcrPage[],
): Promise<void> {
  await db.files.update(sha256, { ocrPages });
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
