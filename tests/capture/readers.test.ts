import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from './capture-html.ts';

type Field =
  | 'title'
  | 'docNumber'
  | 'datePublished'
  | 'dateWritten'
  | 'dateEffective'
  | 'issuersAsWritten'
  | 'siteName';

function page(body: string, head = ''): string {
  return `<html><head>${head}</head><body>${body}</body></html>`;
}

const TEXT = `<div class="text">${PARAGRAPHS}</div>`;

const CASES: readonly { rule: string; html: string; field: Field; is: unknown }[] = [
  // title
  {
    rule: 'a title is the line that the window title repeats, without site and column',
    field: 'title',
    is: '关于示例的公告',
    html: page(`<p>关于示例的公告</p>${TEXT}`, '<title>示例市政府 通知公告 关于示例的公告</title>'),
  },
  {
    rule: 'a title broken by br is one',
    field: 'title',
    is: '关于示例园区建设的公告',
    html: page(`<h2>关于示例园区<br>建设的公告</h2>${TEXT}`, '<title>关于示例园区建设的公告_示例网</title>'),
  },
  {
    rule: 'a kicker above and a subtitle below are no title',
    field: 'title',
    is: '两市签约共建园区',
    html: page(
      `<p>协同发展进行时</p><h1>两市签约共建园区</h1><p>——记一次会谈</p>${TEXT}`,
      '<title>两市签约共建园区-示例日报网</title>',
    ),
  },
  {
    rule: 'a leading tag stays',
    field: 'title',
    is: '【对口帮扶】专家团赴外地',
    html: page(
      `<h1>【对口帮扶】专家团赴外地</h1>${TEXT}`,
      '<meta name="ArticleTitle" content="【对口帮扶】专家团赴外地">',
    ),
  },
  {
    rule: 'hyphens inside a title do not cut it',
    field: 'title',
    is: '1-10月全县投资结构趋稳',
    html: page(
      `<div>1-10月全县投资结构趋稳</div>${TEXT}`,
      '<title>1-10月全县投资结构趋稳-示例县人民政府</title>',
    ),
  },
  {
    rule: 'a window title that is only the site is no title where a heading stands',
    field: 'title',
    is: '示例通知全文',
    html: page(
      `<div class="title">示例通知全文</div>${TEXT}`,
      '<title>示例市人民政府</title><meta name="SiteName" content="示例市人民政府">',
    ),
  },
  {
    rule: 'a window title that was cut off is completed from the page',
    field: 'title',
    is: '示例厅关于评审结果及有关事项的公示',
    html: page(
      `<p>示例厅关于评审结果及有关事项的公示</p>${TEXT}`,
      '<title>示例厅关于评审结果及有关事项</title>',
    ),
  },
  {
    rule: 'without any metadata, the line above the date',
    field: 'title',
    is: '某地举行签约仪式',
    html: page(`<p>某地新闻</p><p>某地举行签约仪式</p><p>发布时间：2020-01-02</p>${TEXT}`),
  },
  {
    rule: 'without heading and date, the lines that read as an official title',
    field: 'title',
    is: '示例办公厅关于示例园区若干问题的通知',
    html: page(
      `<div><p>示例办公厅关于</p><p>示例园区若干问题的通知</p><p>各有关单位：</p>${PARAGRAPHS}</div>`,
    ),
  },
  // document number
  {
    rule: 'a number cited in the text is another document',
    field: 'docNumber',
    is: null,
    html: page(`<h1>示例</h1><p>根据《示例通知》（京政发〔2014〕20号）精神，制定本方案。</p>${TEXT}`),
  },
  {
    rule: 'a repealed number in a list is another document',
    field: 'docNumber',
    is: null,
    html: page(`<h1>示例目录</h1>${TEXT}<p>1.关于示例的通知（京政发〔2014〕20号）</p>`),
  },
  {
    rule: '文号：无 states none',
    field: 'docNumber',
    is: null,
    html: page(`<p>索引号：000/2020-1</p><p>文号：无</p><h1>示例</h1>${TEXT}`),
  },
  {
    rule: 'a project number is no document number',
    field: 'docNumber',
    is: null,
    html: page(`<h1>中标公告</h1><p>项目编号：HB2021-0001</p>${TEXT}`),
  },
  {
    rule: 'a row of labels has its values in the row below',
    field: 'docNumber',
    is: '冀政字〔2017〕902号',
    html: page(
      `<table><tr><th>索引号</th><th>文号</th><th>发布日期</th></tr><tr><td>1/2</td><td>冀政字〔2017〕902号</td><td>2017-01-02</td></tr></table><h1>示例</h1>${TEXT}`,
    ),
  },
  // publication
  {
    rule: 'the visible day beats the meta day',
    field: 'datePublished',
    is: '2009-09-30',
    html: page(
      `<h1>示例</h1><p>发布时间：2009-09-30 10:53 来源：示例局</p>${TEXT}`,
      '<meta name="PubDate" content="2023-05-12 23:20">',
    ),
  },
  {
    rule: 'the meta day where no day is visible',
    field: 'datePublished',
    is: '2023-05-12',
    html: page(`<h1>示例</h1>${TEXT}`, '<meta name="pubdate" content="2023-05-12 23:20">'),
  },
  {
    rule: 'the day of an update is none of publication',
    field: 'datePublished',
    is: null,
    html: page(`<h1>示例</h1><p>更新时间：2024-03-04</p>${TEXT}`),
  },
  {
    rule: 'today’s day in a header is none',
    field: 'datePublished',
    is: null,
    html: page(`<div>今天是2024年3月4日 星期一</div><h1>示例</h1>${TEXT}`),
  },
  {
    rule: 'a month alone is no date',
    field: 'datePublished',
    is: null,
    html: page(`<h1>示例</h1><p>发布时间：2024-03</p>${TEXT}`),
  },
  {
    rule: 'days in the text are not its publication',
    field: 'datePublished',
    is: null,
    html: page(`<h1>示例</h1>${TEXT}<p>活动将于2024年3月4日举行，请准时参加。</p>`),
  },
  {
    rule: 'a definition list in English',
    field: 'datePublished',
    is: '2018-11-15',
    html: page(
      '<h1>Guide</h1><dl><dt>Published</dt><dd>15 November 2018</dd><dt>Last updated</dt><dd>8 October 2020</dd></dl><div><p>Start with a plan, and keep copies of what matters most to you.</p><p>Then test the copies, regularly and in earnest.</p></div>',
    ),
  },
  // writing
  {
    rule: 'a signature in Chinese numerals',
    field: 'dateWritten',
    is: '2004-08-12',
    html: page(`<h1>示例</h1>${TEXT}<p>国务院办公厅</p><p>二〇〇四年八月十二日</p>`),
  },
  {
    rule: 'the signature of the notice, not of its annex',
    field: 'dateWritten',
    is: '1997-02-04',
    html: page(
      `<h1>示例</h1><div>${PARAGRAPHS}<p>国务院办公厅</p><p>一九九七年二月四日</p>${PARAGRAPHS}<p>国家地震局</p><p>一九九七年一月二十日</p></div>`,
    ),
  },
  {
    rule: 'the day of printing is no signature',
    field: 'dateWritten',
    is: null,
    html: page(`<h1>示例</h1><div>${PARAGRAPHS}<p>示例市人民政府办公室　2014年7月8日印发</p></div>`),
  },
  {
    rule: 'a memorandum is dated at its head',
    field: 'dateWritten',
    is: '2004-07-01',
    html: page(
      '<h1>M-04-16</h1><div><p>July 1, 2004</p><p>MEMORANDUM FOR: OFFICERS</p><p>This memorandum reminds agencies of policies, and of their duties.</p></div>',
    ),
  },
  {
    rule: 'a lone impossible day is refused',
    field: 'dateWritten',
    is: null,
    html: page(`<h1>示例</h1><div>${PARAGRAPHS}<p>2015年2月30日</p></div>`),
  },
  {
    rule: 'days that head the entries of a chronicle are no signature',
    field: 'dateWritten',
    is: null,
    html: page(
      `<h1>示例大事记</h1><div>${PARAGRAPHS}<p>2014年2月26日</p>${PARAGRAPHS.replaceAll('园区', '示例园区')}<p>2015年4月30日</p>${PARAGRAPHS.replaceAll('园区', '另一园区')}</div>`,
    ),
  },
  // issuers
  {
    rule: 'several signers on lines of their own, in order',
    field: 'issuersAsWritten',
    is: ['财政部', '税务总局'],
    html: page(`<h1>示例</h1><div>${PARAGRAPHS}<p>财政部</p><p>税务总局</p><p>2017年6月12日</p></div>`),
  },
  {
    rule: 'the issuing body beats the one that put it on the net',
    field: 'issuersAsWritten',
    is: ['工业和信息化部'],
    html: page(`<p>发文机关：工业和信息化部</p><p>发布机构：规划司</p><h1>示例</h1>${TEXT}`),
  },
  {
    rule: 'who republishes is not the issuer that the title names',
    field: 'issuersAsWritten',
    is: ['吉林省林业厅'],
    html: page(
      `<p>发布机构：示例市林业局</p><p>索引号：1/2</p><h1>吉林省林业厅关于示例的通知</h1>${TEXT}`,
      '<title>吉林省林业厅关于示例的通知</title>',
    ),
  },
  {
    rule: 'the source of a news page is no issuer',
    field: 'issuersAsWritten',
    is: [],
    html: page(
      `<h1>示例新闻</h1><p>来源：示例市人民政府</p>${TEXT}`,
      '<meta name="ContentSource" content="示例市人民政府">',
    ),
  },
  {
    rule: 'the code of the number is the last resort',
    field: 'issuersAsWritten',
    is: ['天津市人民政府'],
    html: page(`<h1>关于示例的通知</h1><div><p>津政发〔2016〕901号</p>${PARAGRAPHS}</div>`),
  },
  {
    rule: 'who put it on the net is the issuer when the signature names the same body in full',
    field: 'issuersAsWritten',
    is: ['市教育局'],
    html: page(
      `<p>索引号：1/2</p><p>发布机构：市教育局</p><h1>示例</h1><div>${PARAGRAPHS}<p>示例市教育局</p><p>2020年1月2日</p></div>`,
    ),
  },
  // effect, site
  {
    rule: 'the day of effect',
    field: 'dateEffective',
    is: '2024-06-01',
    html: page(`<h1>示例</h1>${TEXT}<p>第三十六条　本办法自2024年6月1日起施行。</p>`),
  },
  {
    rule: 'from printing on is no day',
    field: 'dateEffective',
    is: null,
    html: page(`<h1>示例</h1>${TEXT}<p>本办法自印发之日起施行。</p>`),
  },
  {
    rule: 'the site by metadata in any case',
    field: 'siteName',
    is: '示例市人民政府',
    html: page(TEXT, '<meta name="sitename" content=" 示例市人民政府 ">'),
  },
];

describe('readers, merged', () => {
  it.each(CASES)('$rule', ({ html, field, is }) => {
    expect(captureHtml(html).announcement[field]).toEqual(is);
  });
});

describe('provenance', () => {
  it('keeps what was not chosen, the chosen first, with reader and evidence', () => {
    const html = page(
      `<h1>示例</h1><p>发布时间：2009-09-30</p>${TEXT}`,
      '<meta name="PubDate" content="2023-05-12">',
    );
    const rows = captureHtml(html).provenance.filter(({ field }) => field === 'datePublished');
    expect(rows.map(({ value, reader, chosen }) => [value, reader, chosen])).toEqual([
      ['2009-09-30', 'label-table', true],
      ['2009-09-30', 'publication-line', false],
      ['2023-05-12', 'meta', false],
    ]);
    expect(rows.map(({ evidence }) => evidence)).toEqual(
      ['发布日期', '发布时间', 'meta PubDate'].map(() => expect.any(String)),
    );
  });
});
