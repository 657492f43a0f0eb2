import { findPlaces } from '../lexicon/find-places.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { cityOf, isCity, isProvince, provinceOf } from '../lexicon/roll-up.ts';
import type { Story } from './draft.ts';
import { type Party, partiesIn } from './parties.ts';
import { bodyRank, type Rank } from './party-rank.ts';
import { clauseAround, referencesIn, type SentenceView } from './sentence-view.ts';
import { countUnits } from './units.ts';

const WORD =
  /(?:(三省一市|两省一市|两市一省)|(双|两)(?:方|地|省市|区县|市县|县市|区市|市|区|县|省|校|港)|(三)(?:方|地|省市|区县|市县|县市|区市|省|市|区|县)|([四五六七八九十])(?:方|地|市县|区县|县区|县市|区市|市|县|区))([^,。;、]{0,6})/;
const COUNT: Readonly<Record<string, number>> = {
  双: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  三省一市: 4,
  两省一市: 3,
  两市一省: 3,
};
const FIRMS = /^(?:的)?(?:企业|机场|港口|高校|医院|协会)/;

/** 三地出版集团签署: firms of the units named before, not those who were named. */
function isOfFirms(tail: string): boolean {
  return FIRMS.test(tail) || /^[^局委厅部签与就]{0,4}(?:集团|公司|银行)/.test(tail);
}

/** The units that 双方, 两地, 三地 before the verb stand for: the last so many named before, or all provinces for 三地 of the region. */
export function antecedents(sentence: SentenceView, verbStart: number, story: Story, from = 0): Party[] {
  const match = WORD.exec(sentence.text.slice(from, verbStart));
  if (!match) return regionAndNeighbours(sentence, from, verbStart, story);
  const count = COUNT[match[1] ?? match[2] ?? match[3] ?? match[4] ?? ''] ?? 0;
  const at = from + match.index;
  const tail = match[5] ?? '';
  const subjects = subjectsNamed(sentence, at, count, story);
  if (subjects)
    return subjects.map((party) => ({ ...party, ...(isOfFirms(tail) ? { rank: 'firm', tail } : {}) }));
  const named = lastNamed(sentence, sentence.start + at, count, match[0], story);
  const codes = named.length === count ? named : wholeNamedLater(sentence, count, story);
  if (codes.length !== count) return regionAndNeighbours(sentence, from, verbStart, story);
  const { provinces } = story.pack.gazetteer.region;
  const isWhole = provinces.every((province) => codes.includes(province.code));
  const rank = match[0].startsWith('两校') ? 'institution' : rankOf(codes, tail, story);
  return [{ start: at, end: at + match[0].length, codes, rank, isWhole, tail }];
}

/** 六省区市 after 京津冀及周边地区: the region among its neighbours. */
const WITH_NEIGHBOURS = /[四五六七八](?:省区市|省市区|省市|省区|省|地)([^,。;、]{0,6})/;

function regionAndNeighbours(sentence: SentenceView, from: number, until: number, story: Story): Party[] {
  const match = WITH_NEIGHBOURS.exec(sentence.text.slice(from, until));
  if (!match) return [];
  const start = from + match.index;
  const { provinces } = story.pack.gazetteer.region;
  const whole = sentence.reading.places.findLast(
    (hit) =>
      hit.end <= sentence.start + start &&
      hit.kind === 'group' &&
      provinces.every(({ code }) => hit.codes.includes(code)),
  );
  const tail = match[1] ?? '';
  return whole
    ? [{ start, end: start + match[0].length, codes: whole.codes, rank: 'province', isWhole: true, tail }]
    : [];
}

/** A与B商定,向C、D拨付,双方…: the first clause of the sentence that has so many units as parties tells who they are, and their rank. */
function subjectsNamed(
  sentence: SentenceView,
  until: number,
  count: number,
  { pack }: Story,
): Party[] | null {
  for (let from = 0; from < until; ) {
    const clause = clauseAround(sentence.text, from, from);
    const parties = partiesIn(sentence, from, Math.min(clause.end, until), pack)
      .filter(({ role }) => role === 'party')
      .map(({ party }) => party);
    if (countUnits(parties) === count && !isOneName(parties, sentence)) return parties;
    from = clause.end + 1;
  }
  return null;
}

/** A group's name alone may only be part of a thing's: 京津冀自贸试验区. */
function isOneName([only, ...rest]: readonly Party[], { places, start }: SentenceView): boolean {
  const from = start + (only?.start ?? 0);
  const to = start + (only?.end ?? 0);
  return rest.length === 0 && places.filter((hit) => hit.start >= from && hit.end <= to).length < 2;
}

/** 三地…发布公告,统一京津冀…: the region's name may follow in the sentence. */
function wholeNamedLater(sentence: SentenceView, count: number, { pack }: Story): readonly string[] {
  const { provinces } = pack.gazetteer.region;
  if (count !== provinces.length) return [];
  const isWhole = (codes: readonly string[]): boolean =>
    codes.length === count && provinces.every((province) => codes.includes(province.code));
  const named = sentence.places.find((hit) => hit.kind === 'group' && isWhole(hit.codes))?.codes;
  return named ?? titled(sentence, pack).find(isWhole) ?? [];
}

/** Groups that titles of the sentence name: 三地签署《京津冀…协议》. */
function titled(sentence: SentenceView, pack: Pack): (readonly string[])[] {
  return referencesIn(sentence, 0, sentence.text.length)
    .flatMap((title) => findPlaces(title, pack.gazetteer))
    .flatMap((hit) => (hit.kind === 'group' ? [hit.codes] : []));
}

function rankOf(codes: readonly string[], tail: string, { pack }: Story): Rank {
  const { region } = pack.gazetteer;
  const body = FIRMS.test(tail) ? 'firm' : bodyRank(tail);
  if (body) return body;
  if (!codes.every((code) => isProvince(code, region))) return 'city';
  return codes.every((code) => isCity(code, region)) ? 'municipality' : 'province';
}

/** 两校 means schools, 双方 may mean any two; other words mean units. */
function isMeant({ kind }: PlaceHit, word: string): boolean {
  if (word.startsWith('两校')) return kind === 'organisation';
  return kind === 'place' || kind === 'group' || (kind === 'organisation' && word.startsWith('双方'));
}

/** …27日在张家口成立,四地: where it happened is none of those meant. */
function isVenue({ start, end, kind }: PlaceHit, { reading }: SentenceView): boolean {
  return (
    kind === 'place' &&
    reading.masked[start - 1] === '在' &&
    HAPPENS.test(reading.masked.slice(end, end + HAPPENS_REACH))
  );
}

const HAPPENS = /^[^,。;]{0,8}(?:成立|举行|召开|揭牌)/;
const HAPPENS_REACH = 12;

/** Codes of the places before an offset, nearest first, until there are enough; a whole region counts at once. */
function lastNamed(
  sentence: SentenceView,
  before: number,
  count: number,
  word: string,
  { pack }: Story,
): string[] {
  const unit = (code: string): string =>
    /省/.test(word) ? provinceOf(code) : cityOf(code, pack.gazetteer.region);
  const found: string[] = [];
  const { places } = sentence.reading;
  for (let index = sentence.placesBefore + sentence.places.length - 1; index >= 0; index--) {
    const hit = places[index];
    if (!hit || hit.end > before || !isMeant(hit, word) || isVenue(hit, sentence)) continue;
    const codes = [...new Set(hit.codes.map(unit))];
    if (codes.length === count) return codes;
    found.unshift(...codes.filter((code) => !found.includes(code)));
    if (found.length >= count) break;
  }
  return found.slice(0, count);
}
