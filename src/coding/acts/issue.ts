import { actPattern } from '../../lexicon/act-words.ts';
import type { EventKind } from '../../model/event.ts';
import { clauseAround, referencesIn, type SentenceView } from '../sentence-view.ts';
import { type Act, verbMatches } from './act.ts';
import { headedPapers } from './headed-paper.ts';
import { DOCUMENT_NOUN, paperKind, stateKind } from './paper-kind.ts';

const VERB = new RegExp(`(?:${actPattern('issuing')})了?`, 'g');
/** Verbs that need a named document, because they have other uses (通过 is mostly a preposition). */
const NEEDS_BODY = new RegExp(`^(?:${actPattern('issuing', 'adopted')})`);
const NEEDS_TITLE = new RegExp(`^(?:${actPattern('issuing', 'titled')})`);
/** 推出15项举措: numbered measures need no title. */
const MEASURES = /^[\d一二三四五六七八九十]+[项条][^,。;]{0,14}?(?:措施|举措|政策)/;
const BODY_THAT_ADOPTS = /会议|会上|座谈会|联席会|大会|人大|常委会|政治局|国务院|全会|审议|表决|正式/;
/** A paper that is not named further. */
const JOINT_PAPER = new RegExp(actPattern('issuing', 'joint'));
const NOUN_AFTER = new RegExp(`^[^,:。;《]{0,40}?(?:${DOCUMENT_NOUN})(?=[,:。;(]|等|$)`);
const NOUN_BEFORE = new RegExp(`(?:${DOCUMENT_NOUN})[^\\u4e00-\\u9fff]*(?:正式|近日|日前|今天|昨天|联合)*$`);
/** …目录和整合规划,A和B联合公布: the paper is the topic of the clause before. */
const NOUN_TOPIC = new RegExp(
  `(?:${DOCUMENT_NOUN})(?:\\([^)]*\\))?(?:已?报?经[^,]{2,24}(?:同意|批准|审定))?$`,
);
/** 《…目录》今天出炉,由A会同B联合发布. */
const REF_TOPIC = /》[^《》,。;]{0,10}$/;
const REF_AFTER = /^[^,:。;《]{0,25}《/;
const REF_BEFORE = /》[^《]{0,40}$/;
/** 通过关于贯彻《…纲要》的意见: the paper is the one on the titled one. */
const CARRIES_OUT = /(?:贯彻|落实|实施|执行)《$/;
const PAPER_ON_IT = new RegExp(`^的?[^,:。;《的]{0,12}?(?:${DOCUMENT_NOUN})`);
/** A text that opens with a title, then date and body that adopted it. */
const HEADING = new RegExp(`^([^\\s,。:]{6,60}?(?:${DOCUMENT_NOUN}))[\\s(]`);

/** 《…方案》获批,已将方案印发两省市: the paper just named is only sent on. */
const SENT_ON = /》.*将(?:该|此|这一)?(?:规划|方案|意见|办法|纲要|通知|文件)$/;

/** Papers issued, adopted or approved: 印发《…方案》, 《…纲要》审议通过, …规定 … 会议通过. */
export function issuings(sentence: SentenceView): Act[] {
  const acts: Act[] = headedPapers(sentence);
  for (const match of verbMatches(sentence, 'issuing', VERB)) {
    const verb = { start: match.index, end: match.index + match[0].length };
    if (SENT_ON.test(sentence.text.slice(0, verb.start))) continue;
    const object = issuedObject(sentence, verb, match[0]);
    if (!object && JOINT_PAPER.test(match[0]))
      acts.push({
        form: 'issue',
        kind: 'opinion',
        verb,
        object: { start: verb.end, end: verb.end },
        title: '',
      });
    if (object) acts.push(...actsOfPapers(sentence, verb, object));
  }
  return acts;
}

/** One act a title: which of several papers is of the region is not known here. */
function actsOfPapers(sentence: SentenceView, verb: Act['verb'], object: Act['object']): Act[] {
  const names = titlesOf(sentence, object);
  return names.flatMap((title) => {
    const kind =
      broughtBy(sentence.text, title, object) ?? paperKind(title || wordsFor(sentence.text, verb, object));
    if (!kind || kind === 'agreement') return [];
    return [{ form: 'issue', kind, verb, object, title, isListed: names.length > 1 } as const];
  });
}

/** 印发…规划的通知 says with its verb that the notice forwards the plan. */
function wordsFor(text: string, verb: Act['verb'], { start, end }: Act['object']): string {
  const forwards = start === verb.end && !text.startsWith('关于', start);
  return text.slice(forwards ? verb.start : start, end);
}

/** 通过了同名决定: the title is the one told last. */
const SAME_NAME = /同名|^[该这]/;

function titleBefore({ reading, start }: SentenceView, at: number): string {
  const last = reading.references.findLast((ref) => ref.end <= start + at);
  return last ? reading.folded.slice(last.start + 1, last.end - 1) : '';
}

function titlesOf(sentence: SentenceView, object: Act['object']): string[] {
  const titles = referencesIn(sentence, object.start, object.end);
  const words = sentence.text.slice(object.start, object.end);
  if (titles.length === 1 && !words.endsWith('》')) {
    return [words.replace(/《[^》]*》/, titles[0] ?? '')];
  }
  return titles.length > 0 ? titles : [SAME_NAME.test(words) ? titleBefore(sentence, object.start) : ''];
}

/** A notice without a name may say in the next clause what comes into force: 下发通知,明确税收分享办法. */
function broughtBy(text: string, title: string, object: Act['object']): EventKind | null {
  if (title || text[object.end] !== ',') return null;
  const next = clauseAround(text, object.end + 1, object.end + 1);
  const words = text.slice(next.start, next.end);
  return /推动|推进|探索|逐步|研究|鼓励|(?<!从)将/.test(words) ? null : stateKind(words);
}

function issuedObject(sentence: SentenceView, verb: Act['verb'], word: string): Act['object'] | null {
  const { text } = sentence;
  const clause = clauseAround(text, verb.start, verb.end);
  const before = text.slice(clause.start, verb.start);
  const after = text.slice(verb.end);
  if (NEEDS_BODY.test(word) && !BODY_THAT_ADOPTS.test(text.slice(0, verb.start))) return null;
  const refAfter = REF_AFTER.exec(after);
  if (refAfter) return titledObject(text, verb.end, verb.end + refAfter[0].length);
  const heading = HEADING.exec(text);
  if (heading && sentence.index === 0 && NEEDS_BODY.test(word))
    return { start: 0, end: heading[1]?.length ?? 0 };
  return objectBefore(before, clause) ?? unnamedObject(text, verb, clause, word) ?? meantPaper(text, verb);
}

/** 该规划日前已获审议通过: the paper named in the sentence before. */
const MEANT_PAPER = new RegExp(`^(?:该|这[一份部个项]{1,2})(?:${DOCUMENT_NOUN})(?=[由经已于获在正日近也,])`);

function meantPaper(text: string, verb: Act['verb']): Act['object'] | null {
  const end = MEANT_PAPER.exec(text)?.[0].length ?? 0;
  return end > 0 && end <= verb.start && /^[,。;]|^$|^(?:并|实施|,)/.test(text.slice(verb.end))
    ? { start: 0, end }
    : null;
}

function titledObject(text: string, start: number, from: number): Act['object'] | null {
  const end = refEnd(text, from);
  if (ABOUT_IT.test(text.slice(end))) return null;
  const about = CARRIES_OUT.test(text.slice(start, from)) ? PAPER_ON_IT.exec(text.slice(end)) : null;
  return { start, end: end + (about?.[0].length ?? 0) };
}

/** 发布《…方案》宣传片: what came out is no paper. */
const ABOUT_IT =
  /^的?(?:宣传片|解读|图解|释义|英文版|宣讲|征求意见稿|(?:工作|编制)大纲|送审稿|修改稿|公开征求意见|草案)/;

function objectBefore(before: string, clause: Act['object']): Act['object'] | null {
  const isTitled = REF_BEFORE.test(before) && !isBasis(before);
  return isTitled
    ? { start: clause.start + before.indexOf('《'), end: clause.start + before.lastIndexOf('》') + 1 }
    : null;
}

function unnamedObject(
  text: string,
  verb: Act['verb'],
  clause: Act['object'],
  word: string,
): Act['object'] | null {
  const after = text.slice(verb.end);
  const measures = MEASURES.exec(after);
  if (measures) return { start: verb.end, end: verb.end + measures[0].length };
  const plan = APPROVES.test(word) ? PLAN_AFTER.exec(after) : null;
  if (plan) return { start: verb.end, end: verb.end + plan[0].length };
  const adopted = NEEDS_BODY.test(word) ? ADOPTED.exec(after) : null;
  if (adopted) return { start: verb.end, end: verb.end + adopted[0].length };
  const isJoint = JOINTLY.test(text.slice(clause.start, verb.start));
  return (NEEDS_TITLE.test(word) && !isJoint) || NEEDS_BODY.test(word)
    ? null
    : nounObject(text, verb, clause);
}

/** 人大常委会通过关于…的决定: what a body adopts need not be printed with its title. */
const ADOPTED = /^了?关于[^,。;《]{4,50}?的(?:决定|决议|意见|规定|办法|方案)(?=[,:。;(]|$)/;

/** 国家发展改革委批复…搬迁方案: a plan that is approved need not be printed with its title. */
const APPROVES = /^(?:批复|批准|原则同意)/;
const PLAN_AFTER = /^(?:了|同意)?[^,:。;《]{2,60}?(?:规划纲要|规划|方案)(?=[,:。;(]|$)/;

/** 三地同步公布…条例: acting together, they publish a paper also where its title is not printed. */
const JOINTLY = /(?:联合|共同|同步)$/;

function nounObject(text: string, verb: Act['verb'], clause: Act['object']): Act['object'] | null {
  const after = NOUN_AFTER.exec(text.slice(verb.end));
  if (after) return { start: verb.end, end: verb.end + after[0].length };
  const before = text.slice(clause.start, verb.start);
  if (NOUN_BEFORE.test(before) && !isBasis(before)) return { start: clause.start, end: verb.start };
  const topic = clauseAround(text, clause.start - 1, clause.start - 1);
  const isTopic = clause.start > 0 && JOINTLY.test(before) && /^[,。;]/.test(text.slice(verb.end));
  const words = text.slice(topic.start, topic.end);
  return isTopic && (NOUN_TOPIC.test(words) || REF_TOPIC.test(words)) ? topic : null;
}

function isBasis(before: string): boolean {
  return /(?:根据|按照|依据|依照|贯彻|落实|通过)[^,]{0,4}《/.test(before);
}

/** End of the last of the titles that are listed together (《…》《…》和《…》). */
function refEnd(text: string, from: number): number {
  let end = text.indexOf('》', from) + 1;
  for (
    let next = text.slice(end).match(/^[、和与及]?《/);
    next && end > 0;
    next = text.slice(end).match(/^[、和与及]?《/)
  ) {
    end = text.indexOf('》', end + next[0].length) + 1;
  }
  return end > 0 ? end : text.length;
}
