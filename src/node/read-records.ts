import { z } from 'zod';
import { identify } from '../capture/identity.ts';
import {
  type Announcement,
  type AnnouncementRecord,
  announcementSchema,
  attachmentSchema,
  provenanceSchema,
} from '../model/announcement.ts';
import { InvalidInputError } from '../model/errors.ts';
import { findDates } from '../model/time.ts';
import { csvRows } from './csv-rows.ts';
import { deviceName } from './device-name.ts';
import { parseNdjson } from './parse-ndjson.ts';

const columns: ReadonlySet<string> = new Set(Object.keys(announcementSchema.shape));
const listColumns = new Set(['issuers', 'issuersAsWritten', 'topics', 'keywords', 'tags']);
const dateColumns = new Set(['dateWritten', 'datePublished', 'dateEffective']);

/** Any field may be missing; title or text must be there. */
const inputSchema = announcementSchema.partial().extend({
  attachments: z.array(attachmentSchema.omit({ announcementId: true, contentHash: true })).optional(),
  provenance: z
    .record(
      z.string(),
      z.array(provenanceSchema.omit({ announcementId: true, contentHash: true, field: true })),
    )
    .optional(),
});

const provenanceOfPerson = { reader: 'import', confidence: 1, chosen: true } as const;

/**
 * Records of an NDJSON file, such as `extract` prints.
 *
 * @throws {InvalidInputError} at the first row that is no record; the message names line and field
 */
export function recordsOfNdjson(bytes: Uint8Array, file: string): AnnouncementRecord[] {
  return Array.from(parseNdjson(bytes, file), (line) => {
    if ('error' in line) throw line.error;
    return recordOf(line.value, line.where);
  });
}

export interface CsvRecords {
  readonly records: readonly AnnouncementRecord[];
  /** Names in the header that are no columns of `announcements`, in the order of the header. */
  readonly ignoredColumns: readonly string[];
}

/**
 * Records of a CSV whose header names columns of `announcements`; lists are JSON arrays or one value, dates also
 * as spreadsheets write them (`2014/2/26`, `2014年2月26日`).
 *
 * @throws {InvalidInputError} at the first row that is no record, or when the header has none of the columns
 */
export function recordsOfCsv(bytes: Uint8Array, file: string): CsvRecords {
  const rows = csvRows(bytes, file, columns);
  const header = Object.keys(rows[0] ?? {});
  const known = header.filter((name) => columns.has(name));
  if (rows.length > 0 && known.length === 0) {
    const remedy = `The first line must name columns of announcements, such as ${[...columns].slice(3, 8).join(', ')}.`;
    throw new InvalidInputError('The CSV has no column that is known', file, remedy);
  }
  return {
    records: rows.map((row, index) => recordOf(fieldsOf(row, known), `${file}, record ${index + 1}`)),
    ignoredColumns: header.filter((name) => !columns.has(name)),
  };
}

function fieldsOf(row: Readonly<Record<string, string>>, known: readonly string[]): Record<string, unknown> {
  const filled = known.filter((name) => row[name] !== '');
  return Object.fromEntries(filled.map((name) => [name, fieldOf(name, row[name] ?? '')]));
}

function fieldOf(name: string, text: string): unknown {
  if (name === 'coverage') return Number(text);
  if (dateColumns.has(name)) return isoOrText(text.trim());
  if (!listColumns.has(name)) return text;
  return text.trim().startsWith('[') ? jsonOrText(text) : [text];
}

/** A spreadsheet rewrites dates when it opens a CSV; what is more than one date stays text, and is refused. */
function isoOrText(text: string): string {
  const [date] = findDates(text);
  return date && date.end - date.start === text.length ? date.iso : text;
}

/** Text that is no JSON stays text, which the schema then refuses with its place. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function recordOf(value: unknown, where: string): AnnouncementRecord {
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const remedy = 'Mend the field, or leave it out when the document does not state it.';
    throw new InvalidInputError(`Field ${issue?.path.join('.')}: ${issue?.message}`, where, remedy);
  }
  const { attachments = [], provenance = {}, ...fields } = parsed.data;
  if (!fields.title && !fields.bodyText) {
    throw new InvalidInputError(
      'The record has neither title nor bodyText',
      where,
      'Give at least one of them.',
    );
  }
  const announcement = announcementOf(withoutUndefined(fields));
  const owner = { announcementId: announcement.id, contentHash: announcement.contentHash };
  return {
    announcement,
    attachments: attachments.map((row) => ({ ...row, ...owner })),
    provenance:
      Object.keys(provenance).length > 0
        ? Object.entries(provenance).flatMap(([field, rows]) =>
            rows.map((row) => ({ ...row, field, ...owner })),
          )
        : importedProvenance(announcement, Object.keys(fields), where),
  };
}

function announcementOf(fields: Partial<Announcement>): Announcement {
  const stated = {
    url: null,
    canonicalUrl: null,
    title: null,
    docNumber: null,
    bodyText: '',
    ...fields,
  };
  return {
    siteName: null,
    indexNumber: null,
    issuers: [],
    issuersAsWritten: fields.issuers ?? [],
    issuerTier: null,
    dateWritten: null,
    datePublished: null,
    dateEffective: null,
    validity: null,
    topics: [],
    keywords: [],
    genre: null,
    language: null,
    coverage: null,
    tags: [],
    note: null,
    capturedAt: new Date().toISOString(),
    capturedBy: deviceName(),
    ...stated,
    ...identify(stated),
    ...(fields.id === undefined ? {} : { id: fields.id }),
  };
}

function importedProvenance(announcement: Announcement, fields: readonly string[], where: string) {
  return fields
    .filter((field) => field !== 'bodyText' && field !== 'id')
    .map((field) => {
      const value: unknown = Reflect.get(announcement, field);
      return {
        announcementId: announcement.id,
        contentHash: announcement.contentHash,
        field,
        value: Array.isArray(value) ? value.join('、') : String(value),
        evidence: where,
        ...provenanceOfPerson,
      };
    });
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
