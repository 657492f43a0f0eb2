import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from './capture-html.ts';

const LINES = [
  '为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。',
  '园区建设坚持统一规划、分步实施，基础设施与公共服务同步推进，重大事项及时报告。',
];

function page(title: string, inside: string): string {
  return `<html><head><title>${title}</title></head><body>${inside}</body></html>`;
}

describe('fields in spite of', () => {
  it.each([
    {
      trap: 'an empty label above one that is not known',
      html: page(
        '示例通知',
        `<ul><li>主题分类：</li><li>适用地域：河北省</li><li>发文机构：邢台市人民政府</li><li>关键词：</li><li>政策层级：市级</li></ul><h1>示例通知</h1>${PARAGRAPHS}`,
      ),
      record: { topics: [], keywords: [], issuersAsWritten: ['邢台市人民政府'] },
    },
    {
      trap: 'a value that looks like part of a label',
      html: page(
        '示例通知',
        `<table><tr><td>发布机构</td><td>示例市人民政府</td><td>时效</td><td>有效</td></tr></table><h1>示例通知</h1>${PARAGRAPHS}`,
      ),
      record: { validity: '有效' },
    },
    {
      trap: 'labels in traditional characters',
      html: page('示例協議', `<h1>示例協議</h1><div>發布日期：2020-03-04</div>${PARAGRAPHS}`),
      record: { datePublished: '2020-03-04' },
    },
    {
      trap: 'the address of the medium before the date',
      html: page(
        '示例园签约',
        `<h1>示例园签约</h1><p>http://www.example.cn　2014-08-01 09:12</p>${PARAGRAPHS}`,
      ),
      record: { datePublished: '2014-08-01' },
    },
    {
      trap: 'kind and city of a press release around the date',
      html: page(
        'Corridor opens',
        '<div>Press release | 14 March 2024 | Brussels</div><h1>Corridor opens</h1><p>The corridor connects four regions, and trains run every hour.</p>',
      ),
      record: { datePublished: '2024-03-14' },
    },
    {
      trap: 'a day in brackets inside the heading, in an element named for it',
      html: page(
        '示例方案_市政府文件',
        `<h2>关于印发《示例方案》的通知<small class="PBtime">（2021年7月2日）</small></h2>${PARAGRAPHS}`,
      ),
      record: { title: '关于印发《示例方案》的通知', datePublished: '2021-07-02' },
    },
    {
      trap: 'a stated title without the issuers that the heading has',
      html: `<html><head><title>关于示例的意见</title><meta name="ArticleTitle" content="关于示例的意见"></head><body><h2>浙江省人民政府关于示例的意见</h2>${PARAGRAPHS}</body></html>`,
      record: { title: '浙江省人民政府关于示例的意见' },
    },
    {
      trap: 'a number as the title of the window',
      html: page(
        '财政部 税务总局公告2023年第12号',
        `<h1>财政部 税务总局关于支持示例的公告</h1><div>财政部 税务总局公告2023年第12号</div>${PARAGRAPHS}`,
      ),
      record: {
        title: '财政部 税务总局关于支持示例的公告',
        docNumber: '财政部税务总局公告2023年第12号',
        issuersAsWritten: ['财政部', '税务总局'],
      },
    },
    {
      trap: 'the red head of the printed document',
      html: page(
        '保定市人民政府文件',
        `<p>保定市人民政府文件</p><p>保政发〔2016〕9号</p><p>保定市人民政府<br>关于示例产业的实施意见</p><p>各县（市、区）人民政府：</p>${PARAGRAPHS}`,
      ),
      record: { title: '保定市人民政府关于示例产业的实施意见', docNumber: '保政发〔2016〕9号' },
    },
    {
      trap: 'who signs a report, beside its number',
      html: page(
        '示例请示',
        `<h1>关于示例的请示</h1><p>廊政呈〔2021〕14号　　　签发人：某某</p>${PARAGRAPHS}`,
      ),
      record: { docNumber: '廊政呈〔2021〕14号' },
    },
    {
      trap: 'issuers that are named and counted',
      html: page(
        '示例通知',
        `<ul><li>发文机关：国家发展改革委、工业和信息化部等8部门</li><li>发文字号：发改高技〔2020〕977号</li></ul><h1>示例通知</h1>${PARAGRAPHS}`,
      ),
      record: { issuersAsWritten: ['国家发展改革委', '工业和信息化部'] },
    },
    {
      trap: 'spaces in the office of who signs an order',
      html: page(
        '示例条例',
        `<p>国务院令</p><p>第907号</p>${PARAGRAPHS}<p>总　理　某某某</p><p>2018年12月18日</p><p>示例条例</p>${PARAGRAPHS.replaceAll('要', '应当')}`,
      ),
      record: { docNumber: '国务院令第907号', dateWritten: '2018-12-18' },
    },
    {
      trap: 'the name and number of another thing, with a label’s last word',
      html: page(
        '示例园区道路照明项目成交公告',
        `<h1>示例园区道路照明项目成交公告</h1><p>一、项目编号：SL2021-012</p><p>二、项目名称：示例园区道路照明</p>${PARAGRAPHS}`,
      ),
      record: { title: '示例园区道路照明项目成交公告', docNumber: null },
    },
    {
      trap: 'labels and values without space between them, some of them known',
      html: page(
        '示例通知',
        `<h1>示例通知</h1><div><span>发文机关：</span><span>邢台市人民政府</span> <span>政策层级：</span><span>市级</span></div><div><span>发文字号：</span><span>邢政字〔2025〕3号</span><span>适用地域：</span><span>河北省</span><span>分类：</span><span>农业</span></div>${PARAGRAPHS}`,
      ),
      record: {
        issuersAsWritten: ['邢台市人民政府'],
        docNumber: '邢政字〔2025〕3号',
        topics: ['农业'],
      },
    },
    {
      trap: 'day and source inside the heading, on a page without metadata',
      html: `<html><body><h2>示例论坛在沪召开 <small>2023-08-19 <span>来源：示例日报</span></small></h2>${PARAGRAPHS}</body></html>`,
      record: { title: '示例论坛在沪召开', datePublished: '2023-08-19' },
    },
    {
      trap: 'a day at the end of a title, which is the title’s own',
      html: `<html><body><h2>示例价格公告 2023年8月19日</h2>${PARAGRAPHS}</body></html>`,
      record: { title: '示例价格公告 2023年8月19日', datePublished: null },
    },
    {
      trap: 'the days on which a law was made and changed, below its title',
      html: `<html><head><title>示例管理办法</title><meta name="PubDate" content="2021-04-06 10:20"></head><body><h1>示例管理办法</h1><p>（2007年1月30日示例部令第40号公布　2021年3月18日示例部令第182号修订）</p>${PARAGRAPHS}</body></html>`,
      record: { datePublished: '2021-04-06' },
    },
    {
      trap: 'a department of a ministry that signs for it',
      html: page(
        '示例公示',
        `<h1>关于示例人选的公示</h1>${PARAGRAPHS}<p>科技部人事司</p><p>2021年3月3日</p>`,
      ),
      record: { issuersAsWritten: ['科技部人事司'], issuerTier: 'national', dateWritten: '2021-03-03' },
    },
  ])('$trap', ({ html, record }) => {
    const { announcement } = captureHtml(html);
    const got = Object.fromEntries(Object.keys(record).map((key) => [key, Reflect.get(announcement, key)]));
    expect(got).toEqual(record);
  });
});

describe('the text without', () => {
  it.each([
    {
      left: 'what readers wrote below it',
      html: `${PARAGRAPHS}<div id="comments"><h2>2 Comments</h2><p>希望早日落实，方便大家，谢谢。</p></div><h3>Leave a Reply</h3><p>Your email address will not be published.</p>`,
    },
    {
      left: 'the invitation to write',
      html: `${PARAGRAPHS}<h2>我要留言</h2><p>进入讨论区，文明发言。</p>`,
    },
    { left: 'a button and a credit on one line', html: `${PARAGRAPHS}<div>【纠错】 【责任编辑:某某】</div>` },
    {
      left: 'the list of files, headed as such',
      html: `${PARAGRAPHS}<h4>附件下载</h4><ul><li><a href="a.doc">申报书.doc</a></li></ul>`,
    },
    { left: 'an empty list of other announcements', html: `${PARAGRAPHS}<h2>相关公告</h2><ul></ul>` },
    {
      left: 'today, as a site shows it above the text',
      html: `<p>今天是2024年5月1日 星期三　天气：晴</p>${PARAGRAPHS}`,
    },
    {
      left: 'a site’s welcome',
      html: `<p>您好，欢迎访问示例市人民政府门户网站！</p>${PARAGRAPHS}`,
    },
    {
      left: 'what a site says of browsers',
      html: `<p>为了您的浏览体验，请使用谷歌浏览器或极速模式访问。</p>${PARAGRAPHS}`,
    },
    {
      left: 'what a site says of rights',
      html: `${PARAGRAPHS}<p>免责声明：本网转载的文章版权归原作者所有，如涉及侵权请与本网联系。</p>`,
    },
    {
      left: 'the warning before leaving a site',
      html: `${PARAGRAPHS}<p>您访问的链接即将离开本网站，是否继续？</p>`,
    },
    {
      left: 'the greeting of a site’s robot',
      html: `${PARAGRAPHS}<p>您好！我是智能机器人，请问有什么可以帮您？</p>`,
    },
    { left: 'the mark that ends a press release', html: `${PARAGRAPHS}<p># # #</p>` },
    {
      left: 'links below a heading for related reading in its midst',
      html: PARAGRAPHS.replace(
        '<p>园',
        '<div><p>相关阅读：</p><p><a href="1">此前某地出台的类似方案全文</a></p></div><p>园',
      ),
    },
  ])('$left', ({ html }) => {
    const { bodyText } = captureHtml(page('示例', `<h1>示例方案</h1><div>${html}</div>`)).announcement;
    expect(bodyText.split('\n').filter(Boolean)).toEqual(LINES);
  });

  it('keeps headings that are buttons of sections which open and close', () => {
    const html = `<h1>示例问答</h1>${['如何申请？', '多久办结？']
      .map((question, index) => `<h2><button>${question}</button></h2><p>${LINES[index]}</p>`)
      .join('')}`;
    const { bodyText } = captureHtml(page('示例问答', html)).announcement;
    expect(bodyText.split('\n').filter(Boolean)).toEqual(['如何申请？', LINES[0], '多久办结？', LINES[1]]);
  });
});
