import type { Linkage, Mention, PolicyEvent } from '../model/event.ts';
import type { CodableText } from './codable-text.ts';
import type { Coded } from './code.ts';
import { type ConsolidatedEvent, consolidate } from './consolidate.ts';
import { coMentionsBesides, eventLinkages } from './linkages.ts';

/** One text with all that was coded in it. */
export interface CorpusText {
  readonly text: CodableText;
  readonly coded: Coded;
}

/** A mention; of a title in 《》 also the announcement of the corpus that it names, null when there is none. */
export type CorpusMention = Mention & { readonly targetId: string | null };

/** One act, with the telling that says most, and who else tells it. */
export type CorpusEvent = PolicyEvent & {
  /** Announcements that tell it, the chosen one among them, in the order of the corpus. */
  readonly sources: readonly string[];
  /** The id of every telling, the row's own among them, in the order of the corpus: codings may be of any. */
  readonly tellings: readonly string[];
  /** False where people alone hold it: added by hand, or no longer suggested by today's coder. */
  readonly isSuggested: boolean;
};

export interface CorpusRows {
  readonly mentions: readonly CorpusMention[];
  /** In the order in which the corpus first tells them; what a person rejected stays, as a row of its own. */
  readonly events: readonly CorpusEvent[];
  /** Those of each act once, then the co-mentions of each text that tells of no act between the two. */
  readonly linkages: readonly Linkage[];
}

/** What the published tables hold for a corpus: each act once, however many texts tell it. */
export function corpusRows(texts: readonly CorpusText[]): CorpusRows {
  const { events, references } = consolidate(texts);
  const targets = new Map(references.map(({ mentionId, targetId }) => [mentionId, targetId]));
  const acts = events.map(asRow);
  return {
    mentions: texts.flatMap(({ coded }) =>
      coded.mentions.map((mention) => ({ ...mention, targetId: targets.get(mention.id) ?? null })),
    ),
    events: inOrder([...acts, ...rejectedIn(texts)], texts),
    linkages: [...acts.flatMap(eventLinkages), ...texts.flatMap(({ coded }) => coMentionsBesides(coded))],
  };
}

function asRow({ event, sources }: ConsolidatedEvent): CorpusEvent {
  return {
    // A text that nobody decided about holds suggestions only.
    isSuggested: true,
    ...event,
    sources: [...new Set(sources.map((source) => source.announcementId))],
    tellings: sources.map((source) => source.eventId),
  };
}

function rejectedIn(texts: readonly CorpusText[]): CorpusEvent[] {
  return texts
    .flatMap(({ coded }) => coded.events)
    .filter((event) => event.status === 'rejected')
    .map((event) => ({ isSuggested: true, ...event, sources: [event.announcementId], tellings: [event.id] }));
}

function inOrder(events: readonly CorpusEvent[], texts: readonly CorpusText[]): CorpusEvent[] {
  const place = new Map(
    texts.flatMap(({ coded }) => coded.events).map((event, index) => [event.id, index] as const),
  );
  const first = (event: CorpusEvent): number =>
    Math.min(...event.tellings.map((id) => place.get(id) ?? Number.POSITIVE_INFINITY));
  return events.toSorted((a, b) => first(a) - first(b));
}
