import type { JudgedField } from '../../../src/coding/judged-fields.ts';
import type { EventKind, Mode, PolicyEvent, Scale } from '../../../src/model/event.ts';
import { datePrecision, isIsoDate } from '../../../src/model/time.ts';
import type { CodingWords } from '../words/coding-words.ts';

/** An event while a person writes it. */
export interface EventDraft {
  readonly kind: EventKind;
  /** As typed. */
  readonly date: string;
  /** Only the page's date is known. */
  readonly isPublished: boolean;
  readonly scale: Scale;
  readonly mode: Mode;
  readonly participants: readonly string[];
  readonly origin: readonly string[];
  readonly destination: readonly string[];
}

export type JudgedValues = Pick<PolicyEvent, JudgedField>;

/** What a person begins with: the event as it is, else the commonest choices and the page's date. */
export function draftOf(event: PolicyEvent | null, pageDate: string | null): EventDraft {
  return {
    kind: event?.kind ?? 'agreement',
    date: (event ? event.date : pageDate) ?? '',
    isPublished: event ? event.precision === 'published' : pageDate !== null,
    scale: event?.scale ?? 'intercity',
    mode: event?.mode ?? 'negotiated',
    participants: event?.participants ?? [],
    origin: event?.origin ?? [],
    destination: event?.destination ?? [],
  };
}

/** The values of a draft, or what is wrong with it and in which field. */
export function valuesOf(
  draft: EventDraft,
  words: CodingWords,
): { readonly values: JudgedValues } | { readonly field: 'date' | 'participants'; readonly wrong: string } {
  const date = draft.date.trim();
  if (date !== '' && !isIsoDate(date)) return { field: 'date', wrong: words.badDate };
  const participants = [...new Set([...draft.participants, ...draft.origin, ...draft.destination])];
  if (participants.length === 0) return { field: 'participants', wrong: words.needPlaces };
  const { kind, scale, mode, origin, destination } = draft;
  const known = date === '' ? null : draft.isPublished ? 'published' : datePrecision(date);
  return {
    values: {
      ...{ kind, scale, mode, date: date || null, precision: known },
      ...{ participants: participants.toSorted(), origin: [...origin], destination: [...destination] },
    },
  };
}
