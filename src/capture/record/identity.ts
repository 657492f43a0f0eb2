import { docNumberKey } from '../../lexicon/doc-number.ts';
import { hashId, sha256Hex } from '../../model/hash.ts';

/** The names of a record: see `announcementSchema`. */
export interface Identity {
  readonly id: string;
  readonly contentHash: string;
  readonly workId: string;
}

/** Paragraphs that tell one text from another when it has no number. */
const TELLING_PARAGRAPHS = 3;

/**
 * Identifiers of a captured page. Content is compared without white space, so that a page that is laid out
 * anew is no new version. A work is known by its document number, else by its longest paragraphs, which
 * reposts leave alone while they change heads and credits.
 */
export function identify(page: {
  readonly canonicalUrl: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly bodyText: string;
}): Identity {
  const contentHash = contentHashOf(page.title, page.bodyText);
  return {
    id: hashId(page.canonicalUrl ?? page.url ?? contentHash),
    contentHash,
    workId: page.docNumber
      ? hashId('number', docNumberKey(page.docNumber))
      : hashId('text', ...tellingParagraphs(page)),
  };
}

/** The version of a text: SHA-256 in hex of title and body without white space. */
export function contentHashOf(title: string | null, bodyText: string): string {
  return sha256Hex(`${squeeze(title ?? '')}\n${squeeze(bodyText)}`);
}

function tellingParagraphs(page: { readonly title: string | null; readonly bodyText: string }): string[] {
  const paragraphs = page.bodyText.split('\n').map(lettersOnly).filter(Boolean);
  if (!paragraphs.length) return [lettersOnly(page.title ?? '')];
  return paragraphs.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, TELLING_PARAGRAPHS);
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

function lettersOnly(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}
