import { columnFromArray, tableFromColumns, tableToIPC, utf8 } from '@uwdata/flechette';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnTypes, laterColumns } from '../../src/sync/columns.ts';
import { decodeRows, decodeSegment, encodeRows } from '../../src/sync/wire.ts';
import { announcementOf } from '../support/records.ts';

const text = fc.oneof(fc.string(), fc.constantFrom('京津冀', '𠮷野家', '', 'a\u0000b', '\n'));

describe('the wire', () => {
  it('gives back every row as it was', () => {
    const row = fc.record({
      title: fc.option(text),
      bodyText: text,
      issuers: fc.array(text),
      tags: fc.array(text),
      coverage: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      dateWritten: fc.option(fc.constantFrom('2014', '2014-02', '2014-02-26')),
      lamport: fc.nat(2 ** 31 - 1),
      deleted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const written = rows.map((fields) => ({ ...announcementOf(), ...fields, device: 'tablet' }));
        const table = decodeSegment('announcements', encodeRows('announcements', written), 'segment');
        const read = written.map((_, index) =>
          Object.fromEntries(
            Object.keys(columnTypes.announcements).map((name) => [name, table.getChild(name).at(index)]),
          ),
        );
        expect(read).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });

  it('reads a segment that was written before attachments had a source and a hash', () => {
    const older = tableToIPC(
      tableFromColumns(
        Object.keys(columnTypes.attachments)
          .filter((name) => !laterColumns.has(name))
          .map((name) => [name, columnFromArray([name === 'text' ? '文字' : null], utf8())]),
      ),
      { format: 'file' },
    );
    const [row] = decodeRows('attachments', older ?? new Uint8Array(), 'segment');
    expect(row).toMatchObject({
      text: '文字',
      textSource: null,
      ocrConfidence: null,
      problem: null,
      sha256: null,
    });
  });

  it.each([
    { rule: 'is cut short', spoil: (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2) },
    { rule: 'is something else', spoil: () => new TextEncoder().encode('<html>') },
  ])('names the file that $rule', ({ spoil }) => {
    const bytes = encodeRows('announcements', [
      { ...announcementOf(), lamport: 1, device: 'tablet', deleted: false },
    ]);
    expect(() =>
      decodeSegment('announcements', spoil(bytes), 'segments/tablet/announcements-000001.arrow'),
    ).toThrow(/segments\/tablet\/announcements-000001\.arrow/);
  });

  it('names the columns that an older writer left out', () => {
    const bytes = encodeRows('codings', [
      {
        ...{ id: '1', targetType: 'event', targetId: '2', field: 'kind', value: '"plan"', replaces: null },
        ...{ coder: 'Li', at: '2024-01-01T00:00:00Z', lamport: 1, device: 'tablet', deleted: false },
      },
    ]);
    expect(() => decodeSegment('attachments', bytes, 'x.arrow')).toThrow(/lacks the columns announcementId/);
  });
});
