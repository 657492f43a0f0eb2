/** What a page's bytes say, and how that was decided. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding used, such as `utf-8` or `gb18030`. */
  readonly encoding: string;
  readonly decidedBy: EncodingDecision;
  /** What header or page declared, where that was not what the bytes are. */
  readonly overruled: string | null;
  /** Number of U+FFFD, the mark of bytes that could not be read. */
  readonly replacements: number;
}

/** What decided the encoding, in the order in which it is asked. */
export type EncodingDecision = 'bom' | 'zero-bytes' | 'header' | 'meta' | 'valid-utf-8' | 'detected';

/** Where the standard lets a page declare its encoding; browsers read 1,024 bytes, pages of portals need more. */
const DECLARATION_BYTES = 4096;
/** Encodings whose decoder accepts any byte, so that a wrong declaration never shows. */
const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d+|koi8|x-mac|ibm866|macintosh)/;
/** A declared encoding may miss this many of a million characters before others are tried (cut files). */
const TOLERATED_REPLACEMENTS = 20;

/**
 * Text of bytes as fetched or saved: byte order mark, then UTF-16 without one, then what the header and the
 * page declare, as far as the bytes bear it out, then valid UTF-8, then the most plausible of GB18030, Big5
 * and Windows-1252. GB2312 and GBK are read as GB18030. Never throws. The text of a live page is text
 * already and must not come here.
 *
 * @param declared the charset or the whole Content-Type of the response, or what a person says
 * @source WHATWG Encoding and HTML standards, the order widened for pages that declare wrongly
 */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked) return decoded(bytes, marked, 'bom');
  const zeroes = utf16WithoutMark(bytes);
  if (zeroes) return decoded(bytes, zeroes, 'zero-bytes');
  const header = encodingLabel(declared);
  const meta = encodingLabel(declarationIn(bytes));
  const utf8 = validUtf8(bytes);
  for (const [label, decidedBy] of [[header, 'header'] as const, [meta, 'meta'] as const]) {
    const result = label && acceptDeclared(bytes, label, decidedBy, utf8 !== null);
    if (result) return result;
  }
  const overruled = header ?? meta;
  if (utf8 !== null)
    return { text: utf8, encoding: 'utf-8', decidedBy: 'valid-utf-8', overruled, replacements: 0 };
  return { ...mostPlausible(bytes), overruled };
}

function acceptDeclared(
  bytes: Uint8Array,
  label: string,
  decidedBy: EncodingDecision,
  isUtf8: boolean,
): DecodedText | null {
  if (label !== 'utf-8' && isUtf8 && bytes.some((byte) => byte > 0x7f)) return null;
  if (SINGLE_BYTE.test(label) && mostPlausible(bytes).encoding !== 'windows-1252') return null;
  const result = decoded(bytes, label, decidedBy);
  const tolerated = TOLERATED_REPLACEMENTS * Math.max(1, result.text.length / 1_000_000);
  return result.replacements > tolerated && mostPlausible(bytes).replacements < result.replacements
    ? null
    : result;
}

function decoded(bytes: Uint8Array, encoding: string, decidedBy: EncodingDecision): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, decidedBy, overruled: null, replacements: text.split('\ufffd').length - 1 };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Markup begins with ASCII, so every second byte of the beginning of a UTF-16 page is zero. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 64);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (head.length < 16 || even + odd < head.length / 4) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function declarationIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));
  const meta = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head);
  return meta?.[1] ?? /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** The standard name of what a header or page calls its encoding; null for none or an unknown one. */
function encodingLabel(declared: string | null): string | null {
  const label = declared && (/charset\s*=\s*["']?\s*([\w-]+)/i.exec(declared)?.[1] ?? declared).trim();
  if (!label || label.includes('/')) return null;
  try {
    const { encoding } = new TextDecoder(label.replaceAll('_', '-'));
    if (encoding === 'gbk' || encoding === 'gb18030') return 'gb18030';
    // A page whose declaration could be read as ASCII is not UTF-16 (HTML standard).
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The commonest characters of each script, and the letters of western European languages. */
const EXPECTED: Readonly<Record<string, string>> = {
  // First, so that ties (bytes that mean nothing anywhere) fall to old Chinese pages that declare nothing.
  gb18030: '的一是在不了有和人中大为上国以要会年发行政关于通知市工作区业展、，。第号项',
  'utf-8': '的一是在不了有和人中大为上国以要会年发行政关于通知市工作',
  big5: '的一是在不了有和人中大為上國以要會年發行政關於通知市工作區業展、，。第號項',
  'windows-1252': 'äöüÄÖÜßéèêëàâçùûîïôóíáñ§«»“”‘’–—•°\u00a0',
};

/** For bytes that no declaration explains: the encoding whose reading holds most of what texts consist of. */
function mostPlausible(bytes: Uint8Array): DecodedText {
  const readings = Object.entries(EXPECTED).map(([encoding, expected]) => {
    const reading = decoded(bytes, encoding, 'detected');
    return { reading, likeness: likeness(reading, new Set(expected)) };
  });
  const [first] = readings.toSorted((a, b) => b.likeness - a.likeness);
  return first ? first.reading : decoded(bytes, 'gb18030', 'detected');
}

function likeness({ text, replacements }: DecodedText, expected: ReadonlySet<string>): number {
  let other = 0;
  let hits = 0;
  for (const char of text) {
    if (char < '\u0080') continue;
    other += 1;
    if (expected.has(char)) hits += 1;
  }
  return other ? (hits - replacements) / other : 0;
}
