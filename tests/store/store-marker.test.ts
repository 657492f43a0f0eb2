import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { askToPersist } from '../../src/store/ask-to-persist.ts';
import { findLoss, type MarkerPlace, writeMarker } from '../../src/store/store-marker.ts';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

function memoryPlace(kept: unknown = undefined): MarkerPlace {
  let marker = kept;
  return {
    read: async () => marker,
    write: async (next) => {
      marker = next;
    },
  };
}

describe('findLoss', () => {
  it('a store that the browser emptied is noticed, with what was there, and is another device', async () => {
    const place = memoryPlace();
    const before = await testStore('emptied');
    await before.saveRecord(sampleRecord());
    await writeMarker(before, place);
    before.close();
    await Dexie.delete('emptied');
    const after = await testStore('emptied');
    expect(await findLoss(after, place)).toEqual({ expected: 1, found: 0 });
  });

  it('a whole store has no loss, deleted records included', async () => {
    const place = memoryPlace();
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    await writeMarker(store, place);
    await store.deleteRecords(['record-1']);
    expect(await findLoss(store, place)).toBeNull();
  });

  it.each([{ kept: undefined }, { kept: { records: 'x' } }])(
    'a marker of $kept says nothing',
    async ({ kept }) => {
      expect(await findLoss(await testStore(), memoryPlace(kept))).toBeNull();
    },
  );
});

describe('askToPersist', () => {
  it.each([
    { rule: 'already promised: not asked again', persisted: true, answer: false, promised: true },
    { rule: 'the browser’s answer counts', persisted: false, answer: true, promised: true },
    { rule: 'a worker that cannot ask has no promise', persisted: false, answer: undefined, promised: false },
  ])('$rule', async ({ persisted, answer, promised }) => {
    const persist = answer === undefined ? {} : { persist: async () => answer };
    expect(await askToPersist({ persisted: async () => persisted, ...persist })).toBe(promised);
  });
});
