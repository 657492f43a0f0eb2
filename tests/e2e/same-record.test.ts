import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';
import { decodeBytes } from '../../src/capture/bytes/decode-bytes.ts';
import { capture } from '../../src/capture/capture.ts';
import type { Announcement } from '../../src/model/announcement.ts';
import { readDocument } from '../../src/node/read-document.ts';
import { browserForTests, type ClipBench, startClipBench } from './support/clip-bench.ts';
import { haveRealPages } from './support/real-pages.ts';

const SETS = ['govcn', 'sites', 'wcxb-gov'] as const;
const corpus = join(root, '..', 'shared', 'corpus', 'dev');

interface SavedPage {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** Every page of a set, also those without answers, each under an address of its own. */
function pagesOf(set: string): SavedPage[] {
  const names = readdirSync(join(corpus, set)).filter((name) => name.endsWith('.html'));
  return names.map((name) => ({
    name: `${set}/${name}`,
    url: `http://${set}.example.gov.cn/${name}`,
    bytes: readFileSync(join(corpus, set, name)),
  }));
}

describe.skipIf(!haveRealPages() || !browserForTests())(
  'a page clipped in Chromium and the same page read by Node',
  () => {
    const clipped = new Map<string, Announcement>();
    let bench: ClipBench;
    afterAll(() => bench?.close());

    beforeAll(async () => {
      // Here and not above, where a skipped suite is read too.
      const pages = SETS.flatMap(pagesOf);
      const byUrl = new Map(pages.map((page) => [page.url, page]));
      bench = await startClipBench(async () => null);
      // Scripts of the pages would change what a saved file says; those of the extension run all the same.
      await bench.running.context.route('http://*.example.gov.cn/**', async (route) => {
        const page = byUrl.get(route.request().url());
        if (!page) return route.abort();
        const { encoding } = decodeBytes(page.bytes, null);
        await route.fulfill({
          body: Buffer.from(page.bytes),
          contentType: `text/html; charset=${encoding}`,
          headers: { 'content-security-policy': "script-src 'none'" },
        });
      });
      for (const page of pages) {
        await bench.open(page.url);
        await bench.clip();
      }
      for (const record of await bench.state.records()) if (record.url) clipped.set(record.url, record);
    }, 180_000);

    it.each(SETS)('give the same record, all fields and the hash of the text, in %s', (set) => {
      const differences = pagesOf(set).flatMap((page) =>
        differencesOf(page.name, clipped.get(page.url) ?? null, readByNode(page)),
      );
      for (const line of differences) console.log(line);
      expect(differences).toEqual([]);
    });
  },
);

function readByNode({ bytes, url }: SavedPage): Announcement | null {
  const result = capture(readDocument(bytes).document, { url, capturedAt: '', capturedBy: '' });
  return result.kind === 'captured' ? result.record.announcement : null;
}

/** Fields that differ; who captured when is not the page's. */
function differencesOf(name: string, live: Announcement | null, saved: Announcement | null): string[] {
  const fields = Object.keys(saved ?? live ?? {}).filter((field) => !/^captured|^bodyText$/.test(field));
  return fields.flatMap((field) => {
    const [a, b] = [live, saved].map((record) => JSON.stringify(record && Reflect.get(record, field)));
    return a === b ? [] : [`${name} ${field}: Chromium ${a}, Node ${b}`];
  });
}
