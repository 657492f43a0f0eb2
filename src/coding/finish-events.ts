import { termTrie } from '../lexicon/terms.ts';
import type { MentionKind, PolicyEvent } from '../model/event.ts';
import { hashId } from '../model/hash.ts';
import type { CodableText } from './codable-text.ts';
import type { Draft } from './draft.ts';
import type { SentenceView } from './sentence-view.ts';

/** The coder of every suggestion. */
export const SUGGESTING_CODER = 'policyloom';
const CONFIDENCE = { stated: 0.85, recent: 0.75, inherited: 0.65, none: 0.5 } as const;

/** Gives drafts their identity, evidence and terms. Two events of a kind in one sentence get ids of their own. */
export function finishEvents(
  text: CodableText,
  drafts: readonly Draft[],
  coderVersion: string,
): PolicyEvent[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const { reading, start, end } = draft.sentence;
    const quote = reading.original.slice(start, end);
    const words = reading.folded.slice(start, end).replace(/\s+/g, '');
    const terms = termsIn(draft.sentence);
    const key = `${draft.kind} ${words}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return {
      id: turn === 0 ? hashId(text.id, draft.kind, words) : hashId(text.id, draft.kind, words, String(turn)),
      announcementId: text.id,
      contentHash: text.contentHash ?? '',
      kind: draft.kind,
      date: draft.date.date,
      precision: draft.date.precision,
      scale: draft.scale,
      participants: [...draft.participants],
      origin: [...draft.origin],
      destination: [...draft.destination],
      actors: [...draft.actors],
      industries: terms.industry,
      instruments: terms.instrument,
      mode: draft.mode,
      status: 'suggested',
      coder: SUGGESTING_CODER,
      confidence: CONFIDENCE[draft.date.source],
      coderVersion,
      field: reading.field,
      start,
      end,
      quote,
    };
  });
}

/** Entries that the sentence and the titles in it name, each once. */
function termsIn({ terms, references, reading }: SentenceView): Record<'industry' | 'instrument', string[]> {
  const inTitles = references.flatMap((ref) => termTrie.scan(reading.folded.slice(ref.start, ref.end)));
  const meanings = [...terms, ...inTitles].flatMap((hit) => hit.value);
  const idsOf = (kind: MentionKind): string[] => [
    ...new Set(meanings.filter((meaning) => meaning.kind === kind).map((meaning) => meaning.id)),
  ];
  return { industry: idsOf('industry'), instrument: idsOf('instrument') };
}
