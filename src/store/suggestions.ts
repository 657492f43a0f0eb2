import type { PolicyEvent } from '../model/event.ts';
import type { StoreDatabase } from './store-database.ts';

/** What was suggested for a text; it can be made again at any time, and is never synced. */
export interface SuggestionRow {
  readonly region: string;
  readonly id: string;
  /** Of everything that the suggestions were made from; another key makes them void. */
  readonly key: string;
  readonly events: readonly PolicyEvent[];
}

/** All that was suggested for a region. */
export function suggestionsOf(db: StoreDatabase, region: string): Promise<SuggestionRow[]> {
  return db.suggestions.where('[region+id]').between([region, ''], [region, '\uffff']).toArray();
}

/** Keeps suggestions in place of those of the same texts. */
export async function putSuggestions(db: StoreDatabase, rows: readonly SuggestionRow[]): Promise<void> {
  await db.suggestions.bulkPut(rows);
}
