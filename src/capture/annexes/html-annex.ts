import { findBody } from '../body/find-body.ts';
import { decodeBytes } from '../bytes/decode-bytes.ts';
import { pageNames } from '../names/page-names.ts';
import { linesOf } from '../tree/page-lines.ts';
import { pageTree } from '../tree/page-tree.ts';
import { AnnexError } from './annex-reading.ts';
import { markupText } from './markup-text.ts';
import { type Declared, HTML, isOfficeHtml, promisedFormat } from './media-type.ts';

/**
 * Text of an annex that is a web page: its body as a page's body is found; all of it where an office program
 * wrote it.
 *
 * @throws {AnnexError} `wrong-type` for a page where the link promised another format
 */
export function htmlAnnexText(
  bytes: Uint8Array,
  declared: Declared,
  parseHtml: (html: string) => Document,
): string {
  const { text } = decodeBytes(bytes, declared.contentType);
  const document = parseHtml(text);
  if (isOfficeHtml(text)) return markupText(document);
  if (promisedFormat(declared)) {
    throw new AnnexError('wrong-type', document.querySelector('title')?.textContent?.trim() || HTML);
  }
  const tree = pageTree(document);
  const body = tree && findBody(linesOf(tree), pageNames(document).titles);
  return body?.lines.map((line) => `${line.text}\n`).join('') ?? '';
}
