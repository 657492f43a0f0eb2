import { mediaTypeOfName } from '../address/file-link.ts';
import { decodeBytes } from '../bytes/decode-bytes.ts';
import { zipEntries } from './zip-entries.ts';

/** Media types that a reader is written for, and those that only tell what a file is not. */
export const PDF = 'application/pdf';
export const DOC = 'application/msword';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLS = 'application/vnd.ms-excel';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ODS = 'application/vnd.oasis.opendocument.spreadsheet';
export const HTML = 'text/html';
export const CSV = 'text/csv';
export const PLAIN_TEXT = 'text/plain';
const BYTES = 'application/octet-stream';
const ZIP = 'application/zip';
const OLE = 'application/x-ole-storage';

/** How files begin. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['application/rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['application/vnd.rar', [0x52, 0x61, 0x72, 0x21]],
  ['application/x-7z-compressed', [0x37, 0x7a, 0xbc, 0xaf]],
  ['application/gzip', [0x1f, 0x8b]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/bmp', [0x42, 0x4d]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  [ZIP, [0x50, 0x4b, 0x03, 0x04]],
  [OLE, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];
/** Some servers and mail programs put bytes before the file; readers of PDF look this far. */
const PDF_MARK_WITHIN = 1024;
const HEAD_BYTES = 4096;
/** Text has next to no control characters, though old systems let one slip in; random bytes have a tenth. */
const CONTROL_SHARE = 0.02;

/** What a server or page says of a file. */
export interface Declared {
  /** `Content-Type` of the answer; null when not known. */
  readonly contentType: string | null;
  /** Media type that the link promised, by its name; null when it promised none. */
  readonly promised: string | null;
  /** Address or file name. */
  readonly name: string;
}

/**
 * Media type of a file: by its bytes, else by header, link or name. Null when nothing tells; text that nothing
 * else names is `text/plain`.
 *
 * @source WHATWG MIME Sniffing, extended by what ZIP and OLE containers hold
 */
export function mediaTypeOf(bytes: Uint8Array, declared: Declared): string | null {
  const said = saidType(declared);
  const container = containerType(bytes);
  if (container === ZIP) return typeInZip(bytes) ?? officeType(said) ?? ZIP;
  if (container === OLE) return typeInOle(bytes) ?? foreignOleType(said);
  if (container) return container;
  return isBinary(bytes) ? binaryType(said) : textType(bytes, said);
}

/** What the link, the header or the name promise a file to be, where that is no text of any kind. */
export function promisedFormat(declared: Declared): string | null {
  const types = [declared.promised, mediaTypeOfName(declared.name), saidType(declared)];
  return types.find((type) => type !== null && !/^text\/|xhtml|xml$|json$/.test(type)) ?? null;
}

/** A container without the stream of the format that was promised is another program's. */
function foreignOleType(said: string | null): string {
  return said === null || said === DOC || said === XLS ? OLE : said;
}

function binaryType(said: string | null): string | null {
  return said?.startsWith('text/') ? null : said;
}

function textType(bytes: Uint8Array, said: string | null): string {
  if (looksLikeHtml(bytes)) return HTML;
  return said?.startsWith('text/') && said !== HTML ? said : PLAIN_TEXT;
}

/** True for Word's and Excel's own HTML, which systems hand out as `.doc` and `.xls`. */
export function isOfficeHtml(html: string): boolean {
  return /urn:schemas-microsoft-com:office|<meta[^>]+ProgId[^>]+(?:Word|Excel)/i.test(
    html.slice(0, HEAD_BYTES),
  );
}

function saidType({ contentType, promised, name }: Declared): string | null {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  const isVague = !type || type === BYTES || /download|unknown|force|binary/.test(type);
  return (isVague ? null : type) ?? promised ?? mediaTypeOfName(name);
}

function officeType(said: string | null): string | null {
  return said !== null && /^application\/(?:vnd|ofd)/.test(said) ? said : null;
}

function containerType(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_MARK_WITHIN));
  if (head.includes('%PDF-')) return PDF;
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

const ZIP_MEMBERS: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\d*\.xml$/i, DOCX],
  [/^xl\/workbook\.(?:xml|bin)$/i, XLSX],
  [/^ppt\/presentation\.xml$/i, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  [/^OFD\.xml$/i, 'application/ofd'],
];

function typeInZip(bytes: Uint8Array): string | null {
  try {
    const names = zipEntries(bytes).map(({ name }) => name);
    const found = ZIP_MEMBERS.find(([member]) => names.some((name) => member.test(name)));
    return found?.[1] ?? openDocumentType(bytes);
  } catch {
    // A cut archive is told by its name; its reader says what is wrong with it.
    return null;
  }
}

/** OpenDocument stores its type, unpacked, as the first file of the archive. */
function openDocumentType(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /mimetype(application\/vnd\.oasis\.opendocument\.[a-z]+)/.exec(head)?.[1] ?? null;
}

const OLE_ENTRY_BYTES = 128;
const OLE_HEADER_BYTES = 512;
const OLE_STREAMS: readonly (readonly [string, string])[] = [
  ['WordDocument', DOC],
  ['Workbook', XLS],
  ['Book', XLS],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ['EncryptedPackage', 'application/x-ole-encrypted'],
];

/** Entries of an OLE directory lie at multiples of their size, wherever the directory is. */
function typeInOle(bytes: Uint8Array): string | null {
  const marks = OLE_STREAMS.map(([name, type]) => ({ type, mark: utf16(`${name}\0`) }));
  for (let at = OLE_HEADER_BYTES; at + OLE_ENTRY_BYTES <= bytes.length; at += OLE_ENTRY_BYTES) {
    const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[at + index] === byte));
    if (found) return found.type;
  }
  return null;
}

function utf16(text: string): number[] {
  return [...text].flatMap((char) => [char.charCodeAt(0), 0]);
}

function isBinary(bytes: Uint8Array): boolean {
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isMarked) return false;
  const head = bytes.subarray(0, HEAD_BYTES);
  const controls = head.filter(
    (byte) => byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b),
  );
  return controls.length > head.length * CONTROL_SHARE;
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const { text } = decodeBytes(bytes.subarray(0, HEAD_BYTES));
  const start = text.replace(/^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*/, '');
  return /^<(?:!doctype\s+html|html|head|body|title|meta|script|table|div|p)\b/i.test(start);
}
