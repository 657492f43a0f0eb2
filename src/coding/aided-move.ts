import type { Act } from './acts/act.ts';
import type { Story } from './draft.ts';
import { type Party, partiesIn } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

/** Words of building for another unit right behind who does it. */
const AIDS = /^(?:市|省)?(?:人民政府|政府|[区县])?[^,。;、]{0,4}?(?:援建|援助建设|支援建设|捐建|援助兴建)/;
/** 由北京市全额投资建设: so does one government that pays for an institution in another unit. */
const PAYS = /^(?:市|省)?(?:人民政府|政府)?(?:全额|出资)?(?:投资|出资)(?:并)?(?:建设|兴建|新建)/;
/** What one unit builds for another is an institution that moves only if it is one. */
const BUILT = /医院|学校|小学|中学|大学|学院|幼儿园|校区|院区|分校|分院|厂/;

/** 北京市援建的…医院开诊: who builds an institution for whom; null when the sentence tells of no such aid. */
export function aidOf(act: Act, sentence: SentenceView, story: Story): { giver: Party; taker: Party } | null {
  const { text } = sentence;
  if (!text.includes('建') || !BUILT.test(text.slice(0, act.object.end))) return null;
  const parties = partiesIn(sentence, 0, text.length, story.pack).map(({ party }) => party);
  const giver = parties.find(
    ({ start, end }) =>
      AIDS.test(text.slice(end)) || (text[start - 1] === '由' && PAYS.test(text.slice(end))),
  );
  if (!giver) return null;
  const taker = parties.find((party) => party.codes.every((code) => !giver.codes.includes(code)));
  return taker && taker.codes.length > 0 ? { giver, taker } : null;
}
