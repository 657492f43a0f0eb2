import type { ColumnMapping } from './guess-columns.ts';
import type { ImportField } from './import-fields.ts';

/** A person's word on what a column fills; null leaves it out. */
export type ColumnChoices = ReadonlyMap<string, ImportField | null>;

/**
 * The mapping with a person's choices laid over. A field goes to the column that the person chose; the column
 * that had it before is left out.
 *
 * @param header names as in the table
 */
export function mapColumns(
  header: readonly string[],
  guessed: ColumnMapping,
  choices: ColumnChoices,
): ColumnMapping {
  const taken = new Set(header.flatMap((name) => choices.get(name) ?? []));
  return header.map((name, column) => {
    const chosen = choices.get(name);
    if (chosen !== undefined) return chosen;
    const field = guessed[column] ?? null;
    return field !== null && taken.has(field) ? null : field;
  });
}
