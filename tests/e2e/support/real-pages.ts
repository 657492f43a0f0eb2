import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageLookup } from '../../../scripts/browser/page-server.ts';
import { root } from '../../../scripts/setup/paths.ts';

/** Real pages with answers read by hand; they lie beside the checkout on some machines only. */
const realPagesFolder = join(root, '..', 'shared', 'corpus', 'dev');

/** True where the pages are; else says that the tests are skipped. */
export function haveRealPages(): boolean {
  const present = existsSync(realPagesFolder);
  if (!present) console.warn(`SKIPPED: no real pages at ${realPagesFolder}`);
  return present;
}

/** A real page, the address to serve it under, and what a reader found on it. */
export interface RealPage {
  readonly file: string;
  readonly url: string;
  readonly charset: string;
  /** A field that is null is not stated on the page; one that is absent was not judged. */
  readonly answers: Readonly<Record<string, string | null>>;
}

/** The pages of some sets that have answers, in the order of their answers. */
export async function realPages(sets: readonly string[]): Promise<RealPage[]> {
  const pages = await Promise.all(sets.map(pagesOfSet));
  return pages.flat();
}

/** Gives each page at its address, with its charset in the header. */
export function realPageLookup(pages: readonly RealPage[]): PageLookup {
  const byAddress = new Map(pages.map((page) => [new URL(page.url).href, page]));
  return async (url) => {
    const page = byAddress.get(url.href);
    if (!page) return null;
    return { body: await readFile(page.file), contentType: `text/html; charset=${page.charset}` };
  };
}

async function pagesOfSet(set: string): Promise<RealPage[]> {
  const folder = join(realPagesFolder, set);
  const index = await indexOf(join(folder, 'INDEX.tsv'));
  const lines = (await readFile(join(folder, 'GOLD.jsonl'), 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => {
    const { file, url, ...answers } = JSON.parse(line) as {
      file: string;
      url?: string;
    } & RealPage['answers'];
    const known = index.get(file);
    return {
      file: join(folder, file),
      url: url || `http://${hostOf(known?.['site'])}/${file}`,
      charset: known?.['charset'] || 'utf-8',
      answers,
    };
  });
}

async function indexOf(path: string): Promise<Map<string, Record<string, string>>> {
  if (!existsSync(path)) return new Map();
  const [head = '', ...lines] = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  const names = head.split('\t');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
  return new Map(rows.map((row) => [row['file'] ?? '', row]));
}

/** The site column holds names, addresses or remarks; a page whose host is not known gets one of its own. */
function hostOf(site: string | undefined): string {
  return /[\w-]+(\.[\w-]+)+/.exec(site ?? '')?.[0] ?? 'unknown.gov.cn';
}
