import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { JudgedEvent } from '../../../src/coding/event-judgements.ts';
import {
  type JudgedField,
  sameFieldValue,
  type TermField,
  termFields,
} from '../../../src/coding/judged-fields.ts';
import type { PolicyEvent } from '../../../src/model/event.ts';

/**
 * The event as a judgement keeps it: with today's place in the text, and with the coder who first told of it, so that
 * what was suggested and what was added stay apart. Terms that were changed now or before are told as set.
 */
export function judgedValue(
  { isSuggested, judgements, ...event }: DecidedEvent,
  status: 'confirmed' | 'rejected',
  changes: Partial<Pick<PolicyEvent, JudgedField | TermField>> = {},
): JudgedEvent {
  const wasSet = judgements.flatMap(({ setTerms }) => setTerms);
  const setTerms = termFields.filter(
    (field) => wasSet.includes(field) || !sameFieldValue(changes[field] ?? event[field], event[field]),
  );
  const coder = judgements.at(-1)?.event.coder ?? event.coder;
  return { ...event, ...changes, status, coder, ...(setTerms.length > 0 && { setTerms }) };
}
