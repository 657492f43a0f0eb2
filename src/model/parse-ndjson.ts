import { InvalidInputError } from './errors.ts';

/** One row of an NDJSON input with the place it came from. */
export interface InputRow {
  readonly where: string;
  /** Line, from 1. */
  readonly number: number;
  readonly value: unknown;
}

/** A line that is no JSON, as a value: the lines after it can still be read. */
export interface BrokenLine {
  readonly where: string;
  /** Line, from 1. */
  readonly number: number;
  readonly error: InvalidInputError;
}

const LINE_FEED = 0x0a;

/**
 * The rows of NDJSON in their order; blank lines are skipped. Decoded line by line, so that a file may be
 * larger than the longest string. UTF-8, or UTF-16 with its mark, which PowerShell writes.
 */
export function* parseNdjson(bytes: Uint8Array, path: string): Generator<InputRow | BrokenLine> {
  let number = 0;
  for (const line of linesOf(asUtf8(bytes))) {
    number += 1;
    const row = rowOf(line, path, number);
    if (row) yield row;
  }
}

function asUtf8(bytes: Uint8Array): Uint8Array {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isMarked = encoding === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isMarked ? new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)) : bytes;
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
  }
}

function rowOf(line: Uint8Array, path: string, number: number): InputRow | BrokenLine | null {
  const where = `${path}, line ${number}`;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    return text.trim() === '' ? null : { where, number, value: JSON.parse(text) };
  } catch (cause) {
    const what = cause instanceof SyntaxError ? 'A line is not JSON' : 'A line is not UTF-8';
    const remedy = 'Each line must hold one JSON record in UTF-8.';
    return { where, number, error: new InvalidInputError(what, where, remedy, { cause }) };
  }
}
