import type { TermField } from '../../../src/coding/judged-fields.ts';
import type { EventKind, Mode, Precision, Scale, Status } from '../../../src/model/event.ts';

export type CodingKeyName =
  | 'syncView'
  | 'nextEvent'
  | 'acceptEvent'
  | 'rejectEvent'
  | 'editEvent'
  | 'newEvent'
  | 'undoJudgement'
  | 'wholeText'
  | 'codebook';

/** Texts about judging events. */
export interface CodingWords {
  readonly keys: Readonly<Record<CodingKeyName, string>>;
  readonly title: string;
  readonly progress: (judged: string, total: string) => string;
  readonly reading: (done: string, total: string) => string;
  readonly left: (count: string) => string;
  readonly status: Readonly<Record<Status, string>>;
  readonly kind: Readonly<Record<EventKind, string>>;
  readonly scale: Readonly<Record<Scale, string>>;
  readonly scaleShort: Readonly<Record<Scale, string>>;
  readonly mode: Readonly<Record<Mode, string>>;
  /** Kinds of bodies, by class of the list of actors. */
  readonly actor: Readonly<Record<string, string>>;
  readonly precision: Readonly<Record<Precision, string>>;
  readonly fields: Readonly<
    Record<
      | 'kind'
      | 'date'
      | 'precision'
      | 'scale'
      | 'participants'
      | 'origin'
      | 'destination'
      | 'mode'
      | 'status'
      | TermField,
      string
    >
  >;
  readonly filters: string;
  readonly toDo: string;
  readonly all: string;
  readonly events: (count: string) => string;
  readonly place: (at: string, total: string) => string;
  readonly noDate: string;
  readonly none: string;
  readonly confidence: (share: string) => string;
  readonly addedByHand: string;
  readonly noLongerSuggested: string;
  readonly textChanged: string;
  readonly accept: string;
  readonly reject: string;
  readonly edit: string;
  readonly add: string;
  readonly undo: string;
  readonly next: string;
  readonly previous: string;
  readonly wholeText: string;
  readonly shortText: string;
  readonly codebook: (version: string) => string;
  readonly counts: string;
  readonly countsNot: string;
  readonly said: Readonly<Record<'confirmed' | 'rejected' | 'edited' | 'added' | 'settled', string>>;
  readonly undone: string;
  readonly nothingToUndo: string;
  readonly selectFirst: string;
  readonly newTitle: string;
  readonly editTitle: string;
  readonly judgements: string;
  readonly disputed: string;
  readonly settle: string;
  readonly you: string;
  readonly otherDevice: (id: string) => string;
  readonly dateHint: string;
  readonly badDate: string;
  readonly badPlace: (typed: string) => string;
  readonly badTerm: (typed: string) => string;
  readonly termHint: string;
  /** Whose places events are looked for in. */
  readonly region: string;
  readonly eventTotals: (count: string) => string;
  readonly filteredOut: string;
  readonly filteredOutText: (found: string) => string;
  readonly dropFilters: string;
  readonly placeHint: string;
  readonly needPlaces: string;
  readonly remove: (place: string) => string;
  readonly addPlace: (field: string) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly noneTitle: string;
  readonly noneText: string;
  readonly clearFilters: string;
  readonly doneTitle: string;
  readonly doneText: string;
  readonly openRecord: string;
  readonly codeRecord: string;
  readonly coderName: string;
  readonly coderNameText: string;
}
