import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FixturePage, fixtureLookup, fixturePages } from '../../../scripts/browser/fixture-pages.ts';
import type { PageLookup, ServedFile } from '../../../scripts/browser/page-server.ts';
import { root } from '../../../scripts/setup/paths.ts';
import { type ClipBench, startClipBench } from './clip-bench.ts';

/** A clip bench that serves the sample pages, and lets a test change what an address gives. */
export interface FixtureBench extends ClipBench {
  /** A sample page by the name of its folder. */
  page(name: string): FixturePage;
  /** What the page's `expected.json` says of the record. */
  expectedRecord(name: string): Promise<Record<string, unknown>>;
  /** From now on the address gives this; a function is asked at each request. */
  serve(url: string, file: ServedFile | (() => Promise<ServedFile>)): void;
}

export async function startFixtureBench(display?: string): Promise<FixtureBench> {
  const pages = await fixturePages(join(root, 'tests', 'fixtures', 'pages'));
  const changed = new Map<string, ServedFile | (() => Promise<ServedFile>)>();
  const fixtures = fixtureLookup(pages);
  const lookup: PageLookup = async (url) => {
    const answer = changed.get(url.href);
    if (!answer) return fixtures(url);
    return typeof answer === 'function' ? answer() : answer;
  };
  const page = (name: string): FixturePage => {
    const found = pages.find((one) => one.name === name);
    if (!found) throw new Error(`No sample page ${name}`);
    return found;
  };
  return {
    ...(await startClipBench(lookup, display)),
    page,
    async expectedRecord(name) {
      const file = join(page(name).file, '..', 'expected.json');
      const expected = JSON.parse(await readFile(file, 'utf8')) as { record: Record<string, unknown> };
      return expected.record;
    },
    serve: (url, file) => changed.set(new URL(url).href, file),
  };
}
