import { cityOf, isCity, isProvince } from '../lexicon/roll-up.ts';
import type { Story } from './draft.ts';
import type { Party } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';

/** 我市, 我们, 市政府, 省发改委: the side that a local text does not name. */
const OWN =
  /(?:我|本|全)([省市区县])|(我们|我方|我校|我院)|(?:^|[,:“日月])([省市区县])(?:委|政府|长|[\u4e00-\u9fff]{1,6}?[局委办厅])/;

/**
 * The unit that a local text means by 我市, 我们 or 市政府 in front of a verb, when the sentence names the other
 * side: the nearest unit of that tier which the text names before, else after; null when it names none.
 */
export function ownSide(
  sentence: SentenceView,
  verbStart: number,
  others: readonly string[],
  story: Story,
): Party | null {
  const { pack } = story;
  const match = OWN.exec(sentence.text.slice(0, verbStart));
  if (!match) return parkMeant(sentence, others, story);
  const tier = match[1] ?? match[3] ?? '';
  const { region } = pack.gazetteer;
  const isWhole = (code: string): boolean => isProvince(code, region) && !isCity(code, region);
  const units = sentence.reading.places
    .filter((hit) => hit.kind === 'place' && hit.codes.length === 1)
    .map((hit) => ({ end: hit.end, code: cityOf(hit.codes[0] ?? '', region) }))
    .filter(({ code }) => !others.includes(code) && (tier === '' || isWhole(code) === (tier === '省')));
  const before = units.findLast((unit) => unit.end <= sentence.start + verbStart);
  const code = (before ?? units[0])?.code;
  if (code === undefined) return null;
  const rank = tier === '省' ? 'province' : tier === '市' ? 'city' : 'county';
  return {
    start: match.index,
    end: match.index + match[0].length,
    codes: [code],
    rank,
    isWhole: false,
    tail: '',
  };
}

const PARK = /(?:^|[,:])(?:同时,|会上,|当天,)?(?:该|这一)?园区(?:管委会)?(?:还|又|也)?[与和同]/;

/** 园区与某管委会签署协议: the park that the sentence before is about. */
function parkMeant(
  sentence: SentenceView,
  others: readonly string[],
  { pack, sentences }: Story,
): Party | null {
  const match = PARK.exec(sentence.text);
  const before = sentences[sentence.index - 1];
  if (!match || !before || !/园|基地|[城区](?![县委])/.test(before.text)) return null;
  const code = before.places
    .filter(({ kind }) => kind === 'place')
    .flatMap((hit) => hit.codes.map((unit) => cityOf(unit, pack.gazetteer.region)))
    .find((unit) => !others.includes(unit));
  const span = { start: match.index, end: match.index + match[0].length };
  return code === undefined ? null : { ...span, codes: [code], rank: 'park', isWhole: false, tail: '' };
}
