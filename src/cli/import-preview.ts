import { derivedColumns } from '../capture/imports/import-fields.ts';
import { columnName } from '../capture/imports/row-records.ts';
import type { AnnouncementRecord } from '../model/announcement.ts';
import type { ImportedFile, MappedTable } from '../node/read-import-file.ts';

/** A file and what it comes to. */
export interface ReadFile {
  readonly file: string;
  readonly imported: ImportedFile;
}

const PREVIEW_RECORDS = 5;
const SHOWN_LENGTH = 60;

/** Names of columns that fill nothing, in the order of the tables; what follows from other columns is none of them. */
export function ignoredColumns({ tables }: ImportedFile): string[] {
  return tables.flatMap(({ table, mapping }) =>
    table.header.filter((name, column) => mapping[column] === null && name && !derivedColumns.has(name)),
  );
}

/** What would be imported of a file: each column with its field and a value, then the first records. */
export function previewText({ file, imported }: ReadFile): string {
  const wrong = new Set(imported.problems.map(({ place }) => place?.number)).size;
  return [
    `${file}: ${imported.records.length} to import, ${wrong} with problems`,
    ...imported.tables.flatMap(columnLines),
    ...imported.records.slice(0, PREVIEW_RECORDS).flatMap(recordLines),
    '',
  ].join('\n');
}

function columnLines({ table, mapping }: MappedTable): string[] {
  const lines = mapping.map((field, column) => {
    const example = table.rows.find(({ cells }) => cells[column]?.trim())?.cells[column] ?? '';
    return `    ${columnName(table, column)} → ${field ?? '(left out)'}${example && `    ${shown(example)}`}`;
  });
  return [`  ${table.source}, ${table.rows.length} rows`, ...lines];
}

function recordLines({ announcement }: AnnouncementRecord, index: number): string[] {
  const stated = Object.entries(announcement).filter(
    ([field, value]) =>
      !hidden.has(field) && (Array.isArray(value) ? value.length > 0 : value !== null && value !== ''),
  );
  return [
    `  record ${index + 1}`,
    ...stated.map(
      ([field, value]) => `    ${field}: ${shown(Array.isArray(value) ? value.join('、') : String(value))}`,
    ),
  ];
}

const hidden: ReadonlySet<string> = new Set(['id', 'contentHash', 'workId', 'capturedAt', 'capturedBy']);

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line;
}
