import { basename, dirname } from 'node:path';
import type { CaptureResult } from '../capture/capture.ts';
import { withPagesBeside } from '../capture/pages/with-pages-beside.ts';
import { deviceName } from './device-name.ts';
import { pageBeside } from './page-beside.ts';
import { type PageOptions, readPageWithDocument } from './read-page.ts';

/**
 * The record of a saved page with the further pages of its text, where they were saved beside it under the names
 * that its links have (`t1.html`, `t1_1.html`); nothing is fetched. Pages that are not there are told in the record.
 *
 * @param path of the page; its folder is looked into
 */
export async function readPagesBeside(
  path: string,
  bytes: Uint8Array,
  options: PageOptions,
): Promise<CaptureResult> {
  const { result: single, document } = readPageWithDocument(bytes, options);
  if (!document) return single;
  const context = { url: options.url, capturedAt: new Date().toISOString(), capturedBy: deviceName() };
  return withPagesBeside(single, { document, name: basename(path) }, context, (address) =>
    pageBeside(dirname(path), address, options.charset),
  );
}
