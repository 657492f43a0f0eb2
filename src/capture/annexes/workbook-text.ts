import type { CellObject, WorkSheet } from '@e965/xlsx';
import { AnnexError } from './annex-reading.ts';
import { checkUnpackedSize } from './zip-entries.ts';

type Spreadsheets = typeof import('@e965/xlsx');

/** A sheet with more rows is data for another program, not a document. */
const MAX_ROWS = 100_000;

/**
 * Text of a workbook: each sheet's name on a line, then a line a row, cells parted by tabs. Cells print as they
 * are formatted, dates as ISO; a merged cell prints once, at its first place. Empty rows and sheets are left out.
 *
 * @throws {AnnexError}
 */
export async function workbookText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0x50) await checkUnpackedSize(bytes);
  const spreadsheets = await import('@e965/xlsx');
  try {
    const book = spreadsheets.read(bytes, { type: 'array', dense: true, cellNF: true, sheetRows: MAX_ROWS });
    return book.SheetNames.map((name) => sheetText(name, book.Sheets[name], spreadsheets)).join('');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AnnexError(/password|encrypt/i.test(detail) ? 'password' : 'damaged', detail, { cause });
  }
}

function sheetText(name: string, sheet: WorkSheet | undefined, spreadsheets: Spreadsheets): string {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet?.['!data'] ?? [];
  const lines = rows
    .map((row) => Array.from(row ?? [], (cell) => (cell ? cellText(cell, spreadsheets) : '')))
    .map((cells) => cells.join('\t').trimEnd())
    .filter((line) => line.trim() !== '');
  return lines.length ? [name, ...lines].map((line) => `${line}\n`).join('') : '';
}

function cellText(cell: CellObject, { SSF }: Spreadsheets): string {
  if (cell.t === 'n' && typeof cell.v === 'number' && typeof cell.z === 'string' && SSF.is_date(cell.z)) {
    return isoOf(SSF.parse_date_code(cell.v), cell);
  }
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  return (cell.w ?? String(cell.v ?? '')).replace(/\s+/g, ' ').trim();
}

interface DateCode {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
}

/** A day, with the time where the cell has one; a time without a day prints as formatted. */
function isoOf(date: DateCode | null, cell: CellObject): string {
  if (!date || (typeof cell.v === 'number' && cell.v < 1)) return cell.w ?? '';
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.y}-${two(date.m)}-${two(date.d)}`;
  return date.H || date.M ? `${day} ${two(date.H)}:${two(date.M)}` : day;
}
