import type { Announcement, AnnouncementRecord } from '../../model/announcement.ts';
import type { SlashOrder } from '../../model/time.ts';
import { cellValue, slashOrderOfCells } from './cell-value.ts';
import type { ColumnMapping } from './guess-columns.ts';
import type { ImportField } from './import-fields.ts';
import { type ImportProblem, type ImportProblemKind, placeText } from './import-problem.ts';
import { type ImportContext, importedRecord } from './imported-record.ts';
import type { RowTable, TableRow } from './row-table.ts';

/** What became of one row. */
export type RowResult =
  | { readonly kind: 'record'; readonly row: number; readonly record: AnnouncementRecord }
  | { readonly kind: 'wrong'; readonly row: number; readonly problems: readonly ImportProblem[] };

/**
 * A table's rows as records, in their order; every problem of a row is told. A generator, so that a caller can
 * stop, show how far it is, and let others work between rows.
 */
export function* rowRecords(
  table: RowTable,
  mapping: ColumnMapping,
  context: ImportContext,
): Generator<RowResult, void> {
  const reader = { table, mapping, context, slashOrders: slashOrders(table, mapping) };
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const result = rowResult(row, reader);
    const first = result.kind === 'record' ? seen.get(result.record.announcement.id) : undefined;
    if (first !== undefined) {
      yield wrong(row, [problemOf('duplicate-record', table, row, null, String(first))]);
      continue;
    }
    if (result.kind === 'record') seen.set(result.record.announcement.id, row.number);
    yield result;
  }
}

interface RowReader {
  readonly table: RowTable;
  readonly mapping: ColumnMapping;
  readonly context: ImportContext;
  readonly slashOrders: readonly (SlashOrder | null)[];
}

function rowResult(row: TableRow, reader: RowReader): RowResult {
  const { table, context } = reader;
  if (row.cells.length > table.header.length) {
    const counts = `${row.cells.length} / ${table.header.length}`;
    return wrong(row, [problemOf('ragged-row', table, row, null, counts)]);
  }
  const { fields, columns, problems } = fieldsOf(row, reader);
  if (problems.length > 0) return wrong(row, problems);
  if (!fields.title && !fields.bodyText?.trim())
    return wrong(row, [problemOf('no-title', table, row, null, '')]);
  const evidence = (field: string) =>
    placeText({ file: table.source, place: placeOf(row), column: columns.get(field) ?? null });
  return { kind: 'record', row: row.number, record: importedRecord(fields, evidence, context) };
}

function fieldsOf(row: TableRow, { table, mapping, slashOrders: orders }: RowReader) {
  const fields: Record<string, unknown> = {};
  const columns = new Map<string, string>();
  const problems: ImportProblem[] = [];
  mapping.forEach((field, column) => {
    const cell = row.cells[column] ?? '';
    if (field === null || cell.trim() === '') return;
    const name = columnName(table, column);
    const read = cellValue(field, cell, orders[column] ?? null);
    if (read.kind === 'wrong') problems.push(problemOf(read.problem, table, row, name, cell.trim()));
    else {
      fields[field] = read.value;
      columns.set(field, name);
    }
  });
  return { fields: fields as Partial<Announcement>, columns, problems };
}

/** A column without a name is called as spreadsheets call it: C. */
export function columnName({ header }: RowTable, column: number): string {
  return header[column] || letters(column);
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const dateFields: ReadonlySet<ImportField | null> = new Set<ImportField>([
  'dateWritten',
  'datePublished',
  'dateEffective',
]);

function slashOrders(table: RowTable, mapping: ColumnMapping): (SlashOrder | null)[] {
  return mapping.map((field, column) =>
    dateFields.has(field) ? slashOrderOfCells(table.rows.map(({ cells }) => cells[column] ?? '')) : null,
  );
}

function wrong(row: TableRow, problems: readonly ImportProblem[]): RowResult {
  return { kind: 'wrong', row: row.number, problems };
}

function problemOf(
  kind: ImportProblemKind,
  { source }: RowTable,
  row: TableRow,
  column: string | null,
  value: string,
): ImportProblem {
  return { kind, file: source, place: placeOf(row), column, value };
}

function placeOf({ number }: TableRow) {
  return { unit: 'row', number } as const;
}
