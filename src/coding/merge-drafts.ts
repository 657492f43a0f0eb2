import type { Draft } from './draft.ts';
import { isSameDay, sameCodes, tellsBetter, within } from './tells-better.ts';

/** Drafts further apart in a text than this do not tell of one meeting. */
const STORY_SENTENCES = 6;

/** One act, one event: drops what another draft of the text tells better or already told. */
export function mergeDrafts(drafts: readonly Draft[]): Draft[] {
  const kept = new Map<string, Draft[]>();
  const result: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (isToldBetter(drafts, draft, index)) continue;
    const key = draft.kind === 'enterprise-transfer' ? draft.kind : `${draft.kind} ${draft.date.date}`;
    const alike = kept.get(key) ?? [];
    if (alike.some((other) => isSameAct(other, draft))) continue;
    kept.set(key, [...alike, draft]);
    result.push(draft);
  }
  return result;
}

/** Whether another draft of the story around one tells it better. */
function isToldBetter(drafts: readonly Draft[], draft: Draft, index: number): boolean {
  return isToldBetterOn(drafts, draft, index, -1) || isToldBetterOn(drafts, draft, index, 1);
}

function isToldBetterOn(drafts: readonly Draft[], draft: Draft, index: number, step: 1 | -1): boolean {
  for (let at = index + step; at >= 0 && at < drafts.length; at += step) {
    const other = drafts[at];
    if (!other || Math.abs(other.sentence.index - draft.sentence.index) > STORY_SENTENCES) return false;
    if (tellsBetter(other, draft)) return true;
  }
  return false;
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
