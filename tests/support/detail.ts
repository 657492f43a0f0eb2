import type { RecordDetail } from '../../extension/ui/panel-port.ts';
import type { Provenance } from '../../src/model/announcement.ts';
import type { Coding } from '../../src/model/coding.ts';
import { announcementOf } from './records.ts';

/** A record as the panel gets it, of the fields and readings that a test speaks of. */
export function detailOf(
  fields: Parameters<typeof announcementOf>[0] = {},
  readings: readonly Partial<Provenance>[] = [],
  decisions: readonly (readonly [field: string, value: unknown])[] = [],
): RecordDetail {
  const announcement = announcementOf(fields);
  const { id: announcementId, contentHash } = announcement;
  const provenance = readings.map(
    (reading): Provenance => ({
      announcementId,
      contentHash,
      field: 'title',
      value: 'value',
      reader: 'meta',
      evidence: 'evidence',
      confidence: 0.9,
      chosen: true,
      ...reading,
    }),
  );
  const codings = decisions.map(([field, value], i) => codingOf(announcementId, field, value, i + 1));
  return { announcement, attachments: [], provenance, codings, versionNumber: 1, syncMark: 'waiting' };
}

/** A person's decision about a field of an announcement. */
export function codingOf(targetId: string, field: string, value: unknown, lamport = 1): Coding {
  return {
    id: `coding-${lamport}`,
    targetType: 'announcement',
    targetId,
    field,
    value: JSON.stringify(value),
    replaces: null,
    coder: 'tablet',
    device: 'tablet',
    lamport,
    at: '2024-01-02T03:04:05.000Z',
  };
}
