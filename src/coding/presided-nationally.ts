import type { Act } from './acts/act.ts';
import type { Story } from './draft.ts';
import { nationalBodiesIn } from './national.ts';
import type { SentenceView } from './sentence-view.ts';

const PRESIDES = /^[^,。;]{0,24}(?:主持|担任?组长|任组长)/;

/** …会议在京召开,张高丽主持会议; …小组成立,国家税务总局局长任组长: who stands above the others may be told after the act. */
export function isPresidedNationally(sentence: SentenceView, { verb }: Act, { sentences }: Story): boolean {
  const next = sentences[sentence.index + 1];
  return presides(sentence, verb.end) || (next !== undefined && presides(next, 0, OPENING));
}

/** So far into the next sentence its subject stands. */
const OPENING = 40;

function presides(sentence: SentenceView, from: number, reach = sentence.text.length): boolean {
  return nationalBodiesIn(sentence, from, sentence.text.length).some(
    ({ start, end }) => start <= reach && PRESIDES.test(sentence.text.slice(end)),
  );
}
