import {
  bool,
  type Column,
  columnFromArray,
  type DataType,
  dictionary,
  float64,
  int32,
  list,
  type Table,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import { InvalidInputError } from '../model/errors.ts';
import { type ColumnType, columnTypes, laterColumns, type SyncedRows, type SyncedTable } from './columns.ts';

/**
 * Rows as one Arrow IPC file, columns in the order of `columnTypes`. A missing value is null.
 *
 * @param rows at least one
 */
export function encodeRows<T extends SyncedTable>(table: T, rows: readonly SyncedRows[T][]): Uint8Array {
  const columns = Object.entries<ColumnType>(columnTypes[table]).map(
    ([name, type]): [string, Column<unknown>] => {
      const values = rows.map((row) => cell(row, name));
      return [name, columnFromArray(values, arrowType(type))];
    },
  );
  const bytes = tableToIPC(tableFromColumns(columns), { format: 'file' });
  if (!bytes) throw new Error(`Arrow gave no bytes for ${table}`);
  return bytes;
}

/**
 * One segment as an Arrow table; strings are decoded when they are read.
 *
 * @throws {InvalidInputError} when the bytes are no Arrow file or lack a column of the table
 */
export function decodeSegment(table: SyncedTable, bytes: Uint8Array, path: string): Table {
  const decoded = decode(bytes, path);
  const lacking = Object.keys(columnTypes[table]).filter((name) => !decoded.names.includes(name));
  const missing = lacking.filter((name) => !laterColumns.has(name));
  if (missing.length === 0) return withEmptyColumns(decoded, table, lacking);
  throw new InvalidInputError(
    `Segment lacks the columns ${missing.join(', ')}`,
    path,
    'It was written by another version; update policyloom on both sides.',
  );
}

function withEmptyColumns(decoded: Table, table: SyncedTable, names: readonly string[]): Table {
  if (names.length === 0) return decoded;
  const types: Readonly<Record<string, ColumnType>> = columnTypes[table];
  const empty = new Array<null>(decoded.numRows).fill(null);
  const known = decoded.names.map((name): [string, Column<unknown>] => [name, decoded.getChild(name)]);
  const added = names.map((name): [string, Column<unknown>] => [
    name,
    columnFromArray(empty, arrowType(types[name] ?? 'text')),
  ]);
  return tableFromColumns([...known, ...added]);
}

/**
 * The rows of a segment as plain objects.
 *
 * @throws {InvalidInputError} as `decodeSegment`
 */
export function decodeRows<T extends SyncedTable>(
  table: T,
  bytes: Uint8Array,
  path: string,
): SyncedRows[T][] {
  return decodeSegment(table, bytes, path).toArray() as SyncedRows[T][];
}

function cell(row: object, name: string): unknown {
  return Reflect.get(row, name) ?? null;
}

function decode(bytes: Uint8Array, path: string): Table {
  try {
    return tableFromIPC(bytes);
  } catch (cause) {
    const remedy = 'Delete the file and sync again from the device that wrote it.';
    throw new InvalidInputError('Segment is not a whole Arrow file', path, remedy, { cause });
  }
}

function arrowType(type: ColumnType): DataType {
  switch (type) {
    case 'text':
      return utf8();
    case 'category':
      return dictionary(utf8());
    case 'list':
      return list(utf8());
    case 'number':
      return float64();
    case 'integer':
      return int32();
    case 'boolean':
      return bool();
  }
}
