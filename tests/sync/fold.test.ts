import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldNewest } from '../../src/sync/fold.ts';
import type { StampedRecord } from '../../src/sync/push.ts';
import { decodeSegment, encodeRows } from '../../src/sync/wire.ts';
import { stampedRecord } from '../support/records.ts';

function segmentOf(records: readonly StampedRecord[]) {
  const rows = records.map(({ announcement, lamport, device, deleted }) => ({
    ...announcement,
    lamport,
    device,
    deleted,
  }));
  return decodeSegment('announcements', encodeRows('announcements', rows), 'segment');
}

function titles(segments: ReturnType<typeof segmentOf>[]): unknown[] {
  return foldNewest(segments, ['id']).map(({ segment, row }) => segments[segment]?.getChild('title').at(row));
}

const version = (title: string, lamport: number, device: string, deleted = false) =>
  stampedRecord({ url: 'http://a.example/1', title }, { lamport, device, deleted });

describe('foldNewest', () => {
  it('keeps the greatest logical time, then the greatest device', () => {
    const segments = [
      segmentOf([version('旧', 1, 'b'), version('新', 3, 'a')]),
      segmentOf([version('同时', 3, 'c'), version('中', 2, 'z')]),
    ];
    expect(titles(segments)).toEqual(['同时']);
  });

  it('lets a newer tombstone remove, and a newer write bring back', () => {
    const gone = [segmentOf([version('在', 1, 'a'), version('在', 2, 'a', true)])];
    const back = [...gone, segmentOf([version('回来', 3, 'b')])];
    expect([titles(gone), titles(back)]).toEqual([[], ['回来']]);
  });

  it('gives the same rows in whatever order segments come', () => {
    const write = fc.record({
      key: fc.integer({ min: 0, max: 3 }),
      device: fc.constantFrom('a', 'b'),
      deleted: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(write, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (writes, order) => {
          const segments = writes.map(({ key, device, deleted }, index) =>
            segmentOf([
              stampedRecord(
                { url: `http://a.example/${key}`, title: `${key}-${index}` },
                { lamport: index, device, deleted },
              ),
            ]),
          );
          const shuffled = segments
            .map((segment) => [order.next().value ?? 0, segment] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, segment]) => segment);
          expect(titles(shuffled).toSorted()).toEqual(titles(segments).toSorted());
        },
      ),
      { numRuns: 40 },
    );
  });
});
