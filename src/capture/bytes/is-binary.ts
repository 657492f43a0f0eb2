/** How files begin that people save beside pages: PDF, ZIP (Office, EPUB), gzip, PNG, JPEG, GIF, RIFF, old Office, RAR, 7z. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
const HEAD_BYTES = 4096;
/** Text has next to no control characters, though old portals let one slip in; random bytes have a tenth. */
const CONTROL_SHARE = 0.02;

/**
 * True for bytes that are no text in any encoding: a known format, or control characters all over.
 *
 * @param isUtf16 in UTF-16 every second byte may be zero
 * @source WHATWG MIME Sniffing, binary data bytes
 */
export function isBinary(bytes: Uint8Array, isUtf16: boolean): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true;
  if (isUtf16) return false;
  const head = bytes.subarray(0, HEAD_BYTES);
  return head.filter(isControl).length > head.length * CONTROL_SHARE;
}

function isControl(byte: number): boolean {
  return byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}
