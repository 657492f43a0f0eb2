import { describe, expect, it } from 'vitest';
import { type ListPage, listPage } from '../../../src/capture/lists/list-page.ts';
import { profileNext } from '../../../src/capture/lists/profile-next.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const URL = 'https://www.gov.cn/yaowen/index.htm';
const A = '关于推进产业转移承接平台建设的通知';
const B = '关于印发重点产业链协同行动方案的通知';
const box = (rows: string) => `<div class="news_box"><ul class="list">${rows}</ul></div>`;
const read = (body: string): ListPage => listPage(documentOf(`<html><body>${body}</body></html>`), URL);
const item = (title: string, path: string, date: string | null) => ({
  title,
  url: `https://www.gov.cn/yaowen/${path}`,
  date,
});

describe('a list whose site has a profile', () => {
  it('is what the profile points at, however short its titles and without any date', () => {
    const side = [A, B, A, B].map((title, i) => `<p><a href="s${i}.htm">${title}</a> 2024-05-0${i + 1}</p>`);
    const rows = '<li><a href="1.htm">公告</a></li><li class="line"></li><li><a href="2.htm">通报</a></li>';
    expect(read(box(rows) + side.join(''))).toEqual({
      items: [item('公告', '1.htm', null), item('通报', '2.htm', null)],
      next: null,
      profile: { id: 'gov-cn', isFitting: true },
    });
  });

  it('is recognised by its rows where the profile finds nothing, and says so', () => {
    const rows = [A, B].map(
      (title, i) => `<li><a href="${i}.htm">${title}</a><span>2024-05-0${i + 1}</span></li>`,
    );
    expect(read(`<ul class="rebuilt">${rows.join('')}</ul>`)).toEqual({
      items: [item(A, '0.htm', '2024-05-01'), item(B, '1.htm', '2024-05-02')],
      next: null,
      profile: { id: 'gov-cn', isFitting: false },
    });
  });

  it('is none on a page that is an announcement itself', () => {
    const text = `<h1>${A}</h1><p>${'各有关单位要加强协作，明确分工，按时完成任务。'.repeat(12)}</p>`;
    expect(read(text + box(`<li><a href="1.htm">${B}</a><span>2024-05-01</span></li>`)).items).toEqual([]);
  });

  it('leaves out what a script opens, takes the link with words, and the date that is written', () => {
    const rows = `<li><a href="javascript:;">${A}</a>2024-05-01</li>
      <li><a href="2.htm"><img src="2.jpg"></a><a href="2.htm">${B}</a><i>发布于 2024年5月2日 示例处</i></li>`;
    expect(read(box(rows)).items).toEqual([item(B, '2.htm', '2024-05-02')]);
    const named = listPage(
      documentOf(
        `<html><body><ul class="u-list"><li><a href="2.htm">${B}</a><span>发布于 2024年5月2日 由示例处提供资料</span></li></ul></body></html>`,
      ),
      'https://www.ndrc.gov.cn/xwdt/',
    );
    expect(named.items).toEqual([
      { title: B, url: 'https://www.ndrc.gov.cn/xwdt/2.htm', date: '2024-05-02' },
    ]);
  });
});

describe('the next page of a site that has a pattern for it', () => {
  const tianjin = 'https://www.tj.gov.cn/zwgk/szfwj/index.html';
  const after = (pager: string) =>
    listPage(
      documentOf(`<html><body><a class="list-item-con" href="1.html">${A}</a>${pager}</body></html>`),
      tianjin,
    ).next;

  it.each([
    { pager: '', next: 'index_1.html', isGuessed: true },
    { pager: '<p><a href="index_1.html">下一页</a></p>', next: 'index_1.html', isGuessed: false },
    {
      pager: '<script>createPageHTML(7, 0, "index", "html")</script>',
      next: 'index_1.html',
      isGuessed: false,
    },
    { pager: '<script>createPageHTML(1, 0, "index", "html")</script>', next: null, isGuessed: false },
    { pager: '<p><a href="other.html">下一页</a></p>', next: 'index_1.html', isGuessed: true },
  ])('$pager → $next', ({ pager, next, isGuessed }) => {
    expect(after(pager)).toEqual(next && { url: new globalThis.URL(next, tianjin).href, isGuessed });
  });
});

describe('profileNext', () => {
  const document = documentOf('<html><body><a class="turn" href="p2.html">后</a></body></html>');
  const at = 'https://a.gov.cn/tz/';

  it.each([
    { next: { address: 'index_{n}.html', second: 1 }, from: '', to: 'index_1.html' },
    { next: { address: 'index_{n}.html', second: 2 }, from: 'index.html', to: 'index_2.html' },
    { next: { address: 'index_{n}.html', second: 2 }, from: 'index_9.html', to: 'index_10.html' },
    { next: { address: '{name}_{n}.html', second: 1 }, from: 'index_10954.html', to: 'index_10954_1.html' },
    { next: { address: '{name}_{n}.html', second: 1 }, from: 'index_10954_1.html', to: 'index_10954_2.html' },
    { next: { address: '{name}-{n}.shtml', second: 2 }, from: 'list.shtml', to: 'list-2.shtml' },
    { next: { address: 'list{n}.htm', second: 2 }, from: 'list1.htm?from=a', to: 'list2.htm' },
    { next: { address: '?page={n}', second: 2 }, from: '?q=a%20b', to: '?q=a+b&page=2' },
    { next: { address: '?page={n}', second: 2 }, from: '?page=2&q=a', to: '?page=3&q=a' },
    { next: { address: '?page={n}', second: 1 }, from: '?page=', to: '?page=1' },
  ])(
    '$next.address after "$from" is $to, and only the site knows whether it is there',
    ({ next, from, to }) => {
      expect(profileNext(document, at + from, next)).toEqual({ href: at + to, isGuessed: true });
    },
  );

  it('a link is where it leads; null where the page has none', () => {
    expect([
      profileNext(document, at, { link: 'a.turn' }),
      profileNext(document, at, { link: 'a.missing' }),
    ]).toEqual([{ href: 'p2.html', isGuessed: false }, null]);
  });
});
