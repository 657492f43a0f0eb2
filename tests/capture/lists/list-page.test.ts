import { describe, expect, it } from 'vitest';
import { type ListPage, listPage } from '../../../src/capture/lists/list-page.ts';
import { documentOf } from '../../../src/node/read-document.ts';

const URL = 'http://www.example.gov.cn/zwgk/zcwj/index.html';
const A = '关于推进产业转移承接平台建设的通知';
const B = '关于印发重点产业链协同行动方案的通知';
const C = '关于公布首批协同创新基地名单的公告';
const at = (path: string) => `http://www.example.gov.cn/zwgk/zcwj/${path}`;
const three = (dates: readonly (string | null)[]) =>
  [A, B, C].map((title, i) => ({ title, url: at(`t${i + 1}.html`), date: dates[i] ?? null }));
const DATES = ['2023-05-23', '2023-05-06', '2022-12-30'];

const nav = `<div class="nav"><ul>${['首页', '新闻', '公开', '服务', '互动', '专题']
  .map((name, i) => `<li><a href="/n${i}/index.html">${name}</a></li>`)
  .join('')}</ul></div>`;
const foot =
  '<div class="footer">更新时间：2024-01-01 <a href="/about.html">关于我们以及网站的声明说明</a></div>';

function read(body: string, url = URL): ListPage {
  return listPage(documentOf(`<html><body>${nav}${body}${foot}</body></html>`), url);
}

function rows(row: (title: string, href: string, date: string) => string, dates = DATES): string {
  return [A, B, C].map((title, i) => row(title, `t${i + 1}.html`, dates[i] ?? '')).join('');
}

/** Some seconds of work; a machine with other things to do takes several times as long. */
const LOADED_MACHINE_MS = 120_000;

describe('listPage', () => {
  it.each([
    {
      form: 'date after the link',
      row: (t: string, h: string, d: string) => `<li><a href="${h}">${t}</a><span>${d}</span></li>`,
    },
    {
      form: 'date before it, in brackets',
      row: (t: string, h: string, d: string) => `<li><em>[${d}]</em><a href="${h}">${t}</a></li>`,
    },
    {
      form: 'date within it',
      row: (t: string, h: string, d: string) => `<li><a href="${h}">${t}<i>${d}</i></a></li>`,
    },
    {
      form: 'date after the title in the same text',
      row: (t: string, h: string, d: string) => `<li><a href="${h}">${t}(${d})</a></li>`,
    },
    {
      form: 'heading and summary in the link',
      row: (t: string, h: string, d: string) =>
        `<div class="c"><a href="${h}"><h3>${t}</h3><p>${t}，请认真贯彻执行。</p></a><p>发布时间：${d} 10:20</p></div>`,
    },
    {
      form: 'a column linked beside it',
      row: (t: string, h: string, d: string) =>
        `<li><a href="/tz/">[通知]</a><a href="${h}">${t}</a><span>${d}</span></li>`,
    },
    {
      form: 'picture and title linked apart',
      row: (t: string, h: string, d: string) =>
        `<li><a href="${h}"><img src="x.jpg"></a><a href="${h}">${t}</a><b>${d}</b></li>`,
    },
    {
      form: 'lines in one cell',
      row: (t: string, h: string, d: string) => `<a href="${h}">${t}</a> <span>${d}</span><br>`,
    },
    {
      form: 'titles cut short',
      row: (t: string, h: string, d: string) =>
        `<li><a href="${h}" title="${t}">${t.slice(0, 9)}...</a><span>${d}</span></li>`,
    },
    {
      form: 'an empty anchor left open',
      row: (t: string, h: string, d: string) =>
        `<li><span>${d}</span><a href="${h}"><a href="${h}">${t}</a></li>`,
    },
  ])('reads rows with $form', ({ row }) => {
    expect(read(`<div class="box">${rows(row)}</div>`).items).toEqual(three(DATES));
  });

  it('reads a table with numbers of its own, the last date being that of publication', () => {
    const body = rows(
      (title, href, date) =>
        `<tr><td>1</td><td><a href="${href}">${title}</a></td><td>京政发〔2023〕5号</td><td>2022-11-01</td><td>${date}</td></tr>`,
    );
    expect(
      read(`<table><tr><th>名称</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr>${body}</table>`)
        .items,
    ).toEqual(three(DATES));
  });

  it('joins a day to the month beside it', () => {
    const body = rows(
      (title, href, date) =>
        `<li><b>${date.slice(8)}</b><i>${date.slice(0, 7)}</i><a href="${href}">${title}</a></li>`,
    );
    expect(read(`<ul>${body}</ul>`).items).toEqual(three(DATES));
  });

  it('takes the year of a short date from the address only when the month is the same', () => {
    const row = (title: string, href: string, date: string) =>
      `<li><a href="202305/${href}">${title}</a><span>${date.slice(5)}</span></li>`;
    expect(read(`<ul>${rows(row)}</ul>`).items.map(({ date }) => date)).toEqual([
      '2023-05-23',
      '2023-05-06',
      null,
    ]);
  });

  it('does not take a date in a title for that of the row', () => {
    const titles = ['2021年1月5日市政府常务会议召开', '2021年2月9日市政府常务会议召开'];
    const body = titles.map(
      (title, i) => `<li><a href="m${i}.html">${title}</a><span>2021-03-0${i + 1}</span></li>`,
    );
    expect(read(`<ul>${body.join('')}</ul>`).items).toEqual([
      { title: titles[0], url: at('m0.html'), date: '2021-03-01' },
      { title: titles[1], url: at('m1.html'), date: '2021-03-02' },
    ]);
  });

  it('lists long titles without dates only where nothing is dated', () => {
    const undated = [A, B, C, `${A}（二）`, `${B}（二）`].map(
      (title, i) => `<li><a href="t2023050${i}.html">${title}</a></li>`,
    );
    expect(read(`<ul>${undated.join('')}</ul>`).items.map(({ date }) => date)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    const dated = rows((t, h, d) => `<p><a href="${h}">${t}</a> ${d}</p>`);
    expect(read(`<ul>${undated.join('')}</ul><div>${dated}</div>`).items).toEqual(three(DATES));
  });

  it('leaves out entries that a script opens, and addresses met before', () => {
    const row = (href: string) => `<li><a href="${href}">${A}</a><span>2023-05-23</span></li>`;
    expect(read(`<ul>${row('javascript:;')}${row('t1.html')}${row('t1.html#top')}</ul>`).items).toEqual([
      { title: A, url: at('t1.html'), date: '2023-05-23' },
    ]);
  });

  it('takes a menu, an article with related links, and an empty page for no list', () => {
    const related = rows((t, h, d) => `<li><a href="${h}">${t}</a><span>${d}</span></li>`);
    const article = `<h1>${A}</h1><p>${'各有关单位要加强协作，明确分工，按时完成任务。'.repeat(12)}</p><ul>${related}</ul>`;
    expect([read('').items, read(article).items, read('<p>2023-05-23</p>').items]).toEqual([[], [], []]);
  });

  it('takes a page that calls itself an article for no list, unless its pages can be turned', () => {
    const list = `<ul>${rows((t, h, d) => `<li><a href="${h}">${t}</a><span>${d}</span></li>`)}</ul>`;
    const page = (more: string) =>
      listPage(
        documentOf(
          `<html><head><meta name="ArticleTitle" content="x"></head><body>${list}${more}</body></html>`,
        ),
        URL,
      ).items.length;
    expect([page(''), page('<a href="index_2.html">下一页</a>')]).toEqual([0, 3]);
  });

  it('keeps to the main list where pages can be turned, and takes every column of a portal', () => {
    const main = `<ul class="main">${rows((t, h, d) => `<li><a href="${h}">${t}</a><span>${d}</span></li>`)}</ul>`;
    const side =
      '<div class="new"><p><a href="/s.html">市政府召开专题会议部署工作</a> 2023-06-01</p><p><a href="/r.html">市领导调研重点项目建设情况</a> 2023-06-02</p></div>';
    expect([
      read(`${main}${side}<a href="index_2.html">下一页</a>`).items.length,
      read(main + side).items.length,
    ]).toEqual([3, 5]);
  });

  it(
    'reads every row of a page with 100,000 links',
    () => {
      const body = Array.from(
        { length: 100_000 },
        (_, i) => `<a href="${i}.html">${A}${i}</a> 2023-05-23<br>`,
      );
      const document = documentOf(`<html><body><div>${body.join('')}</div></body></html>`);
      expect(listPage(document, URL).items.length).toBe(100_000);
    },
    LOADED_MACHINE_MS,
  );
});
