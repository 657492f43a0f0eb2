import { findPlaces } from '../lexicon/find-places.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { PlaceHit } from '../lexicon/place-hit.ts';
import { cityOf } from '../lexicon/roll-up.ts';
import type { Act } from './acts/act.ts';
import { distinctCodes } from './distinct-codes.ts';
import type { Cast, Story } from './draft.ts';
import { nationalBodiesIn } from './national.ts';
import { type Party, partiesIn } from './parties.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';
import { countUnits } from './units.ts';

/** Parties that stand before the verb: those of its clause, or further back when that names fewer than two units. */
export function subjectParties(sentence: SentenceView, act: Act, pack: Pack): Party[] {
  if (act.object.end < act.verb.start) {
    // 《…方案》近日由两地印发: who issues stands behind the title, else before it.
    const behind = namedBetween(sentence, act.object.end, act.verb.start, pack);
    return behind.length > 0 ? behind : partiesBefore(sentence, act.object.start, pack);
  }
  return partiesBefore(sentence, act.verb.start, pack);
}

function namedBetween(sentence: SentenceView, from: number, to: number, pack: Pack): Party[] {
  return partiesIn(sentence, from, to, pack)
    .filter(({ party, role }) => role === 'party' && !isOneBody(party))
    .map(({ party }) => party);
}

/** 京津冀国家技术创新中心, 京津冀…联盟: a body that bears the region's name stands for no unit. */
function isOneBody({ isWhole, tail }: Party): boolean {
  return isWhole && ONE_BODY.test(tail);
}

const ONE_BODY =
  /^(?!三|两|各|省|地|有关|相关|多|[四五六七八九]省?[地省区市])[^三各、,的]{0,14}?(?:创新中心|研究中心|转移中心|联盟|研究院|实验室|公司|学会|协会|联合会|联合体|共同体|集团|促进会)(?!成员|会员|单位)/;

/** From the clause that ends at `until` back, until the subject is complete. */
function partiesBefore(sentence: SentenceView, until: number, pack: Pack): Party[] {
  let lacksSubject = false;
  const parties: Party[] = [];
  const guests: Party[] = [];
  for (let to = until; to > 0; ) {
    const { start } = clauseAround(sentence.text, to, to);
    const isOfGuests = ATTENDS.test(sentence.text.slice(start, to));
    const found = namedBetween(sentence, start, to, pack);
    (isOfGuests ? guests : parties).unshift(...found);
    const opening = sentence.text.slice(start);
    lacksSubject = JOINS_UNIT.test(opening) || (lacksSubject && found.length === 0);
    if (!lacksSubject && isComplete(parties, opening)) break;
    to = start - 1;
  }
  return countUnits(parties) >= 2 ? parties : [...guests, ...parties];
}

/** …负责同志出席,双方签署: who is present is a party only where nobody else is named. */
const ATTENDS = /(?:出席|到会|见证|致辞|讲话)(?:会议|仪式|活动|签约仪式)?$/;

function isComplete(parties: readonly Party[], opening: string): boolean {
  if (countUnits(parties) >= 2) return true;
  return parties.length > 0 && !JOINS_ON.test(opening) && !COUNTS_MORE.test(clauseOf(opening));
}

/** 怀柔区,滦平县、丰宁县四地: the number tells that some are named in the clause before. */
const COUNTS_MORE = /[两三四五六](?:地|市县|区县|县区|县市)(?!方)/;

function clauseOf(opening: string): string {
  return opening.slice(0, clauseAround(opening, 0, 0).end);
}

/** A clause that opens so has its subject in the one before. */
const JOINS_ON = /^(?:并|还|联合|会同|携手|共同|就|分别|又|也|双方)/;
/** So too when it names a unit first: 与河北签署. */
const JOINS_UNIT =
  /^(?:还|并|也|又|再|日前|近日|[今昨当同]天|[今昨当同]日|(?:\d{1,2}月)?\d{1,2}[日号])?(?:与|同|和|联合|会同|携手)/;

/** Units named where an act lies or happens: 在涞水揭牌, 落在玉田县, 位于固安. */
export function locations(sentence: SentenceView, from: number, to: number, story: Story): string[] {
  const pattern = /(?:落在|落户于?|落地于?|位于|选址|坐落于?|坐落在|地处|设在|建在|布局在|安家)(?:了)?$/;
  return partiesIn(sentence, from, to, story.pack)
    .filter(({ party, role }) => role === 'venue' || pattern.test(sentence.text.slice(0, party.start)))
    .flatMap(({ party }) => party.codes);
}

/** Units where the agreed thing lies, told after the verb or in the sentence that follows. */
export function sites(sentence: SentenceView, from: number, story: Story): string[] {
  const next = story.sentences[sentence.index + 1];
  const own = sitesIn(sentence, from, story.pack);
  const parks = parksNamed(sentence, from, story.pack);
  if (parks.length > 0) return [...own, ...parks];
  return own.length > 0 || !next || /计划|将|拟/.test(next.text) ? own : sitesIn(next, 0, story.pack);
}

/** 包括共同打造曹妃甸协同发展示范区: a park that the agreement is about lies where its name says. */
function parksNamed(sentence: SentenceView, from: number, pack: Pack): string[] {
  return partiesIn(sentence, from, sentence.text.length, pack)
    .filter(
      ({ party }) =>
        !party.isWhole &&
        !isLabel(party) &&
        sentence.text[party.start] !== '环' &&
        isPark(sentence.text, party),
    )
    .flatMap(({ party }) => party.codes);
}

/** “津冀协同发展示范园区”: names of whole provinces in a park's name say whose it is, not where it lies. */
export function isLabel({ codes }: Party): boolean {
  return codes.length > 1 && codes.every((code) => code.endsWith('0000'));
}

function isPark(text: string, party: Party): boolean {
  return (
    PARK_NAME.test(text.slice(party.end)) ||
    /^的?(?:规划建设|开发建设)/.test(text.slice(party.end)) ||
    (/[^新]区$/.test(text.slice(party.start, party.end)) && party.codes.length > 1)
  );
}

/** What follows a place in the name of a park. */
export const PARK_NAME: RegExp =
  /^[^,。;的]{0,12}(?:示范区|产业园|科技园|工业园|合作区|试验区|园区|开发区|产业基地|创新基地)(?!管委会|管理委员会)/;
const SITE = /(?:落在|落户|落地|位于|选址|坐落[于在]?|地处|设在|建在|布局在)(?:了|于|在)?$|在$/;
const BUILT_THERE =
  /^的[^。;]{0,40}(?:合作|建设)|^[^,。;]{0,6}(?:建设|共建|打造|投资|建立|建成|合作建|规划建|落地|兴建|援建|新建|营造|建造|种植|造林)/;

function sitesIn(sentence: SentenceView, from: number, pack: Pack): string[] {
  return partiesIn(sentence, from, sentence.text.length, pack).flatMap(({ party }) => {
    const before = SITE.exec(sentence.text.slice(from, party.start))?.[0];
    if (before === undefined) return [];
    return before !== '在' || BUILT_THERE.test(sentence.text.slice(party.end)) ? party.codes : [];
  });
}

/** Units that words outside the sentence name (the title of a document), at city level, each once. */
export function unitsNamed(
  words: string,
  pack: Pack,
  counts: (hit: PlaceHit) => boolean = () => true,
): string[] {
  const hits = findPlaces(words.replace(/[《》]/g, ' '), pack.gazetteer).filter(
    (hit) => (hit.kind === 'place' || hit.kind === 'group') && counts(hit),
  );
  return distinctCodes(hits, (code) => cityOf(code, pack.gazetteer.region));
}

/** Units that a stretch of the sentence names in any role, organisations by their seat left out. */
export function unitsBetween(sentence: SentenceView, from: number, to: number, pack: Pack): string[] {
  const hits = sentence.places
    .filter((hit) => hit.start >= sentence.start + from && hit.end <= sentence.start + to)
    .filter((hit) => hit.kind === 'place' || hit.kind === 'group');
  return distinctCodes(hits, (code) => cityOf(code, pack.gazetteer.region));
}

/** True when a national body stands before the verb in its sentence as the one who acts. */
export function actsNationally(sentence: SentenceView, act: Act): boolean {
  return nationalBodiesIn(sentence, 0, act.verb.start).length > 0;
}

/** A cast without anybody, to fill in. */
export const NOBODY: Cast = { parties: [], others: [], isNational: false, isUnnamed: false };

/** An act between units has at least two of them. */
export function between(cast: Cast): Cast | null {
  return countUnits(cast.parties) >= 2 ? cast : null;
}

/** A paper of the region with no issuer named is the provinces'. */
export function ofRegion(subject: string, { pack }: Story): Cast | null {
  const codes = unitsNamed(subject, pack);
  const isWhole = pack.gazetteer.region.provinces.every((province) => codes.includes(province.code));
  return isWhole ? { ...NOBODY, others: codes, isUnnamed: true } : null;
}
