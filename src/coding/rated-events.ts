import type { Coding } from '../model/coding.ts';
import type { PolicyEvent } from '../model/event.ts';
import { type Judgement, judgementsOf, SETTLEMENT } from './event-judgements.ts';
import { SUGGESTING_CODER } from './finish-events.ts';

/** An event with each coder's own judgement, as it stood before any settlement. */
export interface RatedEvent {
  /** Of the suggestion, or of the first coder's event where several added it by hand. */
  readonly id: string;
  readonly event: PolicyEvent;
  readonly isAdded: boolean;
  readonly byCoder: ReadonlyMap<string, Judgement>;
}

/** Two quotes are of the same event when this share of the longer one overlaps. */
const SAME_QUOTE = 0.5;

/**
 * What each coder said of each event that any of them judged, apart from the others: settlements do not count.
 * Events added by hand are one event when their kind is the same and their quotes overlap by half.
 *
 * @param suggested what the coder suggests for the texts
 * @param codings in order of (`lamport`, `device`)
 * @throws {InvalidInputError} for a coding that cannot be read
 */
export function ratedEvents(suggested: readonly PolicyEvent[], codings: readonly Coding[]): RatedEvent[] {
  const replaced = new Set(codings.map((coding) => coding.replaces));
  const own = codings.filter(
    ({ id, targetType, field }) => targetType === 'event' && field !== SETTLEMENT && !replaced.has(id),
  );
  const suggestions = new Map(suggested.map((event) => [event.id, event]));
  const rated = [...Map.groupBy(own, (coding) => coding.targetId)].flatMap(([id, decided]) =>
    ratedEvent(id, suggestions.get(id) ?? null, decided),
  );
  return [...rated.filter(({ isAdded }) => !isAdded), ...joined(rated.filter(({ isAdded }) => isAdded))];
}

function ratedEvent(id: string, suggestion: PolicyEvent | null, codings: readonly Coding[]): RatedEvent[] {
  const judgements = [...Map.groupBy(codings, (coding) => coding.coder).values()].flatMap((decided) =>
    judgementsOf(suggestion, decided),
  );
  const event = suggestion ?? judgements[0]?.event;
  if (!event || judgements.length === 0) return [];
  const isAdded = suggestion === null && event.coder !== SUGGESTING_CODER;
  return [{ id, event, isAdded, byCoder: new Map(judgements.map((said) => [said.coder, said])) }];
}

/** Each coder adds an event once, so an event joins a group in which its coders have no say yet. */
function joined(added: readonly RatedEvent[]): RatedEvent[] {
  const groups: RatedEvent[] = [];
  for (const rated of added) {
    const at = groups.findIndex((group) => isSameAddition(group, rated));
    const group = groups[at];
    if (group) groups[at] = { ...group, byCoder: new Map([...group.byCoder, ...rated.byCoder]) };
    else groups.push(rated);
  }
  return groups;
}

function isSameAddition(a: RatedEvent, b: RatedEvent): boolean {
  if (a.event.announcementId !== b.event.announcementId || a.event.kind !== b.event.kind) return false;
  return [...b.byCoder.keys()].every((coder) => !a.byCoder.has(coder)) && isSameQuote(a.event, b.event);
}

/** Offsets of different versions of a text cannot be compared: there the quotes must be equal. */
function isSameQuote(a: PolicyEvent, b: PolicyEvent): boolean {
  if (a.contentHash !== b.contentHash || a.field !== b.field) return a.quote === b.quote;
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= SAME_QUOTE * Math.max(a.end - a.start, b.end - b.start);
}
