import type { Coding } from '../model/coding.ts';
import type { PolicyEvent, Status } from '../model/event.ts';
import { type Judgement, judgementsOf } from './event-judgements.ts';
import { judgedFields, sameFieldValue, termFields } from './judged-fields.ts';

/** An event with what people decided about it. */
export type DecidedEvent = PolicyEvent & {
  /** False for an event added by hand, and for one that today's coder no longer suggests. */
  readonly isSuggested: boolean;
  readonly judgements: readonly Judgement[];
};

/** Codings of events, made ready once for all texts of a corpus. */
export interface EventCodings {
  readonly byEvent: ReadonlyMap<string, readonly Coding[]>;
  /** Events as people alone hold them, by announcement. */
  readonly heldByPeople: ReadonlyMap<string, readonly DecidedEvent[]>;
}

/**
 * @param codings in order of (`lamport`, `device`); those of other things than events do not count
 * @throws {InvalidInputError} for a coding that cannot be read
 */
export function eventCodings(codings: readonly Coding[]): EventCodings {
  const ofEvents = codings.filter((coding) => coding.targetType === 'event');
  const byEvent = Map.groupBy(ofEvents, (coding) => coding.targetId);
  const held = [...byEvent.values()].flatMap(heldByPeople);
  return { byEvent, heldByPeople: Map.groupBy(held, (event) => event.announcementId) };
}

/**
 * The events of one text: suggestions with the coders' judgements laid over, then those that only people hold, by
 * their place in the text. Coders who differ make an event `disputed` until one of them yields or a coding
 * settles it; the latest judgement that does not reject it then shows. Corrections of an event that nobody holds
 * whole and the coder does not suggest show nowhere: there is nothing to correct.
 *
 * @param suggested what the coder suggests for the text
 * @throws {InvalidInputError} for a coding that cannot be read
 */
export function decidedEvents(
  announcementId: string,
  suggested: readonly PolicyEvent[],
  codings: EventCodings,
): DecidedEvent[] {
  const known = new Set(suggested.map((event) => event.id));
  const others = codings.heldByPeople.get(announcementId) ?? [];
  return [
    ...suggested.map((event) => decidedSuggestion(event, codings.byEvent.get(event.id) ?? [])),
    ...others.filter(({ id }) => !known.has(id)).toSorted((a, b) => a.start - b.start),
  ];
}

function decidedSuggestion(suggestion: PolicyEvent, codings: readonly Coding[]): DecidedEvent {
  const judgements = judgementsOf(suggestion, codings);
  const { contentHash, field, start, end, quote } = suggestion;
  // The suggestion knows where the sentence stands in the text of today.
  const where = { contentHash, field, start, end, quote };
  return { ...decided(judgements, suggestion), ...where, isSuggested: true, judgements };
}

function heldByPeople(codings: readonly Coding[]): DecidedEvent[] {
  const judgements = judgementsOf(null, codings);
  const last = judgements.at(-1);
  return last ? [{ ...decided(judgements, last.event), isSuggested: false, judgements }] : [];
}

function decided(judgements: readonly Judgement[], fallback: PolicyEvent): PolicyEvent {
  const shown = judgements.findLast(({ status }) => status !== 'rejected') ?? judgements.at(-1);
  return shown ? { ...shown.event, status: statusOf(judgements), coder: shown.coder } : fallback;
}

function statusOf(judgements: readonly Judgement[]): Status {
  const [first, ...others] = judgements;
  if (!first) return 'suggested';
  const agree = others.every(
    (other) => other.status === first.status && (first.status === 'rejected' || sameJudgement(first, other)),
  );
  return agree ? first.status : 'disputed';
}

function sameJudgement(a: Judgement, b: Judgement): boolean {
  const set = new Set([...a.setTerms, ...b.setTerms]);
  return [...judgedFields, ...termFields.filter((field) => set.has(field))].every((field) =>
    sameFieldValue(a.event[field], b.event[field]),
  );
}
