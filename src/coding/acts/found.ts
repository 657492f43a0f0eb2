import { actPattern } from '../../lexicon/act-words.ts';
import type { EventKind } from '../../model/event.ts';
import { clauseAround, type SentenceView } from '../sentence-view.ts';
import { type Act, lastMatch, verbMatches } from './act.ts';

const VERB = new RegExp(`(?:${actPattern('founding')})(?:了|仪式)?`, 'g');
/** Verbs whose object comes before them. */
const INTRANSITIVE = new RegExp(`^(?:${actPattern('founding', 'opens')})(?!成立)`);

const KINDS = ['fund', 'alliance', 'organisation', 'co-built-park'] as const;
/** What can be founded, a group for each kind; the last of them in a phrase is its head. */
const NOUN = new RegExp(KINDS.map((kind) => `(${actPattern('things', kind)})`).join('|'), 'g');

/** Bodies, parks, alliances and funds that came to be: 成立, 设立, 揭牌, 开园, 开工. */
export function foundings(sentence: SentenceView): Act[] {
  const acts: Act[] = [];
  for (const match of verbMatches(sentence, 'founding', VERB)) {
    const verb = { start: match.index, end: match.index + match[0].length };
    if (TIE.test(sentence.text.slice(verb.start)) || isAgreedOn(sentence.text, verb)) continue;
    const object = foundedObject(sentence.text, verb, match[0]);
    const kind = object && foundedKind(sentence.text.slice(object.start, object.end));
    if (!object || !kind) continue;
    const act = { form: 'found', kind, verb, object, title: '' } as const;
    acts.push(...listedBefore(sentence.text, act), act);
  }
  return [...acts, ...chartered(sentence.text)];
}

/** 就建立…机制达成一致: what two come to terms on is only promised. */
function isAgreedOn(text: string, verb: Act['verb']): boolean {
  const clause = clauseAround(text, verb.start, verb.end);
  return (
    /(?:就|围绕)[^,]{0,16}$/.test(text.slice(clause.start, verb.start)) &&
    /(?:达成|签署|签订|交换|进行|展开|开展)/.test(text.slice(verb.end, clause.end))
  );
}

/** 某基金、某联盟同日成立: a thing of another kind, listed before the one that the verb has nearest. */
function listedBefore(text: string, act: Act): Act[] {
  const mark = /[、和及](?=[^、和及]*$)/.exec(text.slice(act.object.start, act.object.end));
  const end = act.object.start + (mark?.index ?? 0);
  const words = text.slice(act.object.start, end);
  const last = lastMatch(NOUN, words);
  if (!last || (last.index ?? 0) + last[0].length !== words.length) return [];
  const kind = foundedKind(words);
  return kind && kind !== act.kind ? [{ ...act, kind, object: { start: act.object.start, end } }] : [];
}

/** 缔结友好园区: a tie of two, nothing new. */
const TIE = /^(?:缔结|结成)(?:为|了)?(?:友好|姊妹|结对)/;

/** …联席会举行首次会议,…通过章程: a body that adopts its charter as it first meets comes into being. */
const CHARTERED =
  /(?:举行|召开)(?:了)?(?:首次|第一次|成立)(?:会议|大会)|(?:首次|第一次|成立)(?:会议|大会)[^,。;]{0,12}(?:举行|召开)/;

function chartered(text: string): Act[] {
  const met = CHARTERED.exec(text);
  if (!met || !/通过[^,。;《]{0,16}章程/.test(text.slice(met.index))) return [];
  const verb = { start: met.index, end: met.index + met[0].length };
  const { start } = clauseAround(text, verb.start, verb.end);
  const object = phraseBefore(text, start, verb.start);
  const kind = object && foundedKind(text.slice(object.start, object.end).replace(/在[^,]*$/, ''));
  return object && (kind === 'organisation' || kind === 'alliance')
    ? [{ form: 'found', kind, verb, object, title: '' }]
    : [];
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
  if (SHOWS.test(word) && showsNext(text.slice(clause.start, verb.start), after))
    return { start: verb.end, end: clause.end };
  return phraseBefore(text, clause.start, verb.start);
}

/** 签署协议并揭牌…基地, 共同启用…物流园: what is shown may follow these verbs, where nothing stands before them. */
const SHOWS = /^(?:揭牌|挂牌|启用|投用|揭幕)$/;

function showsNext(before: string, after: string): boolean {
  return (
    !foundedKind(before) &&
    /^[\u4e00-\u9fff“A-Z]{4}/.test(after) &&
    !/^(?:的|仪式|于|在|举行)/.test(after) &&
    foundedKind(after) !== null
  );
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
  if (last && FACILITY.test(words.slice(0, (last.index ?? 0) + last[0].length))) return null;
  if (last && LATER_STEP.test(phrase.slice((last.index ?? 0) + last[0].length))) return null;
  const kind = last && KINDS.find((_, index) => last[index + 1] !== undefined);
  return kind && !(kind === 'co-built-park' && FIRM_FOUNDED.test(phrase)) ? kind : null;
}

/** 管委会与某集团组建的公司: a firm of a park's committee is no park. */
const FIRM_FOUNDED =
  /(?:合资|出资|组建|设立|成立)[^,。;]{0,6}的[^,。;]{2,20}(?:公司|企业|集团)(?:正式|昨[天日]|今[天日]|日前)*$/;

/** A park's hall is no park. */
const FACILITY = /(?:展示|展览|接待|体验|会展|客服)中心$/;

/** …科技城举行重点项目集中开工, …分园二期: what opens is not the park itself. */
const LATER_STEP =
  /[二三四五六][期批]|^[^,]{0,4}(?:内|里),|迎来首[个家批]|(?:举行|举办)[^,]{0,10}(?:项目|工程)|(?:重点|重大|首批|一批|入园|签约|\d+个|[两三四五六七八九十]个)[^,]{0,6}(?:项目|工程)|(?:迎接|迎来|来自)[^,]{0,16}(?:企业|药企|公司|商户|厂)/;

/** 在石家庄 before the verb says where, not what. */
function placeless(words: string): string {
  return ' '.repeat(words.length);
}
