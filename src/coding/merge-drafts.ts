import type { Draft } from './draft.ts';

/** Drafts further apart in a text than this do not tell of one meeting. */
const STORY_SENTENCES = 6;

/** One act, one event: drops what another draft of the text tells better or already told. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft[]>();
  const result: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (nearby(drafts, index).some((other) => tellsBetter(other, draft))) continue;
    const key = draft.kind === 'enterprise-transfer' ? draft.kind : `${draft.kind} ${draft.date.date}`;
    const alike = kept.get(key) ?? [];
    if (alike.some((other) => isSameAct(other, draft))) continue;
    kept.set(key, [...alike, draft]);
    result.push(draft);
  }
  return result;
}

function nearby(drafts: readonly Draft[], index: number): Draft[] {
  const at = drafts[index]?.sentence.index ?? 0;
  const isFar = (draft: Draft | undefined): boolean =>
    !draft || Math.abs(draft.sentence.index - at) > STORY_SENTENCES;
  let [from, to] = [index, index + 1];
  while (!isFar(drafts[from - 1])) from--;
  while (!isFar(drafts[to])) to++;
  return [...drafts.slice(from, index), ...drafts.slice(index + 1, to)];
}

/** Forms by how specific they are: what was founded or signed says more than a meeting or a decision. */
const RANK = { recognise: 5, sign: 4, issue: 4, found: 3, move: 3, decide: 2, meet: 1 } as const;

function tellsBetter(other: Draft, draft: Draft): boolean {
  if (draft.form === 'meet') return outdoesMeeting(other, draft);
  if (other.sentence !== draft.sentence) return false;
  if (draft.form === 'decide') return outdoesDecision(other, draft);
  return BEATS[`${other.form} ${draft.form}`]?.(other, draft) ?? false;
}

function outdoesMeeting(other: Draft, met: Draft): boolean {
  return RANK[other.form] > 1 && isSameDay(other, met) && overlaps(other, met) && !isAgenda(other, met);
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
    text.startsWith('部署', decided.verb.start) &&
    /会议?[,]?(?:研究)?$/.test(text.slice(met.verb.start, decided.verb.start))
  );
}

/** Whether the first of two forms in one sentence makes the second superfluous. */
const BEATS: Readonly<Record<string, (other: Draft, draft: Draft) => boolean>> = {
  'sign found': (signed, founded) => isPromise(founded, signed),
  'move found': (_, founded) => isOfFirmsOnly(founded) && founded.kind === 'co-built-park',
  'found move': (founded, moved) =>
    overlaps(founded, moved) && (!isOfFirmsOnly(moved) || founded.kind !== 'co-built-park'),
  'sign move': isMoveAgreed,
  'recognise sign': isBroughtInto,
  'sign recognise': (signed, recognised) => isHopedFor(recognised, signed),
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

/** 签署协议,建立互认机制: what comes into force with a paper counts, not the paper. */
function isBroughtInto(recognised: Draft, signed: Draft): boolean {
  return follows(recognised, signed) && !isHopedFor(recognised, signed);
}

/** 签署协议,将实现互认: what is only to come leaves the paper an agreement. */
function isHopedFor(recognised: Draft, signed: Draft): boolean {
  const between = recognised.sentence.text.slice(signed.verb.end, recognised.verb.start);
  return follows(recognised, signed) && /(?:将|拟|推动|推进|探索|争取|逐步)[^。;]{0,20}$/.test(between);
}

function follows(recognised: Draft, signed: Draft): boolean {
  return (
    (recognised.verb.start > signed.verb.end || recognised.verb.start === signed.verb.start) &&
    isSameDay(recognised, signed) &&
    within(recognised, signed)
  );
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

/** 国务院同意建立…领导小组,今天印发通知: the notice without a name is how the body came to be. */
function isItsNotice(founded: Draft, issued: Draft): boolean {
  return (
    issued.title === '' &&
    issued.verb.start > founded.verb.end &&
    isSameDay(founded, issued) &&
    sameCodes(founded.participants, issued.participants)
  );
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
    within(founded, signed)
  );
}

/** A verb that leaves no doubt, or a day of its own. */
const CAME_TO_BE =
  /揭牌|揭了牌|挂了牌|挂牌|正式|宣布|开园|开工|动工|奠基|落成|竣工|投用|启用|次月|次日|同日|同月|随后|\d[日月]/;

/** What an agreement only promises comes in a later clause, without a word of its being there. */
function isPromise(founded: Draft, signed: Draft): boolean {
  const text = founded.sentence.text;
  if (isConsensus(signed)) return false;
  if (founded.verb.start < signed.verb.start) return false;
  return !CAME_TO_BE.test(text.slice(signed.verb.end, founded.verb.end + 2));
}

function isSameDay(a: Draft, b: Draft): boolean {
  return a.date.date === b.date.date;
}

function overlaps(a: Draft, b: Draft): boolean {
  return a.participants.some((code) => b.participants.includes(code));
}

function isSameAct(a: Draft, b: Draft): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'enterprise-transfer')
    return sameCodes(a.origin, b.origin) && sameCodes(a.destination, b.destination) && !haveOtherMovers(a, b);
  // Districts that sign on the day on which their governments do sign a paper of their own.
  if (a.form === 'sign' && b.form === 'sign' && a.scale !== b.scale) return false;
  if (areOtherPapers(a, b)) return false;
  return isSameDay(a, b) && (within(a, b) || within(b, a));
}

/** 出台《A办法》。同年,出台《B办法》: told apart and titled apart, they are two acts. */
function areOtherPapers(a: Draft, b: Draft): boolean {
  if (a.form !== 'issue' || b.form !== 'issue' || a.sentence === b.sentence) return false;
  const [one, other] = [bare(a.title), bare(b.title)];
  return one !== '' && other !== '' && !one.includes(other) && !other.includes(one);
}

/** A title without marks and the number of its issue. */
function bare(title: string): string {
  return title.replace(/\([^)]*\)|[《》〈〉“”\s]/g, '');
}

const MOVER_NAME =
  /(?:(?![的由从])[\u4e00-\u9fffA-Za-z()]){3,24}?(?:公司|集团|厂|医院|学校|大学|学院|市场|研究院|研究所)|[\u4e00-\u9fff]{2,8}?(?=由|从)/g;
const UNNAMED = /[一两三四五六七八九十\d几多][家所]|该|这|本|另|的|企业/;

/** Two firms that both bear a name and share none of it are two moves, also between the same cities. */
function haveOtherMovers(a: Draft, b: Draft): boolean {
  const [one, other] = [moverName(a), moverName(b)];
  if (!one || !other) return false;
  const isShared = (at: number): boolean => other.includes(one.slice(at, at + 3));
  return !Array.from({ length: Math.max(1, one.length - 2) }, (_, at) => at).some(isShared);
}

function moverName({ sentence }: Draft): string | null {
  const names = sentence.text.match(MOVER_NAME) ?? [];
  const name = names.find((word) => !UNNAMED.test(word.slice(-10)));
  return name ? withoutPlace(name, sentence) : null;
}

/** 北京 in both names says nothing of who moves. */
function withoutPlace(name: string, { places, reading, start, end }: Draft['sentence']): string {
  const named = places.map((hit) => reading.masked.slice(Math.max(hit.start, start), Math.min(hit.end, end)));
  return named.reduce(
    (rest, place) => (rest.length - place.length > 3 ? rest.replace(place, '') : rest),
    name,
  );
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join();
}

function within(a: Draft, b: Draft): boolean {
  return a.participants.every((code) => b.participants.includes(code));
}
