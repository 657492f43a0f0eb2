import { basename, dirname } from 'node:path';
import { type ColumnMapping, guessColumns } from '../capture/imports/guess-columns.ts';
import { importDocument } from '../capture/imports/import-document.ts';
import { importFormat } from '../capture/imports/import-format.ts';
import { importPage } from '../capture/imports/import-page.ts';
import { type ImportProblem, importError } from '../capture/imports/import-problem.ts';
import type { ImportContext } from '../capture/imports/imported-record.ts';
import { type ColumnChoices, mapColumns } from '../capture/imports/map-columns.ts';
import { readImport } from '../capture/imports/read-import.ts';
import { rowRecords } from '../capture/imports/row-records.ts';
import type { RowTable } from '../capture/imports/row-table.ts';
import type { AnnouncementRecord } from '../model/announcement.ts';
import { deviceName } from './device-name.ts';
import { pageBeside } from './page-beside.ts';
import { documentOf } from './read-document.ts';
import { nodeAnnexPorts } from './read-file.ts';

/** A table of a file and what its columns fill. */
export interface MappedTable {
  readonly table: RowTable;
  readonly mapping: ColumnMapping;
}

/** What one file comes to. */
export interface ImportedFile {
  readonly records: readonly AnnouncementRecord[];
  /** Of the rows that are no records. */
  readonly problems: readonly ImportProblem[];
  readonly tables: readonly MappedTable[];
}

/**
 * Records of a file of any format that is known.
 *
 * @param path in whose folder the further pages of a text are looked for
 * @param file its name, for messages and provenance; `-` is NDJSON
 * @param choices of columns, laid over the guess
 * @throws {ImportError} when nothing of it can be read, or no column of a table is known
 */
export async function readImportFile(
  bytes: Uint8Array,
  { path, file }: { readonly path: string; readonly file: string },
  choices: ColumnChoices = new Map(),
): Promise<ImportedFile> {
  const context = { capturedAt: new Date().toISOString(), capturedBy: deviceName() };
  const format = file === '-' ? 'ndjson' : importFormat(bytes, file);
  const content = await readImport(bytes, file, format, context);
  switch (content.kind) {
    case 'tables':
      return fromTables(
        content.tables.map((table) => mapped(table, choices)),
        context,
      );
    case 'page': {
      const document = documentOf(content.page.html);
      const record = await importPage(
        content.page,
        { document, name: basename(path) },
        file,
        context,
        (address) => pageBeside(dirname(path), address, null),
      );
      return { records: [record], problems: [], tables: [] };
    }
    case 'document': {
      const record = await importDocument(bytes, file, nodeAnnexPorts, context);
      return { records: [record], problems: [], tables: [] };
    }
    case 'records':
      return { ...content, tables: [] };
  }
}

function mapped(table: RowTable, choices: ColumnChoices): MappedTable {
  const mapping = mapColumns(table.header, guessColumns(table.header, table.rows), choices);
  return { table, mapping };
}

/** A workbook's sheets that have no known column are notes of its owner, as long as another has some. */
function fromTables(all: readonly MappedTable[], context: ImportContext): ImportedFile {
  const tables = all.filter(({ mapping }) => mapping.some((field) => field !== null));
  const [first] = all;
  if (tables.length === 0)
    throw importError('no-known-column', first?.table.source ?? '', first?.table.header.join(', '));
  const records: AnnouncementRecord[] = [];
  const problems: ImportProblem[] = [];
  for (const { table, mapping } of tables) {
    for (const result of rowRecords(table, mapping, context)) {
      if (result.kind === 'record') records.push(result.record);
      else problems.push(...result.problems);
    }
  }
  return { records, problems, tables };
}
