import { FOOTER, MENU, NEWS, type PortalPage, TEXT } from './portal-page.ts';

/** Reports as news portals, city and county portals print them. */
export const NEWS_PAGES: readonly PortalPage[] = [
  {
    portal: 'Tangshan: source, time and a counter on one line, a picture with its caption',
    html: `<html><head><title>三地产业对接活动举行-唐山要闻-唐山市人民政府</title></head><body>${MENU}<div class="dqwz">当前位置：首页 &gt; 唐山要闻 &gt; 正文</div><div class="article"><div class="article-title">三地产业对接活动举行</div>
      <div class="article-info">来源：唐山劳动日报　发布时间：2023-05-19 08:30　浏览次数：<span id="hits"></span>次　字号：[大 中 小]</div>
      <div class="article-content"><p><img src="a.jpg"></p>${NEWS}</div><div class="article-foot">[打印本页] [关闭窗口]</div></div>${FOOTER}</body></html>`,
    record: {
      title: '三地产业对接活动举行',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-05-19',
      genre: 'news',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'Xiong’an: stamp without labels, credit and related list below',
    html: `<html><head><title>新区企业服务大厅启用_中国雄安官网</title></head><body>${MENU}<div class="main-l"><h1>新区企业服务大厅启用</h1><div class="info"><span>2023-06-21 09:10:11</span><span>来源：中国雄安官网</span><span class="share">分享</span></div>
      <div class="content">${NEWS}</div><div class="editor">责任编辑：甲某某</div></div><div class="main-r"><h2>热点新闻</h2><ul><li><a href="/1">示例工程完工</a></li><li><a href="/2">示例学校开学</a></li></ul></div>${FOOTER}</body></html>`,
    record: {
      title: '新区企业服务大厅启用',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-06-21',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'gov.cn news of 2023: date and source in one div, QR caption, related list',
    html: `<html><head><title>示例活动在三地举行_图片新闻_示例政府网</title><meta name="firstpublishedtime" content="2024-05-20-18:36:00"><meta name="lanmu" content="新闻"></head><body>${MENU}
      <div class="article oneColumn pub_border"><h1 id="ti">示例活动在三地举行</h1><div class="pages-date">2024-05-20 18:36<span class="font index_switchsize">来源： 示例社</span><span class="font index_switchsize">字体：<span>默认</span> <span>大</span> <span>超大</span></span>|<span>打印</span></div>
      <div class="pages_content" id="UCAP-CONTENT"><div class="trs_editor_view">${NEWS}</div><div class="editor"><span id="editor">责任编辑：甲某</span></div></div><div class="pages_print mhide"><div>扫一扫在手机打开当前页</div><div>保存本页</div></div></div>
      <div class="related"><div class="related-title">相关稿件</div><ul><li><a href="/1">三地签署协议</a></li></ul></div>${FOOTER}</body></html>`,
    record: {
      title: '示例活动在三地举行',
      docNumber: null,
      issuersAsWritten: [],
      datePublished: '2024-05-20',
      genre: 'news',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'people.com.cn: kicker, subtitle and reporter around the heading',
    html: `<html><head><title>协作共进谱新篇--示例频道--人民网</title></head><body>${MENU}<div class="layout rm_txt cf"><div class="col col-1"><p class="pre">区域协调发展观察</p><h1>协作共进谱新篇</h1><p class="sub">三地产业链加快融合</p><div class="author">本报记者　甲某某　乙某</div>
      <div class="channel cf"><div class="col-1-1">2023年05月19日05:33 | 来源：<a href="http://paper.example.cn/">人民网－人民日报</a></div><div class="share">小字号</div></div>
      <div class="rm_txt_con cf">${NEWS}<div class="edit cf">(责编：甲、乙)</div></div><div class="share-txt">分享让更多人看到</div></div><div class="col col-2"><h3>推荐阅读</h3><ul><li><a href="/1">示例推荐一</a></li></ul></div></div>${FOOTER}</body></html>`,
    record: {
      title: '协作共进谱新篇',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-05-19',
      genre: 'news',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'xinhuanet: the day in pieces, year beside month and day',
    html: `<html><head><title>示例园区开园-新华网</title></head><body><div class="header domPC"><div class="header-top"><a href="/">新华网</a> &gt; <a href="/f">财经</a> &gt; 正文</div><div class="header-cont clearfix"><div class="header-time left"><span class="year"><em>2023</em></span> <span class="day"><em>05</em>/<em>19</em></span> <span class="time">19:33:12</span></div>
      <div class="source">来源：新华网</div><div class="head-line clearfix"><h1><span class="title">示例园区开园</span></h1></div></div></div><div class="main clearfix"><div class="main-left left"><div id="detail"><span id="detailContent">${NEWS}</span><div class="editor">【责任编辑:甲某】</div></div></div>
      <div class="main-right right"><div>深度观察</div><a href="/1">示例栏目</a></div></div>${FOOTER}</body></html>`,
    record: {
      title: '示例园区开园',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-05-19',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'hebnews: stamp before the source, reporter within the first sentence, related list',
    html: `<html><head><title>示例项目集中开工_河北新闻网</title></head><body>${MENU}<div class="g_width content"><div class="left"><h1>示例项目集中开工</h1><div class="post_source">2023-05-18 07:20:12　来源：河北日报</div><div class="text"><p>河北日报讯（记者甲某某）5月17日，示例市举行项目集中开工活动，二十个项目同日开工。</p>${NEWS}
      <p class="editor">责任编辑：乙某</p></div><div class="xgxw"><h4>相关新闻</h4><a href="/1">示例项目一</a><a href="/2">示例项目二</a></div></div></div>${FOOTER}</body></html>`,
    record: {
      title: '示例项目集中开工',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-05-18',
      genre: 'news',
    },
    startsWith: '河北日报讯（记者甲某某）',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'a city daily: source and time in paragraphs of their own, reporter line in the text',
    html: `<html><head><title>城市副中心示例产业园迎来首批企业 | 示例日报网</title></head><body>${MENU}<div class="bjd-article-title">城市副中心示例产业园迎来首批企业</div><div class="bjd-article-source"><p>来源：示例日报客户端</p><p>2023-05-19 10:20</p></div>
      <div class="bjd-article-centent"><p>记者 甲某某</p>${NEWS}<p>编辑：乙某</p><p>流程编辑：U000</p></div><div class="bjd-statement">如遇作品内容、版权等问题，请在相关文章刊发之日起30日内与本网联系。版权所有，未经授权不得转载。</div>${FOOTER}</body></html>`,
    record: {
      title: '城市副中心示例产业园迎来首批企业',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-05-19',
      genre: 'news',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'a county portal laid out by tables, with a counter and print buttons',
    html: `<html><head><title>香河县人民政府</title></head><body><table width="1000"><tr><td><a href="/">首页</a></td><td><a href="/a">政务公开</a></td><td><a href="/b">走进香河</a></td></tr></table><table width="1000"><tr><td>您的位置：首页 -&gt; 通知公告</td></tr>
      <tr><td align="center"><font size="5"><b>关于示例家具园区环境整治的通告</b></font></td></tr><tr><td align="center">信息来源：县政府办　|　发布时间：2022年03月04日　|　点击数：128</td></tr>
      <tr><td><font>${TEXT}<p align="right">香河县人民政府</p><p align="right">2022年3月3日</p></font></td></tr><tr><td align="right">【打印】【关闭】</td></tr></table><table><tr><td>版权所有：香河县人民政府 冀ICP备00000002号</td></tr></table></body></html>`,
    record: {
      title: '关于示例家具园区环境整治的通告',
      docNumber: null,
      issuersAsWritten: ['香河县人民政府'],
      dateWritten: '2022-03-03',
      datePublished: '2022-03-04',
    },
    startsWith: '为贯彻落实区域协调发展战略',
    endsWith: '2022年3月3日',
  },
  {
    portal: 'a WeChat article: text hidden until a script runs, account and time below the title',
    html: `<html><head><title></title><meta property="og:title" content="廊坊这个项目，开工了！"><meta property="og:site_name" content="微信公众平台"></head><body><div id="js_article"><div class="rich_media_area_primary"><h1 class="rich_media_title" id="activity-name">廊坊这个项目，开工了！</h1>
      <div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">甲某</span><span><a href="javascript:void(0);" id="js_name">廊坊发布</a></span><em id="publish_time">2023-05-19 17:30</em><em id="js_ip_wording_wrp">发表于<span>河北</span></em></div>
      <div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section>${NEWS.replaceAll('<p>', '<p><span style="font-size:15px">').replaceAll('</p>', '</span></p>')}</section></section><p>编辑：乙某</p></div></div>
      <div class="rich_media_tool"><a>阅读原文</a><span>阅读</span><span>在看</span></div><div class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div></div></body></html>`,
    record: {
      title: '廊坊这个项目，开工了！',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2023-05-19',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '物流等方面的困难。',
  },
  {
    portal: 'an interview page: dash subtitle, reporter line and standfirst between heading and text',
    html: `<html><head><title>如何让产业链跨城生长_示例市人民政府网站</title></head><body>${MENU}<div class="detail"><h2 class="detail-title">如何让产业链跨城生长</h2><h3 class="detail-sub">——访示例市工业和信息化局负责人</h3><div class="detail-info">日期：2021-12-06 09:00　来源：示例晚报　记者：甲某某</div>
      <div class="detail-text"><p>本报记者 甲某某</p>${NEWS}<p>（原载《示例晚报》2021年12月3日）</p></div></div>${FOOTER}</body></html>`,
    record: {
      title: '如何让产业链跨城生长',
      docNumber: null,
      issuersAsWritten: [],
      dateWritten: null,
      datePublished: '2021-12-06',
      genre: 'news',
    },
    startsWith: '5月18日，三地产业协作',
    endsWith: '（原载《示例晚报》2021年12月3日）',
  },
];
