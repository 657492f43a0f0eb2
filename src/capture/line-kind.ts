import type { PageLine } from './page-lines.ts';

/** What a line is on a page, as far as its own words tell. */
export type LineKind = 'text' | 'link' | 'control' | 'path' | 'site' | 'credit' | 'related' | 'published';

/** Buttons and captions around an article: print, close, font size, share, QR codes, counters. */
const CONTROL = new RegExp(
  '^[【\\[（(〖]?(?:' +
    '(?:我要)?(?:分享|打印|关闭|收藏|纠错|复制链接|下载|大声朗读|语音播报|朗读|字体|字号|返回|推荐|点赞|评论)' +
    '|扫一扫|扫码|用微信|微信扫|保护视力色|背景色|视力保护|浏览(?:次数|量|人数)|阅读(?:次数|量|数)|点击(?:数|次数|率|量)|访问(?:量|次数)' +
    '|print|share|save|email this|tweet|facebook|twitter|linkedin|close|back to top|skip to|top of page|e-mail page|copy link' +
    '|跳转到|大\\s*中\\s*小|A\\+|A-|加大|缩小|默认|放大|还原' +
    ')',
  'i',
);
const CONTROL_MAX_LENGTH = 40;

const PATH =
  /^(?:您?(?:的|所在|当前)*(?:位置|所在位置)|当前栏目|您?现在的位置|首\s*页|网站首页|home|startseite|breadcrumb)\s*(?:[:：]|$|\s*[>＞»›/\\→|-])/i;
const PATH_MARKS = /^[^。；]{0,40}(?:\s*[>＞»›→]\s*[^>＞»›→。；]{1,40}){2,}$/;

/** Words of a site's own frame: owner, licence numbers, helpdesk, cookies. */
const SITE =
  /ICP\s*[备证]|公网安备|网站标识码|版权所有|版权声明|^主办(?:单位)?[:：]|^承办(?:单位)?[:：]|^技术支持|^运维|^维护单位|^网站管理|^联系我们|^网站地图|^关于我们|^网站声明|^隐私|^无障碍|建议使用.{0,12}(?:分辨率|浏览器)|^copyright\b|©|all rights reserved|\bcookies?\b.{0,60}(?:website|site|browser|experience|accept)|^an official website|official websites use \.gov|^a \.gov website belongs|https:\/\/ means|^alle rechte vorbehalten/i;
const SITE_MAX_LENGTH = 260;

/** Credits on a line of their own, which are no part of the article (corpus README, rule 6). */
const CREDIT =
  /^[（(【[\s]*(?:责任?编辑|责编|编辑|编\s*审|审\s*核|终\s*审|初\s*审|复\s*审|校\s*对|撰\s*稿|供\s*稿|通讯员|图文来源|文[/／]?图|图[/／]文|(?:信息|稿件|文章|内容|图片)?来\s*源|作\s*者|记\s*者|摄\s*影|录\s*入|发布人|上传|签\s*发|值班编辑|监\s*制|转\s*自|原标题)(?:[^:：。]{0,12})[:：]/;
const CREDIT_MAX_LENGTH = 70;

const RELATED =
  /^[【[]?(?:相关(?:文章|链接|阅读|新闻|解读|信息|附件|文件|内容|报道|政策|稿件|推荐)|延伸阅读|推荐阅读|热点(?:新闻|推荐|信息)|上一篇|下一篇|上一条|下一条|上一页|下一页|前一篇|后一篇|解读材料|政策解读|图解|媒体解读|专家解读|友情链接|关联(?:文件|稿件|解读)|更多|热门|猜你喜欢|related (?:links|content|articles|topics|pages|news|resources|information)|more (?:news|on this)|see also|you may also|recommended|previous (?:article|page|post)|next (?:article|page|post)|follow us|stay connected|sign up|subscribe|contact us|share this|was this page helpful|last (?:updated|reviewed|modified)|page last|date last|content (?:current|last reviewed))/i;
const RELATED_MAX_LENGTH = 60;

const PUBLISHED =
  /(?:发布|发表|刊登|更新|录入|上网|公开|时)\s*(?:时间|日期|间)\s*[:：]?\s*\d|^(?:日期|时间)\s*[:：]?\s*\d|^[\s\d年月日:：./-]{8,22}(?:来源|$)|^(?:first |originally )?(?:posted|published|released|updated|issued)(?: on)?\b.{0,40}\d{4}/i;
const PUBLISHED_MAX_LENGTH = 160;

const RULES: readonly (readonly [LineKind, number, RegExp])[] = [
  ['site', SITE_MAX_LENGTH, SITE],
  ['path', 120, PATH],
  ['path', 120, PATH_MARKS],
  ['control', CONTROL_MAX_LENGTH, CONTROL],
  ['related', RELATED_MAX_LENGTH, RELATED],
  ['credit', CREDIT_MAX_LENGTH, CREDIT],
  ['published', PUBLISHED_MAX_LENGTH, PUBLISHED],
];

/** Above this share of linked text a line is a link, not text with a link in it. */
const LINK_SHARE = 0.7;

/** The kind of a line; `text` when nothing marks it. */
export function lineKind(line: PageLine): LineKind {
  const rule = RULES.find(([, maxLength, words]) => line.text.length <= maxLength && words.test(line.text));
  if (rule) return rule[0];
  return line.linkLength / line.text.length > LINK_SHARE ? 'link' : 'text';
}
