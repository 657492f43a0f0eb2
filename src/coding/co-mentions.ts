import type { Pack } from '../lexicon/load-pack.ts';
import { cityOf } from '../lexicon/roll-up.ts';
import type { Linkage } from '../model/event.ts';
import type { CodableText } from './codable-text.ts';
import { pairKey, pairsOf } from './pairs.ts';
import type { FieldReading } from './read-field.ts';
import { hasSentenceEnd } from './sentences.ts';

/** One undirected `co-mention` row for each pair of city-level units that some sentence of the text names together. */
export function coMentionsOf(text: CodableText, readings: readonly FieldReading[], pack: Pack): Linkage[] {
  const found = new Map<string, Linkage>();
  for (const reading of readings) {
    for (const codes of codesBySentence(reading, pack)) {
      for (const [a, b] of pairsOf(codes)) {
        const key = pairKey(a, b);
        if (!found.has(key)) found.set(key, coMention(text, a, b));
      }
    }
  }
  return [...found.values()];
}

function codesBySentence({ places, masked }: FieldReading, pack: Pack): string[][] {
  const sentences: string[][] = [];
  let end = 0;
  for (const place of places) {
    if (place.kind !== 'place' && place.kind !== 'group') continue;
    const codes = place.codes.map((code) => cityOf(code, pack.gazetteer.region));
    const last = sentences.at(-1);
    if (last && !hasSentenceEnd(masked, end, place.start)) last.push(...codes);
    else sentences.push(codes);
    end = place.end;
  }
  return sentences;
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
