import { describe, expect, it, vi } from 'vitest';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

const NUMBER = '示例〔2014〕1号';
const at = (id: string, docNumber: string | null) =>
  sampleRecord({ id, contentHash: `hash-${id}`, workId: `work-${id}`, docNumber });

describe('works', () => {
  it('reposts share a work, another document has its own', async () => {
    const store = await testStore();
    for (const record of [at('a', NUMBER), at('b', '示例[2014]第1号'), at('c', '示例〔2015〕1号')])
      await store.saveRecord(record);
    expect(await store.works()).toEqual(
      new Map([
        ['a', 'work-a'],
        ['b', 'work-a'],
        ['c', 'work-c'],
      ]),
    );
  });

  it('a corrected number and a new version count, a deleted record does not', async () => {
    const store = await testStore();
    for (const record of [at('a', NUMBER), at('b', null)]) await store.saveRecord(record);
    const groups = async () => new Set((await store.works()).values()).size;
    expect(await groups()).toBe(2);
    await store.addCoding({
      targetType: 'announcement',
      targetId: 'b',
      field: 'docNumber',
      value: JSON.stringify(NUMBER),
      replaces: null,
      coder: 'Li',
    });
    expect(await groups()).toBe(1);
    await store.saveRecord({
      ...at('a', '示例〔2016〕9号'),
      announcement: { ...at('a', '示例〔2016〕9号').announcement, contentHash: 'later' },
    });
    expect(await groups()).toBe(2);
    await store.deleteRecords(['b']);
    expect([...(await store.works()).keys()]).toEqual(['a']);
  });

  it('reading them is no change, so that whoever reads them after every change comes to an end', async () => {
    const store = await testStore();
    await store.saveRecord(at('a', NUMBER));
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    // The first makes the prints, the second finds them.
    await store.works();
    await store.works();
    expect(heard).not.toHaveBeenCalled();
    await store.deleteRecords(['a']);
    expect(heard).toHaveBeenCalled();
    stop();
  });
});
