import { cityOf } from '../lexicon/roll-up.ts';
import type { Act } from './acts/act.ts';
import { isInvestment } from './acts/move.ts';
import type { Cast, Story } from './draft.ts';
import { originToldNearby, SEAT } from './firm-meant.ts';
import { type NamedParty, type Party, partiesIn } from './parties.ts';
import { isGovernment } from './party-rank.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';

/** Where a firm or institution went. */
export interface Move {
  readonly origin: readonly string[];
  readonly destination: readonly string[];
  readonly cast: Cast;
}

type Named = NamedParty;

const FROM = /(?:从|由|自)$/;
const LEAVES = /^[^,。;]{0,12}(?:搬|迁|疏解|转移|外迁|来到|落户|入驻|转到|引进|引入|招引)/;
const MOVER =
  /企业|公司|集团|厂|商户|商家|市场|医院|学校|大学|学院|中学|小学|研究所|研究院|药企|车企|机构|高校|商城|项目|外迁|迁出|疏解|总部/;
const INTO =
  /(?:入驻|进驻|落户|落地|搬至|搬到|搬入|搬进|迁至|迁往|迁到|迁入|转移到|转移至|疏解到|疏解至|搬迁到|搬迁至|至|到|往|落户在|落户于)(?:了|于|在)?$/;
const INSTITUTION = /[一二三四五六七八九十]中|分校|院区|医院|学校|大学|学院|中学|小学|高校|研究院|研究所/;

/** Origin and destination of a move, or null unless both are units of the region and differ. */
export function moveOf(act: Act, sentence: SentenceView, story: Story): Move | null {
  const named = partiesIn(sentence, 0, sentence.text.length, story.pack);
  const until = act.object.end;
  const told = firstOf(
    named,
    (item) => item.party.end <= until + REACH && isDestination(item, act, sentence),
  );
  const here = firstOf(named, (item) => item.party.codes !== told && isOrigin(item, act, sentence));
  const left = here?.filter((code) => !told?.includes(code));
  const origin = left?.length ? left : (here ?? (told && originToldNearby(act, sentence, told, story)));
  // 北京·沧州…产业园内: of a park of two the firm goes to the one that is not its own.
  const goal = told?.filter((code) => told.length === 1 || !origin?.includes(code));
  const destination = goal ?? placeMeant(sentence, story, origin ?? []);
  if (!origin || !destination || origin.some((code) => destination.includes(code))) return null;
  const mover = sentence.text.slice(0, act.verb.start);
  const rank = INSTITUTION.test(mover) && !/企业|公司|集团|商户|市场|厂/.test(mover) ? 'institution' : 'firm';
  const party = {
    start: 0,
    end: 0,
    codes: [...origin, ...destination],
    rank,
    isWhole: false,
    tail: mover,
  } as const;
  return { origin, destination, cast: { parties: [party], others: [], isNational: false, isUnnamed: false } };
}

const SAME_PLACE = /(?:在|落户|入驻|迁入|迁至|到)(?:该|当地|这里|此地)(?:市|县|区|园区|开发区|新区)?/;

/** 在该市, 在当地: the last city named before. */
function placeMeant(
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
  /(?:市场|商城|企业|厂|医院|学校)(?:的)?(?:搬迁|外迁|转移|迁建|疏解)(?:的)?(?:意向|承接|首选|主要|集中)?(?:地|基地|目的地)|[\d两三四五六七八九十百]+(?:余|多)?[家户名][^,。;]{0,14}(?:企业|药企|公司|商户|工厂|市场)/;
const GOES = /迁|搬|转移|落户|入驻|疏解/;
const INVESTS =
  /投资(?![^,。;]{0,8}(?:公司|集团))|建厂|设厂|迁|搬|落户|转移|入驻|生产(?:基地|线)|将在[^,。;]{2,12}(?:建设|兴建|新建)[^,。;]{0,20}(?:基地|工厂|厂|生产线)/;

/** Where the firms go that an agreement names (as its party) or numbers; null when it does neither. */
export function moveAgreed(
  act: Act,
  sentence: SentenceView,
  cast: Cast,
  story: Story,
): Pick<Move, 'origin' | 'destination'> | null {
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

/** 衡水高新区内, 白沟…箱包城里: the text opens with where it happened. */
const INSIDE = /^[^,。;]{0,24}(?:里|内|中)(?=,)/;

/** The destination may stand a little behind the clause of the verb. */
const REACH = 4;

function firstOf(named: readonly Named[], fits: (item: Named) => boolean): readonly string[] | null {
  return named.find(fits)?.party.codes ?? null;
}

function isDestination({ party, role }: Named, act: Act, sentence: SentenceView): boolean {
  const before = sentence.text.slice(Math.max(0, party.start - 8), party.start);
  if (party.start >= act.verb.end) return INTO.test(before) || party.start === act.verb.end;
  if (isVenue({ party, role }, before, sentence) || WENT_TO.test(before)) return true;
  if (isHost({ party, role }, act, sentence)) return true;
  if (/^$|,$/.test(before) && INSIDE.test(sentence.text.slice(party.end))) return true;
  if (/(?:位于|坐落于?|设在|选址)$/.test(before) && !SEAT.test(before)) return true;
  return (
    /分公司|工厂|分厂|新厂|厂房|分店|基地|厂区|分院|院区|校区|分校|项目/.test(party.tail) &&
    before !== '' &&
    party.end > act.verb.start - 20 &&
    followsFirm(sentence, party)
  );
}

/** 由…集团投资建设的定州…基地: the plant's name tells where it stands. */
const INVESTED_BY = /由[^,、与和]{2,24}(?:投资|独资)(?:建设|兴建|新建|打造)的$/;

/** 搬到黄骅的一家公司…下线: told before the verb. */
const WENT_TO = /(?:搬|迁)(?:移|迁)?(?:到|至|往|入|进)(?:了)?$/;

/** 衡水工业新区日前迎来北京的企业: the host is the subject. */
const RECEIVES = /^[^,。;、与和]{0,14}(?:迎来|迎接|引进|引入|引来|吸引|接纳|传来)/;

function isHost({ party, role }: Named, act: Act, { text }: SentenceView): boolean {
  return role === 'party' && RECEIVES.test(text.slice(party.end, act.verb.start));
}

function isVenue({ party, role }: Named, before: string, { text }: SentenceView): boolean {
  if (role === 'venue') return !SEAT.test(before);
  if (INVESTED_BY.test(text.slice(0, party.start))) return true;
  return /在$/.test(before) && PLANT_THERE.test(text.slice(party.end));
}

/** 在武安的新厂区: where a firm has its plant. */
const PLANT_THERE = /^的[^,。;的]{0,8}(?:厂区|工厂|厂房|新厂|分厂|基地|生产线|园区|院区|校区|分院|分校|项目)/;

/** 北京…制衣中心|衡水新厂: what stands between two places is a firm's own name. */
const FIRM_NAME = /^[^,、与和在于的到至由从\d]{2,12}(?:中心|公司|厂|集团|所|社|店|重工|股份|药业|科技|实业)$/;

/** 北京甲大学、北京乙大学|四所高校|雄安校区: a list of institutions, counted. */
const COUNTED_FIRMS =
  /^(?:等?[两二三四五六七八九十\d]+[所家个](?:高校|大学|院校|医院|学校|企业|公司|央企)(?:的)?)?$/;

/** 北京现代沧州工厂: the firm's seat, then where its plant stands. */
function followsFirm(sentence: SentenceView, party: Party): boolean {
  return sentence.places.some((hit) => {
    if (hit.kind === 'outside' || hit.end > sentence.start + party.start) return false;
    const between = sentence.text.slice(hit.end - sentence.start, party.start);
    return hit.kind === 'organisation' ? COUNTED_FIRMS.test(between) : FIRM_NAME.test(between);
  });
}

/** …开工,来自北京的企业将陆续入驻: a later clause tells what is still to come, or what all came to. */
function isOnlyMeant(text: string, from: number, { start, end }: Party): boolean {
  if (start < from || !/[,;]/.test(text.slice(from, start))) return false;
  const clause = clauseAround(text, start, end);
  return /将(?!军)|拟|计划|预计|有望|累计|已有|陆续/.test(text.slice(clause.start, clause.end));
}

function isOrigin({ party, role }: Named, act: Act, sentence: SentenceView): boolean {
  const before = sentence.text.slice(Math.max(0, party.start - 8), party.start);
  const after = sentence.text.slice(party.end, party.end + 24);
  if (SEAT.test(before)) return !isOnlyMeant(sentence.text, act.verb.end, party);
  if (FROM.test(before) && !(before.endsWith('由') && party.rank === 'firm')) return LEAVES.test(after);
  if (role !== 'party' || party.start > act.verb.start + REACH) return false;
  if (/^[^,。;的]{0,8}在[^,。;]{2,16}投资/.test(after)) return true;
  if (party.rank === 'firm' || party.rank === 'institution') return true;
  return !isInvestment(sentence.text.slice(act.verb.start, act.verb.end)) ? MOVER.test(party.tail) : false;
}
