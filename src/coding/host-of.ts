import type { Act } from './acts/act.ts';
import { placeMeant } from './cast-move.ts';
import type { Story } from './draft.ts';
import type { Party } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';
import { countUnits, unitsIn } from './units.ts';

/** 来自北京的厂商在这里签下入驻合同: where they go is the other side of the paper, though nobody signs for it. */
export function withHost(act: Act, sentence: SentenceView, story: Story, parties: readonly Party[]): Party[] {
  const { start, end } = act.object;
  if (countUnits(parties) !== 1 || !/入驻|进驻|落户|搬迁|迁入/.test(sentence.text.slice(start, end)))
    return [...parties];
  const codes = placeMeant(sentence, story, [...unitsIn(parties)]);
  return codes ? [...parties, { start, end, codes, rank: 'firm', isWhole: false, tail: '' }] : [...parties];
}
