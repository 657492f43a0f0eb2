import { describe, expect, it } from 'vitest';
import { repostRows } from '../../../extension/ui/history/repost-rows.ts';
import { announcementOf } from '../../support/records.ts';

const summary = (id: string) => ({ ...announcementOf({ id }), syncMark: 'synced' as const, bodyHits: 0 });
const rows = ['a', 'b', 'c', 'd'].map(summary);
const works = new Map([
  ['a', 'w1'],
  ['b', 'w2'],
  ['c', 'w1'],
]);
const shown = (opened: string[]) =>
  repostRows(rows, works, new Set(opened)).map(
    ({ summary: { id }, reposts, isOpen, isRepost }) => `${id} ${reposts} ${isOpen} ${isRepost}`,
  );

describe('repostRows', () => {
  it('a document is one row at the place of its first record; one whose work is unknown stands alone', () => {
    expect(shown([])).toEqual(['a 1 false false', 'b 0 false false', 'd 0 false false']);
  });

  it('an opened document shows its other records below it', () => {
    expect(shown(['w1', 'w2'])).toEqual([
      'a 1 true false',
      'c 0 false true',
      'b 0 false false',
      'd 0 false false',
    ]);
  });
});
