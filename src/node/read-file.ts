import type { AnnexReading } from '../capture/annexes/annex-reading.ts';
import { captureText } from '../capture/annexes/capture-text.ts';
import { type AnnexPorts, readAnnex } from '../capture/annexes/read-annex.ts';
import type { CaptureResult } from '../capture/capture.ts';
import { deviceName } from './device-name.ts';
import { openPdf } from './open-pdf.ts';
import { documentOf } from './read-document.ts';

/** What became of a file that is read as a document: its record, or the reading that says why there is none. */
export type FileCapture = CaptureResult | { readonly kind: 'not-read'; readonly reading: AnnexReading };

/** Reading of attached files as Node does it. */
export const nodeAnnexPorts: AnnexPorts = { parseHtml: documentOf, openPdf };

/**
 * The record of a PDF, Word or text file that is a document itself.
 *
 * @param name file name or address; tells the format where the bytes do not, and the title where the text does not
 */
export async function readFileDocument(
  bytes: Uint8Array,
  { name, url }: { readonly name: string; readonly url: string | null },
): Promise<FileCapture> {
  const reading = await readAnnex(bytes, { contentType: null, promised: null, name }, nodeAnnexPorts);
  if (reading.textState !== 'text') return { kind: 'not-read', reading };
  const fileName = name.split(/[\\/]/).at(-1) ?? name;
  const file = {
    title: fileName.replace(/\.\w{2,4}$/, ''),
    href: url ?? fileName,
    mediaType: reading.mediaType,
    sizeBytes: bytes.length,
  };
  const context = { url, capturedAt: new Date().toISOString(), capturedBy: deviceName() };
  return captureText(reading.paged, file, context, documentOf);
}
