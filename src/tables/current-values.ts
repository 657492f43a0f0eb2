import type { ColumnTable } from 'arquero';
import { InvalidInputError } from '../model/errors.ts';

/**
 * What people decided last, by target and field: the fold over the codings log.
 *
 * @param codings the table of codings in order of (`lamport`, `device`)
 * @param targetType which things to fold for
 */
export function currentValues(codings: ColumnTable, targetType: string): Map<string, Map<string, unknown>> {
  const current = new Map<string, Map<string, unknown>>();
  for (const row of codings.objects() as CodingRow[]) {
    if (row.targetType !== targetType) continue;
    const fields = current.get(row.targetId) ?? new Map<string, unknown>();
    current.set(row.targetId, fields.set(row.field, parseValue(row)));
  }
  return current;
}

interface CodingRow {
  readonly id: string;
  readonly targetType: string;
  readonly targetId: string;
  readonly field: string;
  readonly value: string;
}

function parseValue(row: CodingRow): unknown {
  try {
    return JSON.parse(row.value);
  } catch (cause) {
    const remedy = 'Its value must be JSON; add a coding that replaces it.';
    throw new InvalidInputError(`Coding ${row.id} of ${row.field} cannot be read`, 'codings', remedy, {
      cause,
    });
  }
}
