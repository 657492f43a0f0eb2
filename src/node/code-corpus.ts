import type { ColumnTable } from 'arquero';
import type { CodableText } from '../coding/codable-text.ts';
import { type Coded, code, coderVersion } from '../coding/code.ts';
import { linkagesOf } from '../coding/linkages.ts';
import type { Pack } from '../lexicon/load-pack.ts';
import type { Linkage, Mention, PolicyEvent } from '../model/event.ts';
import { currentValues } from '../tables/current-values.ts';

export interface CodedCorpus {
  readonly mentions: readonly Mention[];
  readonly events: readonly PolicyEvent[];
  readonly linkages: readonly Linkage[];
}

/** Coded texts of this process by version of text, coder and pack, so that opening a corpus again codes only what is new. */
const cache = new Map<string, Coded>();

/** Mentions, events and linkages of every announcement, with what people decided about events laid over. */
export function codeCorpus(announcements: ColumnTable, codings: ColumnTable, pack: Pack): CodedCorpus {
  const coded = (announcements.objects() as CodableText[]).map((text) => codeOnce(text, pack));
  const decisions = currentValues(codings, 'event');
  const decided = coded.map(({ events, ...rest }) => ({
    ...rest,
    events: events.map(
      (event): PolicyEvent => ({ ...event, ...Object.fromEntries(decisions.get(event.id) ?? []) }),
    ),
  }));
  return {
    mentions: decided.flatMap(({ mentions }) => mentions),
    events: decided.flatMap(({ events }) => events),
    linkages: linkagesOf(decided),
  };
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
