import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../src/model/announcement.ts';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

const named = { name: 'a.csv' };
const record = (n: number, change: Partial<Announcement> = {}) =>
  sampleRecord({ id: `id-${n}`, contentHash: `hash-${n}`, url: `https://example.gov.cn/${n}`, ...change });

describe('importRecords', () => {
  it('counts what is new, changed, there already, or kept because the entry has no text', async () => {
    const store = await testStore();
    for (const n of [1, 2, 3]) await store.saveRecord(record(n));
    const { counts } = await store.importRecords(
      [
        record(1),
        record(2, { contentHash: 'other' }),
        record(3, { contentHash: 'bare', bodyText: '' }),
        record(4),
        record(4, { contentHash: 'second' }),
      ],
      named,
    );
    expect(counts).toEqual({ added: 1, changed: 1, same: 2, kept: 1 });
    expect((await store.getRecord('id-3'))?.announcement.contentHash).toBe('hash-3');
  });

  it.each([
    { corpus: 'as small as the import', others: 0 },
    { corpus: 'much larger than the import', others: 9 },
  ])(
    'joins the clip of the same address, whatever the page calls itself, in a corpus $corpus',
    async ({ others }) => {
      const store = await testStore();
      await store.saveRecord(record(1, { canonicalUrl: 'https://example.gov.cn/own' }));
      for (let n = 0; n < others; n += 1) await store.saveRecord(record(100 + n));
      const entry = record(1, { id: 'other-id', contentHash: 'other' });
      const { counts } = await store.importRecords([entry, record(2)], named);
      expect((await store.getRecord('id-1'))?.announcement).toMatchObject({
        contentHash: 'other',
        canonicalUrl: 'https://example.gov.cn/own',
      });
      expect([counts, await store.counts()]).toEqual([
        { added: 1, changed: 1, same: 0, kept: 0 },
        { records: 2 + others, versions: 3 + others, codings: 0 },
      ]);
    },
  );

  it('knows the addresses that it wrote itself, however many rows before', async () => {
    const store = await testStore();
    const entries = Array.from({ length: 1200 }, (_, n) => record(n));
    const { counts } = await store.importRecords([...entries, record(0, { id: 'other-id' })], named);
    expect([counts, (await store.counts()).records]).toEqual([
      { added: 1200, changed: 0, same: 1, kept: 0 },
      1200,
    ]);
  });

  it('gives every row a logical time of its own, so that all are sent', async () => {
    const store = await testStore();
    await store.importRecords(
      Array.from({ length: 1203 }, (_, n) => record(n)),
      named,
    );
    const { versions, through } = await store.changesSince(0, 5000);
    expect([new Set(versions.map(({ lamport }) => lamport)).size, through]).toEqual([1203, 1203]);
  });

  it('keeps tags, note and corrections of a person', async () => {
    const store = await testStore();
    await store.saveRecord(record(1, { note: '重要', tags: ['园区'] }));
    await store.addCoding({
      targetType: 'announcement',
      targetId: 'id-1',
      field: 'title',
      value: '"改了"',
      replaces: null,
      coder: 'a',
    });
    await store.importRecords([record(1, { contentHash: 'other' })], named);
    const { note, tags } = (await store.getRecord('id-1'))?.announcement ?? {};
    const { rows } = await store.searchRecords();
    expect([note, tags, rows.map(({ title }) => title)]).toEqual(['重要', ['园区'], ['改了']]);
  });

  it('writes nothing when it is cancelled in the middle', async () => {
    const store = await testStore();
    let done = 0;
    const records = Array.from({ length: 1200 }, (_, n) => record(n));
    const options = {
      ...named,
      onProgress: (count: number) => {
        done = count;
      },
      isCancelled: () => done >= 500,
    };
    await expect(store.importRecords(records, options)).rejects.toMatchObject({ code: 'cancelled' });
    expect([await store.counts(), await store.imports(), done]).toEqual([
      { records: 0, versions: 0, codings: 0 },
      [],
      500,
    ]);
  });
});

describe('undoImport', () => {
  it('deletes what was added and brings back what was changed, as a later write', async () => {
    const store = await testStore();
    await store.saveRecord(record(1));
    const { id } = await store.importRecords(
      [record(1, { contentHash: 'other', title: '新' }), record(2)],
      named,
    );
    const { through } = await store.changesSince(0, 100);
    expect(await store.undoImport(id)).toEqual({ undone: 2, left: 0 });
    const { rows } = await store.searchRecords();
    expect(rows.map(({ id: recordId, title, contentHash }) => [recordId, title, contentHash])).toEqual([
      ['id-1', '关于共建园区的通知', 'hash-1'],
    ]);
    const { versions } = await store.changesSince(through, 100);
    expect(versions.map(({ announcement, deleted }) => [announcement.contentHash, deleted])).toEqual([
      ['hash-1', false],
      ['hash-2', true],
    ]);
    expect(await store.imports()).toEqual([]);
  });

  it('leaves what was clipped again since', async () => {
    const store = await testStore();
    const { id } = await store.importRecords([record(1), record(2)], named);
    await store.saveRecord(record(1, { contentHash: 'clipped' }));
    expect(await store.undoImport(id)).toEqual({ undone: 1, left: 1 });
    expect((await store.getRecord('id-1'))?.announcement.contentHash).toBe('clipped');
  });

  it('deletes again what had been deleted before the import', async () => {
    const store = await testStore();
    await store.saveRecord(record(1));
    await store.deleteRecords(['id-1']);
    const { id, counts } = await store.importRecords([record(1)], named);
    await store.undoImport(id);
    expect([counts.added, (await store.counts()).records]).toEqual([1, 0]);
  });
});
