import type { Announcement } from '../../../src/model/announcement.ts';
import { type FieldName, fieldNames } from '../field-names.ts';
import { fieldText } from '../record-fields.ts';
import type { Words } from '../words/words.ts';
import type { Block } from './version-diff.ts';

/** A field with other values in two versions; empty for what a version does not state. */
export interface FieldChange {
  readonly field: FieldName;
  readonly before: string;
  readonly after: string;
}

/** Fields that two versions state otherwise, as the pages stated them, in the order of the record. */
export function fieldChanges(before: Announcement, after: Announcement, words: Words): FieldChange[] {
  return fieldNames
    .map((field) => ({
      field,
      before: fieldText(field, before[field], words),
      after: fieldText(field, after[field], words),
    }))
    .filter((change) => change.before !== change.after);
}

/** A paragraph of the diff, or how many equal ones are left out in its place. */
export type DiffRow =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'skipped'; readonly count: number };

/** The paragraphs to show; with `onlyChanges` each run of equal ones becomes its length. */
export function diffRows(blocks: readonly Block[], onlyChanges: boolean): DiffRow[] {
  const rows: DiffRow[] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (!onlyChanges || block.kind !== 'same') rows.push({ kind: 'block', block });
    else if (last?.kind === 'skipped') rows[rows.length - 1] = { kind: 'skipped', count: last.count + 1 };
    else rows.push({ kind: 'skipped', count: 1 });
  }
  return rows;
}
