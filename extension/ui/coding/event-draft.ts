import type { JudgedField, TermField } from '../../../src/coding/judged-fields.ts';
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
  readonly actors: readonly string[];
  readonly industries: readonly string[];
  readonly instruments: readonly string[];
}

export type JudgedValues = Pick<PolicyEvent, JudgedField | TermField>;

/**
 * What a person begins with: the event as it is, else the commonest choices and the page's date.
 *
 * @param terms of a new event
 */
export function draftOf(
  event: PolicyEvent | null,
  pageDate: string | null,
  terms: Pick<PolicyEvent, 'industries' | 'instruments'> = { industries: [], instruments: [] },
): EventDraft {
  if (event) {
    const { date, precision, mode, ...rest } = event;
    return {
      ...rest,
      date: date ?? '',
      isPublished: precision === 'published',
      mode: mode ?? COMMONEST.mode,
    };
  }
  return { ...COMMONEST, ...terms, date: pageDate ?? '', isPublished: pageDate !== null };
}

const COMMONEST: Omit<EventDraft, 'date' | 'isPublished' | 'industries' | 'instruments'> = {
  kind: 'agreement',
  scale: 'intercity',
  mode: 'negotiated',
  participants: [],
  origin: [],
  destination: [],
  actors: [],
};

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
      kind,
      scale,
      mode,
      date: date || null,
      precision: known,
      participants: participants.toSorted(),
      origin: [...origin],
      destination: [...destination],
      actors: [...draft.actors],
      industries: [...draft.industries],
      instruments: [...draft.instruments],
    },
  };
}
