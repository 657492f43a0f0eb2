import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newSource } from '../../scripts/new-source/new-source.ts';
import { sampleOf } from '../../scripts/new-source/sample.ts';
import { skeletonOf } from '../../scripts/new-source/skeleton.ts';
import { listPage } from '../../src/capture/lists/list-page.ts';
import { documentOf } from '../../src/node/read-document.ts';

const ALL = `import { parseUrl } from '../parse-url.ts';
import { beijing } from './beijing.ts';
import { miit } from './miit.ts';
import type { SiteProfile } from './site-profile.ts';

export const siteProfiles: readonly SiteProfile[] = [
  beijing,
  miit,
];
`;
const TITLES = ['演示市共建园区若干意见', '演示市企业名单公告', '演示市办事指南修订', '演示市园区条例'];
const rows = TITLES.map(
  (title, i) =>
    `<dl class="row2 ${i % 2 ? 'odd' : 'even'}"><dt><a href="202405/t${i}.html" title="${title}">${title.slice(0, 6)}…</a></dt><dd>2024-05-1${i}</dd></dl>`,
);
const LIST = `<html><head><meta charset="utf-8"><meta name="SiteName" content="演示市人民政府"></head><body>
<ul class="menu"><li><a href="/a/">甲类</a></li><li><a href="/b/">乙类</a></li></ul>
<div class="right">${rows.join('\n')}</div><p><a href="index_1.html">下一页</a></p></body></html>`;
const TEXT = `<html><head><meta charset="utf-8"><meta name="SiteName" content="演示市人民政府"></head><body>
<h1 class="tt">${TITLES[0]}</h1><p><span class="day">2024-05-10</span> <a href="#">打印</a></p>
<div id="artBody"><p>为推动园区共建，现提出如下意见。</p><p>各有关单位要加强协作。</p></div></body></html>`;
const pages: Readonly<Record<string, string | Uint8Array>> = {
  '/zc/index.html': LIST,
  '/zc/202405/t0.html': TEXT,
  '/empty.html': '<html><body><script>draw()</script></body></html>',
  '/file': new TextEncoder().encode('%PDF-1.7'),
};

let server: Server;
let site: string;
let root: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const body = pages[url];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(body ?? 'no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'policyloom-source-'));
  await mkdir(join(root, 'src/capture/sources'), { recursive: true });
  await mkdir(join(root, 'tests/fixtures/sources'), { recursive: true });
  await writeFile(join(root, 'src/capture/sources/all.ts'), ALL);
});
afterEach(() => rm(root, { recursive: true }));

const at = (page: string, address: string | null = null) => sampleOf({ page, address, folder: root });
const text = (path: string) => readFile(join(root, path), 'utf8');
const json = async (path: string): Promise<unknown> => JSON.parse(await text(path));
const ID = 'site-127-0-0-1';

describe('newSource', () => {
  it('makes profile, entry and fixture from the address of a list, and says what is left to do', async () => {
    const { made, found, next } = await newSource(root, await at(`${site}/zc/index.html`));
    expect(made).toEqual([
      `src/capture/sources/${ID}.ts`,
      'src/capture/sources/all.ts',
      `tests/fixtures/sources/${ID}--list`,
    ]);
    expect(found).toEqual([
      "A list of 4: { items: 'dl.row2', link: 'a', title: null, date: 'dd' }",
      `The next page is found without the profile: ${site}/zc/index_1.html`,
    ]);
    expect(next.at(-1)).toBe('npx vitest run tests/capture/sources.test.ts');
    expect(
      await text(`src/capture/sources/${ID}.ts`),
    ).toBe(`import type { SiteProfile } from './site-profile.ts';

/**
 * FILL IN: whose site this is.
 *
 * @source FILL IN: a page that anybody can look up, or the public source that documents this structure
 */
export const site127001: SiteProfile = {
  id: '${ID}',
  host: '127.0.0.1',
  siteName: '演示市人民政府',
  body: null,
  published: null,
  list: { items: 'dl.row2', link: 'a', title: null, date: 'dd' },
  next: null,
};
`);
    expect(await text('src/capture/sources/all.ts')).toBe(
      ALL.replace(
        "from './miit.ts';\n",
        `from './miit.ts';\nimport { site127001 } from './${ID}.ts';\n`,
      ).replace('  miit,\n', '  miit,\n  site127001,\n'),
    );
    expect(await json(`tests/fixtures/sources/${ID}--list/expected.json`)).toEqual({
      url: `${site}/zc/index.html`,
      list: {
        items: [1, 2, 3].map((n, i) => ({
          title: `关于示例事项之${n}的通知`,
          url: `${site}/zc/202405/t${i}.html`,
          date: `2024-05-1${i}`,
        })),
        next: { url: `${site}/zc/index_1.html`, isGuessed: false },
        profile: { id: ID, isFitting: true },
      },
    });
  });

  it('makes them from a saved page of a text, in words of our own', async () => {
    await writeFile(join(root, 'saved.html'), TEXT);
    const { found } = await newSource(root, await at('saved.html', 'https://www.demo.gov.cn/zc/t0.html'));
    expect(found).toEqual(["A text: body '#artBody', published 'span.day'"]);
    const folder = 'tests/fixtures/sources/demo--text';
    expect(await readdir(join(root, folder))).toEqual(['expected.json', 'note.md', 'page.html']);
    expect(await json(`${folder}/expected.json`)).toEqual({
      url: 'https://www.demo.gov.cn/zc/t0.html',
      record: {
        title: '关于示例事项之1的通知',
        siteName: '演示市人民政府',
        datePublished: '2024-05-10',
        bodyText: '关于示例事项之2的通知。\n关于示例事项之3的通知。\n',
      },
    });
  });

  it('gives a site that has its profile another fixture, and says what to put into the profile', async () => {
    await writeFile(join(root, 'saved.html'), LIST);
    const sample = await at('saved.html', 'https://fgw.beijing.gov.cn/zc/index.html');
    const first = await newSource(root, sample);
    const second = await newSource(root, sample);
    expect([first.made, second.made]).toEqual([
      ['tests/fixtures/sources/beijing-fgw--list'],
      ['tests/fixtures/sources/beijing-fgw--list-2'],
    ]);
    expect(first.next[0]).toBe(
      "Put into src/capture/sources/beijing-fgw.ts, where it says nothing better: list: { items: 'dl.row2', link: 'a', title: null, date: 'dd' }",
    );
  });

  it('finds rows that no rule takes for a list, when it is told that the page is one', async () => {
    const menu = ['甲', '乙', '丙']
      .map((name, i) => `<div><b><a href="/${i}">${name}</a></b></div>`)
      .join('');
    const sample = { html: `<html><body><div id="box">${menu}</div></body></html>`, url: 'https://demo.cn/' };
    expect(listPage(documentOf(sample.html), sample.url).items).toEqual([]);
    const { made } = await newSource(root, sample, 'list');
    const expected = await json(`${made.at(-1)}/expected.json`);
    expect(expected).toMatchObject({
      list: {
        items: ['甲', '乙', '丙'].map((title, i) => ({ title, url: `https://demo.cn/${i}`, date: null })),
        profile: { id: 'demo', isFitting: true },
      },
    });
  });

  it('writes nothing where it finds nothing, or where the name is taken', async () => {
    await expect(newSource(root, await at(`${site}/empty.html`))).rejects.toThrow(
      `No text was found at ${site}/empty.html: a script may make it.`,
    );
    const taken = `src/capture/sources/${ID}.ts`;
    await writeFile(join(root, taken), 'export const other = 1;\n');
    await expect(newSource(root, await at(`${site}/zc/index.html`))).rejects.toThrow(
      `${taken} is another site's: rename it, its id and its fixtures first.`,
    );
    expect(await readdir(join(root, 'tests/fixtures/sources'))).toEqual([]);
    expect(await text('src/capture/sources/all.ts')).toBe(ALL);
  });
});

describe('sampleOf', () => {
  it.each([
    { page: 'missing.html', message: 'missing.html: there is no such file.' },
    {
      page: 'nowhere.html',
      message: 'nowhere.html does not say its address: give the page’s whole address.',
    },
    { page: 'nowhere.html', address: 'zc/a.html', message: 'zc/a.html: give the page’s whole address.' },
    { page: '/gone', message: 'answered 404. Save the page in the browser and name the file instead.' },
    { page: '/file', message: 'is no web page.' },
  ])('$message', async ({ page, address = null, message }) => {
    await writeFile(join(root, 'nowhere.html'), TEXT);
    await expect(at(page.startsWith('/') ? site + page : page, address)).rejects.toThrow(message);
  });
});

describe('skeletonOf', () => {
  it('keeps structure, addresses, dates and names of buttons, and no other word of the page', () => {
    const document = documentOf(LIST);
    const html = skeletonOf(document, [...document.querySelectorAll('dl')]);
    expect(TITLES.filter((title) => html.includes(title.slice(0, 4)))).toEqual([]);
    expect(html.match(/class="row2[^"]*"/g)).toEqual(
      rows.map((_, i) => `class="row2 ${i % 2 ? 'odd' : 'even'}"`),
    );
    expect(html.match(/2024-05-1\d/g)).toHaveLength(rows.length);
    expect(skeletonOf(document, [])).not.toContain('甲类');
  });
});
