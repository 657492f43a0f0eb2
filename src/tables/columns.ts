import { announcementSchema, attachmentSchema, provenanceSchema } from '../model/announcement.ts';
import { codingSchema } from '../model/coding.ts';

/** The published tables. Their columns are a contract: none changes its name or meaning, more may follow. */
export const tableColumns = {
  announcements: Object.keys(announcementSchema.shape),
  attachments: Object.keys(attachmentSchema.shape),
  provenance: Object.keys(provenanceSchema.shape),
  mentions: [
    'id',
    'announcementId',
    'contentHash',
    'field',
    'kind',
    'entityId',
    'start',
    'end',
    'quote',
    'flags',
    'coderVersion',
    'targetId',
  ],
  events: [
    'id',
    'announcementId',
    'contentHash',
    'kind',
    'date',
    'precision',
    'scale',
    'participants',
    'origin',
    'destination',
    'actors',
    'industries',
    'instruments',
    'mode',
    'status',
    'coder',
    'confidence',
    'field',
    'start',
    'end',
    'quote',
    'coderVersion',
    'sources',
    'tellings',
    'isSuggested',
  ],
  linkages: ['id', 'placeA', 'placeB', 'directed', 'date', 'kind', 'weight', 'eventIds'],
  codings: Object.keys(codingSchema.shape),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type TableName = keyof typeof tableColumns;

export const tableNames = Object.keys(tableColumns) as readonly TableName[];
