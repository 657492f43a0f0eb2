import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 as 64 hex digits; text is hashed as UTF-8. */
export function sha256Hex(input: string | Uint8Array): string {
  return bytesToHex(sha256(typeof input === 'string' ? UTF8.encode(input) : input));
}

const UTF8 = new TextEncoder();

/** An identifier: the first 32 hex digits of SHA-256 of the parts, each ended by a unit separator when several. */
export function hashId(...parts: readonly string[]): string {
  return bytesToHex(sha256(shortUtf8(parts.join('\u001f'))).subarray(0, ID_BYTES));
}

const ID_BYTES = 16;
const SCRATCH = new Uint8Array(3072);
/** A UTF-16 unit takes at most so many bytes. */
const BYTES_A_UNIT = 3;

/** UTF-8 of a text, good until the next call: ids are made of short texts, for which an array of its own is dear. */
function shortUtf8(text: string): Uint8Array {
  if (text.length * BYTES_A_UNIT > SCRATCH.length) return UTF8.encode(text);
  return SCRATCH.subarray(0, UTF8.encodeInto(text, SCRATCH).written);
}
