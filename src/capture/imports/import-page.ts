import type { AnnouncementRecord } from '../../model/announcement.ts';
import { capture } from '../capture.ts';
import { importError } from './import-problem.ts';
import type { ImportContext } from './imported-record.ts';
import type { SavedPage } from './saved-page.ts';

/**
 * The record of a saved page, read as the live page is read; captured at the moment of its saving where the
 * file says so.
 *
 * @throws {ImportError} when it holds no text
 */
export function importPage(
  { url, savedAt }: SavedPage,
  document: Document,
  file: string,
  context: ImportContext,
): AnnouncementRecord {
  const result = capture(document, { ...context, url, capturedAt: savedAt ?? context.capturedAt });
  if (result.kind === 'skipped') throw importError('no-text', file);
  return result.record;
}
