import { describe, expect, it } from 'vitest';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

describe('saveRecord', () => {
  it('a page saved once is there as it was read, current, with logical time 1', async () => {
    const store = await testStore();
    expect(await store.saveRecord(sampleRecord())).toEqual({ id: 'record-1', isNew: true, isChanged: false });
    const { head: _, ...kept } = (await store.getRecord('record-1')) ?? { head: null };
    expect(kept).toEqual({
      ...sampleRecord(),
      lamport: 1,
      device: store.device,
      deleted: false,
      isCurrent: true,
      versionNumber: 1,
    });
  });

  it('the same text again updates the instant and what was read better, and is still one version', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord({ docNumber: null, issuers: ['甲'] }));
    const again = sampleRecord({ issuers: [], capturedAt: '2026-01-02T00:00:00.000Z' });
    expect(await store.saveRecord(again)).toEqual({ id: 'record-1', isNew: false, isChanged: false });
    const expected = sampleRecord({ issuers: ['甲'], capturedAt: '2026-01-02T00:00:00.000Z' }).announcement;
    expect((await store.getRecord('record-1'))?.announcement).toEqual(expected);
    expect(await store.counts()).toEqual({ records: 1, versions: 1, codings: 0 });
  });

  it.each([
    { rule: 'the same text', contentHash: 'hash-1' },
    { rule: 'another text', contentHash: 'hash-2' },
  ])('$rule keeps the note and the tags that a person gave', async ({ contentHash }) => {
    const store = await testStore();
    await store.saveRecord(sampleRecord({ note: '重要', tags: ['园区'] }));
    await store.saveRecord(sampleRecord({ contentHash, note: null, tags: ['sample'] }));
    const { note, tags } = (await store.getRecord('record-1'))?.announcement ?? {};
    expect({ note, tags }).toEqual({ note: '重要', tags: ['园区', 'sample'] });
  });

  it('another text makes a new current version and keeps the old one', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    const saved = await store.saveRecord(sampleRecord({ contentHash: 'hash-2', title: '改了' }));
    expect(saved).toEqual({ id: 'record-1', isNew: false, isChanged: true });
    const versions = await store.versionsOf('record-1');
    expect(versions.map(({ announcement, isCurrent }) => [announcement.title, isCurrent])).toEqual([
      ['关于共建园区的通知', false],
      ['改了', true],
    ]);
    expect((await store.getRecord('record-1'))?.versionNumber).toBe(2);
  });

  it('a text that comes back is current again without a third version', async () => {
    const store = await testStore();
    for (const contentHash of ['hash-1', 'hash-2', 'hash-1']) {
      await store.saveRecord(sampleRecord({ contentHash }));
    }
    const versions = await store.versionsOf('record-1');
    expect(
      versions.map(({ announcement, isCurrent, lamport }) => [announcement.contentHash, isCurrent, lamport]),
    ).toEqual([
      ['hash-2', false, 2],
      ['hash-1', true, 3],
    ]);
  });

  it('two saves at once give two logical times and one record', async () => {
    const store = await testStore();
    const saved = await Promise.all([store.saveRecord(sampleRecord()), store.saveRecord(sampleRecord())]);
    expect(saved.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect((await store.getRecord('record-1'))?.lamport).toBe(2);
    expect((await store.counts()).versions).toBe(1);
  });
});
