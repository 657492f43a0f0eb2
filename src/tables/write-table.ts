import {
  bool,
  columnFromArray,
  type DataType,
  float64,
  int32,
  list,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import type { ColumnTable } from 'arquero';
import type { TableFormat } from './table-formats.ts';

/**
 * A table as text or bytes. Lists are `list<utf8>` in Arrow, arrays in JSON, JSON arrays in CSV; a missing value
 * is null, in CSV an empty field.
 */
export function writeTable(table: ColumnTable, format: TableFormat): string | Uint8Array {
  switch (format) {
    case 'csv':
      return writeCsv(table);
    case 'json':
      return `${JSON.stringify(table.objects(), null, 1)}\n`;
    case 'ndjson':
      return table
        .objects()
        .map((row) => `${JSON.stringify(row)}\n`)
        .join('');
    case 'arrow':
      return writeArrow(table);
  }
}

function writeCsv(table: ColumnTable): string {
  const names = table.columnNames();
  const rows = table.objects().map((row) => names.map((name) => csvField(Reflect.get(row, name))));
  return [names, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('');
}

/** A field as RFC 4180 has it. */
function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeArrow(table: ColumnTable): Uint8Array {
  const columns = table.columnNames().map((name): [string, ReturnType<typeof columnFromArray>] => {
    const values = Array.from(table.array(name) as Iterable<unknown>, (value) => value ?? null);
    return [name, columnFromArray(values, arrowType(name))];
  });
  const bytes = tableToIPC(tableFromColumns(columns), { format: 'file' });
  if (!bytes) throw new Error('Arrow gave no bytes');
  return bytes;
}

/** Types go by the column's name, so that an empty table has the same types as a full one. */
const listColumns = new Set([
  ...[
    'issuers',
    'issuersAsWritten',
    'topics',
    'keywords',
    'tags',
    'flags',
    'eventIds',
    'sources',
    'tellings',
  ],
  ...['participants', 'origin', 'destination', 'actors', 'industries', 'instruments'],
]);
const numberColumns = new Set(['coverage', 'sizeBytes', 'confidence', 'weight']);
const integerColumns = new Set(['start', 'end', 'lamport']);
const booleanColumns = new Set(['directed', 'chosen']);

function arrowType(name: string): DataType {
  if (listColumns.has(name)) return list(utf8());
  if (numberColumns.has(name)) return float64();
  if (integerColumns.has(name)) return int32();
  return booleanColumns.has(name) ? bool() : utf8();
}
