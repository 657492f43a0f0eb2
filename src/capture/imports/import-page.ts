import type { AnnouncementRecord } from '../../model/announcement.ts';
import { capture } from '../capture.ts';
import { type PageInFile, withPagesBeside } from '../pages/with-pages-beside.ts';
import { importError } from './import-problem.ts';
import type { ImportContext } from './imported-record.ts';
import type { SavedPage } from './saved-page.ts';

/**
 * The record of a saved page, read as the live page is read, with the further pages of its text that were saved too;
 * captured at the moment of its saving where the file says so.
 *
 * @param file its name, for messages
 * @param pageAt the saved page that stood at an address; null where there is none, which the record tells
 * @throws {ImportError} when it holds no text
 */
export async function importPage(
  { url, savedAt }: SavedPage,
  page: PageInFile,
  file: string,
  context: ImportContext,
  pageAt: (address: string) => Promise<Document | null>,
): Promise<AnnouncementRecord> {
  const at = { ...context, url, capturedAt: savedAt ?? context.capturedAt };
  const result = await withPagesBeside(capture(page.document, at), page, at, pageAt);
  if (result.kind === 'skipped') throw importError('no-text', file);
  return result.record;
}
