import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/setup/paths.ts';
import { listPage } from '../../../src/capture/lists/list-page.ts';
import { readDocument } from '../../../src/node/read-document.ts';

const folder = join(root, '..', 'shared', 'corpus', 'dev', 'sites');
const isThere = existsSync(folder);
if (!isThere) console.warn(`SKIPPED: real list pages are not there (${folder}).`);

/**
 * Every list page of the set as read by hand: how many announcements with an address it lists, which of its
 * links they are, the dates of the first and the last, and where it goes on. Entries that mirrors had turned
 * into `javascript:;` cannot be followed and do not count.
 */
const pages = [
  {
    file: 'dz_list_zcfg.html',
    count: 6,
    links: /^2017\d\d\/t/,
    dates: ['2017-08-11', '2017-08-10'],
    next: null,
  },
  {
    file: 'dz_list_ywyw.html',
    count: 20,
    links: /^20\d{4}\/t/,
    dates: ['2020-06-23', '2017-06-01'],
    next: 'index_1.html',
  },
  {
    file: 'jl_list_gfxwj.html',
    count: 11,
    links: /^20\d{4}\/t/,
    dates: ['2020-01-03', '2017-05-26'],
    next: null,
  },
  {
    file: 'jl_list_bmwj.html',
    count: 13,
    links: /^20\d{4}\/t/,
    dates: ['2019-05-22', '2017-07-26'],
    next: null,
  },
  { file: 'gd_pro_list9.html', count: 0, links: /^$/, dates: [], next: 'index_10.html' },
  {
    file: 'gd_jyj_list_szyl.html',
    count: 8,
    links: /^content\/post_/,
    dates: ['2020-12-03', '2020-11-09'],
    next: null,
  },
  {
    file: 'lgedu_list_18291.html',
    count: 6,
    links: /contents\/18291\//,
    dates: ['2020-12-28', '2020-12-04'],
    next: null,
  },
  {
    file: 'handan_list.html',
    count: 1,
    links: /t20200805_1353179/,
    dates: ['2020-08-05', '2020-08-05'],
    next: 'index_1.html',
  },
  {
    file: 'handan_index.html',
    count: 4,
    links: /gszbm\/auto23692\/2020/,
    dates: ['2020-07-29', '2020-04-24'],
    next: null,
  },
  { file: 'handan_gkzn.html', count: 0, links: /^$/, dates: [], next: null },
  {
    file: 'al_zwgk.html',
    count: 12,
    links: /^info\/110[89]\//,
    dates: ['2023-01-30', '2022-06-16'],
    next: null,
  },
  { file: 'al_zsyz.html', count: 6, links: /^info\/1027\//, dates: ['2022-06-29', '2022-04-24'], next: null },
  { file: 'al_zwfw.html', count: 0, links: /^$/, dates: [], next: null },
  { file: 'al_zfjs_yjzj_tree.html', count: 0, links: /^$/, dates: [], next: null },
  { file: 'al_zxzx_tree.html', count: 0, links: /^$/, dates: [], next: null },
  {
    file: 'wh_list_eo.html',
    count: 10,
    links: /^\/the-press-office\/2017/,
    dates: ['2017-09-29', '2017-07-11'],
    next: 'executive-orders?term_node_tid_depth=51&page=1',
  },
  {
    file: 'justice_olc_list.html',
    count: 10,
    links: /^\/d9\/.*\.pdf$/,
    dates: ['2023-01-04', '2022-07-29'],
    next: 'opinions?items_per_page=40&page=1',
  },
] as const;

const addresses: Readonly<Record<string, string>> = {
  'handan_list.html': 'http://hdzfxxgk.hd.gov.cn/zfwj/jinqixxgk/index.html',
  'wh_list_eo.html': 'https://www.whitehouse.gov/briefing-room/presidential-actions/executive-orders',
  'justice_olc_list.html': 'https://www.justice.gov/olc/opinions',
};

function open(file: string) {
  const { document } = readDocument(readFileSync(join(folder, file)));
  const url = addresses[file] ?? `http://www.example.gov.cn/a/b/c/${file}`;
  return { document, url, ...listPage(document, url) };
}

describe.skipIf(!isThere)('real list pages', () => {
  it.each(pages)('$file: $count announcements', ({ file, count, links, dates, next }) => {
    const { document, url, items, next: found } = open(file);
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const byHand = new Set(hrefs.filter((href) => links.test(href)).map((href) => new URL(href, url).href));
    byHand.delete(url);
    expect(items.map((item) => item.url)).toEqual(count === 0 ? [] : [...byHand]);
    expect(items.length).toBe(count);
    expect([items.at(0)?.date, items.at(-1)?.date]).toEqual(count === 0 ? [undefined, undefined] : dates);
    expect(found?.url ?? null).toBe(next && new URL(next, url).href);
  });

  it('no page of an announcement is taken for a list', () => {
    const lists = new Set<string>(pages.map(({ file }) => file));
    const details = readdirSync(folder).filter((file) => file.endsWith('.html') && !lists.has(file));
    expect(details.length).toBeGreaterThan(60);
    expect(details.filter((file) => open(file).items.length > 0)).toEqual([]);
  });
});
