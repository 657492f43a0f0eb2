import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { calendarDate } from '../../model/time.ts';
import { decodeBytes } from '../bytes/decode-bytes.ts';
import { ImportError, importError } from './import-problem.ts';
import type { RowTable } from './row-table.ts';
import { tableOfRows } from './table-of-rows.ts';

/**
 * The tables of a spreadsheet (XLSX, XLS, ODS), one a sheet that has rows. A date is read from its number and
 * from what its format shows: a cell that shows year and month is a month.
 *
 * @throws {ImportError} when it is damaged or has a password, or no sheet has rows
 */
export function readSheets(bytes: Uint8Array, file: string): RowTable[] {
  const book = workbook(bytes, file);
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  const names = book.SheetNames.filter((name) => book.Sheets[name]?.['!ref']);
  const tables = names.flatMap((name) => {
    const rows = rowsOf(book.Sheets[name] ?? {}, isFrom1904);
    try {
      return [tableOfRows(rows, names.length > 1 ? `${file} [${name}]` : file)];
    } catch (error) {
      // A workbook has empty sheets, and sheets with a title only.
      if (error instanceof ImportError && error.problem.kind === 'no-rows') return [];
      throw error;
    }
  });
  if (tables.length === 0) throw importError('no-rows', file);
  return tables;
}

function workbook(bytes: Uint8Array, file: string): WorkBook {
  try {
    const options = { cellNF: true, cellHTML: false, cellFormula: false };
    // Portals call a page with a table, or tabs, .xls; its text is decoded as every text is.
    return isContainer(bytes)
      ? read(bytes, { type: 'array', ...options })
      : read(decodeBytes(bytes).text, { type: 'string', raw: true, ...options });
  } catch (cause) {
    throw importError('bad-sheet', file, cause instanceof Error ? cause.message : '', null, { cause });
  }
}

function isContainer([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

function rowsOf(sheet: WorkSheet, isFrom1904: boolean): string[][] {
  const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
  return Array.from({ length: end.r + 1 }, (_, r) =>
    Array.from({ length: end.c + 1 }, (_, c) => textOf(sheet[utils.encode_cell({ r, c })], isFrom1904)),
  );
}

function textOf(cell: CellObject | undefined, isFrom1904: boolean): string {
  if (!cell || cell.t === 'z' || cell.t === 'e') return '';
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (cell.t === 'n' && format && SSF.is_date(format))
    return dateText(Number(cell.v), format, isFrom1904) ?? String(cell.v);
  return String(cell.v ?? '');
}

function dateText(serial: number, format: string, date1904: boolean): string | null {
  const parts = SSF.parse_date_code(serial, { date1904 });
  if (!parts) return null;
  // Marks in quotes are text: "年" and "月" say nothing about what is shown.
  const shown = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  if (/d/.test(shown)) return calendarDate(parts.y, parts.m, parts.d);
  return calendarDate(parts.y, /m/.test(shown) ? parts.m : undefined);
}
