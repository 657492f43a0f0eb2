import { decodedPath } from '../../src/capture/address/decoded-path.ts';
import type { Store } from '../../src/store/store.ts';
import { storeFile } from './annex-turn.ts';
import { type FetchPorts, fetchFile } from './batch-fetch.ts';
import type { PageParser } from './batch-parse.ts';
import type { TabReading } from './read-tab.ts';

export interface PdfPorts extends FetchPorts {
  readonly store: () => Promise<Store>;
  readonly parser: PageParser;
  readonly maxFileBytes: () => Promise<number>;
}

/**
 * The record of a PDF that a tab shows. The browser's viewer hides its text, so the file is taken from its
 * address, as the person who has it open: the click gives the right to, and the browser mostly has it still.
 */
export async function readPdfTab(
  { url, title }: { readonly url: string; readonly title: string },
  ports: PdfPorts,
): Promise<TabReading> {
  const maxBytes = await ports.maxFileBytes();
  const fetched = await fetchFile(url, { maxBytes, credentials: 'include' }, ports);
  if (fetched.kind === 'failure') return refused(`${fetched.problem}: ${fetched.detail}`);
  const sha256 = await storeFile(await ports.store(), fetched.bytes, fetched.contentType);
  const declared = { contentType: fetched.contentType, promised: null, name: url };
  const capturedAt = new Date(ports.now()).toISOString();
  const read = await ports.parser.readDocument({
    sha256,
    declared,
    url,
    title: nameOf(title, url),
    capturedAt,
  });
  switch (read.kind) {
    case 'record':
      return { kind: 'read', url, record: read.record, goesOn: false, selection: '', html: { kind: 'file' } };
    case 'threw':
      return refused(read.detail);
    case 'not-read': {
      const { reading } = read;
      return refused(
        reading.textState === 'failed' ? `${reading.problem}: ${reading.detail}` : reading.textState,
      );
    }
  }
}

/** What the tab calls the file, else the last part of its address, without the ending. */
function nameOf(title: string, url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return (title && !title.includes('/') ? title : decodedPath(last)).replace(/\.pdf$/i, '');
}

function refused(detail: string): TabReading {
  return { kind: 'refused', reason: 'pdf-viewer', detail };
}
