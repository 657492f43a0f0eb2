import { isBinary } from '../capture/bytes/is-binary.ts';
import { type CaptureResult, capture } from '../capture/capture.ts';
import { traceStep } from '../capture/trace.ts';
import { deviceName } from './device-name.ts';
import { readDocument } from './read-document.ts';

/** What is known of a saved page beside its bytes. */
export interface PageOptions {
  readonly url: string | null;
  /** Null to be told from the bytes. */
  readonly charset: string | null;
}

/** The record of a saved page; bytes of another format are no page. */
export function readPage(bytes: Uint8Array, options: PageOptions): CaptureResult {
  return readPageWithDocument(bytes, options).result;
}

/** The same with the document, for those who read on in it; null for bytes of another format. */
export function readPageWithDocument(
  bytes: Uint8Array,
  { url, charset }: PageOptions,
): { readonly result: CaptureResult; readonly document: Document | null } {
  const { document, encoding } = readDocument(bytes, charset);
  if (isBinary(bytes, encoding.encoding.startsWith('utf-16'))) {
    const trace = [traceStep('skipped', 'page', 'the bytes are no text')];
    return { result: { kind: 'skipped', reason: 'not-html', trace }, document: null };
  }
  const context = { url, capturedAt: new Date().toISOString(), capturedBy: deviceName() };
  return { result: capture(document, context), document };
}
