import { describe, expect, it } from 'vitest';
import { listPage } from '../../../../src/capture/lists/list-page.ts';
import { documentOf } from '../../../../src/node/read-document.ts';

const PAGE = 'http://www.site.example/col/col12/index.html';
const titles = [1, 2, 3, 4, 5, 6].map((n) => `关于印发第${n}批承接平台建设任务的通知`);
const day = (n: number) => `2023-05-0${n + 1}`;
const items = titles.map((title, n) => ({
  title,
  url: `http://www.site.example/art/${n}.html`,
  date: day(n),
}));
const row = (title: string, n: number) =>
  `<li><a href="/art/${n}.html">${title}</a><span>${day(n)}</span></li>`;

function read(body: string, url = PAGE) {
  return listPage(
    documentOf(`<html><head><title>通知公告</title></head><body>${body}</body></html>`),
    url,
    null,
  );
}

describe('a list that a script draws', () => {
  const records = titles.map((title, n) => `<record><![CDATA[${row(title, n)}]]></record>`).join('');
  const next = '/module/web/jpage/dataproxy.jsp?page=2&amp;columnid=12';
  const store = `<datastore><nextgroup><![CDATA[<a href="${next}"></a>]]></nextgroup><recordset>${records}</recordset></datastore>`;

  it('is read out of the records of jpage, with where they go on', () => {
    expect(read(`<div id="1"><script type="text/xml">${store}</script></div>`)).toEqual({
      items,
      next: {
        url: 'http://www.site.example/module/web/jpage/dataproxy.jsp?page=2&columnid=12',
        isGuessed: false,
      },
      profile: null,
      drawn: 'read',
    });
  });

  it('is read whole where the script shows its first lines, and not where the page lists more', () => {
    const shown = `<ul>${titles.slice(0, 2).map(row).join('')}</ul>`;
    const script = `<script type="text/xml">${store}</script>`;
    expect(read(shown + script).items).toEqual(items);
    const others = `<ol>${titles.map((title, n) => row(`${title}及其说明`, n)).join('')}</ol>`;
    expect(read(others + script).drawn).toBe(undefined);
  });

  it('is read in the answer for its further pages', () => {
    const plain = titles.map((title, n) => `<record>${row(title, n)}</record>`).join('');
    expect(
      listPage(documentOf(`<datastore><recordset>${plain}</recordset></datastore>`), PAGE, null).items,
    ).toEqual(items);
  });

  const members = (n: number) => ({
    docId: n,
    subTitle: '',
    sourceUrl: '/elsewhere.html',
    docTitle: titles[n],
    docUrl: `/art/${n}.html`,
  });
  it.each([
    [
      'an island of JSON',
      `<script type="application/json">${JSON.stringify({ props: { rows: titles.map((_, n) => ({ ...members(n), docRelTime: `${day(n)} 09:30:00` })) } })}</script>`,
    ],
    [
      'a variable',
      `<script>var pageData = {count: 6, list: [${titles.map((title, n) => `{bt:'${title}',url:'./../../art/${n}.html',rq:'${day(n)}',}`).join(',')}]};</script>`,
    ],
    [
      'the state of a program',
      `<script>window.__INITIAL_STATE__=${JSON.stringify({
        nav: [
          { title: '首页', url: '/' },
          { title: '政务公开', url: '/zwgk/' },
        ],
        list: titles.map((_, n) => ({ ...members(n), publishTime: Date.parse(`${day(n)}T03:00:00Z`) })),
      })};</script>`,
    ],
    [
      'text that is parsed',
      `<script>show(JSON.parse(${JSON.stringify(JSON.stringify(titles.map((_, n) => ({ ...members(n), updateTime: '2024-01-01', pubDate: day(n) }))))}))</script>`,
    ],
    [
      'markup that is written',
      `<script>${titles.map((title, n) => `document.write("${row(title, n).replaceAll('"', '\\"')}");`).join('\n')}</script>`,
    ],
    [
      'markup that is put into an element',
      `<script>$('#list').html('<ul>' + '${titles.map(row).join('')}' + '</ul>');</script>`,
    ],
    [
      'markup that takes an element’s place',
      `<script>list.outerHTML = '<ul>' + '${titles.map(row).join('')}' + '</ul>';</script>`,
    ],
  ])('is read out of %s', (_where, script) => {
    expect(read(`<div id="list"></div>${script}`)).toEqual({
      items,
      next: null,
      profile: null,
      drawn: 'read',
    });
  });

  it('gives a moment as the day on the clock of its country', () => {
    const list = titles.map((_, n) => ({
      ...members(n),
      publishTime: Date.parse(`${day(n)}T17:00:00Z`) / 1000,
    }));
    const dates = read(`<script>x=${JSON.stringify(list)}</script>`, 'http://www.site.gov.cn/').items;
    expect(dates.map(({ date }) => date)).toEqual(titles.map((_, n) => day(n + 1)));
  });

  it.each([
    [
      'a menu',
      `<script>var nav=${JSON.stringify(['首页', '新闻', '公开', '服务', '互动', '数据'].map((title, n) => ({ title, url: `/${n}/` })))}</script>`,
    ],
    [
      'pictures',
      `<script>var pics=${JSON.stringify(titles.map((title, n) => ({ title, imgUrl: `/a/${n}.jpg`, date: day(n) })))}</script>`,
    ],
    [
      'rows without an address',
      `<script>var rows=${JSON.stringify(titles.map((title, n) => ({ title, date: day(n) })))}</script>`,
    ],
    [
      'markup with values in it',
      `<script>document.write("<li><a href='" + url + "'>" + title + "</a></li>")</script>`,
    ],
  ])('is not made of %s', (_what, script) => {
    expect(read(script)).toEqual({ items: [], next: null, profile: null });
  });

  it('is no list beside the text of an announcement', () => {
    const text =
      '<p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务，并于年底前报送进展情况。</p>'.repeat(
        12,
      );
    const related = `<script>var related=${JSON.stringify(titles.map((_, n) => ({ ...members(n), date: day(n) })))}</script>`;
    expect(read(`<h1>通知</h1>${text}${related}`).items).toEqual([]);
  });

  it.each([
    ['asks for it by itself', '<ul id="list"></ul><script>$.ajax({ url: "/api/list" })</script>'],
    ['belongs to a program', '<div id="app"></div><script src="/app.js"></script>'],
    ['is a template', '<ul><li v-for="item in rows">{{ item.title }}</li></ul>'],
    [
      'comes by jpaas',
      '<div queryData="{}"></div><script>var u="/api-gateway/jpaas-publish-server/front/page/build/unit"</script>',
    ],
  ])('is told as unread where it %s', (_how, body) => {
    expect(read(body).drawn).toBe('unread');
  });

  it('is not told of a page without scripts', () => {
    expect(read('<p>没有内容</p>').drawn).toBe(undefined);
  });
});
