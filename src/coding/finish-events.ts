import { fold } from '../lexicon/fold.ts';
import { termTrie } from '../lexicon/terms.ts';
import type { MentionKind, PolicyEvent } from '../model/event.ts';
import { hashId } from '../model/hash.ts';
import type { CodableText } from './codable-text.ts';
import type { Draft } from './draft.ts';
import type { SentenceView } from './sentence-view.ts';

/** The coder of every suggestion. */
const CODER = 'policyloom';
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
    const words = fold(quote).replace(/\s+/g, '');
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
      industries: termsIn(draft.sentence, 'industry'),
      instruments: termsIn(draft.sentence, 'instrument'),
      mode: draft.mode,
      status: 'suggested',
      coder: CODER,
      confidence: CONFIDENCE[draft.date.source],
      coderVersion,
      field: reading.field,
      start,
      end,
      quote,
    };
  });
}

/** Entries of one topic that the sentence and the titles in it name. */
function termsIn({ terms, references, reading }: SentenceView, kind: MentionKind): string[] {
  const inTitles = references.flatMap((ref) => termTrie.scan(reading.folded.slice(ref.start, ref.end)));
  const ids = [...terms, ...inTitles].flatMap((hit) =>
    hit.value.filter((meaning) => meaning.kind === kind).map((meaning) => meaning.id),
  );
  return [...new Set(ids)];
}
