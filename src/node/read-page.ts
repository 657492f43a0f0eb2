import { type CaptureResult, capture } from '../capture/capture.ts';
import { deviceName } from './device-name.ts';
import { readDocument } from './read-document.ts';

/** The record of a saved page. */
export function readPage(
  bytes: Uint8Array,
  options: { readonly url: string | null; readonly charset: string | null },
): CaptureResult {
  const { document } = readDocument(bytes, options.charset);
  return capture(document, {
    url: options.url,
    capturedAt: new Date().toISOString(),
    capturedBy: deviceName(),
  });
}
