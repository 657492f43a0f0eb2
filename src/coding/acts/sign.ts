import { actPattern } from '../../lexicon/act-words.ts';
import { clauseAround, referencesIn, type SentenceView } from '../sentence-view.ts';
import { type Act, verbMatches } from './act.ts';
import { AGREEMENT_NOUN, paperKind, stateKind } from './paper-kind.ts';

const PUBLISHING = actPattern('signing', 'publishing');
const VERB = new RegExp(
  `(?:${actPattern('signing', 'pact')})了?|(?:${actPattern('signing', 'tie')})(?=友好|姊妹)|(?:${PUBLISHING})了?(?=《|[^,。;《]{2,20}(?:宣言|倡议书|公约)[,。;])`,
  'g',
);
const PAPER = new RegExp(`(?:${AGREEMENT_NOUN}|文件|文本)`);
/** An agreement's name may follow its verb after so many characters (签署了关于…的合作协议). */
const OBJECT_REACH = 70;
const BEFORE_REACH = 30;

/** Papers signed: 签署…协议, …协议签约仪式, 《…备忘录》签署, 达成…共识. */
export function signings(sentence: SentenceView): Act[] {
  const acts: Act[] = [];
  for (const match of verbMatches(sentence, 'signing', VERB)) {
    const verb = { start: match.index, end: match.index + match[0].length };
    const act = signing(sentence, verb, match[0]);
    if (act) acts.push(act);
  }
  return acts;
}

function signing(sentence: SentenceView, verb: Act['verb'], word: string): Act | null {
  const after = objectAfter(sentence, verb);
  if (PUBLISHES.test(word) && !isAccord(sentence, after)) return null;
  const clause = clauseAround(sentence.text, verb.start, verb.end);
  const from = Math.max(clause.start, titleStart(sentence.text, verb.start - BEFORE_REACH));
  for (const object of [
    after,
    before(sentence.text, from, verb.start),
    topicClause(sentence.text, clause.start),
  ]) {
    const kind = signedKind(sentence, object);
    if (kind) return actOf(sentence, verb, object, kind);
  }
  return isWithoutPaper(sentence.text, verb, word, clause)
    ? { form: 'sign', kind: 'agreement', verb, object: after, title: '' }
    : null;
}

/** Whether two came to terms though no paper is named: a tie, what was settled, a signing between parties. */
function isWithoutPaper(text: string, verb: Act['verb'], word: string, clause: Act['object']): boolean {
  if (/^(?:缔结|结成)/.test(word)) return RELATION.test(text.slice(verb.end, clause.end));
  const after = text.slice(verb.end);
  if (/^(?:[商议]定|协商确定)/.test(word))
    return SETTLED.test(after) && !FOUNDED.test(after) && !/会/.test(text.slice(0, verb.start));
  return BARE.test(word) && !/^.{0,2}(?:落户|入驻|落地)/.test(after) && isPactOf(text, verb, clause);
}

const BARE = /^(?:签约|签下|缔约|结为|会签|签字|签署)/;

/** The stretch before a verb; it ends with the title in it, behind which the parties may stand: 《…协议》由甲与乙签订. */
function before(text: string, from: number, verbStart: number): Act['object'] {
  const title = text.slice(from, verbStart).search(/》[^《》,。;]{0,20}由[^《》,。;]*$/);
  return { start: from, end: title < 0 ? verbStart : from + title + 1 };
}

/** Back to where a title begins that an offset cuts. */
function titleStart(text: string, at: number): number {
  const opening = text.lastIndexOf('《', Math.max(0, at));
  return opening >= 0 && text.indexOf('》', opening) >= at ? opening : at;
}

/** 发表《…宣言》: of verbs for any paper only those whose paper is an accord. */
const PUBLISHES = new RegExp(`^(?:${PUBLISHING})`);

function isAccord(sentence: SentenceView, { start, end }: Act['object']): boolean {
  const [title] = referencesIn(sentence, start, end);
  return paperKind(title ?? sentence.text.slice(start, end)) === 'agreement';
}

/** …的合作协议,A与B签了字: the paper may be the topic that the clause before names. */
function topicClause(text: string, clauseStart: number): Act['object'] {
  const topic = clauseAround(text, clauseStart - 1, clauseStart - 1);
  const words = text.slice(topic.start, topic.end);
  return clauseStart > 0 && TOPIC.test(words) ? topic : { start: clauseStart, end: clauseStart };
}

/** 两地商定,由甲向乙…: what was settled follows; at a meeting the meeting is told. */
const SETTLED = /^[,:]|^(?:今后|今年|明年|每年|共同|联合|合作|共建|由|在|从|自)/;

/** 商定,建立…联席会议制度: what comes into being is told for itself. */
const FOUNDED =
  /^[,:]?(?:建立|成立|组建|设立)[^,。;]{0,30}(?:制度|机制|小组|委员会|联席会议?|办公室)(?=[,。;])/;

/** 缔结友好合作关系: a tie between two is a pact without a paper. */
const RELATION =
  /^[^,。;]{0,12}(?:友好|合作|协作|伙伴|帮扶|结对)[^,。;]{0,4}关系|^(?:为|了)?(?:友好|姊妹|结对)(?:合作|共建|帮扶)?(?:园区|城市|城区|市区|省市|学校|医院|单位|区县|机场|港|[市县区校院省])/;

const TOPIC = new RegExp(`^(?!${VERB.source}|根据|按照|依据).*(?:${AGREEMENT_NOUN})(?:文本)?》?$`);

function actOf(sentence: SentenceView, verb: Act['verb'], object: Act['object'], paper: Act['kind']): Act {
  const clause = clauseAround(sentence.text, verb.start, verb.end);
  const topic = topicOf(sentence.text.slice(clause.start, verb.start));
  const title = referencesIn(sentence, object.start, object.end)[0] ?? '';
  const state = stateKind(topic) ?? (title ? null : agreedState(sentence.text, object.end));
  const kind = paper === 'agreement' ? (state ?? paper) : paper;
  return { form: 'sign', kind, verb, object, title };
}

/** What was agreed on when it stands before the verb: 就税收按比例分成签订备忘录. */
function topicOf(before: string): string {
  return /(?:就|围绕|关于)([^,]*)$/.exec(before)?.[1] ?? '';
}

/** 签署协议,明确三地互认…: what a paper without a name brings into force stands in the next clause. */
function agreedState(text: string, objectEnd: number): Act['kind'] | null {
  if (text[objectEnd] !== ',') return null;
  const next = clauseAround(text, objectEnd + 1, objectEnd + 1);
  const words = text.slice(next.start, next.end);
  return /^(?:明确|规定|约定|商定|确定|即日起|对|实现|实行)/.test(words) &&
    !/推动|推进|探索|逐步|研究|将/.test(words)
    ? stateKind(words)
    : null;
}

function objectAfter(sentence: SentenceView, verb: Act['verb']): Act['object'] {
  const stop = sentence.text.slice(verb.end, verb.end + OBJECT_REACH).search(/[,:。;]/);
  return {
    start: verb.end,
    end: stop < 0 ? Math.min(sentence.text.length, verb.end + OBJECT_REACH) : verb.end + stop,
  };
}

/** 签署《…规划》实施备忘录: the accord on the titled paper. */
const ON_A_PAPER = new RegExp(`^[^《]*《[^》]*》[^,《]{0,8}(?:${AGREEMENT_NOUN})$`);

/** 签署《…联盟章程》: who signs a charter founds what it is of. */
const CHARTER = /(?:联盟|协会|联合会|共同体|联合体)章程》?$/;

function signedKind(sentence: SentenceView, object: Act['object']): Act['kind'] | null {
  const words = sentence.text.slice(object.start, object.end);
  const titles = referencesIn(sentence, object.start, object.end);
  if (ON_A_PAPER.test(words)) return 'agreement';
  for (const title of titles) {
    if (CHARTER.test(title)) return 'alliance';
    const kind = paperKind(title);
    if (kind) return kind;
  }
  const paper = PAPER.exec(words);
  if (!paper) return titles.length > 0 ? 'agreement' : unnamedKind(words);
  return stateKind(words.slice(0, paper.index + paper[0].length)) ?? 'agreement';
}

function unnamedKind(words: string): Act['kind'] | null {
  if (PROJECTS.test(words)) return 'agreement';
  return PLAN_SIGNED.test(words) ? paperKind(words) : null;
}

/** 签订农业、旅游等合作项目32项: what is counted are pacts. */
const PROJECTS =
  /^(?:了)?[^》,]{0,24}(?:合作|协作|联合)[^》,]{0,6}项目(?:[\d一二三四五六七八九十百]+|$)|^(?:了)?[\d一二三四五六七八九十百]+[余多]?[个项][^》,]{0,12}(?:合作|协作)[^》,]{0,4}项目/;

/** 签署…行动计划: a plan without a title that the parties sign. */
const PLAN_SIGNED = /^(?:了)?[^》]{2,40}(?:方案|行动计划|规划|路线图|清单|工作计划|实施意见)$/;

/** 甲与乙, 甲、乙两地部门; 三市的20家企业 are no parties. */
function isOfSeveral(before: string): boolean {
  return (
    /[与和同]/.test(before) || (/、/.test(before) && !/\d+[余多]?[家个名户]|企业|商户|市场/.test(before))
  );
}

/** 会上签约项目40个: who met signs. */
const AT_MEETING =
  /(?:会上|会议上|仪式上|活动上|现场|(?:[两三四]地|三省市)[^,。;、企商家]{0,8}[部局委厅办院]|(?:双|[三四各]方|[两三]地|[两三]市)(?:(?:人民)?政府|有关部门|部门|企业|、){0,4}(?:在[^,。;]{2,8}|就[^,。;]{2,24})?|双方(?:就[^,。;]{2,24})?)(?:集中|共|共同|正式)?$/;

/** 签约 without a paper is a pact when a ceremony or a counterpart is named: 与…签约, 签约仪式, 签约共建. */
function isPactOf(text: string, verb: Act['verb'], clause: Act['object']): boolean {
  const after = text.slice(verb.end, verb.end + 6);
  return (
    /^(?:仪式|共建|合作|结|友好|帮扶)/.test(after) ||
    ((isOfSeveral(text.slice(clause.start, verb.start)) || AT_MEETING.test(text.slice(0, verb.start))) &&
      /^[,。;]|^$|^了|^(?:项目)?[\d一二三四五六七八九十百]/.test(after))
  );
}
