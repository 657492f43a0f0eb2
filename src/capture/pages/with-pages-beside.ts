import { type CaptureResult, capturePages } from '../capture.ts';
import type { CaptureContext } from '../record/build-record.ts';
import { gatherPages } from './gather-pages.ts';
import type { PageOfText } from './page-of-text.ts';

/** Links of a file without an address are followed as if it stood here. */
const NOWHERE = 'http://file.invalid/';

/** A page as a file keeps it. */
export interface PageInFile {
  readonly document: Document;
  /** What the file's name is, without its folder: links to further pages start from it where there is no address. */
  readonly name: string;
}

/**
 * The record of a saved page together with the further pages of its text, as far as they were saved too; those that
 * are not there are told in the record.
 *
 * @param single what the page gives by itself
 * @param pageAt the saved page that stood at an address; null where there is none
 */
export async function withPagesBeside(
  single: CaptureResult,
  { document, name }: PageInFile,
  context: CaptureContext,
  pageAt: (address: string) => Promise<Document | null>,
): Promise<CaptureResult> {
  if (single.kind !== 'captured') return single;
  const known = context.url ?? single.record.announcement.url;
  const own = { document, url: known ?? NOWHERE + encodeURIComponent(name) };
  const gathered = await gatherPages(own, async (address) => (await pageAt(address)) ?? 'not-saved-beside');
  if (!gathered) return single;
  const pages = known ? gathered.pages : gathered.pages.map(withoutAddress);
  return capturePages({ ...gathered, pages }, context);
}

function withoutAddress({ document }: PageOfText): PageOfText {
  return { document, url: null };
}
