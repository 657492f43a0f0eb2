/** A page in the structure of a portal, filled with words of our own, and what a reader finds on it. */
export interface PortalPage {
  readonly portal: string;
  readonly html: string;
  /** Fields compared; null or an empty list where the page states none. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly startsWith: string;
  readonly endsWith: string;
  /** Titles of the attached files, in order; not compared when absent. */
  readonly files?: readonly string[];
}

/** Paragraphs of running text. */
export const TEXT = `<p>为贯彻落实区域协调发展战略，加快传统产业转型升级，现就有关事项通知如下。</p>
<p>一、加强统筹协调。各有关部门要按照职责分工，细化任务，明确时限，确保各项工作落到实处。</p>
<p>二、强化要素保障。统筹用地、用能、资金等要素，优先支持跨区域合作项目，推动上下游企业协作配套。</p>
<p>三、做好总结评估。年底前将进展情况报送牵头部门，重大问题及时报告。</p>`;

/** Paragraphs of a report. */
export const NEWS = `<p>5月18日，三地产业协作对接活动在示例市举行，来自各地的企业负责人参加活动并考察园区。</p>
<p>活动期间，多家企业围绕新材料、高端装备等领域签约，项目总投资超过百亿元，部分项目年内开工。</p>
<p>据介绍，当地将继续完善服务机制，帮助落户企业解决用工、融资、物流等方面的困难。</p>`;

export const ENGLISH = `<p>The department supports regional industry through shared facilities, training and loans, and it reports each year.</p>
<p>Applicants must describe the partners, the places that the project links, and the benefit that they expect from it.</p>
<p>Applications are judged by a panel, which meets four times a year and publishes its decisions.</p>`;

/** The menu that portals print on top of every page. */
export const MENU = `<div class="header"><a href="/"><img src="/logo.png"></a><ul class="nav"><li><a href="/yw/">要闻动态</a></li><li><a href="/zw/">政务公开</a></li>
<li><a href="/fw/">政务服务</a></li><li><a href="/hd/">政民互动</a></li><li><a href="/gk/">走进本地</a></li></ul><form><input name="q"><button>搜索</button></form></div>`;

export const FOOTER = `<div class="footer"><ul><li><a href="/1">网站地图</a></li><li><a href="/2">联系我们</a></li></ul><p>主办单位：示例人民政府办公室　承办单位：示例大数据中心</p>
<p>网站标识码：1300000001　冀ICP备00000001号　冀公网安备 13000002000001号</p></div>`;
