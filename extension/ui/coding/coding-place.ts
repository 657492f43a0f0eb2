import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { EventKind, Scale, Status } from '../../../src/model/event.ts';
import type { CodedDocument } from './coding-desk.ts';

/** Where a person is in coding: kept while other views are shown. */
export interface CodingPlace {
  /** The event at hand; null takes the first. */
  readonly eventId: string | null;
  /** The announcement to go to when no event is at hand; null for any. */
  readonly documentId: string | null;
  readonly filters: CodingFilters;
}

/** `to-do` is what nobody judged or coders differ on. */
export interface CodingFilters {
  readonly status: Status | 'to-do' | 'all';
  readonly kind: EventKind | 'all';
  readonly scale: Scale | 'all';
}

export const noFilters: CodingFilters = { status: 'all', kind: 'all', scale: 'all' };
export const startCoding: CodingPlace = {
  eventId: null,
  documentId: null,
  filters: { ...noFilters, status: 'to-do' },
};

/** An event with the announcement that tells it. */
export interface ListedEvent {
  readonly document: CodedDocument;
  readonly event: DecidedEvent;
}

/** The events that the filters let through, in the order of the desk. */
export function listedEvents(
  documents: readonly CodedDocument[],
  filters: CodingFilters,
): readonly ListedEvent[] {
  return documents.flatMap((document) =>
    document.events.filter((event) => passes(event, filters)).map((event) => ({ document, event })),
  );
}

/** The listed events with the likeliest first; those without a likelihood follow in the order of the desk. */
export function likeliestFirst(
  listed: readonly ListedEvent[],
  likelihoods: ReadonlyMap<string, number>,
): readonly ListedEvent[] {
  const of = ({ event }: ListedEvent): number => likelihoods.get(event.id) ?? -1;
  return listed.toSorted((a, b) => of(b) - of(a));
}

/** True for an event that waits for a judgement. */
export function isToDo({ status }: { readonly status: Status }): boolean {
  return status === 'suggested' || status === 'disputed';
}

function passes(event: DecidedEvent, { status, kind, scale }: CodingFilters): boolean {
  const fits = status === 'all' || (status === 'to-do' ? isToDo(event) : event.status === status);
  return fits && (kind === 'all' || event.kind === kind) && (scale === 'all' || event.scale === scale);
}

/** What is at hand: an event of the list, or an announcement without one, to which events can be added. */
export interface AtHand {
  readonly document: CodedDocument;
  readonly event: DecidedEvent | null;
  /** Place in the list; -1 without event. */
  readonly at: number;
}

/** The event at hand, else the first of the announcement that was asked for, else the first of the list. */
export function atHand(
  documents: readonly CodedDocument[],
  listed: readonly ListedEvent[],
  { eventId, documentId }: CodingPlace,
): AtHand | null {
  const known = listed.findIndex(({ event }) => event.id === eventId);
  if (known >= 0) return itemAt(listed, known);
  const asked = documents.find(({ id }) => id === documentId);
  if (!asked) return itemAt(listed, 0);
  const first = listed.findIndex(({ document }) => document.id === asked.id);
  return itemAt(listed, first) ?? { document: asked, event: null, at: -1 };
}

function itemAt(listed: readonly ListedEvent[], at: number): AtHand | null {
  const item = listed[at];
  return item ? { ...item, at } : null;
}

/** Where to go when the event at hand has been judged: the next one of the list, else the one before. */
export function afterJudging(listed: readonly ListedEvent[], at: number): string | null {
  return (listed[at + 1] ?? listed[at - 1])?.event.id ?? null;
}
