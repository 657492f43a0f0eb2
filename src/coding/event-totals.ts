import { type PolicyEvent, type Scale, type Status, scales, statuses } from '../model/event.ts';
import { type CorpusEvent, corpusRows } from './corpus-rows.ts';

/** Acts by scale and standing; 0 where there are none. */
export type EventTotals = Readonly<Record<Scale, Readonly<Record<Status, number>>>>;

/**
 * Counts each act once, however many texts tell it, as the table `events` does; what was rejected counts by itself.
 *
 * @param documents the decided events of each text, in the order of the corpus
 */
export function eventTotals(
  documents: readonly { readonly id: string; readonly events: readonly PolicyEvent[] }[],
): EventTotals {
  const { events } = corpusRows(
    documents.map(({ id, events: decided }) => ({
      text: { id, bodyText: '' },
      coded: { events: decided, mentions: [], coMentions: [] },
    })),
  );
  const rowOf = (scale: Scale) => statuses.map((status) => [status, countOf(events, scale, status)]);
  return Object.fromEntries(scales.map((scale) => [scale, Object.fromEntries(rowOf(scale))])) as EventTotals;
}

function countOf(events: readonly CorpusEvent[], scale: Scale, status: Status): number {
  return events.filter((event) => event.scale === scale && event.status === status).length;
}
