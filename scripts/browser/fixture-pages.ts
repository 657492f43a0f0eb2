import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PageLookup } from './page-server.ts';

const expectedSchema = z.object({ url: z.url(), charset: z.string().default('utf-8') });

/** A sample page and the address that it is served under. */
export interface FixturePage {
  /** Name of its folder. */
  readonly name: string;
  readonly url: string;
  readonly charset: string;
  readonly file: string;
}

/** The sample pages of a folder, by name: every sub-folder with `page.html` and `expected.json`. */
export async function fixturePages(root: string): Promise<FixturePage[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const json: unknown = JSON.parse(await readFile(join(root, name, 'expected.json'), 'utf8'));
      return { name, ...expectedSchema.parse(json), file: join(root, name, 'page.html') };
    }),
  );
}

/** Looks pages up by their exact address; files are read at each request, so that an edit shows. */
export function fixtureLookup(pages: readonly FixturePage[]): PageLookup {
  const byAddress = new Map(pages.map((page) => [new URL(page.url).href, page]));
  return async (url) => {
    const page = byAddress.get(url.href);
    if (!page) return null;
    return { body: await readFile(page.file), contentType: `text/html; charset=${page.charset}` };
  };
}
