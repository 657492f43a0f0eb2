import type { ColumnTable } from 'arquero';
import type { CodableText } from '../coding/codable-text.ts';
import { type Coded, code, coderVersion } from '../coding/code.ts';
import { type CorpusRows, corpusRows } from '../coding/corpus-rows.ts';
import { decidedEvents, eventCodings } from '../coding/decided-events.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { Coding } from '../model/coding.ts';
import type { PolicyEvent } from '../model/event.ts';

/** Coded texts of this process by version of text, coder and pack, so that opening a corpus again codes only what is new. */
const cache = new Map<string, Coded>();

/**
 * Mentions, events and linkages of every announcement, with what people decided about events laid over; each act
 * once, however many announcements tell it.
 */
export function codeCorpus(announcements: ColumnTable, codings: ColumnTable, pack: Pack): CorpusRows {
  const ofEvents = eventCodings(codings.objects() as Coding[]);
  return corpusRows(
    (announcements.objects() as CodableText[]).map((text) => {
      const { events, ...rest } = codeOnce(text, pack);
      const decided = decidedEvents(text.id, events, ofEvents).map(({ judgements, ...event }) => event);
      return { text, coded: { ...rest, events: decided } };
    }),
  );
}

/** What the coder suggests for every announcement, before people's decisions. */
export function suggestedEvents(announcements: ColumnTable, pack: Pack): PolicyEvent[] {
  return (announcements.objects() as CodableText[]).flatMap((text) => codeOnce(text, pack).events);
}

function codeOnce(text: CodableText, pack: Pack): Coded {
  const key = [text.id, text.contentHash, text.datePublished, coderVersion, pack.id, pack.version].join(
    '\u001f',
  );
  const known = cache.get(key);
  if (known) return known;
  const coded = code(text, pack);
  cache.set(key, coded);
  return coded;
}
