import type { ColumnTable } from 'arquero';
import { sha256Hex } from '../model/hash.ts';
import type { CorpusTables } from './corpus-tables.ts';

/** SHA-256 over the versions of the announcements and the codings, in any order: the same for the same corpus. */
export function corpusHash({
  announcements,
  codings,
}: Pick<CorpusTables, 'announcements' | 'codings'>): string {
  const texts = joined(announcements, ['id', 'contentHash']);
  const judgements = joined(codings, ['id']);
  return sha256Hex([...texts, '', ...judgements].join('\n'));
}

function joined(table: ColumnTable, columns: readonly string[]): string[] {
  return table
    .objects()
    .map((row) => columns.map((column) => String(Reflect.get(row, column))).join(' '))
    .sort();
}
