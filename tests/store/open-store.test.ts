import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

describe('openStore', () => {
  it('the device is made once and stays', async () => {
    const first = await testStore('device-life');
    first.close();
    const second = await testStore('device-life');
    expect(second.device).toBe(first.device);
  });

  it('a store of a newer schema is refused as such, and left alone', async () => {
    (await testStore('newer')).close();
    const newer = new Dexie('newer');
    newer.version(99).stores({ more: 'id' });
    await newer.open();
    newer.close();
    await expect(testStore('newer')).rejects.toMatchObject({ code: 'store-version' });
    const left = await new Dexie('newer').open();
    expect([left.verno, left.tables.some(({ name }) => name === 'more')]).toEqual([99, true]);
    left.close();
  });

  it('a store of the first schema keeps its rows and gets the queue', async () => {
    const first = new Dexie('first-schema');
    first.version(1).stores({
      heads: 'id, [live+sortKey], url, canonicalUrl',
      versions: '[id+contentHash], [device+lamport]',
      codings: 'id, targetId, [device+lamport]',
      meta: 'key',
      clips: 'id',
    });
    await first.open();
    await first.table('meta').put({ key: 'device', value: 'device-1' });
    first.close();
    const store = await testStore('first-schema');
    expect([store.device, await store.batch()]).toEqual([
      'device-1',
      { sites: [], failed: [], failedTotal: 0, recent: 0, recentSince: null, isPaused: false },
    ]);
  });

  it('a closed connection is opened again by the next call', async () => {
    const store = await testStore();
    await store.saveRecord(sampleRecord());
    store.close();
    expect((await store.counts()).records).toBe(1);
  });

  it('a newer window may upgrade: the old connection gives way', async () => {
    await testStore('upgrade');
    const upgraded = new Dexie('upgrade');
    upgraded.version(99).stores({ more: 'id' });
    await upgraded.open();
    expect(upgraded.tables.map(({ name }) => name)).toEqual(['more']);
    upgraded.close();
  });

  it('a full disk is told as such and nothing is half saved', async () => {
    const store = await testStore();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.saveRecord(sampleRecord())).rejects.toMatchObject({ code: 'store-quota' });
    full.mockRestore();
    expect(await store.counts()).toEqual({ records: 0, versions: 0, codings: 0 });
  });

  it('subscribers hear of a write through another connection, until they stop', async () => {
    const [reader, writer] = [await testStore('shared'), await testStore('shared')];
    const other = await testStore();
    const heard = vi.fn();
    const stop = reader.subscribe(heard);
    await writer.saveRecord(sampleRecord());
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    stop();
    heard.mockClear();
    await writer.saveRecord(sampleRecord({ id: 'record-2' }));
    await other.saveRecord(sampleRecord());
    expect(heard).not.toHaveBeenCalled();
  });
});
