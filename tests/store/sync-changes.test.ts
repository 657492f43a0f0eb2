import { describe, expect, it } from 'vitest';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

const correction = {
  targetType: 'announcement',
  targetId: 'record-1',
  field: 'title',
  value: '"对"',
  replaces: null,
  coder: '甲',
} as const;

describe('changesSince', () => {
  it('pages follow each other without a gap and without a repetition', async () => {
    const store = await testStore();
    for (const id of ['a', 'b', 'c']) await store.saveRecord(sampleRecord({ id }));
    await store.addCoding(correction);
    await store.saveRecord(sampleRecord({ id: 'd' }));
    const seen: unknown[] = [];
    for (let through = 0; ; ) {
      const page = await store.changesSince(through, 2);
      if (page.through === through) break;
      seen.push([page.through, page.versions.map((row) => row.announcement.id), page.codings.length]);
      through = page.through;
    }
    expect(seen).toEqual([
      [2, ['a', 'b'], 0],
      [4, ['c'], 1],
      [5, ['d'], 0],
    ]);
  });

  it('a version says whether it is current', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.saveRecord(sampleRecord({ contentHash: 'hash-2' }));
    const { versions } = await store.changesSince(0, 10);
    expect(versions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
  });

  it('nothing new answers the time that was asked for', async () => {
    const store = await testStore();
    expect(await store.changesSince(7, 10)).toEqual({ through: 7, versions: [], codings: [] });
  });
});

describe('countWaiting', () => {
  it('counts a record once, with its correction, and each pairing by itself', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.saveRecord(sampleRecord({ contentHash: 'hash-2' }));
    await store.addCoding(correction);
    await store.addCoding({ ...correction, targetType: 'event', targetId: 'event-1' });
    expect(await store.countWaiting('home')).toBe(2);
    await store.markSynced('home', 3);
    expect(await store.countWaiting('home')).toBe(1);
    await store.markSynced('home', 4);
    expect([await store.countWaiting('home'), await store.countWaiting('work')]).toEqual([0, 2]);
  });

  it('a record that a coding touched has the logical time of the coding', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.addCoding(correction);
    expect((await store.getRecord('record-1'))?.head.lamport).toBe(2);
  });
});

describe('markSynced', () => {
  it('a store older than what the server has sends all its rows again, after the server’s time', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await store.addCoding(correction);
    await store.markSynced('home', 50);
    const changes = await store.changesSince(50, 10);
    expect([
      changes.versions.map(({ lamport }) => lamport),
      changes.codings.map(({ lamport }) => lamport),
    ]).toEqual([[51], [52]]);
    expect(await store.countWaiting('home')).toBe(1);
  });
});

describe('codingsOf', () => {
  it('gives the decisions on one thing in the order in which they were made', async () => {
    const store = await testStore();
    const first = await store.addCoding(correction);
    await store.addCoding({ ...correction, targetId: 'other' });
    const second = await store.addCoding({ ...correction, replaces: first.id });
    expect(await store.codingsOf('record-1')).toEqual([first, second]);
    expect(second).toEqual({
      ...correction,
      replaces: first.id,
      id: first.id.replace(/\d+$/, '4'),
      device: store.device,
      lamport: 3,
      at: '1970-01-01T00:00:00.000Z',
    });
  });
});
