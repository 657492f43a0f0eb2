import { type Coded, code } from '../../src/coding/code.ts';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { cityOf } from '../../src/lexicon/roll-up.ts';
import type { PolicyEvent } from '../../src/model/event.ts';

export interface GoldEvent {
  readonly kind: string;
  readonly date: string | null;
  readonly precision: string | null;
  readonly scale: string;
  readonly participants: readonly string[];
  readonly origin: readonly string[];
  readonly destination: readonly string[];
  readonly mode: string;
}

export interface GoldPassage {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly places?: readonly string[];
  readonly events: readonly GoldEvent[];
  readonly record?: object;
}

/** Counts over passages; shares are of matched events, 0–1. */
export interface Measured {
  readonly placePrecision: number;
  readonly placeRecall: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly scale: number;
  readonly dateWithPrecision: number;
  readonly mode: number;
  readonly participantsF1: number;
  readonly originAndDestination: number;
  /** Passages with something missed, superfluous or different, for people. */
  readonly misses: readonly string[];
}

const pack = loadPack('jing-jin-ji');

/** The places that a coding names, at city level, sorted, each once. */
export function placesOf(coded: Coded): string[] {
  const codes = coded.mentions
    .filter((mention) => mention.kind === 'place')
    .map((mention) => cityOf(mention.entityId, pack.gazetteer.region));
  return [...new Set(codes)].toSorted();
}

export function codePassage(passage: GoldPassage): Coded {
  return code(
    { id: passage.id, bodyText: passage.text, datePublished: passage.published, ...passage.record },
    pack,
  );
}

interface Counts {
  readonly places: Tally;
  readonly participants: Tally;
  hit: number;
  suggested: number;
  gold: number;
  scale: number;
  precision: number;
  mode: number;
  moves: number;
  rightMoves: number;
  readonly misses: string[];
}

interface Tally {
  hit: number;
  suggested: number;
  gold: number;
}

/** Compares suggestions with hand codings: an event matches by kind and date, each gold event once. */
export function measure(passages: readonly GoldPassage[]): Measured {
  const counts: Counts = {
    places: { hit: 0, suggested: 0, gold: 0 },
    participants: { hit: 0, suggested: 0, gold: 0 },
    ...{ hit: 0, suggested: 0, gold: 0, scale: 0, precision: 0, mode: 0, moves: 0, rightMoves: 0 },
    misses: [],
  };
  for (const passage of passages) countPassage(counts, passage);
  const [precision, recall] = [counts.hit / counts.suggested, counts.hit / counts.gold];
  const { places, participants } = counts;
  return {
    placePrecision: places.hit / places.suggested,
    placeRecall: places.hit / places.gold,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    scale: counts.scale / counts.hit,
    dateWithPrecision: counts.precision / counts.hit,
    mode: counts.mode / counts.hit,
    participantsF1: (2 * participants.hit) / (participants.suggested + participants.gold),
    originAndDestination: counts.moves === 0 ? 1 : counts.rightMoves / counts.moves,
    misses: counts.misses,
  };
}

function countPassage(counts: Counts, passage: GoldPassage): void {
  const coded = codePassage(passage);
  countPlaces(counts, passage, coded);
  const left = [...coded.events];
  const missed: GoldEvent[] = [];
  counts.suggested += left.length;
  counts.gold += passage.events.length;
  for (const gold of passage.events) {
    const match = bestMatch(left, gold);
    if (match) {
      left.splice(left.indexOf(match), 1);
      countMatch(counts, passage.id, match, gold);
    } else missed.push(gold);
  }
  for (const gold of missed)
    counts.misses.push(`${passage.id} misses ${gold.kind} ${gold.date}: ${whyMissed(gold, left)}`);
  for (const event of left)
    counts.misses.push(`${passage.id} superfluous ${event.kind} ${event.date}: ${event.quote.slice(0, 40)}`);
}

function countPlaces(counts: Counts, passage: GoldPassage, coded: Coded): void {
  if (!passage.places) return;
  const found = placesOf(coded);
  tally(counts.places, found, passage.places);
  if (found.join() !== [...passage.places].toSorted().join()) {
    counts.misses.push(`${passage.id} places: ${found} instead of ${passage.places}`);
  }
}

function countMatch(counts: Counts, id: string, match: PolicyEvent, gold: GoldEvent): void {
  counts.hit++;
  counts.scale += Number(match.scale === gold.scale);
  counts.precision += Number(match.precision === gold.precision);
  counts.mode += Number(match.mode === gold.mode);
  tally(counts.participants, match.participants, gold.participants);
  if (gold.origin.length + match.origin.length > 0) {
    counts.moves++;
    counts.rightMoves += Number(ends(match) === ends(gold));
  }
  const fields = differing(match, gold);
  if (fields) counts.misses.push(`${id} differs in ${gold.kind} ${gold.date}: ${fields}`);
}

function bestMatch(left: readonly PolicyEvent[], gold: GoldEvent): PolicyEvent | undefined {
  const shared = (event: PolicyEvent): number =>
    event.participants.filter((code) => gold.participants.includes(code)).length -
    event.participants.length / 10;
  return left
    .filter((event) => event.kind === gold.kind && event.date === gold.date)
    .toSorted((a, b) => shared(b) - shared(a))[0];
}

function tally(counts: Tally, found: readonly string[], gold: readonly string[]): void {
  counts.suggested += found.length;
  counts.gold += gold.length;
  counts.hit += found.filter((code) => gold.includes(code)).length;
}

function ends(event: Pick<GoldEvent, 'origin' | 'destination'>): string {
  return `${[...event.origin].toSorted()}>${[...event.destination].toSorted()}`;
}

/** What the rules made of an act instead, as far as what is left over tells. */
function whyMissed(gold: GoldEvent, left: readonly PolicyEvent[]): string {
  const sameDate = left.find((event) => event.date === gold.date);
  if (sameDate) return `read as ${sameDate.kind}`;
  const sameKind = left.find((event) => event.kind === gold.kind);
  return sameKind ? `dated ${sameKind.date}` : 'its words were not read as an act';
}

/** Fields of a matched event that the hand coding has otherwise, with both values; empty when none. */
function differing(match: PolicyEvent, gold: GoldEvent): string {
  const values = (event: GoldEvent | PolicyEvent): Record<string, string> => ({
    scale: event.scale,
    precision: event.precision ?? '',
    mode: event.mode ?? '',
    participants: [...event.participants].toSorted().join(),
    ends: ends(event),
  });
  const wanted = values(gold);
  return Object.entries(values(match))
    .filter(([field, value]) => value !== wanted[field])
    .map(([field, value]) => `${field} ${value} instead of ${wanted[field]}`)
    .join('; ');
}
