import { FOOTER, MENU, type PortalPage, TEXT } from './portal-page.ts';

/** Policy documents as portals of governments and ministries print them. */
export const DOCUMENT_PAGES: readonly PortalPage[] = [
  {
    portal: 'Beijing: record as a list in brackets, forwarded paper, repeal date left empty',
    html: `<html><head><title>北京市人民政府办公厅转发市发展改革委关于示例产业协作方案的通知_市政府文件_首都之窗</title>
      <meta name="SiteName" content="北京市人民政府"><meta name="ArticleTitle" content="北京市人民政府办公厅转发市发展改革委关于示例产业协作方案的通知">
      <meta name="PubDate" content="2022-03-15 17:25"><meta name="ContentSource" content="北京市人民政府办公厅"></head><body>${MENU}
      <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/z">政策公开</a> &gt; <a href="/z/f">市政府文件</a></div>
      <ol class="doc-info"><li class="fl">[主题分类] <span>国民经济管理/区域经济</span></li><li>[发文机构] <span>北京市人民政府办公厅</span></li><li>[实施日期] <span></span></li>
      <li>[成文日期] <span>2022-03-10</span></li><li>[发文字号] <span>京政办发〔2022〕981号</span></li><li>[废止日期] <span></span></li><li>[发布日期] <span>2022-03-15</span></li><li>[有效性] <span>有效</span></li></ol>
      <div class="header"><p>北京市人民政府办公厅转发市发展改革委关于示例产业协作方案的通知</p></div>
      <div class="fontsize">字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
      <div id="mainText"><div class="view TRS_UEDITOR"><p style="text-align:center">京政办发〔2022〕981号</p><p>各区人民政府，市政府各委、办、局，各市属机构：</p>${TEXT}
      <p style="text-align:right">北京市人民政府办公厅</p><p style="text-align:right">2022年3月10日</p></div></div>
      <div class="share">分享：<a>微博</a><a>微信</a></div>${FOOTER}</body></html>`,
    record: {
      title: '北京市人民政府办公厅转发市发展改革委关于示例产业协作方案的通知',
      docNumber: '京政办发〔2022〕981号',
      issuersAsWritten: ['北京市人民政府办公厅'],
      dateWritten: '2022-03-10',
      datePublished: '2022-03-15',
      dateEffective: null,
    },
    startsWith: '京政办发〔2022〕981号',
    endsWith: '2022年3月10日',
  },
  {
    portal: 'Tianjin: record in a table with spread labels, title in a div, repeated number',
    html: `<html><head><title>天津市人民政府关于印发示例园区条件的通知_政策文件_天津市人民政府</title></head><body>${MENU}
      <div class="xxgk"><table class="xxgk-table"><tbody><tr><td class="t1">名　　称：</td><td colspan="3">天津市人民政府关于印发示例园区条件的通知</td></tr>
      <tr><td>索 引 号：</td><td>11120000000125014D/2021-00982</td><td>发布机构：</td><td>天津市人民政府</td></tr>
      <tr><td>发 文 字 号：</td><td>津政规〔2021〕982号</td><td>主　　题：</td><td>工业、交通\\其他</td></tr>
      <tr><td>成 文 日 期：</td><td>2021年06月02日</td><td>发 文 日 期：</td><td>2021年06月08日</td></tr><tr><td>有 效 性：</td><td>有效</td><td></td><td></td></tr></tbody></table></div>
      <div class="zw-title">天津市人民政府关于印发示例园区条件的通知</div><div class="zw-tool"><span>打印</span><span>收藏</span></div>
      <div class="xl-zw-content"><p align="center">津政规〔2021〕982号</p><p>各区人民政府，市政府各委、办、局：</p>${TEXT}<p>　　天津市人民政府</p><p>　　2021年6月2日</p><p>　　（此件主动公开）</p></div>
      <div class="xgjd"><h3>相关解读</h3><ul><li><a href="/jd/1">一图读懂示例园区条件</a></li></ul></div>${FOOTER}</body></html>`,
    record: {
      title: '天津市人民政府关于印发示例园区条件的通知',
      docNumber: '津政规〔2021〕982号',
      indexNumber: '11120000000125014D/2021-00982',
      issuersAsWritten: ['天津市人民政府'],
      dateWritten: '2021-06-02',
    },
    startsWith: '津政规〔2021〕982号',
    endsWith: '（此件主动公开）',
  },
  {
    portal: 'Hebei: labels in neighbouring cells without colons, title in h2, office issues',
    html: `<html><head><title>河北省人民政府信息公开平台</title></head><body>${MENU}<div class="box">
      <table width="96%"><tr><th>索 引 号</th><td>000218014/2020-00983</td><th>主题分类</th><td>工业、交通</td></tr>
      <tr><th>发文机关</th><td>河北省人民政府办公厅</td><th>成文日期</th><td>2020-04-21</td></tr>
      <tr><th>发文字号</th><td>冀政办字〔2020〕983号</td><th>发布日期</th><td>2020-04-24</td></tr></table>
      <h2 class="cont_title">河北省人民政府办公厅<br/>关于印发示例县域产业集群行动方案的通知</h2>
      <div class="cont"><p>各市（含定州、辛集市）人民政府，各县（市、区）人民政府，雄安新区管委会，省政府各部门：</p>${TEXT}<p>河北省人民政府办公厅</p><p>2020年4月21日</p>
      <p style="text-align:center"><strong>示例县域产业集群行动方案</strong></p><p>为做强县域产业，制定本方案，期限为三年。</p><p>到2022年，培育一批集群，产值稳步增长。</p></div></div>${FOOTER}</body></html>`,
    record: {
      title: '河北省人民政府办公厅关于印发示例县域产业集群行动方案的通知',
      docNumber: '冀政办字〔2020〕983号',
      indexNumber: '000218014/2020-00983',
      issuersAsWritten: ['河北省人民政府办公厅'],
      dateWritten: '2020-04-21',
      datePublished: '2020-04-24',
    },
    startsWith: '各市（含定州、辛集市）人民政府',
    endsWith: '产值稳步增长。',
  },
  {
    portal: 'Baoding: record in list items with bold labels, files after the text',
    html: `<html><head><title>保定市人民政府关于示例产业园建设的实施意见 - 保定市人民政府</title></head><body>${MENU}
      <div class="xxgk_xl_top"><ul><li><b>索引号：</b>000510000/2019-00984</li><li><b>主题分类：</b>经济管理</li><li><b>发布机构：</b>保定市人民政府</li><li><b>发文日期：</b>2019-08-12</li><li><b>文号：</b>保政发〔2019〕984号</li><li><b>有效性：</b>有效</li></ul></div>
      <h1 class="xxgk_bt">保定市人民政府关于示例产业园建设的实施意见</h1><p class="xxgk_date">发布时间：2019-08-15 09:12　来源：市政府办公室　浏览次数：<span id="hits">108</span></p>
      <div class="xxgk_nr"><p>各县（市、区）人民政府、开发区管委会，市直各部门：</p>${TEXT}<p>附件：1. 示例任务分工表</p><p>　　　2. 示例项目清单</p><p>保定市人民政府</p><p>2019年8月12日</p>
      <p><a href="/attach/1.xlsx">附件1 示例任务分工表.xlsx</a></p><p><a href="/attach/2.docx">附件2 示例项目清单.docx</a></p></div>${FOOTER}</body></html>`,
    record: {
      title: '保定市人民政府关于示例产业园建设的实施意见',
      docNumber: '保政发〔2019〕984号',
      indexNumber: '000510000/2019-00984',
      issuersAsWritten: ['保定市人民政府'],
      dateWritten: '2019-08-12',
      datePublished: '2019-08-15',
    },
    startsWith: '各县（市、区）人民政府、开发区管委会',
    endsWith: '2019年8月12日',
    files: ['附件1 示例任务分工表.xlsx', '附件2 示例项目清单.docx'],
  },
  {
    portal: 'MIIT: record above, joint signature over several lines, file list',
    html: `<html><head><title>四部门关于示例集群培育的指导意见</title><meta name="ArticleTitle" content="四部门关于示例集群培育的指导意见"><meta name="PubDate" content="2023-05-12 10:00:00"></head><body>${MENU}
      <div class="xxgk-box"><p><span>发文机关：</span><span>工业和信息化部 国家发展改革委 财政部 商务部</span></p><p><span>标　　题：</span><span>四部门关于示例集群培育的指导意见</span></p>
      <p><span>发文字号：</span><span>工信部联规〔2023〕985号</span></p><p><span>成文日期：</span><span>2023-04-28</span></p><p><span>发布日期：</span><span>2023-05-10</span></p><p><span>分　　类：</span><span>规划</span></p></div>
      <h1 id="con_title">四部门关于示例集群培育的指导意见</h1><div class="cinfo center"><span id="con_time">发布时间：2023-05-10 15:30</span> <span>来源：规划司</span></div>
      <div class="ccontent center" id="con_con"><p style="text-align:center">工信部联规〔2023〕985号</p><p>各省、自治区、直辖市工业和信息化主管部门：</p>${TEXT}
      <p>工业和信息化部</p><p>国家发展改革委</p><p>财　政　部</p><p>商　务　部</p><p>2023年4月28日</p></div><div class="fj"><a href="P1.pdf">关于示例集群培育的指导意见.pdf</a></div>${FOOTER}</body></html>`,
    record: {
      title: '四部门关于示例集群培育的指导意见',
      docNumber: '工信部联规〔2023〕985号',
      issuersAsWritten: ['工业和信息化部', '国家发展改革委', '财政部', '商务部'],
      dateWritten: '2023-04-28',
      datePublished: '2023-05-10',
    },
    startsWith: '工信部联规〔2023〕985号',
    endsWith: '2023年4月28日',
    files: ['关于示例集群培育的指导意见.pdf'],
  },
  {
    portal: 'NDRC: number in brackets below the title, bodies side by side in the signature',
    html: `<html><head><title>国家发展改革委等部门关于印发《示例示范区建设方案》的通知(发改地区〔2022〕986号)_通知_国家发展改革委</title></head><body>${MENU}
      <div class="article"><h2 class="article_title">国家发展改革委等部门关于印发<br/>《示例示范区建设方案》的通知</h2><div class="article_wh">发改地区〔2022〕986号</div>
      <div class="laiyuan">发布时间：2022/10/28　来源：地区振兴司　<a>[ 打印 ]</a></div>
      <div class="article_con article_con_notitle"><p>北京市、天津市、河北省人民政府：</p>${TEXT}<p>附件：<a href="./W020221028000000000001.pdf">示例示范区建设方案</a></p><p>国家发展改革委　　自然资源部</p><p>2022年10月20日</p></div></div>${FOOTER}</body></html>`,
    record: {
      title: '国家发展改革委等部门关于印发《示例示范区建设方案》的通知',
      docNumber: '发改地区〔2022〕986号',
      issuersAsWritten: ['国家发展改革委', '自然资源部'],
      dateWritten: '2022-10-20',
      datePublished: '2022-10-28',
    },
    startsWith: '北京市、天津市、河北省人民政府：',
    endsWith: '2022年10月20日',
    files: ['示例示范区建设方案'],
  },
  {
    portal: 'MOF: number as a paragraph below the heading, ministry spread in the signature',
    html: `<html><head><title>关于下达2022年示例专项资金的通知</title><meta name="SiteName" content="中华人民共和国财政部"></head><body>${MENU}
      <div class="mainboxerji"><h2 class="title_con">关于下达2022年示例专项资金的通知</h2><p class="wh">财资环〔2022〕987号</p>
      <div class="my_doccontent"><p>北京、天津、河北省（市）财政厅（局）：</p>${TEXT}<p>财 政 部</p><p>2022年4月6日</p><p>附件下载：</p><p><a href="./P020220411.xls">2022年示例专项资金分配表.xls</a></p></div>
      <div class="gu-fbrq">发布日期：2022年04月11日</div></div>${FOOTER}</body></html>`,
    record: {
      title: '关于下达2022年示例专项资金的通知',
      docNumber: '财资环〔2022〕987号',
      issuersAsWritten: ['财政部'],
      dateWritten: '2022-04-06',
      datePublished: '2022-04-11',
    },
    startsWith: '财资环〔2022〕987号',
    endsWith: '2022年4月6日',
    files: ['2022年示例专项资金分配表.xls'],
  },
  {
    portal: 'a forwarded notice: two titles, two signatures; the first is the page’s own',
    html: `<html><head><title>廊坊市人民政府办公室关于转发市工信局示例协作意见的通知</title></head><body>${MENU}<div class="main"><h1>廊坊市人民政府办公室<br>关于转发市工信局示例协作意见的通知</h1>
      <div class="time">2018-11-30 15:02:11 【字体：大 中 小】</div><div id="zoom"><p>廊政办〔2018〕988号</p><p>各县（市、区）人民政府，廊坊开发区管委会：</p><p>市工信局《关于示例协作的意见》已经市政府同意，现转发给你们，请认真贯彻执行。</p>
      <p>廊坊市人民政府办公室</p><p>2018年11月26日</p><p>关于示例协作的意见</p><p>市工业和信息化局</p><p>（2018年11月12日）</p>${TEXT}</div></div>${FOOTER}</body></html>`,
    record: {
      title: '廊坊市人民政府办公室关于转发市工信局示例协作意见的通知',
      docNumber: '廊政办〔2018〕988号',
      issuersAsWritten: ['廊坊市人民政府办公室'],
      dateWritten: '2018-11-26',
      datePublished: '2018-11-30',
    },
    startsWith: '廊政办〔2018〕988号',
    endsWith: '重大问题及时报告。',
  },
  {
    portal: 'a document with a table and its annex list above the signature',
    html: `<html><head><title>关于公布示例名单的公告-示例市工业和信息化局</title></head><body>${MENU}<div class="con"><div class="tit">关于公布示例名单的公告</div><div class="xx">发布日期：2024-03-05 | 来源：示例市工业和信息化局</div>
      <div class="TRS_Editor">${TEXT}<table border="1"><tr><td>序号</td><td>企业名称</td><td>所在地</td></tr><tr><td>1</td><td>示例甲公司</td><td>滨海新区</td></tr><tr><td>2</td><td>示例乙公司</td><td>武清区</td></tr></table>
      <p>附件：1.示例名单</p><p>2.申报要求</p><p>示例市工业和信息化局</p><p>2024年3月4日</p><p>（联系人：甲某；联系电话：000-00000000）</p></div></div>${FOOTER}</body></html>`,
    record: {
      title: '关于公布示例名单的公告',
      docNumber: null,
      indexNumber: null,
      issuersAsWritten: ['示例市工业和信息化局'],
      dateWritten: '2024-03-04',
      datePublished: '2024-03-05',
    },
    startsWith: '为贯彻落实区域协调发展战略',
    endsWith: '（联系人：甲某；联系电话：000-00000000）',
  },
  {
    portal: 'several documents on one page: none of their numbers is the page’s',
    html: `<html><head><title>示例市人民政府公报2023年第4期-示例市人民政府</title></head><body>${MENU}<div class="gb"><h1>示例市人民政府公报2023年第4期</h1><p class="date">发布日期：2023-09-01</p><div class="gbnr">
      <h3>示例市人民政府关于示例规划的批复</h3><p>示政函〔2023〕989号</p>${TEXT}<p>示例市人民政府</p><p>2023年7月1日</p>
      <h3>示例市人民政府关于示例园区的批复</h3><p>示政函〔2023〕990号</p>${TEXT.replaceAll('区域', '城乡')}<p>示例市人民政府</p><p>2023年8月1日</p></div></div>${FOOTER}</body></html>`,
    record: { title: '示例市人民政府公报2023年第4期', docNumber: null, datePublished: '2023-09-01' },
    startsWith: '示例市人民政府关于示例规划的批复',
    endsWith: '2023年8月1日',
  },
];
