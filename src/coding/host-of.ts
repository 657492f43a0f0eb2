import { cityOf } from '../lexicon/roll-up.ts';
import type { Act } from './acts/act.ts';
import { placeMeant } from './cast-move.ts';
import type { Story } from './draft.ts';
import { type Party, partiesIn } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';
import { countUnits, unitsIn } from './units.ts';

/** 来自北京的厂商在这里签下入驻合同: where they go is the other side of the paper, though nobody signs for it. */
export function withHost(act: Act, sentence: SentenceView, story: Story, parties: readonly Party[]): Party[] {
  const { start, end } = act.object;
  if (countUnits(parties) !== 1 || !/入驻|进驻|落户|搬迁|迁入/.test(sentence.text.slice(start, end)))
    return [...parties];
  const home = comersIn(act, sentence, story);
  if (home && !home.codes.some((code) => unitsIn(parties).has(code)))
    return [home, ...parties.map((party) => ({ ...party, start, end }))];
  const own = [...unitsIn(parties)];
  const codes = placeMeant(sentence, story, own) ?? cityBefore(sentence, story, own);
  return codes ? [...parties, { start, end, codes, rank: 'firm', isWhole: false, tail: '' }] : [...parties];
}

/** 来自北京的厂商: who goes, named by where they come from. */
function comersIn(act: Act, sentence: SentenceView, { pack }: Story): Party | undefined {
  return partiesIn(sentence, 0, act.verb.start, pack)
    .map(({ party }) => party)
    .find(({ start }) => sentence.text.slice(0, start).endsWith('来自'));
}

/** So many sentences back 园区 still means the park of the last city named. */
const REACH = 2;

/** 园区首批招商签约: the city of the park that the text was about. */
function cityBefore(sentence: SentenceView, story: Story, own: readonly string[]): readonly string[] | null {
  if (!/(?:园区|商城|物流园|市场|服装城|基地)/.test(sentence.text)) return null;
  const { region } = story.pack.gazetteer;
  const code = story.sentences
    .slice(Math.max(0, sentence.index - REACH), sentence.index)
    .flatMap((view) => view.places.filter(({ kind }) => kind === 'place'))
    .flatMap((hit) => hit.codes.map((unit) => cityOf(unit, region)))
    .findLast((unit) => !own.includes(unit));
  return code === undefined ? null : [code];
}
