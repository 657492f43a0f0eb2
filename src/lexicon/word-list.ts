import { z } from 'zod';
import { InvalidInputError } from '../model/errors.ts';
import { expectKnownSchema } from './pack-schema.ts';

/** What every list of words has: a kind, and entries whose words are its alone. */
interface WordList {
  readonly kind: string;
  readonly entries: readonly { readonly id: string; readonly terms: readonly string[] }[];
}

/**
 * Checks one list by its schema: every word once.
 *
 * @throws {InvalidInputError} when the list breaks its form or gives one word two entries (the word is named)
 */
export function readWordList<List extends WordList>(data: unknown, schema: z.ZodType<List>): List {
  expectKnownSchema(data, 'word list');
  const parsed = schema.safeParse(data);
  if (!parsed.success)
    throw new InvalidInputError(z.prettifyError(parsed.error), 'word list', 'Mend the list.');
  const owner = new Map<string, string>();
  for (const { id, terms } of parsed.data.entries) {
    for (const term of terms) {
      const other = owner.get(term);
      if (other === undefined) owner.set(term, id);
      else
        throw new InvalidInputError(`“${term}” stands in ${other} and ${id}`, parsed.data.kind, 'Keep one.');
    }
  }
  return parsed.data;
}
