import { actPattern } from '../lexicon/act-words.ts';
import { clauseAround } from './sentence-view.ts';
import type { Span } from './sentences.ts';

/** Why an act does not count by its words; `background` still counts when it is dated. */
export type Doubt = 'intention' | 'negated' | 'basis' | 'total' | 'background' | 'attribute';

const INTENTION = new RegExp(`(?:${actPattern('cues', 'wish', 'will')})[^,。;《》]{0,12}$`);
/** 推动签署了 and 正式 are done whatever word of wish stands near. */
const DONE_MARK = new RegExp(`(?:${actPattern('cues', 'done', 'already')})[^,。;]{0,4}$`);
/** 将分别设立, 拟正式签署: a word of wish before them makes the marks of what is done part of the wish. */
const WILL = new RegExp(
  `(?<!已)(?:${actPattern('cues', 'will')})(?:于|在|与|和|同)?[^,。;]{0,8}?(?:正式|共同|联合|分别|现场)[^,。;]{0,6}$`,
);
const NEGATION = new RegExp(`(?:${actPattern('cues', 'not', 'ended')})[^,。;]{0,4}$`);
/** 未就…签订: the matter may stand between. */
const NOT_ABOUT = /(?:未|没有|尚未|并未)(?:能)?(?:就|与|和|同|对)[^,。;]{0,18}$/;
const UNDONE = new RegExp(`^[^,。;]{0,20}(?:${actPattern('cues', 'undone', 'ended')})`);
const BASIS = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,4})?(?:${actPattern('cues', 'basis')}|自(?=.{0,20}以来))`);
const TOTAL = new RegExp(
  `${actPattern('cues', 'total')}|过去(?:的)?[一两三四五几\\d]+(?:多)?年|已(?:经)?有[\\d一二两三四五六七八九十百多几]+[余多]?[家个项名所户]`,
);
/** 去年共签订21个项目: a sum over a year is no act of its own. */
const SUMMED = /(?:共|总共|一共)$/;
const OVER_A_YEAR = /(?:去年|前年|全年|今年|一年|上半年|下半年|20\d\d年)(?!的?\d{1,2}月)/;
const BACKGROUND = new RegExp(
  `${actPattern('cues', 'background', 'already')}|已(?!于|在\\d)|[一二三四五六七八九十\\d]+年(?:多)?来`,
);
/** 随着…协议的签署: what opens the way for the rest was done. */
const NOMINAL = /随着[^,。;]*(?:的(?:正式|顺利|成功)?|[》书议录]上)$/;
/** A stretch of years dates nothing, whatever clause it opens. */
const YEARS = /(?:战略|规划|纲要)[^,。;]{0,8}以来|(?:近|多|几|[一二三四五六七八九十\d])年(?:多|间)?(?:以)?来/;
const ATTRIBUTE =
  /^(?:(?:[一二两三四五六七八九十几多半\d]+(?:多|余)?(?:周?年|个?月|天))(?:多|以?来|之?后|间|时间|庆|之际|的?庆典|(?=[,。;])|$|活动|座谈|纪念)|的(?!是|消息|通知|通告|公告)|后(?!续)|以来|之后|时(?!间)|前(?!期)|过程|基础上)/;
/** 设立丝路基金等重大事项: named in a list of topics. */
/** 以…启动…为标志: an act named as a mark of something else. */
const MARK = /^[^。;]{0,40}为(?:标志|契机|起点|例)/;
/** 结成合作伙伴关系意义重大: said of an act, not told. */
const VALUED =
  /^[^,。;]{0,24}(?:意义重大|意义深远|势在必行|十分必要|非常必要|具有[^,。;]{0,8}意义|是大势所趋)/;
/** 签订《…协议》以来: the paper stands between. */
const SINCE =
  /^[^。;]*[》书议定录](?:以来|已?(?:近|满|逾|有|过去?)?[一两三四五六七八九十半\d]+(?:多|个)?(?:周年|年|月)(?:多|有余)?)$/;
/** 决定设立基金,计划明年启动: the next clause tells that it is still to come. */
const STILL_TO_COME =
  /^[^,。;]{0,24},(?:计划|预计|拟|将)[^,。;]{0,10}(?:启动|成立|设立|揭牌|挂牌|开园|运行)(?=[,。;]|$)/;
const DECIDED = /决定[^,。;]{0,6}$/;
const TOPIC = /^[^,。;]{0,16}等(?:重大)?(?:事项|议题|工作|情况|问题)/;

/**
 * What speaks against counting the act whose verb stands at `verb` as done and as news; null when nothing does.
 * Reads the clause, and for totals the whole sentence before the verb.
 */
export function doubtOf(text: string, verb: Span, objectEnd: number): Doubt | null {
  const clause = clauseAround(text, verb.start, verb.end);
  const before = text.slice(clause.start, verb.start);
  const after = text.slice(verb.end, clause.end);
  const earlier = text.slice(0, verb.start);
  if (isTotal(before, earlier, after)) return 'total';
  if (NEGATION.test(before) || NOT_ABOUT.test(before) || isUndone(text, verb.end, objectEnd))
    return 'negated';
  if (isMeant(text, clause.start, verb)) return 'intention';
  if (BASIS.test(before) && !NOMINAL.test(before)) return 'basis';
  if (isEarlier(before, after) || AFTER_IT.test(after)) return 'background';
  if (isAttribute(after, text.slice(Math.max(objectEnd, verb.end)))) return 'attribute';
  return isBackground(before, earlier) ? 'background' : null;
}

function isTotal(before: string, earlier: string, after: string): boolean {
  return TOTAL.test(earlier) || ((SUMMED.test(before) || MANY.test(after)) && OVER_A_YEAR.test(earlier));
}

/** 去年签订了多项协议. */
const MANY = /^了?[^,。;《]{0,20}(?:多项|多个|多份|一系列)/;

/** 近日先后通过: one after the other within the days that the word of recency tells. */
const LATELY_IN_TURN = /(?<=近日|日前|近期|今天|昨天|今日|昨日)(?:先后|相继|陆续)/;

function isBackground(before: string, earlier: string): boolean {
  return BACKGROUND.test(before.replace(LATELY_IN_TURN, '')) || NOMINAL.test(before) || YEARS.test(earlier);
}

/** …,标志着协同机制正式建立: what an act means is no second one. */
const COMMENT = new RegExp(
  `^(?:(?:这|也|此举)?(?:${actPattern('cues', 'comment')})|(?:这|此)(?:也|还|同时)?正?是)`,
);
/** 《…方案》指出,建立联动机制: what a paper or a speaker asks for is not done. */
const DEMANDED =
  /(?:指出|提出|(?<!的|战略|总体|工作|部署|精神|有关|新)要求|强调|明确提出|建议|商定|议定)[,:](?![^。;]*(?:已|正式|宣布|揭牌|签署|签订|\d[日号](?!之?前|起)))/;

/** 根据《…纲要》要求,三地签署…: what was asked for was done. */
const AS_ASKED = /^(?:根据|按照|依照|依据|遵照|为?落实)[^,]*要求,/;

/** 印发《…方案》,建立会商机制: what the paper just named provides. */
const PROVIDED = /(?:印发|出台|发布|签署|签订|通过|制定)了?[^。;]*》[^。;]*,$/;
const PROVIDES = /^(?:建立|健全|完善|明确)$/;
/** 应当避免…,建立…机制: the duty goes on. */
const BOUND = /应当[^。;]*,$/;

/** 根据协议,余下两成设立基金: what the paper just told of provides. */
const BY_PAPER =
  /^(?:根据|按照|依据|依照)(?:该|此|这一|上述|双方)?(?:协议|协定|备忘录|合同|约定|方案|规划|计划)[^《》]{0,12},(?![^。;]*(?:今天|昨天|近日|日前|已|正式|揭牌|\d[日号]))/;

/** 共商推进…大计并签署了: 了 tells that it is done, whatever was wished before. */
function isPerfect(text: string, { start, end }: Span): boolean {
  return /了$|^了/.test(text.slice(start, end)) || text[end] === '了';
}

/** 签署的协议同时解除: what a verb describes may be what ended. */
function isUndone(text: string, verbEnd: number, objectEnd: number): boolean {
  return UNDONE.test(text.slice(objectEnd)) || (text[verbEnd] === '的' && UNDONE.test(text.slice(verbEnd)));
}

/** Wished, asked, demanded, or only what another act stands for. */
function isMeant(text: string, clauseStart: number, verb: Span): boolean {
  const before = text.slice(clauseStart, verb.start);
  if (COMMENT.test(before) || isQuestion(text) || isStillToCome(before, text.slice(verb.end))) return true;
  const earlier = text.slice(0, clauseStart);
  if (PROVIDES.test(text.slice(verb.start, verb.end)) && (PROVIDED.test(earlier) || BOUND.test(earlier)))
    return true;
  if (BY_PAPER.test(earlier) && !isPerfect(text, verb) && !DONE_MARK.test(before)) return true;
  if (isRecast(before, text.slice(verb.start, verb.end))) return false;
  return !isPerfect(text, verb) && (isWish(before) || isDemanded(before, earlier.replace(AS_ASKED, '')));
}

/** 建议尽快出台条例,建立补偿制度: the advice goes on. */
const ADVISED = /(?:建议|呼吁|希望|倡议)(?!书|下|后|人|单位)[^,。;:]{2,30},$/;

/** 商定,建立…制度: what two settle to set up is set up, not asked for. */
function isDemanded(before: string, earlier: string): boolean {
  if (before === '' && ADVISED.test(earlier)) return true;
  return DEMANDED.test(earlier) && !(before === '' && /(?:商定|议定)[,:]$/.test(earlier));
}

/** 研究所将中试车间整体迁入启东: 将 that only names what is moved. */
const DISPOSED =
  /^(?!.*(?:拟|计划|即|也|还|都|均|未来|今后|预计)将)[^将]{2,}将(?:其|旗下|所属|原)?[\u4e00-\u9fff“”]{0,10}(?:总部|车间|厂|生产线|产线|设备|业务|基地|校区|部门|环节|产能|商户|市场|工序|项目|店铺)(?:整体|全部|部分|陆续|正式|成功|由[^,。;]{2,8}|从[^,。;]{2,8})*$/;

/** 将协作小组调整为领导小组: before these verbs 将 names what is changed. */
function isRecast(before: string, verb: string): boolean {
  return verb.endsWith('为') && /^将[^将]{4,}$/.test(before);
}

/** 省人民政府应当会同北京市人民政府建立…机制: a law names those bound by it before what they are to do. */
const DUTY = /应当|(?<![反响供对适相])应(?:会同|协同|共同|联合|与|和|同)[^,。;]*$/;

function isStillToCome(before: string, after: string): boolean {
  return DECIDED.test(before) && STILL_TO_COME.test(after);
}

function isWish(before: string): boolean {
  if (DISPOSED.test(before)) return false;
  if (DUTY.test(before)) return true;
  return WILL.test(before) || (INTENTION.test(before) && !DONE_MARK.test(before));
}

function isQuestion(text: string): boolean {
  return /[?？]["”]?$/.test(text);
}

/** 签订…协议之后,: what went before. */
const AFTER_IT = /^[^。;]*[》书议定录]之后$/;

/** 继甲落户之后: what something else came after. */
function isEarlier(before: string, after: string): boolean {
  return /(?:^|是|,)继[^,。;]*$/.test(before) && /^[^,。;]{0,16}之?后$/.test(after);
}

/** 签署的协议, 成立后, 设立丝路基金等事项: the verb only describes something. */
function isAttribute(afterVerb: string, afterObject: string): boolean {
  return (
    TOPIC.test(afterVerb) ||
    VALUED.test(afterVerb) ||
    MARK.test(afterVerb) ||
    ATTRIBUTE.test(afterVerb) ||
    SINCE.test(afterVerb) ||
    ATTRIBUTE.test(afterObject)
  );
}
