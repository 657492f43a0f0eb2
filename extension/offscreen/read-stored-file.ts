import { Buffer } from 'buffer/';
import { captureText } from '../../src/capture/annexes/capture-text.ts';
import { readAnnex } from '../../src/capture/annexes/read-annex.ts';
import type { DocumentRequest, FileRequest, ReadDocument, ReadFile } from '../offscreen-messages.ts';
import { openPdf } from '../open-pdf.ts';
import { storedFile } from './stored-file.ts';

const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const ports = { parseHtml, openPdf };

/** The text of a stored file. */
export async function readStoredFile({ sha256, declared }: FileRequest): Promise<ReadFile> {
  provideBuffer();
  const { bytes } = await storedFile(sha256);
  return { kind: 'reading', reading: await readAnnex(bytes, declared, ports) };
}

/** The record of a stored file that is a document itself; of a scan, one without text, which OCR may add. */
export async function readStoredDocument(request: DocumentRequest): Promise<ReadDocument> {
  provideBuffer();
  const { sha256, declared, url, title, capturedAt } = request;
  const { bytes } = await storedFile(sha256);
  const reading = await readAnnex(bytes, declared, ports);
  if (reading.textState === 'failed' || reading.textState === 'not-read')
    return { kind: 'not-read', reading };
  const isText = reading.textState === 'text';
  const paged = isText ? reading.paged : { title: null, pages: [] };
  const file = { title, href: url, mediaType: reading.mediaType, sizeBytes: bytes.length };
  const captured = captureText(paged, file, { url, capturedAt, capturedBy: '' }, parseHtml);
  if (captured.kind === 'skipped') return { kind: 'not-read', reading };
  const attachments = captured.record.attachments.map((attachment) => ({
    ...attachment,
    sha256,
    ...(isText ? { textSource: 'file' as const } : { textState: 'no-text' as const, text: null }),
  }));
  return { kind: 'record', record: { ...captured.record, attachments } };
}

/** word-extractor is written for Node and takes its buffers from the global of that name. */
function provideBuffer(): void {
  if (!('Buffer' in globalThis)) Reflect.set(globalThis, 'Buffer', Buffer);
}
