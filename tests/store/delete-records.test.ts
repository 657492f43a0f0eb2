import { describe, expect, it } from 'vitest';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

describe('deleteRecords', () => {
  it('a deleted record is out of sight, and every version is sent as deleted, the current one last', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.saveRecord(sampleRecord({ contentHash: 'hash-2' }));
    await store.deleteRecords(['record-1', 'unknown']);
    expect(await store.getRecord('record-1')).toBeNull();
    expect(await store.findByAddress('https://example.gov.cn/a.html')).toBeNull();
    expect((await store.searchRecords()).total).toBe(0);
    expect((await store.counts()).records).toBe(0);
    const { versions } = await store.changesSince(2, 10);
    expect(
      versions.map(({ announcement, lamport, deleted }) => [announcement.contentHash, lamport, deleted]),
    ).toEqual([
      ['hash-1', 3, true],
      ['hash-2', 4, true],
    ]);
  });

  it('undo brings back the record with its note, and the restored versions are sent', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord({ note: '重要' }));
    await store.deleteRecords(['record-1']);
    await store.restoreRecords(['record-1']);
    expect((await store.getRecord('record-1'))?.announcement).toEqual(
      sampleRecord({ note: '重要' }).announcement,
    );
    expect((await store.changesSince(2, 10)).versions.map(({ deleted }) => deleted)).toEqual([false]);
  });

  it('deleting twice writes once', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.deleteRecords(['record-1']);
    await store.deleteRecords(['record-1']);
    expect((await store.changesSince(0, 10)).through).toBe(2);
  });

  it('a deleted page that is clipped again is new', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.deleteRecords(['record-1']);
    expect(await store.saveRecord(sampleRecord())).toEqual({ id: 'record-1', isNew: true, isChanged: false });
    expect((await store.searchRecords()).rows.map(({ id }) => id)).toEqual(['record-1']);
  });
});
