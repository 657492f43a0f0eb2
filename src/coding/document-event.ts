import { findPlaces } from '../lexicon/find-places.ts';
import { issuerOf } from '../lexicon/issuers.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import { cityOf } from '../lexicon/roll-up.ts';
import { paperKind } from './acts/paper-kind.ts';
import { unitsNamed } from './cast.ts';
import { isAboutOthers } from './cast-act.ts';
import type { CodableText } from './codable-text.ts';
import type { Draft, Story } from './draft.ts';
import { judge } from './judge.ts';
import type { Party } from './parties.ts';
import { isGovernment, partyRank } from './party-rank.ts';
import type { FieldReading } from './read-field.ts';

const DOCUMENT_GENRES: readonly string[] = [
  'plan',
  'opinion',
  'notice',
  'agreement',
  'measures',
  'regulation',
];

/** True for a record that is a document itself, not news of one. */
export function isDocument(text: CodableText): boolean {
  if (text.genre === 'news' || text.genre === 'interpretation') return false;
  if (text.docNumber || DOCUMENT_GENRES.includes(text.genre ?? '')) return true;
  return (text.issuers ?? []).length > 0 && paperKind(text.title ?? '') !== null;
}

/** The event that a document is when it coordinates between units; null for news and for one city's own affairs. */
export function documentDraft(text: CodableText, title: FieldReading, pack: Pack): Draft | null {
  if (!isDocument(text) || title.folded.length === 0) return null;
  const issuers = text.issuers ?? [];
  const kind = paperKind(title.folded) ?? 'opinion';
  const span = { start: 0, end: title.folded.length };
  const { places, references, terms } = title;
  const sentence = {
    reading: title,
    text: title.masked,
    index: 0,
    places,
    references,
    terms,
    placesBefore: 0,
    verbs: 0,
    ...span,
  };
  const act = { form: 'issue', kind, verb: { start: 0, end: 0 }, object: span, title: title.folded } as const;
  const story: Story = { pack, page: null, words: [], sentences: [], isDocument: true };
  const isNational = issuers.some((name) => issuerOf(name, null).tier === 'national');
  const parties = issuers.flatMap((name) => partyOfIssuer(name, pack));
  const others = isNational ? unitsNamed(title.folded, pack) : [];
  const units = new Set([...parties.flatMap((party) => party.codes), ...others]);
  const counts = isNational
    ? others.length > 0
    : units.size >= 2 || isAboutOthers(title.folded, parties, story);
  if (!counts || units.size === 0) return null;
  const cast = { parties, others, isNational, isUnnamed: false };
  return judge(act, sentence, dateOfDocument(text), cast, story, {
    isFromAbove: isNational || units.size === 1,
  });
}

function dateOfDocument(text: CodableText): Draft['date'] {
  if (text.dateWritten)
    return { date: text.dateWritten, precision: precisionOf(text.dateWritten), source: 'stated' };
  const date = text.datePublished ?? null;
  return { date, precision: date ? 'published' : null, source: date ? 'recent' : 'none' };
}

function precisionOf(date: string): 'day' | 'month' | 'year' {
  if (date.length === 10) return 'day';
  return date.length === 7 ? 'month' : 'year';
}

function partyOfIssuer(name: string, pack: Pack): Party[] {
  const hit = findPlaces(name, pack.gazetteer).find((place) => place.kind !== 'outside');
  if (!hit) return [];
  const tail = name.slice(hit.end);
  const rank = partyRank([hit], tail, pack);
  const codes = hit.codes.map((code) => cityOf(code, pack.gazetteer.region));
  return isGovernment(rank) || codes.length > 0
    ? [{ start: hit.start, end: hit.end, codes, rank, isWhole: false, tail }]
    : [];
}
