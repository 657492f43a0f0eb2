import type { StoreDatabase } from './store-database.ts';
import type { SuggestionRow } from './suggestion-row.ts';

/** All that was suggested for a region. */
export function suggestionsOf(db: StoreDatabase, region: string): Promise<SuggestionRow[]> {
  return db.suggestions.where('[region+id]').between([region, ''], [region, '\uffff']).toArray();
}

/** Keeps suggestions in place of those of the same texts. */
export async function putSuggestions(db: StoreDatabase, rows: readonly SuggestionRow[]): Promise<void> {
  await db.suggestions.bulkPut(rows);
}
