import type { ColumnTable } from 'arquero';
import type { CodableText } from '../coding/codable-text.ts';
import { type Coded, code } from '../coding/code.ts';
import { type CodingDifference, codingDifference } from '../coding/coding-difference.ts';
import { type CorpusRows, corpusRows } from '../coding/corpus-rows.ts';
import { decidedEvents, eventCodings } from '../coding/decided-events.ts';
import { changedWords, holdsAny, lexiconWords } from '../coding/lexicon-words.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { Coding } from '../model/coding.ts';
import type { PolicyEvent } from '../model/event.ts';
import { type CodedCache, codingKey, isScattered, readCodedCache, writeCodedCache } from './coded-cache.ts';

/** What was coded anew, and what a changed lexicon did. */
export interface Recoding {
  /** Texts coded now, and texts whose suggestions were at hand. */
  readonly coded: number;
  readonly reused: number;
  /** Null unless the cache was made with other words. */
  readonly lexicon: LexiconChange | null;
}

export interface LexiconChange extends CodingDifference {
  /** Words added, removed or given another meaning, sorted. */
  readonly words: readonly string[];
  /** Texts that hold one of them and were coded again. */
  readonly textsTouched: number;
}

export interface CodedCorpus {
  readonly rows: CorpusRows;
  readonly recoding: Recoding;
}

/**
 * Mentions, events and linkages of every announcement, with what people decided about events laid over; each act
 * once, however many announcements tell it. Suggestions are kept in the corpus' cache: only texts that are new, or
 * that hold a changed word, are coded.
 */
export function codeCorpus(
  corpusDir: string,
  announcements: ColumnTable,
  codings: ColumnTable,
  pack: Pack,
): CodedCorpus {
  const texts = announcements.objects() as CodableText[];
  const cache = readCodedCache(corpusDir, pack);
  const { coded, fresh, recoding } = codeTexts(texts, cache, pack);
  const isWhole = cache?.isCurrent !== true || isScattered(corpusDir, pack);
  if (isWhole || fresh.length > 0) writeCodedCache(corpusDir, pack, isWhole ? coded : fresh, isWhole);
  return { rows: withDecisions(coded, codings), recoding };
}

type CodedPair = readonly [CodableText, Coded];

function codeTexts(texts: readonly CodableText[], cache: CodedCache | null, pack: Pack) {
  const words = cache && !cache.isCurrent ? changedWords(cache.words, lexiconWords(pack)) : [];
  const isTouched = holdsAny(words);
  const fresh: CodedPair[] = [];
  const touched: { readonly before: Coded; readonly after: Coded }[] = [];
  const coded = texts.map((text): CodedPair => {
    const before = cache?.get(text);
    if (before && !(words.length > 0 && isTouched(text))) return [text, before];
    const after = codeOnce(text, pack);
    if (before) touched.push({ before, after });
    fresh.push([text, after]);
    return [text, after];
  });
  const lexicon =
    words.length > 0 ? { words, textsTouched: touched.length, ...codingDifference(touched) } : null;
  const recoding: Recoding = { coded: fresh.length, reused: texts.length - fresh.length, lexicon };
  return { coded, fresh, recoding };
}

function withDecisions(coded: readonly CodedPair[], codings: ColumnTable): CorpusRows {
  const ofEvents = eventCodings(codings.objects() as Coding[]);
  return corpusRows(
    coded.map(([text, { events, ...rest }]) => {
      const decided = decidedEvents(text.id, events, ofEvents).map(({ judgements, ...event }) => event);
      return { text, coded: { ...rest, events: decided } };
    }),
  );
}

/** What the coder suggests for every announcement, before people's decisions. */
export function suggestedEvents(announcements: ColumnTable, pack: Pack): PolicyEvent[] {
  return (announcements.objects() as CodableText[]).flatMap((text) => codeOnce(text, pack).events);
}

/** Coded texts of this process, so that a second question about a corpus codes nothing again. */
const codedHere = new WeakMap<Pack, Map<string, Coded>>();

function codeOnce(text: CodableText, pack: Pack): Coded {
  const known = codedHere.get(pack) ?? new Map<string, Coded>();
  codedHere.set(pack, known);
  const key = codingKey(text);
  const coded = known.get(key) ?? code(text, pack);
  known.set(key, coded);
  return coded;
}
