import { instantOf } from '../../model/time.ts';
import { decodeBytes } from '../bytes/decode-bytes.ts';
import { importError } from './import-problem.ts';
import { bytesOfTransfer, latin1, type MailPart, mailPart } from './mail-part.ts';
import { type SavedPage, webAddress } from './saved-page.ts';

/** Archives nest when a mail program wrapped one; deeper is no page that anybody saved. */
const MAX_DEPTH = 4;

/**
 * The page of a web archive (.mht, .mhtml) as Chrome, Edge, Internet Explorer, Word and SingleFile write it:
 * the part that `start` names, else the part whose address is the archive's own, else the first HTML. Its
 * pictures and frames are left out.
 *
 * @throws {ImportError} when the boundary is missing or broken, the archive is cut off, or there is no page
 * @source RFC 2557, RFC 2046 5.1, RFC 2045 6
 */
export function readMhtml(bytes: Uint8Array, file: string): SavedPage {
  const root = mailPart(latin1(bytes));
  const pages = pageParts(root, file, 0);
  const address = root.headers.get('snapshot-content-location') ?? root.headers.get('content-location');
  const start = root.parameters.get('start');
  const page =
    pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ??
    pages.find(({ headers }) => address !== undefined && headers.get('content-location') === address) ??
    pages[0];
  if (!page) throw importError('mhtml-no-page', file);
  const { text } = decodeBytes(bytesOfTransfer(page), page.parameters.get('charset') ?? null);
  return {
    html: text,
    url: webAddress(address ?? page.headers.get('content-location')),
    savedAt: instantOf(root.headers.get('date') ?? ''),
  };
}

/** Parts that are web pages, in the file's order. */
function pageParts(part: MailPart, file: string, depth: number): MailPart[] {
  if (!part.mediaType.startsWith('multipart/')) {
    return /^(?:text\/html|application\/xhtml\+xml)$/.test(part.mediaType) ? [part] : [];
  }
  const boundary = part.parameters.get('boundary');
  if (!boundary || depth > MAX_DEPTH) throw importError('mhtml-no-boundary', file);
  return partsOf(part, boundary, file).flatMap((inner) => pageParts(inner, file, depth + 1));
}

function partsOf(part: MailPart, boundary: string, file: string): MailPart[] {
  const delimiter = `--${boundary}`;
  const parts: MailPart[] = [];
  let start = -1;
  for (let at = nextDelimiter(part.body, delimiter, 0); at >= 0; ) {
    if (start >= 0) parts.push(mailPart(part.body.slice(start, at)));
    const after = at + delimiter.length;
    if (part.body.startsWith('--', after)) return parts;
    const lineEnd = part.body.indexOf('\n', after);
    if (lineEnd < 0) break;
    start = lineEnd + 1;
    at = nextDelimiter(part.body, delimiter, start);
  }
  throw importError('mhtml-cut', file, start < 0 ? delimiter : `${delimiter}--`);
}

/** Boundaries stand at the beginning of a line, and nothing but white space or `--` follows them. */
function nextDelimiter(body: string, delimiter: string, from: number): number {
  for (let at = body.indexOf(delimiter, from); at >= 0; at = body.indexOf(delimiter, at + 1)) {
    const isLineStart = at === 0 || body[at - 1] === '\n';
    const rest = body.slice(at + delimiter.length, at + delimiter.length + 3);
    if (isLineStart && /^(?:--|[ \t]*\r?\n|[ \t]*$)/.test(rest)) return at;
  }
  return -1;
}
