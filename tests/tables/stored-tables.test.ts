import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/model/coding.ts';
import type { Stamp } from '../../src/sync/columns.ts';
import type { StampedRecord } from '../../src/sync/push.ts';
import type { CorpusSegments } from '../../src/sync/read-segments.ts';
import { decodeSegment, encodeRows } from '../../src/sync/wire.ts';
import { announcementsTable, codingsTable, detailsTable } from '../../src/tables/stored-tables.ts';
import { stampedRecord } from '../support/records.ts';

const address = 'http://a.example/1';
const id = stampedRecord({ url: address }).announcement.id;

function coding(fields: Partial<Coding & Stamp>): Coding & Stamp {
  return {
    id: `${fields.field}-${fields.lamport}-${fields.device}`,
    targetType: 'announcement',
    targetId: id,
    field: 'title',
    value: '"改正"',
    replaces: null,
    coder: 'Li',
    device: 'tablet',
    lamport: 2,
    at: '2024-01-01T00:00:00Z',
    deleted: false,
    ...fields,
  };
}

function segmentsOf(
  records: readonly StampedRecord[],
  codings: readonly (Coding & Stamp)[] = [],
): CorpusSegments {
  const stamped = records.map(({ lamport, device, deleted, ...record }) => ({
    record,
    stamp: { lamport, device, deleted },
  }));
  const announcements = stamped.map(({ record, stamp }) => ({ ...record.announcement, ...stamp }));
  const provenance = stamped.flatMap(({ record, stamp }) =>
    record.provenance.map((row) => ({ ...row, ...stamp })),
  );
  return {
    announcements: [decodeSegment('announcements', encodeRows('announcements', announcements), 'a')],
    provenance: [decodeSegment('provenance', encodeRows('provenance', provenance), 'p')],
    attachments: [],
    codings: codings.length > 0 ? [decodeSegment('codings', encodeRows('codings', codings), 'c')] : [],
  };
}

describe('announcementsTable', () => {
  it('shows the last correction by logical time, whatever the clocks say', () => {
    const segments = segmentsOf(
      [stampedRecord({ url: address, title: '原题' })],
      [
        coding({ value: '"第三"', lamport: 3, at: '2020-01-01T00:00:00Z' }),
        coding({ value: '"第二"', lamport: 2, at: '2024-01-01T00:00:00Z' }),
        coding({ field: 'issuers', value: '["国务院"]', lamport: 4 }),
        coding({ field: 'docNumber', value: 'null', lamport: 5 }),
      ],
    );
    expect(announcementsTable(segments).objects()).toMatchObject([
      { title: '第三', issuers: ['国务院'], docNumber: null },
    ]);
  });

  it('passes over a correction that the field cannot have', () => {
    const segments = segmentsOf(
      [stampedRecord({ url: address, dateWritten: '2014-02-26' })],
      [
        coding({ field: 'dateWritten', value: '"2014-02-30"' }),
        coding({ field: 'bodyText', value: '"别的"', lamport: 3 }),
      ],
    );
    const [row] = announcementsTable(segments).objects() as { dateWritten: string; bodyText: string }[];
    expect([row?.dateWritten, row?.bodyText.startsWith('别的')]).toEqual(['2014-02-26', false]);
  });

  it('keeps one row an announcement, its newest version, and details of that version only', () => {
    const segments = segmentsOf([
      stampedRecord({ url: address, title: '旧' }, { lamport: 1 }),
      stampedRecord({ url: address, title: '新' }, { lamport: 2 }),
      stampedRecord({ url: 'http://a.example/2', title: '另' }, { lamport: 3 }),
    ]);
    expect(announcementsTable(segments).array('title')).toEqual(['新', '另']);
    expect(detailsTable(segments, 'provenance').array('value')).toEqual(['新', '另']);
  });
});

describe('codingsTable', () => {
  it('is in order of logical time, then device', () => {
    const segments = segmentsOf(
      [stampedRecord({ url: address })],
      [
        coding({ lamport: 3, device: 'a' }),
        coding({ lamport: 2, device: 'b' }),
        coding({ lamport: 2, device: 'a' }),
      ],
    );
    expect(codingsTable(segments).objects({ columns: ['lamport', 'device'] })).toEqual([
      { lamport: 2, device: 'a' },
      { lamport: 2, device: 'b' },
      { lamport: 3, device: 'a' },
    ]);
  });
});
