import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from './capture-html.ts';

const LINES = [
  '为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。',
  '园区建设坚持统一规划、分步实施，基础设施与公共服务同步推进，重大事项及时报告。',
];
const ENGLISH = `<p>The agency coordinates industrial policy across counties, and it reports on progress every year.</p>
<p>Applicants describe the project, its partners, and the public benefit that they expect from it.</p>`;
const ENGLISH_LINES = [
  'The agency coordinates industrial policy across counties, and it reports on progress every year.',
  'Applicants describe the project, its partners, and the public benefit that they expect from it.',
];

describe('parts of the body', () => {
  it.each([
    {
      rule: 'the text goes on in the other tabs, hidden or not',
      html: `<div><div role="tabpanel">${PARAGRAPHS}</div><div role="tabpanel" style="display:none"><p>附则另行制定，由主管部门解释。</p></div></div>`,
      lines: [...LINES, '附则另行制定，由主管部门解释。'],
    },
    {
      rule: 'lists keep the letters and Roman numerals that they ask for',
      html: `<div>${PARAGRAPHS}<ol type="A"><li>加强领导，落实责任。</li></ol><ol style="list-style-type: lower-roman" start="4"><li>定期通报，及时整改。</li></ol></div>`,
      lines: [...LINES, 'A. 加强领导，落实责任。', 'iv. 定期通报，及时整改。'],
    },
    {
      rule: 'a head of a table that holds a word of records is the text’s, right below a record as well',
      html: `<table><tr><th>发文机关：</th><td>示例市教育局</td></tr><tr><th>发布日期：</th><td>2019年06月12日</td></tr></table><div><h1>示例方案</h1><table><tr><th>园区</th><th>面积</th><th>备注</th></tr><tr><td>东区</td><td>12</td><td>由主管部门负责建设，分期实施，统一管理。</td></tr></table>${PARAGRAPHS}</div>`,
      lines: ['园区\t面积\t备注', '东区\t12\t由主管部门负责建设，分期实施，统一管理。', ...LINES],
    },
    {
      rule: 'numbered items that name a project are text, not the page’s record',
      html: `<div><h1>示例公告</h1><p>发布时间：2021-06-30</p><p>一、项目名称：示例道路</p><p>二、项目编号：SL2021-012</p>${PARAGRAPHS}</div>`,
      lines: ['一、项目名称：示例道路', '二、项目编号：SL2021-012', ...LINES],
    },
    {
      rule: 'a summary that repeats how the text begins is the page’s own',
      html: `<div><p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务…</p>${PARAGRAPHS}</div>`,
      lines: LINES,
    },
    {
      rule: 'a last section headed as related reading goes with its sentences',
      html: `<div>${ENGLISH}${PARAGRAPHS}<h2>Related content</h2><p>Another guide, which is not this text.</p></div>`,
      lines: [...ENGLISH_LINES, ...LINES],
    },
    {
      rule: 'a day in words, the kind of a release and a day of change above the text are the page’s own',
      html: `<div><h1>Example parks</h1><p>Thursday, March 14, 2024 3:53 PM EDT</p><p>Press release 12/2024</p><p>14 March 2024</p><p>Mis à jour le 2 avril 2024</p>${ENGLISH}<p><a href="#p">Seite drucken</a> <a href="#t">Nach oben</a></p></div>`,
      lines: ENGLISH_LINES,
    },
    {
      rule: 'a text that is a table alone begins with it, not with its title',
      html: '<div><h1>示例市价格监测情况</h1><p>2023-05-09</p><table><tr><td>品种</td><td>本期价格</td></tr><tr><td>大白菜</td><td>2.10</td></tr></table></div>',
      lines: ['品种\t本期价格', '大白菜\t2.10'],
    },
    {
      rule: 'what a site says of its aids for reading is no text',
      html: `<div><p>亲爱的用户，您可以按快捷键进入无障碍模式，系统将提供语音朗读、大字号等服务，欢迎使用。</p>${PARAGRAPHS}</div>`,
      lines: LINES,
    },
    {
      rule: 'such a heading in the middle of a text is the text’s own',
      html: `<div><h2>相关政策</h2>${PARAGRAPHS}</div>`,
      lines: LINES,
    },
    {
      rule: 'a link that asks to be followed is no text, one with words of the text is',
      html: `<div>${ENGLISH}<p><a href="/a">Learn more about the fund.</a></p><p><a href="/b">The fund’s annual plan, with all its tables.</a></p><p>Nobody is excluded.</p></div>`,
      lines: [...ENGLISH_LINES, 'The fund’s annual plan, with all its tables.', 'Nobody is excluded.'],
    },
  ])('$rule', ({ html, lines }) => {
    expect(captureHtml(html).announcement.bodyText.split('\n').filter(Boolean)).toEqual(lines);
  });
});

describe('days between slashes', () => {
  const page = (date: string, lang = '', more = '') =>
    `<html lang="${lang}"><body><h1>Notice of funding for regional projects</h1><p>Published: ${date}</p>${more}${ENGLISH}</body></html>`;
  it.each([
    { rule: 'a day above 12 tells its place', html: page('09/25/2025'), url: null, date: '2025-09-25' },
    { rule: 'also when it comes first', html: page('25/09/2025'), url: null, date: '2025-09-25' },
    { rule: 'nothing is guessed', html: page('04/05/2024'), url: null, date: null },
    {
      rule: 'a language with its country tells',
      html: page('04/05/2024', 'en-US'),
      url: null,
      date: '2024-04-05',
    },
    { rule: 'and so does another country', html: page('04/05/2024', 'en-GB'), url: null, date: '2024-05-04' },
    {
      rule: 'a domain that one country has tells',
      html: page('04/05/2024'),
      url: 'https://www.example.gov/notice',
      date: '2024-04-05',
    },
    {
      rule: 'another date of the page tells, above all else',
      html: page('04/05/2024', 'en-US', '<p>Closing date: 30/06/2024</p>'),
      url: null,
      date: '2024-05-04',
    },
  ])('$rule', ({ html, url, date }) => {
    expect(captureHtml(html, url).announcement.datePublished).toBe(date);
  });

  it('a source and an author may stand before the date of publication', () => {
    const html = `<h1>示例产业转移方案出台</h1><div>来源： 示例新闻网　作者： 　2015-06-24 11:47:00</div><div>${PARAGRAPHS}</div>`;
    expect(captureHtml(html).announcement.datePublished).toBe('2015-06-24');
  });
});
