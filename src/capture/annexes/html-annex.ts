import { decodeBytes } from '../decode-bytes.ts';
import { findBody } from '../find-body.ts';
import { linesOf } from '../page-lines.ts';
import { pageNames } from '../page-names.ts';
import { pageTree } from '../page-tree.ts';
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
