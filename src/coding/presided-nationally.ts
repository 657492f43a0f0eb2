import type { Act } from './acts/act.ts';
import type { Story } from './draft.ts';
import { nationalBodiesIn } from './national.ts';
import { partiesIn } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

const PRESIDES = /^[^,。;]{0,24}(?:主持|担任?组长|任组长)/;

/** …会议在京召开,张高丽主持会议; …小组成立,国家税务总局局长任组长: who stands above the others may be told after the act. */
export function isPresidedNationally(sentence: SentenceView, act: Act, story: Story): boolean {
  const next = story.sentences[sentence.index + 1];
  return (
    presides(sentence, act.verb.end) ||
    (next !== undefined && presides(next, 0, OPENING)) ||
    isStillChaired(act, sentence, story)
  );
}

/** 总书记5月10日在甲主持召开…。12日,在乙主持召开…: the chair of the sentence before, when this one names nobody. */
function isStillChaired({ verb }: Act, sentence: SentenceView, { sentences, pack }: Story): boolean {
  const before = sentences[sentence.index - 1];
  if (!before || !/主持(?:召开)?了?$/.test(sentence.text.slice(0, verb.end))) return false;
  const hasChair = partiesIn(sentence, 0, verb.start, pack).some(({ role }) => role === 'party');
  return !hasChair && /主持/.test(before.text) && nationalBodiesIn(before, 0, before.text.length).length > 0;
}

/** So far into the next sentence its subject stands. */
const OPENING = 40;

function presides(sentence: SentenceView, from: number, reach = sentence.text.length): boolean {
  return nationalBodiesIn(sentence, from, sentence.text.length).some(
    ({ start, end }) => start <= reach && PRESIDES.test(sentence.text.slice(end)),
  );
}
