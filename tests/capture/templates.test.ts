import { describe, expect, it } from 'vitest';
import { captureHtml, PARAGRAPHS } from './capture-html.ts';

/** Structures of real portals, filled with words of our own. */
const TEMPLATES = [
  {
    rule: 'a portal of 2023: record in a table, heading, date line, text',
    html: `<html><head><title>示例办公厅关于优化营商环境的意见_商贸_示例政府网</title>
      <meta name="firstpublishedtime" content="2023-10-11-10:40:00"></head><body>
      <div class="header"><a href="/">首页</a><a href="/z">政策</a></div>
      <table class="bd1"><tbody><tr><td><b>标　　题：</b></td><td colspan="3">示例办公厅关于优化营商环境的意见</td></tr>
      <tr><td><b>发文机关：</b></td><td>国务院办公厅</td><td><b>发文字号：</b></td><td>国办发〔2023〕901号</td></tr>
      <tr><td><b>主题分类：</b></td><td>商贸、海关\\其他</td><td><b>公文种类：</b></td><td>意见</td></tr>
      <tr><td><b>成文日期：</b></td><td>2023年09月21日</td><td><b>发布日期：</b></td><td>2023年10月11日</td></tr></tbody></table>
      <h1 id="ti">示例办公厅关于优化<br>营商环境的意见</h1>
      <div class="pages-date">2023-10-11 10:40<span class="font">来源： 示例政府网</span><span>字体：默认 大 超大|打印</span></div>
      <div class="pages_content"><div class="trs_editor_view"><p>各省、自治区、直辖市人民政府：</p>${PARAGRAPHS}
      <p style="text-align:right">国务院办公厅<br>2023年9月21日</p><p>（此件公开发布）</p></div></div>
      <div class="footer">主办单位：示例 网站标识码bm00000000</div></body></html>`,
    record: {
      title: '示例办公厅关于优化营商环境的意见',
      docNumber: '国办发〔2023〕901号',
      issuers: ['国务院办公厅'],
      dateWritten: '2023-09-21',
      datePublished: '2023-10-11',
      topics: ['商贸、海关\\其他'],
    },
    body: ['各省、自治区、直辖市人民政府：', '（此件公开发布）'],
  },
  {
    rule: 'labels in square brackets without colons, in a list',
    html: `<html><head><title>北京市人民政府关于印发示例规划的通知_政策文件_首都之窗_北京市人民政府门户网站</title>
      <meta name="SiteName" content="北京市人民政府"><meta name="ArticleTitle" content="北京市人民政府关于印发示例规划的通知">
      <meta name="PubDate" content="2024-01-02 09:00"></head><body>
      <ol class="doc-info"><li>[主题分类] <span>综合政务</span></li><li>[发文机构] <span>北京市人民政府</span></li>
      <li>[联合发文单位] <span>天津市人民政府</span></li><li>[成文日期] <span>2023-12-20</span></li><li>[发文字号] <span>京政发〔2023〕902号</span></li>
      <li>[发布日期] <span>2023-12-29</span></li><li>[有效性] <span>是</span></li></ol>
      <div class="header-title">北京市人民政府关于印发示例规划的通知</div><p class="num">京政发〔2023〕902号</p>
      <div id="mainText"><p>各区人民政府，市政府各委、办、局，各市属机构：</p>${PARAGRAPHS}
      <p>北京市人民政府　　</p><p>2023年12月20日　　</p></div></body></html>`,
    record: {
      title: '北京市人民政府关于印发示例规划的通知',
      docNumber: '京政发〔2023〕902号',
      issuers: ['北京市人民政府', '天津市人民政府'],
      issuerTier: 'provincial',
      dateWritten: '2023-12-20',
      datePublished: '2023-12-29',
      validity: '是',
      siteName: '北京市人民政府',
    },
    body: ['京政发〔2023〕902号', '2023年12月20日'],
  },
  {
    rule: 'label and value in neighbouring spans, spaces inside the labels',
    html: `<html><head><title>关于示例园区的批复</title></head><body><div class="info">
      <div><span>索&nbsp;引&nbsp;号：</span><span>111200000000/2016-00903</span></div>
      <div><span>发布机构：</span><span>市工业和信息化局</span></div>
      <div><span>名　　称：</span><span>关于示例园区的批复</span></div>
      <div><span>文　　号：</span><span>津工信〔2016〕903 号</span></div>
      <div><span>发文日期：</span><span>2016年06月08日</span></div></div>
      <div class="tit">关于示例园区的批复</div><div class="text"><p>滨海新区工业和信息化局：</p>${PARAGRAPHS}
      <p>天津市工业和信息化局</p><p>2016年6月8日</p></div>
      <div class="foot">主办单位：天津市人民政府办公厅　津ICP备00000000号</div></body></html>`,
    record: {
      title: '关于示例园区的批复',
      indexNumber: '111200000000/2016-00903',
      docNumber: '津工信〔2016〕903号',
      issuers: ['天津市工业和信息化局'],
      dateWritten: '2016-06-08',
      datePublished: null,
    },
    body: ['滨海新区工业和信息化局：', '2016年6月8日'],
  },
  {
    rule: 'definition list, joint issuers, number of a joint paper',
    html: `<html><head><title>关于共建示例走廊的指导意见</title></head><body><dl>
      <dt>发文机关</dt><dd>工业和信息化部 北京市人民政府 河北省人民政府</dd><dt>发文字号</dt><dd>工信部联规〔2016〕904号</dd>
      <dt>成文日期</dt><dd>2016-06-13</dd><dt>发布日期</dt><dd>2016-06-29</dd></dl>
      <h1 id="con_title">关于共建示例走廊的指导意见</h1><div class="cinfo"><span>发布时间：2016-06-29</span><span>来源：规划司</span></div>
      <div class="ccontent">${PARAGRAPHS}</div></body></html>`,
    record: {
      title: '关于共建示例走廊的指导意见',
      docNumber: '工信部联规〔2016〕904号',
      issuers: ['工业和信息化部', '北京市人民政府', '河北省人民政府'],
      issuerTier: 'national',
      dateWritten: '2016-06-13',
      datePublished: '2016-06-29',
    },
    body: ['为推动产业有序转移', '重大事项及时报告。'],
  },
  {
    rule: 'number in brackets after the title, files beside the page',
    html: `<html><head><title>关于示例方案的通知(发改高技〔2023〕905号)-国家发展和改革委员会</title></head><body>
      <h2 class="article_title">关于示例方案的通知(发改高技〔2023〕905号)</h2><div class="time">发布时间：2023/06/12</div>
      <div class="ly">来源：<span>高技术司</span></div><div class="TRS_Editor"><p>有关省市发展改革委：</p>${PARAGRAPHS}
      <p>附件：<a href="./P020230612000000000000.pdf">示例方案</a></p><p>国家发展改革委</p><p>2023年6月5日</p></div></body></html>`,
    record: {
      title: '关于示例方案的通知',
      docNumber: '发改高技〔2023〕905号',
      issuers: ['国家发展和改革委员会'],
      issuersAsWritten: ['国家发展改革委'],
      dateWritten: '2023-06-05',
      datePublished: '2023-06-12',
    },
    body: ['有关省市发展改革委：', '2023年6月5日'],
  },
  {
    rule: 'a news page: no issuer, no number, date and source on one line with buttons',
    html: `<html><head><title>两地签署合作协议--示例频道--示例网</title></head><body>
      <div class="nav"><a href="/">示例网</a>&gt;&gt;<a href="/a">示例频道</a></div><h1>两地签署合作协议</h1>
      <div class="channel">2014年08月01日08:09 | 来源：<a href="http://example.cn/">示例报</a> 小字号 手机看新闻 打印网摘 纠错 商城 分享 推荐</div>
      <div class="rm_txt_con">${PARAGRAPHS}<p>（责编：甲、乙）</p></div>
      <div class="share">分享让更多人看到</div></body></html>`,
    record: {
      title: '两地签署合作协议',
      docNumber: null,
      issuers: [],
      dateWritten: null,
      datePublished: '2014-08-01',
      genre: 'news',
    },
    body: ['为推动产业有序转移', '重大事项及时报告。'],
  },
  {
    rule: 'an old page laid out by tables, with its title in a cell and no metadata',
    html: `<html><head><title>示例市人民政府网</title></head><body><table width="100%"><tr><td><a href="/">首页</a></td><td><a href="/a">公开</a></td></tr></table>
      <table><tr><td class="left"><ul><li><a href="/1">领导</a></li><li><a href="/2">机构</a></li></ul></td><td>
      <table><tr><td align="center" class="title">关于印发示例办法的通知</td></tr><tr><td align="center">发布日期：2009-7-8　　来源：示例市政府办公室</td></tr>
      <tr><td class="content"><p>示政发[2009]906号</p><p>各县（市、区）人民政府：</p>${PARAGRAPHS}<p>二○○九年七月六日</p></td></tr></table></td></tr></table></body></html>`,
    record: {
      title: '关于印发示例办法的通知',
      docNumber: '示政发〔2009〕906号',
      dateWritten: '2009-07-06',
      datePublished: '2009-07-08',
    },
    body: ['示政发[2009]906号', '二○○九年七月六日'],
  },
  {
    rule: 'an order: number below the name of the decree, day of effect in the text',
    html: `<html><head><title>示例条例</title></head><body><h1>示例条例</h1><div class="c"><p>中华人民共和国国务院令</p><p>第907号</p>
      <p>现公布《示例条例》，自2019年1月1日起施行。</p><p>总理　甲某某</p><p>2018年12月18日</p>${PARAGRAPHS}</div></body></html>`,
    record: {
      docNumber: '国务院令第907号',
      dateEffective: '2019-01-01',
      dateWritten: '2018-12-18',
      genre: 'regulation',
    },
    body: ['中华人民共和国国务院令', '重大事项及时报告。'],
  },
];

describe('capture on the structures of government sites', () => {
  it.each(TEMPLATES)('$rule', ({ html, record, body }) => {
    const { announcement } = captureHtml(html);
    const got = Object.fromEntries(Object.keys(record).map((key) => [key, Reflect.get(announcement, key)]));
    expect(got).toEqual(record);
    expect(announcement.bodyText.startsWith(body[0] ?? '')).toBe(true);
    expect(announcement.bodyText.trimEnd().endsWith(body[1] ?? '')).toBe(true);
  });
});
