import columnNames from './column-names.json' with { type: 'json' };
import { derivedColumns, type ImportField, importFields } from './import-fields.ts';
import type { TableRow } from './row-table.ts';

/** What each column of a table fills; null for one that is left out. One entry a column, a field once at most. */
export type ColumnMapping = readonly (ImportField | null)[];

/**
 * What columns are called in Chinese and English tables of policies, without spaces, marks and case. Of two
 * columns that claim one field, the name that stands earlier in the field's list wins.
 */
const NAMES: Readonly<Partial<Record<ImportField, readonly string[]>>> = columnNames;

const OWN_NAMES = new Map<string, ImportField>(importFields.map((field) => [folded(field), field]));
const RANKS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field: field as ImportField, rank: rank + 1 }] as const),
  ),
);
const RECORD_ID = /^[0-9a-f]{32}$/;

/**
 * What each column fills, by its name: the columns of our own tables, then what such columns are called. A
 * serial number called `id` is no record's id and is left out.
 *
 * @param rows looked at only for whether ids are ids
 */
export function guessColumns(header: readonly string[], rows: readonly TableRow[]): ColumnMapping {
  const claims = header.map((name) => claimOf(name));
  const best = new Map<ImportField, number>();
  claims.forEach((claim, column) => {
    const holder = claim && best.get(claim.field);
    if (claim && (holder === undefined || claim.rank < (claims[holder ?? 0]?.rank ?? 0)))
      best.set(claim.field, column);
  });
  const idColumn = best.get('id');
  if (idColumn !== undefined && !isOwnTable(header) && !holdsRecordIds(rows, idColumn)) best.delete('id');
  return claims.map((claim, column) => (claim && best.get(claim.field) === column ? claim.field : null));
}

/** How many of the names are known; tells the row of names from what stands above it. */
export function countKnown(header: readonly string[]): number {
  return header.filter((name) => derivedColumns.has(name) || claimOf(name) !== null).length;
}

function claimOf(name: string): { readonly field: ImportField; readonly rank: number } | null {
  const key = folded(name);
  const own = OWN_NAMES.get(key);
  return own ? { field: own, rank: 0 } : (RANKS.get(key) ?? RANKS.get(withoutAside(name)) ?? null);
}

/** `doc_number`, `Doc Number` and `docNumber` are one name. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s_\-:：*.]+/g, '')
    .toLowerCase();
}

/** 发布日期（年月日） is 发布日期. */
function withoutAside(name: string): string {
  return folded(name.normalize('NFKC').replace(/[([【][^)\]】]*[)\]】]/g, ''));
}

function isOwnTable(header: readonly string[]): boolean {
  const own: readonly string[] = importFields;
  return header.every((name) => own.includes(name) || derivedColumns.has(name));
}

function holdsRecordIds(rows: readonly TableRow[], column: number): boolean {
  const ids = rows.map(({ cells }) => cells[column] ?? '').filter(Boolean);
  return ids.length > 0 && ids.every((id) => RECORD_ID.test(id));
}
