import type { Pack } from '../lexicon/load-pack.ts';
import type { Act } from './acts/act.ts';
import { NOBODY, unitsBetween, unitsNamed } from './cast.ts';
import type { Cast, Story } from './draft.ts';
import { type NamedParty, partiesIn } from './parties.ts';
import { referencesIn, type SentenceView } from './sentence-view.ts';
import type { Span } from './sentences.ts';

/** A national act and the units it is addressed to: those of the title, else of the object, else of the sentence. */
export function addressed(act: Act, sentence: SentenceView, story: Story): Cast | null {
  const { pack } = story;
  const title = act.title || referencesIn(sentence, act.object.start, act.object.end).join(' ');
  const candidates: (() => readonly string[])[] = [() => unitsNamed(title, pack)];
  const inSentence = (start: number, end: number): number =>
    candidates.push(() => withoutVenues({ start, end }, act, sentence, pack));
  if (isNamedMeeting(act))
    candidates.push(() => unitsAddressed(sentence, act.object.start, act.object.end, pack));
  if (!act.isListed) inSentence(act.object.start, act.object.end);
  if (act.form === 'found') candidates.push(() => inName(act, sentence, pack));
  if (act.form === 'meet') candidates.push(() => convened(sentence, act, pack));
  if (!act.isListed && act.form !== 'found') {
    const until = endOfMatter(sentence.text, act.verb.end);
    inSentence(act.verb.end, until);
    inSentence(0, until);
    candidates.push(() => ofPaperMeant(act, sentence, until, pack));
    candidates.push(() => followed(sentence, story));
  }
  for (const candidate of candidates) {
    const others = candidate();
    if (others.length > 0)
      return { ...NOBODY, others: withAttending(others, act, sentence, pack), isNational: true };
  }
  return null;
}

/** 下发通知,要求贯彻《…规划纲要》: the paper that a notice is about. */
function ofPaperMeant({ form, verb }: Act, sentence: SentenceView, until: number, pack: Pack): string[] {
  return form === 'issue' ? unitsNamed(referencesIn(sentence, verb.end, until).join(' '), pack) : [];
}

/** 通过五年规划纲要,其中专章部署…: a part of the paper is not what it is for. */
function endOfMatter(text: string, from: number): number {
  const part = text.indexOf(',其中', from);
  return part < 0 ? text.length : part;
}

/** 在雄安新区考察并主持召开雄安新区建设座谈会: what a meeting's own name tells is no venue. */
function isNamedMeeting({ form, object, verb }: Act): boolean {
  return form === 'meet' && object.start >= verb.end;
}

/** 在涿州调研并主持召开座谈会: where a leader was is not whom the meeting is for. */
function withoutVenues(
  { start, end }: Span,
  act: Act,
  sentence: SentenceView,
  pack: Pack,
): readonly string[] {
  const units = unitsAddressed(sentence, start, end, pack);
  const isVisit = act.form === 'meet' && VISIT.test(sentence.text);
  const named = partiesIn(sentence, 0, sentence.text.length, pack);
  const isVenue = ({ party, role }: NamedParty): boolean =>
    role === 'venue' && !party.isWhole && (isVisit || HELD_THERE.test(sentence.text.slice(party.end)));
  const codesOf = (parties: readonly NamedParty[]): string[] => parties.flatMap(({ party }) => party.codes);
  const venues = codesOf(named.filter(isVenue));
  const meant = isVisit ? [] : codesOf(partiesIn(sentence, start, end, pack).filter((one) => !isVenue(one)));
  return units.filter((code) => !venues.includes(code) || meant.includes(code));
}

/** …会议4日在北京召开: nobody meant, only the venue. */
const HELD_THERE = /^[\u4e00-\u9fff]{0,4}(?:召开|举行|开幕)/;
const VISIT = /调研|考察|视察/;

/** …召开会议,通州区、廊坊市政府参会: who is told to take part belongs to it too. */
function withAttending(others: readonly string[], act: Act, sentence: SentenceView, pack: Pack): string[] {
  if (act.form !== 'meet') return [...others];
  const until = sentence.text.search(/(?:参会|参加(?:了)?(?:会议|座谈|活动)?)(?=[,。;]|$)/);
  const attending = until > act.verb.end ? unitsBetween(sentence, act.verb.end, until, pack) : [];
  return [...new Set([...others, ...attending])];
}

/** 京津冀城际铁路投资公司揭牌: the units in the name of what is founded, though it is a firm's. */
function inName(act: Act, sentence: SentenceView, pack: Pack): string[] {
  const named = partiesIn(sentence, act.object.start, act.object.end, pack);
  return [...new Set(named.flatMap(({ party }) => party.codes))];
}

/** Those called together, named before the verb: 召集京津冀三省市…召开座谈会. */
function convened(sentence: SentenceView, act: Act, pack: Pack): string[] {
  const named = partiesIn(sentence, 0, act.verb.start, pack).filter(({ role }) => role === 'party');
  return [...new Set(named.flatMap(({ party }) => party.codes))];
}

function followed(sentence: SentenceView, story: Story): string[] {
  const next = story.sentences[sentence.index + 1];
  return next && /^(?:这|该|其|上述)/.test(next.text)
    ? unitsBetween(next, 0, next.text.length, story.pack)
    : [];
}

/** Units named between two offsets, without those that something is only taken from (承接北京…功能). */
function unitsAddressed(sentence: SentenceView, from: number, to: number, pack: Pack): string[] {
  const taken = partiesIn(sentence, from, to, pack)
    .filter(({ party }) => TAKEN_FROM.test(sentence.text.slice(0, party.start)))
    .flatMap(({ party }) => party.codes);
  const named = unitsBetween(sentence, from, to, pack);
  const rest = named.filter((code) => !taken.includes(code));
  return rest.length > 0 ? rest : named;
}

const TAKEN_FROM = /(?:承接|疏解|来自|纾解)$/;
