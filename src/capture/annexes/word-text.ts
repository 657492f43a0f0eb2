import { AnnexError } from './annex-reading.ts';

/**
 * Text of a Word document of the old binary format: body, then footnotes. Needs a global `Buffer`.
 *
 * @throws {AnnexError}
 */
export async function wordText(bytes: Uint8Array): Promise<string> {
  if (isEncrypted(bytes)) throw new AnnexError('password', 'the document is encrypted');
  const { default: WordOleExtractor } = await import('word-extractor/lib/word-ole-extractor.js');
  try {
    const document = await new WordOleExtractor().extract(readerOf(bytes));
    // Its filter would turn Chinese quotation marks and dashes into ASCII.
    const asWritten = { filterUnicode: false };
    return [document.getBody(asWritten), document.getFootnotes(asWritten)].map(linesIn).join('');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AnnexError(/encrypt|password/i.test(detail) ? 'password' : 'damaged', detail, { cause });
  }
}

const SECTOR_BYTES = 512;
const FIB_MAGIC = 0xa5ec;
const ENCRYPTED = 0x0100;

/** @source Microsoft, [MS-DOC] 2.5.2 FibBase: wIdent, fEncrypted */
function isEncrypted(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SECTOR_BYTES; at + SECTOR_BYTES <= bytes.length; at += SECTOR_BYTES) {
    if (view.getUint16(at, true) === FIB_MAGIC) return (view.getUint16(at + 10, true) & ENCRYPTED) !== 0;
  }
  return false;
}

/** The extractor reads through buffers of its own. */
function readerOf(bytes: Uint8Array) {
  return {
    open: () => Promise.resolve(),
    close: () => Promise.resolve(),
    read: (target: Uint8Array, offset: number, length: number, position: number) => {
      target.set(bytes.subarray(position, position + length), offset);
      return Promise.resolve(target);
    },
  };
}

function linesIn(text: string): string {
  return text
    .split(/[\r\n\v\f]+/)
    .map((line) => line.replace(/[^\S\t\u3000]+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');
}
