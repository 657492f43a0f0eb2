import type { Act } from './acts/act.ts';
import { OPEN_MEETING } from './acts/meet.ts';
import { antecedents } from './anaphora.ts';
import {
  actsNationally,
  locations,
  NOBODY,
  sites,
  subjectParties,
  unitsBetween,
  unitsNamed,
} from './cast.ts';
import type { Cast, Story } from './draft.ts';
import { type Party, partiesIn } from './parties.ts';
import { isGovernment } from './party-rank.ts';
import { referencesIn, type SentenceView } from './sentence-view.ts';

/** Who takes part in an act, or null when it is no act between units of the region. */
export function castOf(act: Act, sentence: SentenceView, story: Story): Cast | null {
  switch (act.form) {
    case 'sign':
      return between(signers(act, sentence, story));
    case 'issue':
      return castOfPaper(act, sentence, story);
    case 'found':
    case 'recognise':
      return castOfThing(act, sentence, story);
    case 'meet':
      return castOfMeeting(act, sentence, story);
    case 'decide':
      return actsNationally(sentence, act) ? addressed(act, sentence, story) : null;
    case 'move':
      return null;
  }
}

function between(cast: Cast): Cast | null {
  return unitsIn(cast.parties).size >= 2 ? cast : null;
}

function unitsIn(parties: readonly Party[]): Set<string> {
  return new Set(parties.flatMap((party) => party.codes));
}

function signers(act: Act, sentence: SentenceView, story: Story): Cast {
  const named = subjectParties(sentence, act, story.pack);
  const parties = unitsIn(named).size >= 2 ? named : [...named, ...meantOrTitled(act, sentence, story)];
  return { ...NOBODY, parties, others: sites(sentence, act.verb.end, story) };
}

/** 双方, 三地 by what stands before; else the parties that the paper's own name tells. */
function meantOrTitled(act: Act, sentence: SentenceView, story: Story): Party[] {
  const meant = antecedents(sentence, act.verb.start, story);
  if (meant.length > 0) return meant;
  return partiesIn(sentence, act.object.start, act.object.end, story.pack)
    .filter(({ party }) => party.isWhole || /与|和/.test(sentence.text.slice(act.object.start, party.start)))
    .map(({ party }) => party);
}

function castOfPaper(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const issuers = subjectParties(sentence, act, story.pack).filter((party) => !isInside(party, act));
  if (actsNationally(sentence, act) || isKnownNational(act, sentence, story)) {
    const cast = addressed(act, sentence, story);
    return cast && { ...cast, parties: issuers.filter((party) => isGovernment(party.rank)) };
  }
  const parties = unitsIn(issuers).size > 0 ? issuers : antecedents(sentence, act.verb.start, story);
  if (unitsIn(parties).size >= 2) return { ...NOBODY, parties };
  const subject = act.title || sentence.text.slice(act.object.start, act.object.end);
  if (parties.length === 0) return ofRegion(subject, story);
  return isAboutOthers(subject, parties, story) && parties.every((party) => isGovernment(party.rank))
    ? { ...NOBODY, parties }
    : null;
}

function isInside(party: Party, act: Act): boolean {
  return party.start >= act.object.start && party.end <= act.object.end;
}

/** A paper of the region with no issuer named is the provinces'. */
function ofRegion(subject: string, { pack }: Story): Cast | null {
  const codes = unitsNamed(subject, pack);
  const isWhole = pack.gazetteer.region.provinces.every((province) => codes.includes(province.code));
  return isWhole ? { ...NOBODY, others: codes, isUnnamed: true } : null;
}

const COORDINATION = /协同|承接|对接|一体化|协作|合作|疏解|融入|共建|联防联控|帮扶|服务/;

/** One government's paper counts when its subject is another unit or the region. */
export function isAboutOthers(subject: string, parties: readonly Party[], { pack }: Story): boolean {
  const own = unitsIn(parties);
  const others = unitsNamed(subject, pack).filter((code) => !own.has(code));
  return others.length > 0 && (COORDINATION.test(subject) || others.length > 1);
}

function isKnownNational(act: Act, sentence: SentenceView, { pack }: Story): boolean {
  const subject = act.title || sentence.text.slice(act.object.start, act.object.end);
  return pack.nationalPapers.some((title) => subject.includes(title));
}

/** A national act and the units it is addressed to: those of the title, else of the object, else of the sentence. */
function addressed(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const { pack } = story;
  const title = act.title || referencesIn(sentence, act.object.start, act.object.end).join(' ');
  const candidates = [() => unitsNamed(title, pack)];
  const inSentence = (from: number, to: number): number =>
    candidates.push(() => unitsBetween(sentence, from, to, pack));
  if (!act.isListed) inSentence(act.object.start, act.object.end);
  if (!act.isListed && act.form !== 'found') {
    inSentence(act.verb.end, sentence.text.length);
    inSentence(0, sentence.text.length);
    candidates.push(() => followed(sentence, story));
  }
  for (const candidate of candidates) {
    const others = candidate();
    if (others.length > 0) return { ...NOBODY, others, isNational: true };
  }
  return null;
}

function followed(sentence: SentenceView, story: Story): string[] {
  const next = story.sentences[sentence.index + 1];
  return next && /^(?:这|该|其|上述)/.test(next.text)
    ? unitsBetween(next, 0, next.text.length, story.pack)
    : [];
}

function castOfThing(act: Act, sentence: SentenceView, story: Story): Cast | null {
  if (actsNationally(sentence, act)) return addressed(act, sentence, story);
  const isBefore = act.object.end <= act.verb.start;
  const founders = isBefore
    ? buildersBefore(act, sentence, story)
    : subjectParties(sentence, act, story.pack);
  const named = partiesIn(sentence, act.object.start, act.object.end, story.pack)
    .filter(({ role }) => role === 'party')
    .map(({ party }) => party);
  const later = buildersAfter(sentence, act, story);
  const parties = withBuilders([...founders, ...later], named, act, sentence, story);
  const place =
    act.kind === 'co-built-park'
      ? [...locations(sentence, 0, act.verb.end, story), ...sites(sentence, act.verb.end, story)]
      : [];
  const isUnnamed = founders.length === 0 && later.length === 0 && named.some((party) => party.isWhole);
  if (isUnnamed) return { ...NOBODY, parties: named, others: place, isUnnamed };
  const own = between({ ...NOBODY, parties, others: place });
  return own ?? branch(act, sentence, parties, place);
}

function withBuilders(
  founders: readonly Party[],
  named: readonly Party[],
  act: Act,
  sentence: SentenceView,
  story: Story,
): readonly Party[] {
  if (unitsIn(founders).size >= 2) {
    const isSpecific = (party: Party): boolean => act.kind === 'co-built-park' && !party.isWhole;
    return [...founders, ...named.filter(isSpecific)];
  }
  const all = [...founders, ...named];
  return unitsIn(all).size >= 2 ? all : [...all, ...antecedents(sentence, act.verb.start, story)];
}

const BUILD =
  /(?:共建|合作共建|共同(?:建设|打造|组建|出资|发起|设立|投资|管理)|联合(?:建设|打造|组建|发起)|合作(?:建设|打造|建立|共建)|建设|发起|组建|出资|投资)/;

/** 由A与B合作共建的…揭牌: builders named inside the phrase for the thing. */
function buildersBefore(act: Act, sentence: SentenceView, story: Story): Party[] {
  const words = sentence.text.slice(act.object.start, act.object.end);
  const by = /由/.exec(words);
  const until = by && words.slice(by.index).search(BUILD);
  if (by && until && until > 0) {
    const from = act.object.start + by.index + 1;
    return partiesIn(sentence, from, act.object.start + by.index + until, story.pack).map(
      ({ party }) => party,
    );
  }
  const earlier = act.object.start > 0 ? sentence.text.slice(0, act.object.start) : '';
  return /由[^,]*(?:与|和|、)/.test(earlier)
    ? subjectParties(
        sentence,
        { ...act, verb: { start: act.object.start - 1, end: act.object.start } },
        story.pack,
      )
    : [];
}

/** The next sentence or clause may tell the builders: 园区由A、B共同建设. */
function buildersAfter(sentence: SentenceView, act: Act, story: Story): Party[] {
  if (act.kind === 'organisation') return [];
  for (const view of [sentence, story.sentences[sentence.index + 1]]) {
    if (!view) continue;
    const from = view === sentence ? act.verb.end : 0;
    const by = /由([^,。;]{2,60}?)(?:共同|联合|合作|共建|两地|三方|双方)/.exec(view.text.slice(from));
    if (by)
      return partiesIn(view, from + by.index, from + by.index + by[0].length, story.pack).map(
        ({ party }) => party,
      );
  }
  return [];
}

/** A park of one unit that opens a branch in another is of both. */
function branch(
  act: Act,
  sentence: SentenceView,
  parties: readonly Party[],
  place: readonly string[],
): Cast | null {
  const name = sentence.text.slice(act.object.start, act.object.end);
  if (
    act.kind !== 'co-built-park' ||
    !/分园|创新中心|分中心|飞地|合作区|协作区/.test(name) ||
    parties.length === 0
  )
    return null;
  const cast = { ...NOBODY, parties, others: place };
  return new Set([...unitsIn(parties), ...place]).size >= 2 ? cast : null;
}

function castOfMeeting(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const object = sentence.text.slice(act.object.start, act.object.end);
  if (actsNationally(sentence, act)) return addressed(act, sentence, story);
  const hosts = subjectParties(sentence, act, story.pack).filter((party) => isGovernment(party.rank));
  const parties = unitsIn(hosts).size >= 2 ? hosts : antecedents(sentence, act.verb.start, story);
  if (OPEN_MEETING.test(object))
    return parties.some((party) => /政府|[委局厅]|部门/.test(party.tail))
      ? between({ ...NOBODY, parties })
      : null;
  if (parties.length > 0) return between({ ...NOBODY, parties });
  return ofRegion(object, story);
}
