import type { AnnouncementRecord } from '../../model/announcement.ts';
import { parseNdjson } from '../../model/parse-ndjson.ts';
import { decodeBytes } from '../bytes/decode-bytes.ts';
import type { ImportFormat } from './import-format.ts';
import { ImportError, type ImportProblem, importError } from './import-problem.ts';
import type { ImportContext } from './imported-record.ts';
import { jsonRecord } from './json-record.ts';
import { cslRecord, isCslItem } from './read-csl.ts';
import { readCsv } from './read-csv.ts';
import { readMhtml } from './read-mhtml.ts';
import { readRis } from './read-ris.ts';
import { referenceRecord } from './reference-record.ts';
import type { RowTable } from './row-table.ts';
import { type SavedPage, savedPage } from './saved-page.ts';

/** What a file holds. A table needs a mapping of its columns, a page or document a parser; records are ready. */
export type ImportContent =
  | { readonly kind: 'tables'; readonly tables: readonly RowTable[] }
  | { readonly kind: 'page'; readonly page: SavedPage }
  | { readonly kind: 'document' }
  | {
      readonly kind: 'records';
      readonly records: readonly AnnouncementRecord[];
      /** Of the records that could not be read. */
      readonly problems: readonly ImportProblem[];
    };

/**
 * What a file of a known format holds.
 *
 * @param file its name, for messages and provenance
 * @throws {ImportError} when nothing of it can be read
 */
export async function readImport(
  bytes: Uint8Array,
  file: string,
  format: ImportFormat,
  context: ImportContext,
): Promise<ImportContent> {
  switch (format) {
    case 'csv':
      return { kind: 'tables', tables: [readCsv(bytes, file)] };
    case 'sheet': {
      // A megabyte that only spreadsheets need.
      const { readSheets } = await import('./read-sheets.ts');
      return { kind: 'tables', tables: readSheets(bytes, file) };
    }
    case 'page':
      return { kind: 'page', page: savedPage(decodeBytes(bytes).text) };
    case 'mhtml':
      return { kind: 'page', page: readMhtml(bytes, file) };
    case 'ris':
      return collected(
        readRis(bytes, file).map(
          ({ reference, line }) =>
            () =>
              referenceRecord(reference, file, { unit: 'line', number: line }, context),
        ),
      );
    case 'json':
      return jsonContent(bytes, file, context);
    case 'ndjson':
      return ndjsonContent(bytes, file, context);
    case 'document':
      return { kind: 'document' };
  }
}

/** Records that can be read, and the problems of the others. */
function collected(items: Iterable<() => AnnouncementRecord>): ImportContent {
  const records: AnnouncementRecord[] = [];
  const problems: ImportProblem[] = [];
  for (const read of items) {
    try {
      records.push(read());
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      problems.push(error.problem);
    }
  }
  return { kind: 'records', records, problems };
}

function jsonContent(bytes: Uint8Array, file: string, context: ImportContext): ImportContent {
  const { text } = decodeBytes(bytes);
  const list = parsedJson(text, file);
  if (!Array.isArray(list)) throw importError('not-a-list', file);
  if (list.length === 0) throw importError('no-rows', file);
  return collected(
    list.map((value: unknown, index) => () => {
      const place = { unit: 'item', number: index + 1 } as const;
      return isCslItem(value)
        ? cslRecord(value, file, place, context)
        : jsonRecord(value, file, place, context);
    }),
  );
}

function parsedJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw importError('bad-json', file, cause instanceof Error ? cause.message : '', null, { cause });
  }
}

function ndjsonContent(bytes: Uint8Array, file: string, context: ImportContext): ImportContent {
  const lines = Array.from(parseNdjson(bytes, file), (line) => () => {
    const place = { unit: 'line', number: line.number } as const;
    if ('error' in line) throw importError('bad-json', file, '', place, { cause: line.error });
    return jsonRecord(line.value, file, place, context);
  });
  if (lines.length === 0) throw importError('no-rows', file);
  return collected(lines);
}
