import { type CaptureResult, capture } from '../capture/capture.ts';
import { isBinary } from '../capture/is-binary.ts';
import { traceStep } from '../capture/trace.ts';
import { deviceName } from './device-name.ts';
import { readDocument } from './read-document.ts';

/** The record of a saved page; bytes of another format are no page. */
export function readPage(
  bytes: Uint8Array,
  options: { readonly url: string | null; readonly charset: string | null },
): CaptureResult {
  const { document, encoding } = readDocument(bytes, options.charset);
  if (isBinary(bytes, encoding.encoding.startsWith('utf-16'))) {
    const trace = [traceStep('skipped', 'page', 'the bytes are no text')];
    return { kind: 'skipped', reason: 'not-html', trace };
  }
  return capture(document, {
    url: options.url,
    capturedAt: new Date().toISOString(),
    capturedBy: deviceName(),
  });
}
