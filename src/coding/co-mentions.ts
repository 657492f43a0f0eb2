import type { Pack } from '../lexicon/load-pack.ts';
import { cityOf } from '../lexicon/roll-up.ts';
import type { Linkage } from '../model/event.ts';
import type { CodableText } from './codable-text.ts';
import { pairsOf } from './pairs.ts';
import type { FieldReading } from './read-field.ts';
import { hasSentenceEnd } from './sentences.ts';

/** One undirected `co-mention` row for each pair of city-level units that some sentence of the text names together. */
export function coMentionsOf(text: CodableText, readings: readonly FieldReading[], pack: Pack): Linkage[] {
  const found: Linkage[] = [];
  const seen = new Map<string, Set<string>>();
  for (const reading of readings) {
    for (const codes of codesBySentence(reading, pack)) {
      for (const [a, b] of pairsOf(codes)) if (isNew(seen, a, b)) found.push(coMention(text, a, b));
    }
  }
  return found;
}

/** True the first time that a pair is asked for, the smaller code first. */
function isNew(seen: Map<string, Set<string>>, a: string, b: string): boolean {
  const others = seen.get(a);
  if (others === undefined) seen.set(a, new Set([b]));
  else if (others.has(b)) return false;
  else others.add(b);
  return true;
}

/** Codes of the places of each sentence that names any, each once. */
function codesBySentence({ places, masked }: FieldReading, pack: Pack): string[][] {
  const sentences: string[][] = [];
  let last: string[] | null = null;
  let end = 0;
  for (const place of places) {
    if (place.kind !== 'place' && place.kind !== 'group') continue;
    if (last === null || hasSentenceEnd(masked, end, place.start)) {
      last = [];
      sentences.push(last);
    }
    addUnits(last, place.codes, pack);
    end = place.end;
  }
  return sentences;
}

function addUnits(units: string[], codes: readonly string[], pack: Pack): void {
  for (const code of codes) {
    const unit = cityOf(code, pack.gazetteer.region);
    if (!units.includes(unit)) units.push(unit);
  }
}

function coMention(text: CodableText, placeA: string, placeB: string): Linkage {
  return {
    id: `${text.id}:co-mention:${placeA}-${placeB}`,
    placeA,
    placeB,
    directed: false,
    date: text.dateWritten ?? text.datePublished ?? null,
    kind: 'co-mention',
    weight: 1,
    eventIds: [],
  };
}
