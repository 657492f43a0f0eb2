import type { AnnouncementRecord } from '../../model/announcement.ts';
import { captureText } from '../annexes/capture-text.ts';
import { type AnnexPorts, readAnnex } from '../annexes/read-annex.ts';
import { importError } from './import-problem.ts';
import type { ImportContext } from './imported-record.ts';

/**
 * The record of a PDF or Word file that is a document itself. It has no address; its title is the document's
 * own, else the file's name.
 *
 * @throws {ImportError} when it has a password, is damaged, or holds pictures of pages only
 */
export async function importDocument(
  bytes: Uint8Array,
  file: string,
  ports: AnnexPorts,
  context: ImportContext,
): Promise<AnnouncementRecord> {
  const sizeBytes = bytes.length;
  const reading = await readAnnex(bytes, { contentType: null, promised: null, name: file }, ports);
  if (reading.textState === 'no-text') throw importError('only-pictures', file);
  if (reading.textState === 'failed')
    throw importError(reading.problem === 'password' ? 'password' : 'damaged', file, reading.detail);
  if (reading.textState === 'not-read') throw importError('unknown-format', file);
  const name = file.split(/[\\/]/).at(-1) ?? file;
  const attached = {
    title: name.replace(/\.\w{2,4}$/, ''),
    href: name,
    mediaType: reading.mediaType,
    sizeBytes,
  };
  const result = captureText(reading.paged, attached, { ...context, url: null }, ports.parseHtml);
  if (result.kind === 'skipped') throw importError('no-text', file);
  return result.record;
}
