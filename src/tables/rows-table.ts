import { type ColumnTable, table } from 'arquero';
import { type TableName, tableColumns } from './columns.ts';

/** Plain rows as a table with exactly the published columns; a missing value is null. */
export function rowsTable(name: TableName, rows: readonly object[]): ColumnTable {
  const column = (key: string) => rows.map((row): unknown => Reflect.get(row, key) ?? null);
  return table(tableColumns[name].map((key) => [key, column(key)] as const));
}
