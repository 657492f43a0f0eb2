import type { Mention, PolicyEvent } from '../model/event.ts';
import type { CodableText } from './codable-text.ts';
import type { Coded } from './code.ts';
import { type DocumentIndex, documentIndex } from './document-index.ts';
import { type ResolvedReference, resolveReference } from './resolve-reference.ts';
import { isSameEvent } from './same-event.ts';

/** One text with what was coded in it. */
export interface CodedText {
  readonly text: CodableText;
  readonly coded: Pick<Coded, 'events' | 'mentions'>;
}

/** Where one text tells the event. */
export interface EventSource {
  readonly eventId: string;
  readonly announcementId: string;
  readonly quote: string;
}

/** One act, however many texts tell it. */
export interface ConsolidatedEvent {
  /**
   * The telling that says most: a person's before a suggestion, then by precision of the date, number of
   * participants and confidence; the earliest in the corpus wins a tie. Its id is the event's.
   */
  readonly event: PolicyEvent;
  /** Every telling, the chosen one among them, in the order of the corpus. */
  readonly sources: readonly EventSource[];
}

export interface Consolidated {
  /** In the order in which the corpus first tells them. Rejected events are left out. */
  readonly events: readonly ConsolidatedEvent[];
  /** Titles in 《》 that name another document of the corpus, in the order of the corpus. */
  readonly references: readonly ResolvedReference[];
}

/**
 * What a corpus tells, each act once: tellings of one kind whose dates and participants fit are one event (see
 * `isSameEvent`), and named documents are looked up by number, else by title. Pure; cost grows with the number
 * of events of the same month and place, not with the corpus.
 */
export function consolidate(corpus: readonly CodedText[]): Consolidated {
  return { events: mergedEvents(corpus), references: resolvedReferences(corpus) };
}

function mergedEvents(corpus: readonly CodedText[]): ConsolidatedEvent[] {
  const groups: PolicyEvent[][] = [];
  const byKey = new Map<string, Set<PolicyEvent[]>>();
  for (const event of corpus.flatMap(({ coded }) => coded.events)) {
    if (event.status === 'rejected') continue;
    const candidates = new Set(lookupKeys(event).flatMap((key) => [...(byKey.get(key) ?? [])]));
    const known = [...candidates].find((group) => group.every((other) => isSameEvent(other, event)));
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(event);
    for (const key of ownKeys(event)) byKey.set(key, (byKey.get(key) ?? new Set()).add(group));
  }
  return groups.map(asOne);
}

/** A telling is filed under each participant and the month, year or no date that it knows. */
function ownKeys(event: PolicyEvent): string[] {
  const stretch = event.date?.slice(0, MONTH) ?? '';
  return event.participants.flatMap((code) => [
    `${event.kind} ${code} ${stretch}`,
    ...(stretch.length === MONTH ? [`${event.kind} ${code} within ${stretch.slice(0, YEAR)}`] : []),
  ]);
}

const [YEAR, MONTH] = [4, 7];

/** Where tellings of the same act may be filed: its month, the months around it, its year. */
function lookupKeys(event: PolicyEvent): string[] {
  const date = event.date ?? '';
  return event.participants.flatMap((code) =>
    stretchesAround(date).map((stretch) => `${event.kind} ${code} ${stretch}`),
  );
}

function stretchesAround(date: string): string[] {
  if (date.length < MONTH) return [date, `within ${date}`];
  const [year = 0, month = 0] = date.split('-').map(Number);
  const around = [-1, 0, 1].map((shift) =>
    new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, MONTH),
  );
  return [...around, date.slice(0, YEAR)];
}

function asOne(tellings: readonly PolicyEvent[]): ConsolidatedEvent {
  const [best] = tellings.toSorted(saysMore);
  if (!best) throw new Error('A group of tellings is never empty.');
  const sources = tellings.map(({ id, announcementId, quote }) => ({ eventId: id, announcementId, quote }));
  return { event: best, sources };
}

const PRECISION = { day: 0, month: 1, year: 2, published: 3 } as const;
const UNKNOWN = 4;

function saysMore(a: PolicyEvent, b: PolicyEvent): number {
  return (
    Number(a.status === 'suggested') - Number(b.status === 'suggested') ||
    rank(a) - rank(b) ||
    b.participants.length - a.participants.length ||
    b.confidence - a.confidence
  );
}

function rank({ precision }: PolicyEvent): number {
  return precision === null ? UNKNOWN : PRECISION[precision];
}

function resolvedReferences(corpus: readonly CodedText[]): ResolvedReference[] {
  const index = documentIndex(corpus.map(({ text }) => text));
  return corpus.flatMap(({ text, coded }) => referencesOf(text, coded.mentions, index));
}

function referencesOf(
  text: CodableText,
  mentions: readonly Mention[],
  index: DocumentIndex,
): ResolvedReference[] {
  return mentions
    .filter((mention) => mention.kind === 'reference')
    .flatMap((mention) => resolveReference(text, mention, index) ?? []);
}
