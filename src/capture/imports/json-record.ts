import { z } from 'zod';
import {
  type AnnouncementRecord,
  announcementSchema,
  attachmentSchema,
  provenanceSchema,
} from '../../model/announcement.ts';
import { ImportError, type ImportPlace, placeText } from './import-problem.ts';
import { type ImportContext, importedRecord } from './imported-record.ts';

const owned = { announcementId: true, contentHash: true } as const;
const reading = provenanceSchema.omit(owned);

/** Any field may be missing; title or text must be there. Readings by field, as `extract` prints them, or in one list, as the panel exports them. */
const inputSchema = announcementSchema.partial().extend({
  attachments: z.array(attachmentSchema.omit(owned)).optional(),
  provenance: z
    .union([z.record(z.string(), z.array(reading.omit({ field: true }))), z.array(reading)])
    .optional(),
});

/**
 * A record as `extract` prints it, or as the panel exports it.
 *
 * @throws {ImportError} naming place and field
 */
export function jsonRecord(
  value: unknown,
  file: string,
  place: ImportPlace,
  context: ImportContext,
): AnnouncementRecord {
  const parsed = inputSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const column = issue?.path.join('.') || null;
    throw new ImportError({ kind: 'not-a-record', file, place, column, value: issue?.message ?? '' });
  }
  const { attachments = [], provenance = [], ...given } = parsed.data;
  const fields = withoutUndefined(given);
  if (!fields.title && !fields.bodyText)
    throw new ImportError({ kind: 'no-title', file, place, column: null, value: '' });
  const record = importedRecord(fields, (column) => placeText({ file, place, column }), context);
  const { id: announcementId, contentHash } = record.announcement;
  const rows = Array.isArray(provenance)
    ? provenance
    : Object.entries(provenance).flatMap(([field, list]) => list.map((row) => ({ ...row, field })));
  return {
    announcement: record.announcement,
    attachments: attachments.map((row) => ({ ...row, announcementId, contentHash })),
    provenance:
      rows.length > 0 ? rows.map((row) => ({ ...row, announcementId, contentHash })) : record.provenance,
  };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
