import type { DecidedEvent } from '../../../src/coding/decided-events.ts';
import type { JudgedField } from '../../../src/coding/judged-fields.ts';
import type { PolicyEvent } from '../../../src/model/event.ts';

/**
 * The event as a judgement keeps it: with today's place in the text, and with the coder who first told of it, so that
 * what was suggested and what was added stay apart.
 */
export function judgedValue(
  { isSuggested, judgements, ...event }: DecidedEvent,
  status: 'confirmed' | 'rejected',
  changes: Partial<Pick<PolicyEvent, JudgedField>> = {},
): PolicyEvent {
  return { ...event, ...changes, status, coder: judgements.at(-1)?.event.coder ?? event.coder };
}
