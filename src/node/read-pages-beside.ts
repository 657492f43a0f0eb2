import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CaptureResult, capturePages } from '../capture/capture.ts';
import { gatherPages } from '../capture/pages/gather-pages.ts';
import type { PageOfText } from '../capture/pages/page-of-text.ts';
import { deviceName } from './device-name.ts';
import { readDocument } from './read-document.ts';
import { type PageOptions, readPageWithDocument } from './read-page.ts';

/** Links of a file without an address are followed as if it stood here. */
const NOWHERE = 'http://file.invalid/';

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
  if (single.kind !== 'captured' || !document) return single;
  const known = options.url ?? single.record.announcement.url;
  const url = known ?? NOWHERE + encodeURIComponent(basename(path));
  const gathered = await gatherPages({ document, url }, (address) =>
    pageBeside(dirname(path), address, options.charset),
  );
  if (!gathered) return single;
  const pages = known ? gathered.pages : gathered.pages.map(withoutAddress);
  return capturePages(
    { ...gathered, pages },
    { capturedAt: new Date().toISOString(), capturedBy: deviceName() },
  );
}

function withoutAddress({ document }: PageOfText): PageOfText {
  return { document, url: null };
}

/** Addresses that end in a slash or differ by parameters only name no file. */
async function pageBeside(folder: string, address: string, charset: string | null): Promise<Document | null> {
  const { pathname, search } = new URL(address);
  const name = basename(decodeURIComponent(pathname));
  if (search || !name || pathname.endsWith('/')) return null;
  try {
    return readDocument(await readFile(join(folder, name)), charset).document;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
