import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeBytes } from '../src/capture/decode-bytes.ts';
import { readPage } from '../src/node/read-page.ts';
import { root } from './setup/paths.ts';

const USAGE = 'npm run new-source -- <address or saved file> [address of the saved file]';
/** What a person must put in its place; the test fails until then. */
const FILL_IN = 'FILL IN';

/** A page to make a profile from. */
interface Sample {
  readonly html: string;
  readonly url: string;
}

/**
 * Makes the files of a new site profile: the profile, a fixture with what extraction reads now, and the entry in
 * the list. The test of the fixture fails until its values have been checked and the evidence is named.
 */
async function main(): Promise<void> {
  const sample = await sampleOf(process.argv[2], process.argv[3]);
  const host = new URL(sample.url).hostname.replace(/^www\./, '');
  const id = host.replace(/\.(?:gov\.cn|gov|com|cn|org|eu)$/, '').replaceAll('.', '-');
  const made = [...(await makeFixture(id, sample)), ...(await makeProfile(id, host))];
  process.stdout.write(
    `${made.map((path) => `made ${path}\n`).join('')}Next: fill in what says ${FILL_IN}, then npx vitest run tests/capture/sources.test.ts\n`,
  );
}

async function sampleOf(source: string | undefined, address: string | undefined): Promise<Sample> {
  if (!source) throw new Error(`No page was named. ${USAGE}`);
  if (/^https?:/.test(source)) return fetched(source);
  const path = join(process.env['INIT_CWD'] ?? process.cwd(), source);
  const file = existsSync(source) ? source : path;
  if (!existsSync(file)) throw new Error(`${source}: there is no such file. ${USAGE}`);
  const bytes = await readFile(file);
  const page = readPage(bytes, { url: address ?? null, charset: null });
  const url = address ?? (page.kind === 'captured' ? page.record.announcement.canonicalUrl : null);
  if (!url) throw new Error(`${basename(file)} does not say its address: give it as well. ${USAGE}`);
  return { html: decodeBytes(bytes, null).text, url };
}

async function fetched(url: string): Promise<Sample> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}; save the page and name the file.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { html: decodeBytes(bytes, response.headers.get('content-type')).text, url: response.url };
}

async function makeFixture(id: string, { html, url }: Sample): Promise<string[]> {
  const folder = join(root, 'tests', 'fixtures', 'sources', `${id}--first`);
  if (existsSync(folder)) throw new Error(`${folder} is there already; remove it or add a page by hand.`);
  const page = readPage(new TextEncoder().encode(html), { url, charset: 'utf-8' });
  const read = page.kind === 'captured' ? page.record.announcement : null;
  const values = {
    title: `${FILL_IN}: ${read?.title ?? 'nothing was read'}`,
    siteName: read?.siteName ?? FILL_IN,
    datePublished: read?.datePublished ?? null,
    bodyText: read?.bodyText ?? FILL_IN,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'page.html'), html);
  await writeFile(join(folder, 'expected.json'), `${JSON.stringify({ url, record: values }, null, 2)}\n`);
  await writeFile(join(folder, 'note.md'), `${FILL_IN}: what this page shows, and where it comes from.\n`);
  return [folder];
}

async function makeProfile(id: string, host: string): Promise<string[]> {
  const path = join(root, 'src', 'capture', 'sources', `${id}.ts`);
  const list = join(root, 'src', 'capture', 'sources', 'all.ts');
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  await writeFile(path, profileText(name, id, host), { flag: 'wx' });
  const text = (await readFile(list, 'utf8'))
    .replace(/(?=import type \{ SiteProfile \})/, `import { ${name} } from './${id}.ts';\n`)
    .replace(/(SiteProfile\[\] = \[[^\]]*)\]/, `$1, ${name}]`);
  await writeFile(list, text);
  return [path, list];
}

function profileText(name: string, id: string, host: string): string {
  return `import type { SiteProfile } from './site-profile.ts';

/** ${FILL_IN}: whose site this is. */
export const ${name}: SiteProfile = {
  id: '${id}',
  host: '${host}',
  evidence: '${FILL_IN}',
  siteName: '${FILL_IN}',
  body: null,
  published: null,
};
`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
