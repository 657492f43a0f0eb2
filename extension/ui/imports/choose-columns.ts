import type { ColumnMapping } from '../../../src/capture/imports/guess-columns.ts';
import type { ImportField } from '../../../src/capture/imports/import-fields.ts';
import type { ImportProblem } from '../../../src/capture/imports/import-problem.ts';
import type { ImportContext } from '../../../src/capture/imports/imported-record.ts';
import { rowRecords } from '../../../src/capture/imports/row-records.ts';
import type { RowTable } from '../../../src/capture/imports/row-table.ts';
import type { AnnouncementRecord } from '../../../src/model/announcement.ts';
import type { TableChoice } from './import-state.ts';
import { pacer } from './pacer.ts';

/** A column's field changed by the person; the column that had the field before is left out. */
export function withColumn(mapping: ColumnMapping, column: number, field: ImportField | null): ColumnMapping {
  return mapping.map((known, index) => {
    if (index === column) return field;
    return known === field ? null : known;
  });
}

/**
 * What a table's rows come to with a mapping, without holding up the screen.
 *
 * @param onRow called after each row; true stops the work
 * @returns null when it was stopped
 */
export async function chooseColumns(
  table: RowTable,
  mapping: ColumnMapping,
  context: ImportContext,
  onRow: (done: number) => boolean,
): Promise<TableChoice | null> {
  const records: AnnouncementRecord[] = [];
  const problems: ImportProblem[] = [];
  const pause = pacer();
  let done = 0;
  for (const result of rowRecords(table, mapping, context)) {
    if (result.kind === 'record') records.push(result.record);
    else problems.push(...result.problems);
    done += 1;
    if (onRow(done)) return null;
    const waiting = pause();
    if (waiting) await waiting;
  }
  return { table, mapping, records, problems, wrongRows: done - records.length };
}
