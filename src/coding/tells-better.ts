import type { Draft } from './draft.ts';
import { isFoundedByOthers } from './founded-by-others.ts';
import { isItsNotice } from './its-notice.ts';

/** Forms by how specific they are: what was founded or signed says more than a meeting or a decision. */
const RANK = { recognise: 5, sign: 4, issue: 4, found: 3, move: 3, decide: 2, meet: 1 } as const;

/** Whether another draft of the same story makes a draft superfluous: it says more of the same act. */
export function tellsBetter(other: Draft, draft: Draft): boolean {
  if (draft.form === 'meet') return outdoesMeeting(other, draft);
  if (other.sentence !== draft.sentence) return false;
  if (draft.form === 'decide') return outdoesDecision(other, draft);
  return BEATS[`${other.form} ${draft.form}`]?.(other, draft) ?? false;
}

function outdoesMeeting(other: Draft, met: Draft): boolean {
  return RANK[other.form] > 1 && isOutcome(other, met) && overlaps(other, met) && !isAgenda(other, met);
}

function outdoesDecision(other: Draft, decided: Draft): boolean {
  if (other.form === 'decide') return other.kind !== 'opinion' && decided.kind === 'opinion';
  return RANK[other.form] > 2 || isAgenda(decided, other);
}

/** 召开会议部署…工作: what a meeting is to plan is not decided. */
function isAgenda(decided: Draft, met: Draft): boolean {
  const { text } = decided.sentence;
  return (
    decided.form === 'decide' &&
    met.form === 'meet' &&
    decided.sentence === met.sentence &&
    decided.verb.start > met.verb.start &&
    text.startsWith('部署', decided.verb.start)
  );
}

/** What came of a meeting, on its day or as soon after as a page tells both. */
function isOutcome(other: Draft, meeting: Draft): boolean {
  if (isSameDay(other, meeting)) return true;
  const distance = other.sentence.index - meeting.sentence.index;
  return (
    meeting.date.precision === 'published' &&
    other.date.precision === 'day' &&
    distance > 0 &&
    distance <= OUTCOME_REACH &&
    Math.abs(Date.parse(other.date.date ?? '') - Date.parse(meeting.date.date ?? '')) <= OUTCOME_MS
  );
}

/** Sentences and time within which an undated meeting and a dated paper are one story. */
const OUTCOME_REACH = 2;
const OUTCOME_MS = 4 * 86_400_000;

/** Whether the first of two forms in one sentence makes the second superfluous. */
const BEATS: Readonly<Record<string, (other: Draft, draft: Draft) => boolean>> = {
  'sign found': (signed, founded) => isPromise(founded, signed),
  'move found': (_, founded) => isOfFirmsOnly(founded) && founded.kind === 'co-built-park',
  'found move': (founded, moved) =>
    overlaps(founded, moved) && (!isOfFirmsOnly(moved) || founded.kind !== 'co-built-park'),
  'sign move': isMoveAgreed,
  'issue issue': isIssuerTold,
  'recognise sign': isBroughtInto,
  'sign sign': (other, tie) =>
    isTieOnly(tie) && !isTieOnly(other) && sameCodes(other.participants, tie.participants),
  'sign recognise': (signed, recognised) => isHopedFor(recognised, signed),
  'move issue': (_, issued) => isUntitledPaper(issued),
  'found recognise': isTermOf,
  'recognise issue': (recognised, issued) => isUntitledPaper(issued) || isItsNoticeOn(recognised, issued),
  'move sign': isOneWord,
  'found issue': (founded, issued) => isJointPaperOn(founded, issued) || isItsNotice(founded, issued),
  'found sign': (founded, signed) =>
    isConsensus(signed) || isItsPaper(founded, signed) || isBareBefore(founded, signed),
};

function isOfFirmsOnly(draft: Draft): boolean {
  return draft.actors.every((actor) => actor === 'enterprise');
}

/** 签署协议,决定将22家企业转移落户至…: the paper already tells who goes where. */
function isMoveAgreed(signed: Draft, moved: Draft): boolean {
  const { text } = moved.sentence;
  const between = text.slice(signed.verb.end, moved.verb.end);
  return (
    moved.verb.start > signed.verb.end &&
    sameCodes(signed.origin, moved.origin) &&
    sameCodes(signed.destination, moved.destination) &&
    /决定|约定|商定|明确|同意|将/.test(between) &&
    !/已|开工|投产|揭牌|动工|奠基|投用/.test(between)
  );
}

/** 《…目录》今天出炉,由…部会同三地发布: of two verbs for one paper the one that tells the national issuer. */
function isIssuerTold(other: Draft, draft: Draft): boolean {
  return (
    other.title !== '' &&
    other.title === draft.title &&
    other.scale === 'regional' &&
    draft.scale !== 'regional'
  );
}

/** 签署协议,建立互认机制: what comes into force with a paper counts, not the paper. */
function isBroughtInto(recognised: Draft, signed: Draft): boolean {
  const between = recognised.sentence.text.slice(signed.verb.end, recognised.verb.start);
  return follows(recognised, signed) && !isHopedFor(recognised, signed) && !/同时$/.test(between);
}

/** 签署协议,将实现互认: what is only to come leaves the paper an agreement. */
function isHopedFor(recognised: Draft, signed: Draft): boolean {
  const between = recognised.sentence.text.slice(signed.verb.end, recognised.verb.start);
  return follows(recognised, signed) && /(?:将|拟|推动|推进|探索|争取|逐步)[^。;]{0,28}$/.test(between);
}

function follows(recognised: Draft, signed: Draft): boolean {
  return (
    (recognised.verb.start > signed.verb.end || recognised.verb.start === signed.verb.start) &&
    isSameDay(recognised, signed) &&
    within(recognised, signed)
  );
}

/** 批复…搬迁方案,首钢由北京迁往…; 联合发文,将互认范围扩大到…: the paper has no name, what it brings counts. */
function isUntitledPaper({ title, sentence, verb }: Draft): boolean {
  return title === '' && /^(?:批复|批准|联合[发行下]文)/.test(sentence.text.slice(verb.start, verb.end));
}

/** 基地挂牌,实行税收分成: the terms of what was founded are no act of their own. */
function isTermOf(founded: Draft, recognised: Draft): boolean {
  const { text } = founded.sentence;
  return (
    founded.kind === 'co-built-park' &&
    recognised.kind === 'revenue-sharing' &&
    recognised.verb.start > founded.verb.end &&
    isSameDay(founded, recognised) &&
    !/同时|同日|签|印发/.test(text.slice(founded.verb.end, recognised.verb.end))
  );
}

/** 联合发布通知,三地…机构互认: a bare notice is how it came into force. */
function isItsNoticeOn(recognised: Draft, issued: Draft): boolean {
  const said = issued.sentence.text.slice(issued.verb.start, issued.verb.start + NOTICE_REACH);
  return (
    issued.title === '' &&
    /^[^,。;]{2,4}(?:通知|通告|公告)[,。;]/.test(said) &&
    isBroughtInto(recognised, issued)
  );
}

const NOTICE_REACH = 8;

/** 结成伙伴关系,双方签署备忘录: the tie and its paper are one act. */
function isTieOnly({ sentence, verb }: Draft): boolean {
  return /^(?:结成|结为|缔结)/.test(sentence.text.slice(verb.start));
}

/** 签约落户 is one act; so is a ceremony that names no paper: 项目落户,双方举行签约仪式. */
function isOneWord(move: Draft, signed: Draft): boolean {
  const { text } = signed.sentence;
  const isBare =
    signed.verb.start > move.verb.end &&
    /^签约(?:仪式|[,。;]|$)/.test(text.slice(signed.verb.start)) &&
    sameCodes(move.participants, signed.participants);
  return isBare || Math.abs(move.verb.start - signed.verb.start) <= 2;
}

/** 达成共识 is no paper: what it sets up counts. */
function isConsensus(draft: Draft): boolean {
  return draft.sentence.text.startsWith('达成', draft.verb.start);
}

/** 联合发文成立…园区: a paper not named further is how the park was set up. */
function isJointPaperOn(founded: Draft, issued: Draft): boolean {
  const between = founded.sentence.text.slice(issued.verb.end, founded.verb.start);
  return issued.title === '' && founded.verb.start >= issued.verb.end && /^[^,。;《]{0,6}$/.test(between);
}

/** A联盟成立,各方签署协议: the paper without a name belongs to what came into being just before. */
function isItsPaper(founded: Draft, signed: Draft): boolean {
  const isAfter = signed.verb.start > founded.verb.start;
  const isNamed = signed.sentence.references.some(
    (ref) => ref.start >= signed.sentence.start + signed.verb.start,
  );
  return isAfter && !isNamed && sameCodes(founded.participants, signed.participants);
}

/** 甲与乙签约,双方出资的基金同时设立: a signing that names no paper is of what it brings. */
function isBareBefore(founded: Draft, signed: Draft): boolean {
  const { text } = signed.sentence;
  const said = text.slice(signed.verb.start, founded.verb.end);
  return (
    signed.verb.start < founded.verb.start &&
    text.startsWith('签约', signed.verb.start) &&
    !/协议|备忘录|合同|《/.test(said) &&
    isSameDay(founded, signed) &&
    within(founded, signed) &&
    !isPromise(founded, signed)
  );
}

/** A verb that leaves no doubt, or a day of its own. */
const CAME_TO_BE =
  /揭牌|揭了牌|挂了牌|挂牌|正式|宣布|开园|开工|动工|奠基|落成|竣工|投用|启用|次月|次日|同日|同月|随后|\d[日月]/;

/** What an agreement only promises comes in a later clause, without a word of its being there. */
/** 签署协议,成立…指挥部: a body is set up with the paper; a mechanism may only be promised. */
function isSetUp({ kind, sentence, verb }: Draft): boolean {
  return kind === 'organisation' && /[,并](?:成立|组建)了?$/.test(sentence.text.slice(0, verb.end));
}

function isPromise(founded: Draft, signed: Draft): boolean {
  const text = founded.sentence.text;
  if (isConsensus(signed) || isFoundedByOthers(founded, signed)) return false;
  if (founded.verb.start < signed.verb.start || isSetUp(founded)) return false;
  return !CAME_TO_BE.test(text.slice(signed.verb.end, founded.verb.end + 2));
}

/** Dated alike, to the letter. */
export function isSameDay(a: Draft, b: Draft): boolean {
  return a.date.date === b.date.date;
}

function overlaps(a: Draft, b: Draft): boolean {
  return a.participants.some((code) => b.participants.includes(code));
}

/** The same units in the same order. */
export function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}

/** Whether all who take part in the first take part in the second. */
export function within(a: Draft, b: Draft): boolean {
  return a.participants.every((code) => b.participants.includes(code));
}
