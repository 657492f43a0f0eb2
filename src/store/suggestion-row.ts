import type { PolicyEvent } from '../model/event.ts';

/** What was suggested for a text; it can be made again at any time, and is never synced. */
export interface SuggestionRow {
  readonly region: string;
  readonly id: string;
  /** Of everything that the suggestions were made from; another key makes them void. */
  readonly key: string;
  readonly events: readonly PolicyEvent[];
}
