/** Arguments per call that every engine's stack takes. */
const CHUNK_BYTES = 0x8000;

/** Bytes as base64. `Uint8Array.prototype.toBase64` is not in Node 24 yet. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES)));
  }
  return btoa(parts.join(''));
}

/** Bytes of a base64 text; line breaks are skipped. */
export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
