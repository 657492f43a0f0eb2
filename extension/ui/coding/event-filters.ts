import type { EventKind, PolicyEvent, Scale } from '../../../src/model/event.ts';
import { scales } from '../../../src/model/event.ts';

/** Which announcements a person wants to see, by the events that they tell. */
export interface EventFilters {
  /** Any of these; none lets all through. */
  readonly scales: readonly Scale[];
  readonly kind: EventKind | 'all';
}

export const noEventFilters: EventFilters = { scales: [], kind: 'all' };

/** What the filters ask of an event. */
type FilteredEvent = Pick<PolicyEvent, 'kind' | 'scale' | 'status'>;

/** True when one event that nobody rejected has both a scale and a kind that are wanted. */
export function passesFilters(events: readonly FilteredEvent[], filters: EventFilters): boolean {
  if (filters.scales.length === 0 && filters.kind === 'all') return true;
  return events.some((event) => isWanted(event, filters));
}

function isWanted({ kind, scale, status }: FilteredEvent, filters: EventFilters): boolean {
  const fits = filters.scales.length === 0 || filters.scales.includes(scale);
  return status !== 'rejected' && fits && (filters.kind === 'all' || filters.kind === kind);
}

/** How many announcements tell an event of that scale, under the other filter. */
export function countOfScale(
  documents: readonly (readonly FilteredEvent[])[],
  scale: Scale,
  { kind }: EventFilters,
): number {
  return documents.filter((events) => passesFilters(events, { scales: [scale], kind })).length;
}

/** How many announcements tell an event of that kind, under the other filter. */
export function countOfKind(
  documents: readonly (readonly FilteredEvent[])[],
  kind: EventKind,
  filters: EventFilters,
): number {
  return documents.filter((events) => passesFilters(events, { scales: filters.scales, kind })).length;
}

/** Events that nobody rejected by scale: the commonest first, of equal ones the widest. */
export function scalesOf(
  events: readonly FilteredEvent[],
): readonly { readonly scale: Scale; readonly count: number }[] {
  return scales
    .map((scale) => ({
      scale,
      count: events.filter((event) => isWanted(event, { scales: [scale], kind: 'all' })).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
