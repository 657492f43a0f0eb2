import { isProvince, provinceOf } from '../lexicon/roll-up.ts';
import type { Act } from './acts/act.ts';
import { addressed } from './addressed.ts';
import { antecedents } from './anaphora.ts';
import { membersAfter } from './builders.ts';
import {
  actsNationally,
  between,
  NOBODY,
  ofRegion,
  sites,
  subjectParties,
  unitsBetween,
  unitsNamed,
} from './cast.ts';
import { castOfMeeting } from './cast-meeting.ts';
import { castOfThing } from './cast-thing.ts';
import { type Cast, type Story, unitsOf } from './draft.ts';
import { withHost } from './host-of.ts';
import { nationalBodiesIn } from './national.ts';
import { isOfOthersToo } from './of-others-too.ts';
import { ownSide } from './own-side.ts';
import { issuersInTitle, isTitledNationally, parksInTitle, signersInTitle } from './paper-name.ts';
import { type Party, partiesIn } from './parties.ts';
import { isGovernment } from './party-rank.ts';
import { clauseAround, type SentenceView } from './sentence-view.ts';
import { signsNationally } from './signs-nationally.ts';
import { countUnits, unitsIn } from './units.ts';

/** Who takes part in an act, or null when it is no act between units of the region. */
export function castOf(act: Act, sentence: SentenceView, story: Story): Cast | null {
  switch (act.form) {
    case 'sign':
      return ofSigners(signers(act, sentence, story));
    case 'issue':
      return castOfPaper(act, sentence, story);
    case 'found':
    case 'recognise':
      return castOfThing(act, sentence, story);
    case 'meet':
      return castOfMeeting(act, sentence, story);
    case 'decide':
      return actsNationally(sentence, act) ? addressed(act, sentence, story) : newUnit(act, sentence, story);
    case 'move':
      return null;
  }
}

/** A new unit of the region, set up by nobody that the sentence names. */
function newUnit(act: Act, sentence: SentenceView, { pack }: Story): Cast | null {
  const others = unitsBetween(sentence, act.object.start, act.object.end, pack);
  const isUnit = others.every((code) => !isProvince(code, pack.gazetteer.region));
  return others.length > 0 && isUnit ? { ...NOBODY, others, isNational: true } : null;
}

/** A national body is the other side of one unit, when the paper is for a second: 教育部与河北省…支持雄安新区. */
function ofSigners(cast: Cast): Cast | null {
  const isForOthers = cast.isNational && countUnits(cast.parties) === 1 && unitsOf(cast).length >= 2;
  return isForOthers ? cast : between(cast);
}

function signers(act: Act, sentence: SentenceView, story: Story): Cast {
  const inClause = meantInClause(act, sentence, story);
  const named = signersInTitle(act.title, story) ?? inClause ?? subjectParties(sentence, act, story.pack);
  const parties = countUnits(named) >= 2 ? named : fewSigners(named, act, sentence, story);
  const from = inClause ? clauseAround(sentence.text, act.verb.start, act.verb.end).start : 0;
  const isNational = signsNationally(sentence, act, from);
  const meant = isNational ? unitsMeant(act, sentence, story) : [];
  return {
    ...NOBODY,
    parties,
    isNational,
    others: [...sites(sentence, act.verb.end, story), ...meant, ...parksInTitle(act.title, story, true)],
  };
}

const PURPOSE = /^(?:关于)?(?:支持|推进|促进|共建|加快|深化|共同)/;

/** Units that a paper which a national body signs is for: 签署支持…的协议, 签署协议,共同支持…. */
function unitsMeant({ object, title }: Act, sentence: SentenceView, { pack }: Story): string[] {
  const words = sentence.text.slice(object.start, object.end).replace(/^了/, '');
  if (PURPOSE.test(title)) return unitsNamed(title, pack);
  const own = PURPOSE.test(words) ? unitsBetween(sentence, object.start, object.end, pack) : [];
  if (own.length > 0) return own;
  const next = clauseAround(sentence.text, object.end + 1, object.end + 1);
  return PURPOSE.test(sentence.text.slice(next.start, next.end))
    ? unitsBetween(sentence, next.start, next.end, pack)
    : [];
}

/** 三地自贸办 in the clause of the verb are the parties when no name stands there: names further back are topics. */
function meantInClause(act: Act, sentence: SentenceView, story: Story): Party[] | null {
  const clause = clauseAround(sentence.text, act.verb.start, act.verb.end);
  if (clause.start === 0 || partiesIn(sentence, clause.start, act.verb.start, story.pack).length > 0)
    return null;
  const meant = antecedents(sentence, act.verb.start, story, clause.start);
  return meant.length > 0 ? meant : null;
}

/** 会议通过《…宣言》,甲、乙等城市参加: where nobody stands before, those who take part. */
function fewSigners(named: readonly Party[], act: Act, sentence: SentenceView, story: Story): Party[] {
  const parties = withHost(act, sentence, story, withOtherSide(named, act, sentence, story));
  return countUnits(parties) > 0 ? parties : membersAfter(sentence, act, story);
}

/** Who signs with the one that is named: by the paper or by 双方, else the text's own side. */
function withOtherSide(named: readonly Party[], act: Act, sentence: SentenceView, story: Story): Party[] {
  const parties = [...named, ...meantOrTitled(act, sentence, story)];
  if (countUnits(parties) !== 1) return parties;
  const own = ownSide(sentence, act.verb.start, [...unitsIn(parties)], story);
  return own ? [own, ...parties] : parties;
}

/** 双方, 三地 by what stands before; else the parties that the paper's own name tells. */
function meantOrTitled(act: Act, sentence: SentenceView, story: Story): Party[] {
  const meant = antecedents(sentence, act.verb.start, story);
  if (meant.length > 0) return meant;
  const met = metBefore(sentence, story);
  if (countUnits(met) >= 2) return met;
  return partiesIn(sentence, act.object.start, act.object.end, story.pack)
    .filter(
      ({ party }) =>
        party.isWhole ||
        sentence.text.startsWith('的', act.object.start) ||
        /与|和/.test(sentence.text.slice(act.object.start, party.start)),
    )
    .map(({ party }) => party);
}

/** 会上,有关单位签订了…: those who met are told in the sentence before. */
function metBefore(sentence: SentenceView, story: Story): Party[] {
  const before = story.sentences[sentence.index - 1];
  if (!before || !AT_IT.test(sentence.text)) return [];
  const held = /举行|召开|举办/.exec(before.text);
  return held
    ? partiesIn(before, 0, held.index, story.pack).flatMap(({ party, role }) =>
        role === 'party' && isGovernment(party.rank) ? [party] : [],
      )
    : [];
}

const AT_IT =
  /^(?:在)?(?:会|会议|大会|论坛|仪式|启动仪式|签约仪式|活动|座谈会|推进会|期间|会议期间|活动期间)(?:(?:上|中|期间|现场),?|,)|^(?:当天)?现场(?=[共集签,])/;

function castOfPaper(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const issuers = subjectParties(sentence, act, story.pack).filter((party) => !isInside(party, act));
  if (isOfNation(act, sentence, story, issuers)) {
    const cast = addressed(act, sentence, story);
    return (
      cast && {
        ...cast,
        parties: issuers.filter((party) => isGovernment(party.rank) && isCoIssuer(party, act, sentence)),
      }
    );
  }
  const subject = act.title || withOutline(sentence, sentence.text.slice(act.object.start, act.object.end));
  const parties = issuersMeant(issuers, act, sentence, story);
  const cast = castOfOwnPaper(parties, subject, story);
  return cast ?? (isOfOthersToo(act, sentence, parties, story) ? { ...NOBODY, parties } : null);
}

/** 通过贯彻规划纲要的意见: the outline is the one that the text named in full. */
function withOutline({ reading, start }: SentenceView, words: string): string {
  if (!/规划纲要的/.test(words)) return words;
  const named = reading.references
    .filter((ref) => ref.end <= start)
    .map((ref) => reading.folded.slice(ref.start, ref.end))
    .findLast((title) => title.endsWith('规划纲要》'));
  return named ? named + words : words;
}

/** With the national body in one clause, or behind it; a topic of clauses before issues nothing. */
function isCoIssuer({ start }: Party, act: Act, sentence: SentenceView): boolean {
  const clause = clauseAround(sentence.text, act.verb.start, act.verb.end);
  const [body] = nationalBodiesIn(sentence, 0, act.verb.start);
  return start >= clause.start || (body !== undefined && start > body.start);
}

function isOfNation(act: Act, sentence: SentenceView, story: Story, issuers: readonly Party[]): boolean {
  if (actsNationally(sentence, act) || isKnownNational(act, sentence, story)) return true;
  return countUnits(issuers) === 0 && isTitledNationally(act.title);
}

function issuersMeant(
  named: readonly Party[],
  act: Act,
  sentence: SentenceView,
  story: Story,
): readonly Party[] {
  if (countUnits(named) > 0) return meantInClause(act, sentence, story) ?? named;
  const meant = antecedents(sentence, act.verb.start, story);
  if (meant.length > 0) return meant;
  const titled = issuersInTitle(act.title, story);
  if (titled.length > 0) return titled;
  const own = ownSide(sentence, act.verb.start, [], story);
  return own ? [own] : [];
}

function castOfOwnPaper(parties: readonly Party[], subject: string, story: Story): Cast | null {
  if (countUnits(parties) >= 2) {
    const inside = ownCities(subject, parties, story);
    return { ...NOBODY, parties, others: [...parksInTitle(subject, story), ...inside] };
  }
  if (parties.length === 0) return ofRegion(subject, story);
  const own = ownCities(subject, parties, story);
  if (own.length > 0) return { ...NOBODY, parties, others: own };
  return isAboutOthers(subject, parties, story) && parties.every((party) => isGovernment(party.rank))
    ? { ...NOBODY, parties }
    : null;
}

/** Cities of their own that the paper of provinces names as those it is for. */
function ownCities(subject: string, parties: readonly Party[], { pack }: Story): string[] {
  const issuers = unitsIn(parties);
  // A zone that lies in two provinces is nobody's own.
  const named = unitsNamed(subject, pack, ({ kind, name }) => kind === 'place' || !name.endsWith('区'));
  return named.filter((code) => !issuers.has(code) && issuers.has(provinceOf(code)));
}

function isInside(party: Party, act: Act): boolean {
  return party.start >= act.object.start && party.end <= act.object.end;
}

const COORDINATION = /协同|承接|对接|一体化|协作|合作|疏解|融入|共建|联防联控|帮扶|服务|经济圈|都市圈|城市群/;

/** One government's paper counts when its subject is another unit or the region. */
export function isAboutOthers(subject: string, parties: readonly Party[], { pack }: Story): boolean {
  const own = unitsIn(parties);
  const others = unitsNamed(subject, pack).filter((code) => !own.has(code));
  return others.length > 0 && (COORDINATION.test(subject) || others.length > 1);
}

function isKnownNational(act: Act, sentence: SentenceView, { pack }: Story): boolean {
  const subject = act.title || sentence.text.slice(act.object.start, act.object.end);
  return (
    pack.nationalPapers.some((title) => subject.includes(title)) &&
    !/贯彻|落实|对接|实施(?=.*的|意见|方案|办法)/.test(subject)
  );
}
