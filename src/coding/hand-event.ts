import { fold } from '../lexicon/fold.ts';
import type { PolicyEvent, TextField } from '../model/event.ts';
import { hashId } from '../model/hash.ts';
import { type CodableText, fieldText } from './codable-text.ts';
import { coderVersion } from './code.ts';
import type { JudgedField, TermField } from './judged-fields.ts';

/** Where a person found an event; UTF-16 units, half-open. */
export interface Passage {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/**
 * An event that a person adds: its id is made as a suggestion's, so that two who add the same sentence as the same
 * kind add one event.
 */
export function handEvent(
  text: CodableText,
  { field, start, end }: Passage,
  values: Pick<PolicyEvent, JudgedField | TermField>,
  coder: string,
): PolicyEvent {
  const quote = fieldText(text, field).slice(start, end);
  return {
    id: hashId(text.id, values.kind, fold(quote).replace(/\s+/g, '')),
    announcementId: text.id,
    contentHash: text.contentHash ?? '',
    ...values,
    status: 'confirmed',
    coder,
    confidence: 1,
    coderVersion,
    field,
    start,
    end,
    quote,
  };
}
