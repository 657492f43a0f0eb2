import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 as 64 hex digits; text is hashed as UTF-8. */
export function sha256Hex(input: string | Uint8Array): string {
  return bytesToHex(sha256(typeof input === 'string' ? UTF8.encode(input) : input));
}

const UTF8 = new TextEncoder();

/** An identifier: the first 32 hex digits of SHA-256 of the parts, each ended by a unit separator when several. */
export function hashId(...parts: readonly string[]): string {
  return bytesToHex(sha256(UTF8.encode(parts.join('\u001f'))).subarray(0, ID_BYTES));
}

const ID_BYTES = 16;
