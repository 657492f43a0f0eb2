import type { Attachment, Provenance } from '../../model/announcement.ts';
import { type CaptureResult, capture } from '../capture.ts';
import type { CaptureContext } from '../record/build-record.ts';
import { documentFromPages } from './document-from-pages.ts';
import type { PagedText, TextPage } from './paged-text.ts';

/** The file that a text comes from, as the record lists it. */
export type TextFile = Pick<Attachment, 'title' | 'href' | 'mediaType' | 'sizeBytes'>;

/**
 * The record of a file that is a document itself, such as an open PDF: the readers of pages read its text, the
 * whole text is the body, the evidence names the page, and the file is its own attachment.
 */
export function captureText(
  text: PagedText,
  file: TextFile,
  context: CaptureContext,
  parseHtml: (html: string) => Document,
): CaptureResult {
  const result = capture(documentFromPages(text, parseHtml, file.title || null), context, 'whole');
  if (result.kind === 'skipped') return result;
  const { announcement, provenance } = result.record;
  const { id: announcementId, contentHash, bodyText } = announcement;
  const attachment: Attachment = { announcementId, contentHash, ...file, textState: 'text', text: bodyText };
  const record = {
    announcement,
    attachments: [attachment],
    provenance: provenance.map((row) => ({ ...row, evidence: withPage(row, text.pages) })),
  };
  return { ...result, record };
}

function withPage({ evidence, reader }: Provenance, pages: readonly TextPage[]): string {
  const named = /#page-(\d+)/.exec(evidence)?.[1];
  const number = named ?? pageOf(evidence, reader === 'signature' ? pages.toReversed() : pages);
  return number === null ? evidence : `${evidence} [page ${number}]`;
}

/** The first of the pages that prints the evidence, else its last words. */
function pageOf(evidence: string, pages: readonly TextPage[]): number | null {
  const last = evidence.split(/\s+/).findLast(Boolean) ?? '';
  for (const sought of [withoutSpace(evidence), last].filter(Boolean)) {
    const page = pages.find(({ paragraphs }) =>
      withoutSpace(paragraphs.map(({ text }) => text).join('')).includes(sought),
    );
    if (page) return page.number;
  }
  return null;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
