import type { JudgedEvent } from '../../../src/coding/event-judgements.ts';
import type { CodingDesk, DeskProgress } from './coding-desk.ts';

/** How a judgement stands in the log: one's own, or one that settles between coders. */
export type JudgementField = 'event' | 'settlement';

/** What judging events needs from outside the panel. */
export interface CodingPort {
  /** Who is told as the coder of this person's judgements. */
  coder(): Promise<string>;
  /**
   * Every event of the corpus with what people decided; texts that are new are read for events first. Ended by the
   * signal, it keeps what it has read and throws.
   */
  codingDesk(onProgress: DeskProgress, signal: AbortSignal): Promise<CodingDesk>;
  /**
   * Keeps a judgement of an event (its `status` says which) as a coding.
   *
   * @returns the way back, itself a coding
   */
  judge(event: JudgedEvent, field: JudgementField): Promise<() => Promise<void>>;
}
