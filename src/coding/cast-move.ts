import { cityOf } from '../lexicon/roll-up.ts';
import type { Act } from './acts/act.ts';
import { isInvestment } from './acts/move.ts';
import { aidOf } from './aided-move.ts';
import { NOBODY } from './cast.ts';
import type { Cast, Story } from './draft.ts';
import { originToldNearby, SEAT } from './firm-meant.ts';
import { INTO, isDestination, isOrigin, REACH } from './move-ends.ts';
import { type NamedParty, partiesIn } from './parties.ts';
import { isFirmLike, isGovernment, type Rank } from './party-rank.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';

/** Where a firm or institution went. */
export interface Move {
  readonly origin: readonly string[];
  readonly destination: readonly string[];
  readonly cast: Cast;
}

const INSTITUTION =
  /[一二三四五六七八九十]中|分校|院区|医院|学校|大学|学院|中学|小学|高校|研究院|研究所|幼儿园/;

/** Origin and destination of a move, or null unless both are units of the region and differ. */
export function moveOf(act: Act, sentence: SentenceView, story: Story): Move | null {
  return moveTold(act, sentence, story) ?? moveExplained(act, sentence, story);
}

/** 物流园投入运营,这是北京某市场在高碑店建设的分市场: what opened is explained after its verb. */
const EXPLAINED =
  /(?:这|这里|该[^,。;]{2,6}|其)(?:也)?是(?=[^,。;]{2,20}在[^,。;]{2,14}(?:投资|建设|设立|开设|兴建|开办|建立)的)/;

function moveExplained(act: Act, sentence: SentenceView, story: Story): Move | null {
  if (!isInvestment(sentence.text.slice(act.verb.start, act.verb.end))) return null;
  const next = story.sentences[sentence.index + 1];
  for (const [view, from] of [[sentence, act.verb.end] as const, [next, 0] as const]) {
    const at = view ? EXPLAINED.exec(view.text.slice(from)) : null;
    if (!view || !at) continue;
    const start = from + at.index;
    const named = partiesIn(view, start, clauseAround(view.text, start, start).end, story.pack);
    const origin = named.find(({ party }) => isFirmLike(party.rank))?.party.codes;
    const destination = named.find(({ role }) => role === 'venue')?.party.codes;
    if (origin?.length && destination?.length && !origin.some((code) => destination.includes(code)))
      return between(origin, destination, rankOfMover(act, sentence), '');
  }
  return null;
}

function moveTold(act: Act, sentence: SentenceView, story: Story): Move | null {
  const aid = aidOf(act, sentence, story);
  if (aid) return between(aid.giver.codes, aid.taker.codes, 'institution', '');
  const named = partiesIn(sentence, 0, sentence.text.length, story.pack);
  const until = act.object.end;
  const told = firstOf(
    named,
    (item) => item.party.end <= until + REACH && isDestination(item, act, sentence),
  );
  const leaves = (item: NamedParty): boolean => item.party.codes !== told && isOrigin(item, act, sentence);
  const here =
    firstOf(named, (item) => isSeat(item, sentence) && leaves(item)) ??
    firstOf(named, (item) => leaves(item));
  const left = here?.filter((code) => !told?.includes(code));
  const origin = left?.length ? left : (here ?? (told && originToldNearby(act, sentence, told, story)));
  // 北京·沧州…产业园内: of a park of two the firm goes to the one that is not its own.
  const goal = told?.filter((code) => told.length === 1 || !origin?.includes(code));
  const destination = goal ?? placeMeant(sentence, story, origin ?? []);
  if (!origin?.length || !destination?.length || origin.some((code) => destination.includes(code)))
    return null;
  return between(origin, destination, rankOfMover(act, sentence), sentence.text.slice(0, act.verb.start));
}

function between(origin: readonly string[], destination: readonly string[], rank: Rank, tail: string): Move {
  const party = { start: 0, end: 0, codes: [...origin, ...destination], rank, isWhole: false, tail };
  return { origin, destination, cast: { ...NOBODY, parties: [party] } };
}

/** Names of places are left out: 大厂 is no plant. */
function rankOfMover(act: Act, { text, places, start }: SentenceView): Rank {
  const names = places.filter((hit) => hit.kind === 'place' && hit.end <= start + act.verb.start);
  const words = names.reduceRight(
    (rest, hit) => rest.slice(0, hit.start - start) + rest.slice(hit.end - start),
    text.slice(0, act.verb.start),
  );
  return INSTITUTION.test(words) && !/企业|公司|集团|商户|市场|(?<!大)厂/.test(words)
    ? 'institution'
    : 'firm';
}

const SAME_PLACE =
  /(?:在|落户|入驻|迁入|迁至|到)(?:该|当地|这里|此地|此(?![次前后基]))(?:市|县|区|园区|开发区|新区)?/;

/** 来自北京: a word for a seat says more than a firm's name. */
function isSeat({ party }: NamedParty, { text }: SentenceView): boolean {
  return SEAT.test(text.slice(Math.max(0, party.start - 8), party.start));
}

/** 在该市, 在当地: the last city named before; null without such a word. */
export function placeMeant(
  sentence: SentenceView,
  { pack }: Story,
  origin: readonly string[],
): readonly string[] | null {
  const match = SAME_PLACE.exec(sentence.text);
  if (!match) return null;
  const { reading, start, placesBefore, places } = sentence;
  const code = reading.places
    .slice(0, placesBefore + places.length)
    .filter((place) => place.kind === 'place' && place.end <= start + match.index)
    .flatMap((place) => place.codes.map((unit) => cityOf(unit, pack.gazetteer.region)))
    .findLast((unit) => !origin.includes(unit));
  return code === undefined ? null : [code];
}

const FIRMS_NUMBERED =
  /(?:市场|商城|企业|厂|医院|学校)(?:的)?(?:搬迁|外迁|转移|迁建|疏解)(?:的)?(?:意向|承接|首选|主要|集中)?(?:地|基地|目的地)|[\d两三四五六七八九十百千]+(?:(?:余|多)?[家户名位]|余|多)[^,。;]{0,14}(?:企业|药企|公司|商户|工厂|市场|厂商)/;
const GOES = /迁|搬|转移|落户|入驻|疏解/;
const INVESTS =
  /投资(?![^,。;]{0,8}(?:公司|集团))|建厂|设厂|迁|搬|落户|转移|入驻|生产(?:基地|线)|将在[^,。;]{2,12}(?:建|兴建|新建)[^,。;]{0,20}(?:基地|工厂|厂|生产线)/;

/** Where the firms go that an agreement names (as its party) or numbers; null when it does neither. */
export function moveAgreed(
  act: Act,
  sentence: SentenceView,
  cast: Cast,
  story: Story,
): Pick<Move, 'origin' | 'destination'> | null {
  const toHost = goesToHost(act, cast);
  if (toHost) return toHost;
  const firms = cast.parties.filter((party) => party.rank === 'firm');
  const hosts = cast.parties.filter((party) => isGovernment(party.rank));
  const [firm] = firms;
  const host = hosts.find((party) => party.codes.join() !== firm?.codes.join());
  if (firm && host && host.codes.length === 1 && INVESTS.test(sentence.text)) {
    return { origin: firm.codes, destination: host.codes };
  }
  const bound = marketsBound(act, sentence, cast);
  if (bound) return bound;
  if (!FIRMS_NUMBERED.test(sentence.text) || !GOES.test(sentence.text)) return null;
  const verb = { start: sentence.text.search(GOES), end: sentence.text.search(GOES) + 2 };
  const move = moveOf({ ...act, verb, object: { start: 0, end: sentence.text.length } }, sentence, story);
  if (move) return { origin: move.origin, destination: move.destination };
  return betweenTwo(sentence, cast, story);
}

/** The side of an agreement for which nobody signs stands where its paper is named; see `withHost`. */
function goesToHost({ object }: Act, { parties }: Cast): Pick<Move, 'origin' | 'destination'> | null {
  const host = parties.find(({ start, end }) => start === object.start && end === object.end);
  const origin = parties.filter((party) => party !== host).flatMap((party) => party.codes);
  return host ? { origin: [...new Set(origin)], destination: host.codes } : null;
}

/** 8家批发市场与…服装城签约: traders go to the market that signs with theirs. */
function marketsBound(
  act: Act,
  { text }: SentenceView,
  cast: Cast,
): Pick<Move, 'origin' | 'destination'> | null {
  const before = text.slice(0, act.verb.start);
  const isSigned = /签约/.test(text.slice(act.verb.start, act.verb.end));
  const [from, to] = [...new Set(cast.parties.flatMap((party) => party.codes))];
  const isBound = isSigned && MARKETS.test(before) && HALL.test(before);
  return isBound && from && to && cast.parties.length === 2 ? { origin: [from], destination: [to] } : null;
}

const MARKETS = /[\d两三四五六七八九十百]+余?家[^,。;、]{0,10}(?:市场|商户|商家)[^,。;、]{0,8}(?:与|和|同)/;
const HALL = /(?:与|和|同)[^,。;]{2,24}(?:城|市场|商贸园|物流园|市场群|产业园)(?:正式|集中|成功)?$/;

/** Of two parties, the one the firms go to being named, the other is where they come from. */
function betweenTwo(
  sentence: SentenceView,
  cast: Cast,
  story: Story,
): Pick<Move, 'origin' | 'destination'> | null {
  const units = [...new Set(cast.parties.flatMap((party) => party.codes))];
  const into = partiesIn(sentence, 0, sentence.text.length, story.pack).find(
    ({ party }) =>
      INTO.test(sentence.text.slice(Math.max(0, party.start - 8), party.start)) ||
      MADE_GOAL.test(sentence.text.slice(party.end)),
  );
  const destination = units.filter((code) => into?.party.codes.includes(code));
  const origin = units.filter((code) => !destination.includes(code));
  if (units.length !== 2) return null;
  if (destination.length === 1) return { origin, destination };
  // 甲市场与乙商贸城签约,商户整体外迁: who is named first leaves.
  const [from, to] = units;
  return LEAVE.test(sentence.text) && from && to ? { origin: [from], destination: [to] } : null;
}

/** 将白沟作为…搬迁意向地. */
const MADE_GOAL = /^[^,。;]{0,8}(?:作为|列为|定为|确定为)[^,。;]{2,20}地(?=[,。;]|$)/;

const LEAVE = /外迁|迁出|整体搬迁|搬离/;

function firstOf(
  named: readonly NamedParty[],
  fits: (item: NamedParty) => boolean,
): readonly string[] | null {
  return named.find(fits)?.party.codes ?? null;
}
