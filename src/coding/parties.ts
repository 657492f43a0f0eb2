import type { Pack } from '../lexicon/load-pack.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { cityOf, provinceOf } from '../lexicon/roll-up.ts';
import { distinctCodes } from './distinct-codes.ts';
import { partyRank, type Rank } from './party-rank.ts';
import { SentenceMemo } from './sentence-memo.ts';
import type { SentenceView } from './sentence-view.ts';

/** A unit that takes part in an act; offsets are within the sentence. */
export interface Party {
  readonly start: number;
  readonly end: number;
  /** City-level codes; several for a group (京津冀) or a list that shares what follows. */
  readonly codes: readonly string[];
  readonly rank: Rank;
  /** True when a group name alone stands for all provinces of the region. */
  readonly isWhole: boolean;
  /** The words that tell the rank: what follows the name up to the next mark. */
  readonly tail: string;
}

/** Where a party stands by the word before it: 在承德, 为北京, or free as a subject. */
export type Role = 'party' | 'venue' | 'other';

/** Names governed by these words are no parties: 为…, 对…, 根据…, 承接…, 辐射…. */
const OTHER_BEFORE =
  /(?:^|[^因认成作名行])(?:为了?|对|面向|服务于?|连接|辐射|落实|贯彻|围绕|承接|支持|来自|涉及|推动|推进|促进|加强|深化|关于|针对|有利于|除了?|比|赴|前往|距离?|毗邻|位于|地处|进一步|打造|对接|融入|加快|实现|就“|跨|环绕?|接受|疏解|纳入|列入|进入|走进|接轨|依托|是|继|新华社|本报|中新社|中新网|人民网|央视网|环)$/;
/** Tried on the last two characters before a name, as the next is on three: a pattern that ends in $ walks through all. */
const PARTY_BEFORE = /(?:由|会同|联合|携手|牵头|代表)$/;
const VENUE_BEFORE = /(?:在|于|赴|到|来到|走进|至)(?:了)?$/;

/** Parties named between two offsets of a sentence, by chains that share their tail; venues and objects apart. */
export function partiesIn(
  sentence: SentenceView,
  from: number,
  to: number,
  pack: Pack,
): readonly NamedParty[] {
  if (sentence.places.length === 0) return NOBODY;
  const stretches = readings.of(sentence, noStretch);
  for (const known of stretches) if (known.from === from && known.to === to) return known.parties;
  const parties = readParties(sentence, from, to, pack);
  stretches.push({ from, to, parties });
  return parties;
}

/** A party with the part it plays between the offsets asked for. */
export interface NamedParty {
  readonly party: Party;
  readonly role: Role;
}

/** Each act of a sentence asks for the same stretches. A sentence is read for one pack only. */
const readings = new SentenceMemo<Stretch[]>();
const NOBODY: readonly NamedParty[] = [];

function noStretch(): Stretch[] {
  return [];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly parties: readonly NamedParty[];
}

function readParties(sentence: SentenceView, from: number, to: number, pack: Pack): NamedParty[] {
  const hits = hitsBetween(sentence, from, to);
  return chainsOf(sentence, withoutOuter(sentence, hits)).map((chain) => {
    const first = chain[0];
    const last = chain.at(-1);
    const start = (first?.start ?? 0) - sentence.start;
    const end = (last?.end ?? 0) - sentence.start;
    return {
      party: partyOf(sentence, chain, start, end, to, pack),
      role: roleOf(sentence.text, from, start, end),
    };
  });
}

/** 河北省环京地区的保定、廊坊: the province only says where its cities lie. */
function withoutOuter(sentence: SentenceView, hits: readonly PlaceHit[]): readonly PlaceHit[] {
  if (hits.length < 2) return hits;
  return hits.filter((hit, index) => {
    const rest = sentence.reading.masked.slice(hit.end, hit.end + OUTER_REACH);
    const gap = OUTER.exec(rest)?.[0].length;
    const inner =
      gap === undefined ? undefined : hits.slice(index + 1).find(({ start }) => start >= hit.end + gap);
    const isNext = inner !== undefined && gap !== undefined && inner.start === hit.end + gap;
    return !(
      isNext && inner.codes.every((code) => hit.codes.includes(provinceOf(code)) && !hit.codes.includes(code))
    );
  });
}

const OUTER = /^(?:环[\u4e00-\u9fff]{1,4}?(?:地区)?|所辖|下辖|境内|辖区|毗邻|交界|接壤)的/;
const OUTER_REACH = 10;

function hitsBetween(sentence: SentenceView, from: number, to: number): PlaceHit[] {
  const { start, places } = sentence;
  return places.filter((hit) => hit.start >= start + from && hit.end <= start + to);
}

/** Names joined by list marks only share what follows the last of them: 北京、天津两地政府. */
function chainsOf(sentence: SentenceView, hits: readonly PlaceHit[]): PlaceHit[][] {
  const chains: PlaceHit[][] = [];
  for (const hit of hits) {
    const chain = chains.at(-1);
    const before = chain?.at(-1);
    const gap = before && sentence.reading.masked.slice(before.end, hit.start);
    if (chain && before?.kind !== 'organisation' && gap !== undefined && /^[、和及/·-]$|^以及$/.test(gap))
      chain.push(hit);
    else chains.push([hit]);
  }
  return chains;
}

function partyOf(
  sentence: SentenceView,
  chain: readonly PlaceHit[],
  start: number,
  end: number,
  to: number,
  pack: Pack,
): Party {
  const tail = listTail(sentence.text, end) ?? tailOf(sentence.text, end, to);
  const { region } = pack.gazetteer;
  const codes = distinctCodes(chain, (code) => cityOf(code, region));
  const isWhole =
    chain.some((hit) => hit.kind === 'group') && region.provinces.every(({ code }) => codes.includes(code));
  return { start, end, codes, rank: partyRank(chain, tail, pack), isWhole, tail };
}

/** 北京官园、天意两家市场: a list of names that a common noun ends, all of them of the place before it. */
const NAMES_LISTED =
  /^[^,。;、与和]{2,10}、(?:[^,。;、与和]{2,10}、){0,4}[^,。;、与和]{2,8}(?:等|[两三四五六七八九十\d]+家)[一几多\d]{0,3}[批家个]?[^,。;、与和]{0,8}(?:企业|商户|市场|医院|高校|公司)/;

/** The whole list where no other place stands in it; null for anything else. */
function listTail(text: string, end: number): string | null {
  if (!text.slice(end, end + LIST_REACH).includes('、')) return null;
  return NAMES_LISTED.exec(text.slice(end))?.[0] ?? null;
}

/** So soon after a name the first mark of a list stands. */
const LIST_REACH = 12;

/** What follows a name up to the next mark, preposition or end: 市商务局, 两地政府, 的多家产业园区. */
function tailOf(text: string, end: number, to: number): string {
  const rest = text.slice(end, to);
  const stop = rest.search(TAIL_STOP);
  return stop < 0 ? rest : rest.slice(0, stop);
}

const TAIL_STOP =
  /[,、。;:(《]|与|(?<!^[^市区县省州方委局厅办府团、])和(?!平)|(?<!协|共|大|合)同(?!仁|方|心)|跟|及|由|在|于|就|共同|联合|分别|正式|签|共建(?!区)|合资|合办|兴办|援建|举行|召开|今|昨|日前|近日|\d+月/;

/** 在京津冀协同发展背景下: a frame, no place where something happens. */
const FRAME_AFTER =
  /^[^,。;]{0,12}?(?:背景|框架|战略|形势|格局|进程|大局|引领|带动|推动|指导|机遇)(?:之?[下中]|期)/;

function roleOf(text: string, from: number, start: number, end: number): Role {
  if (text[start] === '环') return 'other';
  const before = text.slice(from, start);
  if (PARTY_BEFORE.test(before.slice(-2))) return 'party';
  if (VENUE_BEFORE.test(before.slice(-3)))
    return FRAME_AFTER.test(text.slice(end)) || /^(?:的|市?政府)/.test(text.slice(end)) ? 'other' : 'venue';
  return OTHER_BEFORE.test(before.slice(-6)) && !(before.endsWith('来自') && COMES_FROM.test(text.slice(end)))
    ? 'other'
    : 'party';
}

/** 来自北京的26家企业与…: who comes from there is a party when it acts with another. */
const COMES_FROM = /^的[^,。;与和同]{1,16}(?:企业|公司|商户|市场|厂|高校|医院|机构)[与和同]/;
