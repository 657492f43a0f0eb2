import { allMatches } from '../../lexicon/all-matches.ts';
import type { EventKind } from '../../model/event.ts';
import { clauseAround, type SentenceView } from '../sentence-view.ts';
import { type Act, lastMatch } from './act.ts';

const VERB =
  /(?:揭牌成立|挂牌成立|宣告成立|成立(?![项法案])|批复设立|批准设立|同意设立|设立|组建|建立|创立|创建|发起成立|缔结|结成|(?<!小)组成(?!立)|完成(?:工商)?注册|注册成立|揭牌运营|揭了牌|挂了牌|揭牌|挂牌|授牌|揭幕|启动建设|启动运营|启动|启用|开园(?![区林])|开馆|开工建设|开工(?![作业])|破土动工|动工(?![业作程具人会信商])|奠基|投用|投入运营|投入使用|正式运营|开业(?![务界内主])|开诊|开学(?![习术校])|落成|竣工|建成)(?:了|仪式)?/g;
/** Verbs whose object comes before them. */
const INTRANSITIVE =
  /^(?:完成|注册成立|揭了牌|挂了牌|揭牌(?!成立)|挂牌(?!成立)|授牌|揭幕|启用|开园|开馆|开工|破土|动工|奠基|投用|投入|正式运营|开业|开诊|开学|落成|竣工|宣告)/;

const KINDS = ['fund', 'alliance', 'organisation', 'co-built-park'] as const;
/** What can be founded, by kind; the last of them in a phrase is its head. */
const NOUNS: Readonly<Record<(typeof KINDS)[number], RegExp>> = {
  fund: /基金(?!会)|(?:投资|铁路投资|建设投资|开发投资|股权投资)[\u4e00-\u9fff]{0,6}公司|投资集团|(?:补偿|专项|合作|引导)资金/,
  alliance: /联盟|协会|共同体|联合会|联合体|合作组织|商会|学会|合作体|协作体|医联体|联谊会|促进会|研究会/,
  organisation:
    /(?:经济|区域|技术)协作区|[\u4e00-\u9fff]{2}小组|工作组|工作专班|专班|联合办公室|协调办公室|联席会议?(?:制度|机制|办公室)?|(?:发展|合作|协作|推进|对接|工作|协同)办公室|委员会(?!会议)|理事会|协调会议?制度|(?:协调|合作|协作|联动|会商|协同|工作|执法|立法|对接|沟通|联防联控|应急|保障|抢修|共治|补偿|帮扶)[\u4e00-\u9fff]{0,8}(?:机制|制度)|联合执法队|指挥部|工作站/,
  'co-built-park':
    /园区|产业园|科技园|工业园|示范园|分园|[\u4e00-\u9fff]园(?!林|艺|博)|开发区|示范区|合作区|试验区|试验田|协作区|集聚区|功能区|保税区|综保区|片区|经济区|基地|创新中心|分中心|走廊|科技城|新城|科学城|实验室|孵化器|众创空间|加速器|研究院|转移中心|服务中心|数据中心|合作中心|大市场|交易中心|[\u4e00-\u9fff]中心|飞地|产业港|创新港|平台|联合大学|工作站|院区|医疗中心/,
};
const NOUN = new RegExp(KINDS.map((kind) => `(${NOUNS[kind].source})`).join('|'), 'g');

/** Bodies, parks, alliances and funds that came to be: 成立, 设立, 揭牌, 开园, 开工. */
export function foundings(sentence: SentenceView): Act[] {
  const acts: Act[] = [];
  for (const match of allMatches(sentence.text, VERB)) {
    const verb = { start: match.index, end: match.index + match[0].length };
    const object = foundedObject(sentence.text, verb, match[0]);
    const kind = object && foundedKind(sentence.text.slice(object.start, object.end));
    if (object && kind) acts.push({ form: 'found', kind, verb, object, title: '' });
  }
  return acts;
}

function foundedObject(text: string, verb: Act['verb'], word: string): Act['object'] | null {
  const clause = clauseAround(text, verb.start, verb.end);
  const after = text.slice(verb.end, clause.end);
  const isTransitive =
    !INTRANSITIVE.test(word) &&
    after.length > 1 &&
    !word.endsWith('仪式') &&
    !/^(?:的|后|以来|大会|仪式|暨|,|。|于|在|举行)/.test(after);
  if (isTransitive) return { start: verb.end, end: clause.end };
  if (DATED.test(text.slice(0, verb.start)) && /^的/.test(after))
    return { start: verb.end + 1, end: clause.end };
  if (/^后|^以来|^的(?!.*(?:是|为))/.test(after)) return null;
  return phraseBefore(text, clause.start, verb.start);
}

/** 8月28日开园的…产业园: a dated verb that describes its thing, which then follows. */
const DATED = /[年月日](?:正式|刚刚)?$/;

/** The people who unveil stand before 为, the thing after it: A与B共同为“…”揭牌. */
const UNVEILED =
  /^(?:[^,]*(?:共同|一起|一同|联合|分别|正式|[与和及][^,]*?))?(?:并|还|共同|同时)*(?<![成作称因认分名])为(?!了)/;

/** The thing's name stands before the verb (为…揭牌), at times a clause earlier (由…发起的联盟，5日在天津成立). */
function phraseBefore(text: string, clauseStart: number, verbStart: number): Act['object'] | null {
  const opening = UNVEILED.exec(text.slice(clauseStart, verbStart))?.[0].length ?? 0;
  const own = { start: clauseStart + opening, end: verbStart };
  if (own.start === 0 || foundedKind(text.slice(own.start, own.end))) return own;
  return { start: clauseAround(text, clauseStart - 1, clauseStart - 1).start, end: verbStart };
}

/** Kind by the last noun of the phrase; 管委会 goes with its park. */
export function foundedKind(phrase: string): EventKind | null {
  const words = phrase
    .replace(/(?<!联合)管理?委员会|(?<!联合)管委会/g, (committee) => '园'.padEnd(committee.length, ' '))
    .replace(/(?<![设建])在[^,的“”]*?(?:举行|召开)?[^,的“”举]*$/, (place) =>
      /(?:成立|设立)/.test(phrase) ? place : placeless(place),
    );
  const last = lastMatch(NOUN, words);
  if (last && LATER_STEP.test(words.slice((last.index ?? 0) + last[0].length))) return null;
  return last ? (KINDS.find((_, index) => last[index + 1] !== undefined) ?? null) : null;
}

/** …科技城举行重点项目集中开工, …分园二期: what opens is not the park itself. */
const LATER_STEP =
  /[二三四五六][期批]|(?:举行|举办)[^,]{0,10}(?:项目|工程)|(?:重点|重大|首批|一批|入园|签约|\d+个|[两三四五六七八九十]个)[^,]{0,6}(?:项目|工程)|(?:迎接|迎来|来自)[^,]{0,16}(?:企业|药企|公司|商户|厂)/;

/** 在石家庄 before the verb says where, not what. */
function placeless(words: string): string {
  return ' '.repeat(words.length);
}
