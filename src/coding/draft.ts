import type { Pack } from '../lexicon/load-pack.ts';
import type { EventKind, Mode, Scale } from '../model/event.ts';
import type { IsoDate } from '../model/time.ts';
import type { ActDate } from './act-date.ts';
import type { ActForm } from './acts/act.ts';
import type { DateWord } from './date-words.ts';
import { distinctCodes } from './distinct-codes.ts';
import type { Party } from './parties.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Span } from './sentences.ts';

/** An event before it gets its identity; `verb` is within the sentence. */
export interface Draft {
  readonly form: ActForm;
  readonly sentence: SentenceView;
  readonly verb: Span;
  readonly kind: EventKind;
  /** Of the paper, as `Act` has it. */
  readonly title: string;
  readonly date: ActDate;
  readonly scale: Scale;
  readonly mode: Mode;
  readonly participants: readonly string[];
  readonly origin: readonly string[];
  readonly destination: readonly string[];
  /** Kinds of bodies that take part, for `actors`. */
  readonly actors: readonly string[];
}

/** What the reading of one field knows beside the sentence at hand. */
export interface Story {
  readonly pack: Pack;
  readonly page: IsoDate | null;
  /** Dates and words of time of each sentence. */
  readonly words: readonly (readonly DateWord[])[];
  readonly sentences: readonly SentenceView[];
  /** Documents tell acts only with their dates; news may leave them out. */
  readonly isDocument: boolean;
}

/** Who takes part in an act and in what standing. */
export interface Cast {
  readonly parties: readonly Party[];
  /** Units that belong to the act without deciding it: addressed, or where the thing lies. */
  readonly others: readonly string[];
  readonly isNational: boolean;
  /** The region's or a group's name inside the name of the thing is all that tells the parties. */
  readonly isUnnamed: boolean;
}

/** Every code of the cast, parties first, each once. */
export function unitsOf(cast: Cast): string[] {
  return distinctCodes([...cast.parties, { codes: cast.others }]);
}
