import type { Act } from './acts/act.ts';
import type { Story } from './draft.ts';
import { partiesIn } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

/** Words that tell where a firm is at home, right before the place. */
export const SEAT: RegExp =
  /(?:总部(?:位于|设在|在|所在的?)?|注册地在?|来自于?|源自|原(?:先|来|本|址)?(?:位于|设在|坐落[在于]|地处|在))$/;

const FIRM_AGAIN =
  '(?:该|这家|这个|这一|上述)[^,。;]{0,6}?(?:企业|公司|厂|集团|车企|药企|医院|学校|项目|投资方)';
/** 其中,凌云公司…: one of those the sentence before names. */
const MEANT = new RegExp(`${FIRM_AGAIN}|^其中,`);
const GOES_ON = new RegExp(`^“?(?:${FIRM_AGAIN}|其(?:总部|前身|原)|企业|公司)`);
const FORMER_SEAT =
  /(?:前身[^,。;]{0,4}|此前|原先|原来|过去|以前|一直|长期|曾|原)(?:一直|长期)?(?:在|位于|设在)$/;
/** So many sentences back a firm is still the one that 该公司 means. */
const REACH = 2;

/**
 * Where the firm that moves comes from when its own sentence does not tell: 该公司 of the sentences before, or
 * 这家企业此前在… of the next. Null when neither names a unit other than the destination.
 */
export function originToldNearby(
  act: Act,
  sentence: SentenceView,
  destination: readonly string[],
  story: Story,
): readonly string[] | null {
  const isOther = (codes: readonly string[]): boolean => codes.every((code) => !destination.includes(code));
  const before = MEANT.test(sentence.text.slice(0, act.verb.start))
    ? story.sentences.slice(Math.max(0, sentence.index - REACH), sentence.index).toReversed()
    : [];
  for (const view of before) {
    const firm = seatsIn(view, story, true).find(isOther);
    if (firm) return firm;
  }
  const next = story.sentences[sentence.index + 1];
  return (next && GOES_ON.test(next.text) && seatsIn(next, story, false).find(isOther)) || null;
}

/** Units that a sentence gives a firm as its seat: by a word for it or, where `byName`, by the firm's own name. */
function seatsIn(view: SentenceView, { pack }: Story, byName: boolean): (readonly string[])[] {
  return partiesIn(view, 0, view.text.length, pack)
    .filter(({ party, role }) => {
      const lead = view.text.slice(Math.max(0, party.start - 8), party.start);
      const isFirm = byName && role === 'party' && (party.rank === 'firm' || party.rank === 'institution');
      return isFirm || SEAT.test(lead) || FORMER_SEAT.test(lead);
    })
    .map(({ party }) => party.codes);
}
