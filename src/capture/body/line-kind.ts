import { stampIn } from '../dates/stamp.ts';
import type { PageLine } from '../tree/page-lines.ts';
import { HEAD_BELOW, HEAD_MAX_LENGTH, NOTE, NOTE_MAX_LENGTH } from './words-below.ts';

/** What a line is on a page, as far as its own words tell. */
export type LineKind =
  | 'text'
  | 'link'
  | 'control'
  | 'path'
  | 'site'
  | 'owner'
  | 'credit'
  | 'related'
  | 'published';

/** Words on the buttons around an article: a line that consists of them is no text. */
const BUTTONS = [
  '我要|点击|一键|查看|添加|加载|发表',
  '分享(?:到|至)?|打印|关闭|收藏|纠错|复制链接|保存|下载|返回|顶部|首页|推荐|点赞|评论|微信|微博|新浪微博|QQ空间|QQ|朋友圈|人人网|更多|播报',
  '本页|此页|本文|此文|正文|文章|页面|窗口|网页|全文|链接|内容|列表|上一页|给朋友|让更多人看到|意见反馈',
  '阅读原文|阅读|在看|喜欢作者|大声朗读|语音播报|朗读|手机看新闻|打印网摘|商城|网站',
  '字体|字号|显示|大小|特大|超大|大|中|小|默认|加大|放大|缩小|还原|标准|A\\+|A-|A',
  'open in (?:a )?new (?:tab|window)|print|share(?: this)?(?: page)?(?: on)?|save|email(?: this)?|tweet|facebook|twitter|linkedin|whatsapp|reddit|pinterest|close|x|back to top|top of page|copy link',
  'partager|imprimer|la page|haut de page|(?:seite|beitrag)?\\s*(?:teilen|drucken)|nach oben|compartir|imprimir',
  '调整|关注(?:我们)?|图集|展开|收起|原文|二维码|手机版|移动端|微信公众号|视力保护色|开始播放',
].join('|');
const BUTTON = new RegExp(`[\\s\\u3000【】\\[\\]（）()〖〗|｜:：/·、,，><«»>-]+|${BUTTONS}`, 'gi');
const CAPTION =
  /^(?:(?:#\s*){2,}|-+\s*(?:30|end)\s*-+)$|预览时标签不可点|^附件\s*[【[（(].{1,80}下载.{0,12}次$|page \d+ of \d+$|第\s*\d+\s*页\s*[/，,]?\s*共\s*\d+\s*页$|^[【[（(]?(?:(?:请?用?手机|微信)?(?:扫一扫|扫码|扫描?(?:[上下]方|左侧|右侧)?二维码)|用?微信扫|关注该公众号|打开微信|长按|保护视力色|背景色|跳转到|点击图片|登录\s*后|视频加载中|您?(?:当前|的)?浏览器不支持|您是第\s*\d*\s*位|本文(?:已?被)?(?:浏览|阅读)\s*\d+\s*次$|[赞踩顶]\s*[（(]?\d+[）)]?$|(?:(?:非常|基本|较|不)?满意|一般|有用|没用|\s){6,}$|skip to\b|(?:本文)?(?:浏览|阅读|点击|访问|已阅)(?:次数|人数|量|数|率)?\s*[:：]?\s*[\d-]*\s*次?$)/i;
const CONTROL_MAX_LENGTH = 90;

const PATH =
  /^(?:您?(?:的|所在|当前|现在)*(?:位置|栏目)|首\s*页|网站首页|home|startseite|breadcrumb)\s*(?:[:：]|$|\s*[>＞»›/\\→|-])/i;
const PATH_MARKS = /^[^。；]{0,40}(?:\s*[>＞»›→]\s*[^>＞»›→。；]{1,40}){2,}$/;
const PATH_MAX_LENGTH = 120;

/** Words of a site's own frame: licence numbers, helpdesk, cookies. */
const SITE =
  /ICP\s*[备证]|公网安备|网站标识码|版权所有(?![者人权])|^版权声明|^技术支持\s*[:：]|^运维|^维护单位|^网站(?:管理|地图|声明)|^(?:联系|关于)我们$|^隐私(?:政策|声明|保护)?$|^无障碍(?:浏览|阅读|模式|版|辅助)?$|网站支持IPv6|建议使用.{0,12}(?:分辨率|浏览器)|^[【[（(]?(?:免责|版权|转载|特别|郑重)?声明.*(?:转载|转发|版权|侵权|本[网站]|来源|代表)|^[【[（(]?(?:免责|版权)声明[】\]）)]?$|本文仅代表|如有侵权|未经(?:本[网站报社])?(?:书面)?(?:授权|许可|允许|同意).{0,8}(?:不得|禁止|严禁)(?:擅自)?(?:转载|转发|复制|摘编|建立镜像)|^凡(?:本[网站]|注明|未注明).*(?:来源|转载|版权)|^(?:今天|今日|现在|当前时间)(?:是|为|[:：])|(?:建议|请|推荐)您?使用.{0,40}浏览器|浏览器.{0,8}版本(?:过低|太低|较低|过旧)|您?(?:访问|点击|打开)的链接即将离开|欢迎您?(?:访问|光临|来到|浏览).{0,24}(?:网|门户)|^亲爱的(?:用户|网友|市民|访客)|无障碍.{0,12}(?:模式|系统|工具条).{0,40}(?:快捷键|语音|朗读|字号)|竭诚为您服务|(?:感谢|欢迎)您?(?:对|关注|访问)本(?:网站|站)|智能(?:问答|客服)?机器人.{0,16}(?:帮您|帮助您|为您服务)|^[您你](?:对|觉得|认为).{0,24}(?:帮助|满意|评价|有用)|^copyright\b|©|all rights reserved|\bcookies?\b.{0,60}(?:website|site|browser|experience|accept)|^an official website|official websites use \.gov|^a \.gov website belongs|https:\/\/ means|^alle rechte vorbehalten/i;
const SITE_MAX_LENGTH = 260;
/** In footers the site's owner, in invitations the host: no text to find a body by, but kept inside one. */
const OWNER = /^(?:主\s*办|承\s*办|协\s*办)(?:单位)?\s*[:：]|(?:主办|承办)$/;

/** Credits on a line of their own, which are no part of the article (corpus README, rule 6). */
const ROLES = [
  '责任?编辑|责编|编辑|编\\s*审|美\\s*编|统\\s*筹|监\\s*制|(?:值班|流程|新媒体|网络|文字|图片|视频)编辑',
  '审\\s*[核稿校]|[终初复一二三]\\s*审(?:一校)?|校\\s*对|签\\s*发|(?:信息)?录\\s*入|发布人|信息发布|上传',
  '撰\\s*稿|供\\s*稿|通讯员|作\\s*者|记\\s*者|摄\\s*影|图文来源|文[/／]?图|图[/／]文',
  '(?:信息|稿件|文章|内容|图片|本文)?来\\s*源|转\\s*自|原标题',
].join('|');
/** Words that credits have alone, and texts with more words: 来自各地的代表：. */
const BARE_ROLES =
  '排\\s*版|制\\s*作|策\\s*划|总监制|值班主任|发布者|撰\\s*文|摄\\s*像|文字|图片|视频|图文|来自|稿\\s*源|转载自|原文链接|文(?=[/／])|图(?=[/／])';
const CREDIT = new RegExp(
  `^(?:[【[（(](?:纠错|打印|关闭|推荐|收藏|分享)[】\\]）)]\\s*)*[（(【[\\s]*(?:(?:${ROLES})[^:：。]{0,12}|(?:${BARE_ROLES})\\s*)[:：][^。；]*$|^(?:${ROLES}|${BARE_ROLES})\\s*[丨|｜/／]\\s*[^。；，]{2,40}$`,
);
/** The title under which another medium printed the text. */
const FORMER_TITLE = /^[（(]\s*(?:本文)?原标?题(?:目)?(?:为)?\s*[:：]?\s*《?[^。]*[）)]$/;
/** The reporters' names on a line of their own. */
const REPORTER =
  /^[（(]?(?:[\u4e00-\u9fff]{2,12}(?=记者|通讯员))?(?:记者|通讯员|编辑|摄影|文[/／]图|图[/／]文)[\s\u3000]+[\u4e00-\u9fff·]{1,12}(?:[\s\u3000、]+[\u4e00-\u9fff·]{1,12}){0,9}[）)]?$/;
/** Of pictures, in English. */
const PICTURE_CREDIT =
  /^\(?(?:photos?|photographs?|images?|pictures?)(?: credits?)?\s*(?::|\bby\b|courtesy\b|©)|\bvia getty images\)?$/i;
const CREDIT_MAX_LENGTH = 70;

const RELATED_HEADS =
  '(?:附件|文件|文档)下载|附件列表|下载(?:附件|文件)|(?:我要留言|意见反馈)|(?:网友|用户|最新|热门|全部|发表)(?:评论|留言)|评论区?|相关(?:文章|链接|阅读|新闻|解读|信息|附件|文件|文档|内容|报道|政策|稿件|推荐|公告|法规|资讯|专题)|(?:关联|延伸)阅读|政策链接|标签|推荐阅读|解读材料|(?:政策|文字|图片|视频|部门)?解读|图解|媒体解读|专家解读|友情链接|最新(?:文件|信息|公开|动态|发布|政策|公告)|同类(?:文件|信息)|(?:热门|热点|精彩)(?:文件|信息|推荐|新闻|文章|资讯|内容)|关联(?:文件|稿件|解读)|更多|热门|猜你喜欢|related(?: \\w+)?|more (?:news|on this)|see also|(?:recent|latest|more|other|featured|top) (?:news|stories|updates|articles|posts)|alternate versions|you may also.*|recommended|topics|tags|categories|filed under|posted in|\\d+ comments?|comments? \\(\\d+\\)|leave a (?:reply|comment)|post a comment|follow us|stay connected|contact us|share this|connect with us|downloads';
const RELATED = new RegExp(
  `^[【[▪·\\s]*(?:上一[篇条页版]|下一[篇条页版]|[前后]一[篇条]|[上下]一则|最[后近](?:更新|修改)|previous (?:article|page|post)|next (?:article|page|post)|was this page helpful|updates to this page|last (?:updated|reviewed|revised|modified)|mis à jour le|modifié le|(?:zuletzt )?(?:aktualisiert|geändert) am|actualizado el|page last|date last|content (?:current|last reviewed)|(?:${RELATED_HEADS})[】\\]]?\\s*(?:[:：>»…]|$))`,
  'i',
);
const RELATED_MAX_LENGTH = 80;

const DATE =
  '(?:[12]\\d{3}\\s*[-年./]\\s*\\d{1,2}\\s*[-月./]\\s*\\d{1,2}\\s*日?|\\d{1,2}[./]\\d{1,2}[./][12]\\d{3})';
const PUBLISHED = new RegExp(
  `(?:发布|发表|刊登|更新|录入|上网|公开)\\s*(?:时间|日期)\\s*[:：]?\\s*\\d|^(?:发布|发表)\\s*[:：]\\s*\\d|(?:时间|日期)(?:发布)?\\s*[:：]?\\s*\\d|^[【[（(]?${DATE}(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:[\\s\\u3000|｜【（()）】\\]]|来源|星期|字号|字体|$)|^(?:publié(?:e)? le|mis en ligne le|veröffentlicht(?: am)?|erschienen am|publicad[oa](?: (?:el|em))?|pubblicato il|gepubliceerd op)\\b.{0,20}\\d{4}|^(?:first |originally )?(?:posted|published|released|updated|issued|(?:release|publication) date|date of (?:publication|issue|release))(?: on)?\\b.{0,40}\\d{4}`,
  'i',
);
const PUBLISHED_MAX_LENGTH = 160;
/** The kind of a release with its number, on a line of its own. */
const RELEASE =
  /^(?:(?:press|news|media) release|presse(?:mitteilung|meldung)|medienmitteilung|communiqué de presse|(?:for )?immediate release)\s*(?:n[ro]?[.º°]*\s*)?[\d/-]*$|^(?:no\.?\s*)?\d{2,4}[-/]\d{1,4}$|^OJ [LC],? .*\bELI:/i;

const RULES: readonly (readonly [LineKind, number, RegExp])[] = [
  ['site', SITE_MAX_LENGTH, SITE],
  ['path', PATH_MAX_LENGTH, PATH],
  ['path', PATH_MAX_LENGTH, PATH_MARKS],
  ['control', CONTROL_MAX_LENGTH, CAPTION],
  ['control', NOTE_MAX_LENGTH, NOTE],
  ['related', RELATED_MAX_LENGTH, RELATED],
  ['related', HEAD_MAX_LENGTH, HEAD_BELOW],
  ['credit', CREDIT_MAX_LENGTH, CREDIT],
  ['credit', CREDIT_MAX_LENGTH, FORMER_TITLE],
  ['credit', CREDIT_MAX_LENGTH, REPORTER],
  ['credit', CREDIT_MAX_LENGTH, PICTURE_CREDIT],
  ['published', PUBLISHED_MAX_LENGTH, PUBLISHED],
  ['published', PUBLISHED_MAX_LENGTH, RELEASE],
  ['owner', CREDIT_MAX_LENGTH, OWNER],
];

/** A line that is a link and asks to be followed, as cards and teasers end. */
const CALL =
  /^(?:learn (?:more|about|how|best|ways)|find out|explore|discover|read (?:more|the full)|(?:view|see) (?:all|more|full)|查看(?:更多|全部|详情)|了解(?:更多|详情)|点击(?:查看|进入))/i;

/** Above this share of linked text a line is a link, not text with a link in it. */
const LINK_SHARE = 0.7;

/** The kind of a line; `text` when nothing marks it. */
export function lineKind(line: PageLine): LineKind {
  const rule = RULES.find(([, maxLength, words]) => line.text.length <= maxLength && words.test(line.text));
  if (rule) return rule[0];
  if (stampIn(line)) return 'published';
  if (line.block.tag === 'label' && line.text.length <= CONTROL_MAX_LENGTH) return 'control';
  if (line.text.length <= CONTROL_MAX_LENGTH && (isButtons(line.text) || isPager(line))) return 'control';
  if (line.linkLength / line.text.length <= LINK_SHARE) return 'text';
  return CALL.test(line.text) ? 'control' : 'link';
}

/** Numbers and words that turn the pages of a text, at least one of them a link. */
function isPager({ text, linkLength }: PageLine): boolean {
  return linkLength > 0 && /\d|页|next|prev/i.test(text) && !text.replace(PAGE_TURNS, '');
}

const PAGE_TURNS =
  /\d{1,3}|首页|[上下]一?页|[尾末]页|[第共]\s*\d+\s*页|previous|prev|next|first|last|pages?|[\s<>‹›«»|…[\].·]+/gi;

/** A count may stand beside the words (分享到：12). Taken away one by one rather than matched as a whole: words that hold each other would cost exponential time. */
function isButtons(text: string): boolean {
  const rest = text.replace(BUTTON, '');
  return !rest || (/^\d+$/.test(rest) && COUNTED.test(text));
}

const COUNTED = /分享|点赞|评论|收藏|推荐|在看|阅读|like|share/i;
