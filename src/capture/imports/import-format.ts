import { decodeBytes } from '../bytes/decode-bytes.ts';
import { isBinary } from '../bytes/is-binary.ts';
import { importError } from './import-problem.ts';
import { latin1 } from './mail-part.ts';

/** What a file to import is; `document` is a paper in a format of its own, such as PDF. */
export type ImportFormat = 'page' | 'mhtml' | 'csv' | 'sheet' | 'ris' | 'json' | 'ndjson' | 'document';

/** Endings that a folder is searched for, each with what such a file is. */
export const formatOfEnding: Readonly<Record<string, ImportFormat>> = {
  '.html': 'page',
  '.htm': 'page',
  '.xhtml': 'page',
  '.shtml': 'page',
  '.mht': 'mhtml',
  '.mhtml': 'mhtml',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.xlsx': 'sheet',
  '.xlsm': 'sheet',
  '.xls': 'sheet',
  '.et': 'sheet',
  '.ods': 'sheet',
  '.pdf': 'document',
  '.docx': 'document',
  '.doc': 'document',
  '.ris': 'ris',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

/** All of a file is held in memory several times while it is read. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Old Word and Excel files have one container, which only the ending tells apart. */
const OLE = '\u00d0\u00cf\u0011\u00e0';
/** Viewers find a PDF's mark also after some bytes of a download's header. */
const PDF_MARK_WITHIN = 1024;
const HEAD_BYTES = 8192;
/** The list of what a ZIP holds stands at its end. */
const ZIP_LIST_BYTES = 65_536;

/**
 * What a file is, by what it begins with, then by its ending.
 *
 * @throws {ImportError} when it is empty, too large, or nothing that is known
 */
export function importFormat(bytes: Uint8Array, file: string): ImportFormat {
  if (bytes.length === 0) throw importError('empty-file', file);
  if (bytes.length > MAX_BYTES) throw importError('too-large', file);
  const byEnding = formatOfEnding[endingOf(file)];
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith('PK\u0003\u0004')) return zipFormat(bytes, file);
  if (head.startsWith(OLE)) return byEnding === 'sheet' || byEnding === 'document' ? byEnding : unknown(file);
  if (head.slice(0, PDF_MARK_WITHIN).includes('%PDF-')) return 'document';
  expectText(bytes, file, byEnding);
  return textFormat(head, byEnding) ?? unknown(file);
}

function expectText(bytes: Uint8Array, file: string, byEnding: ImportFormat | undefined): void {
  const { encoding } = decodeBytes(bytes.subarray(0, HEAD_BYTES));
  if (!isBinary(bytes, encoding.startsWith('utf-16'))) return;
  if (byEnding && byEnding !== 'sheet') throw importError('not-text', file);
  unknown(file);
}

/** `.html` of `a/b.HTML`; empty when there is none. */
export function endingOf(file: string): string {
  return /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';
}

function zipFormat(bytes: Uint8Array, file: string): ImportFormat {
  const list = latin1(bytes.subarray(-ZIP_LIST_BYTES));
  const isSheet =
    /xl\/workbook|xl\/worksheets/.test(list) ||
    /opendocument\.spreadsheet/.test(latin1(bytes.subarray(0, HEAD_BYTES)));
  if (isSheet) return 'sheet';
  return list.includes('word/document') ? 'document' : unknown(file);
}

/** Web archives and lists of references are known by their first lines, whatever they are called. */
function textFormat(head: string, byEnding: ImportFormat | undefined): ImportFormat | null {
  const start = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (
    /^[\w-]+:\s.*\r?\n/.test(start) &&
    /^content-type:\s*multipart\/(?:related|mixed|alternative)/im.test(head)
  )
    return 'mhtml';
  if (/^TY\s{1,2}-/.test(start)) return 'ris';
  if (byEnding) return byEnding;
  if (/^<(?:!doctype|html|head|\?xml|!--)/i.test(start)) return 'page';
  return /^\[/.test(start) ? 'json' : null;
}

function unknown(file: string): never {
  throw importError('unknown-format', file, endingOf(file));
}
