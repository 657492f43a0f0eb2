import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { batchItems, testStore } from './test-store.ts';

const TERMS = { leaseMs: 10_000, paceMs: 500 };
const COUNT = 2_400;
const entry = (n: number, host = 'a') => ({ url: `http://${host}.gov.cn/${n}.html`, title: `第${n}号通知` });
const entries = (from: number, to: number, host = 'a') =>
  Array.from({ length: to - from }, (_, i) => entry(from + i, host));

/** Takes and ends as many items as asked for, and tells their addresses. */
async function ended(store: Store, clock: { now: number }, count: number): Promise<string[]> {
  const urls: string[] = [];
  while (urls.length < count) {
    const turn = await store.takeTurn(TERMS);
    if (turn.kind === 'empty') break;
    if (turn.kind === 'wait') clock.now = turn.until;
    else {
      const { url, origin } = turn.lease.item;
      urls.push(url);
      await store.failItem(url, 'not-found', '404');
      await store.noteHost(origin, { leaseUntil: 0 });
    }
  }
  return urls;
}

async function counted(store: Store): Promise<(string | number)[][]> {
  return (await store.batch()).sites.map(({ origin, total, done, open }) => [origin, total, done, open]);
}

describe('a long list in the queue', () => {
  it('is counted whole, and becomes items only as the queue comes to it', async () => {
    const store = await testStore();
    expect(await store.addToBatch(entries(0, COUNT), null)).toBe(COUNT);
    expect(await counted(store)).toEqual([['http://a.gov.cn', COUNT, 0, COUNT]]);
    expect([await store.countBatchWork(), (await batchItems(store)).length]).toEqual([COUNT, 0]);
    const turn = await store.takeTurn(TERMS);
    expect(turn.kind === 'lease' && turn.lease.item.url).toBe(entry(0).url);
    expect((await batchItems(store)).length).toBe(500);
    expect(await counted(store)).toEqual([['http://a.gov.cn', COUNT, 0, COUNT]]);
  });

  it('is worked in its order, each page once, before what was added after it', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry(5)], null);
    await store.addToBatch(entries(0, COUNT), null);
    await store.addToBatch([entry(COUNT)], null);
    const wanted = [5, ...Array.from({ length: 520 }, (_, n) => n).filter((n) => n !== 5)];
    expect(await ended(store, clock, wanted.length)).toEqual(wanted.map((n) => entry(n).url));
    expect(await counted(store)).toEqual([['http://a.gov.cn', COUNT + 1, 520, COUNT - 519]]);
  });

  it('does not keep another site waiting', async () => {
    const store = await testStore();
    await store.addToBatch([...entries(0, COUNT), ...entries(0, 3, 'b')], null);
    const turns = [await store.takeTurn(TERMS), await store.takeTurn(TERMS)];
    expect(turns.map((turn) => turn.kind === 'lease' && turn.lease.item.url)).toEqual([
      entry(0).url,
      entry(0, 'b').url,
    ]);
  });

  it('takes up what it has once, however often and in however many parts it is added', async () => {
    const store = await testStore();
    expect(await store.addToBatch(entries(0, 1_500), null)).toBe(1_500);
    expect(await store.addToBatch(entries(500, COUNT), null)).toBe(COUNT - 1_500);
    expect(await store.addToBatch([entry(700), entry(COUNT)], null)).toBe(1);
    expect(await counted(store)).toEqual([['http://a.gov.cn', COUNT + 1, 0, COUNT + 1]]);
  });

  it('takes up again what had a result before', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry(1)], null);
    await ended(store, clock, 1);
    expect(await store.addToBatch(entries(0, 1_000), null)).toBe(1_000);
    expect(await ended(store, clock, 3)).toEqual(entries(0, 3).map(({ url }) => url));
  });

  it('that a list page names takes up nothing that was met before', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry(1)], { url: 'http://a.gov.cn/list.html', pagesLeft: 1 });
    await ended(store, clock, 1);
    clock.now += TERMS.paceMs;
    const turn = await store.takeTurn(TERMS);
    if (turn.kind !== 'lease') throw new Error('no list page');
    expect(await store.endList(turn.lease.item, { entries: entries(0, COUNT), next: null })).toBe(COUNT - 1);
    expect(await store.countBatchWork()).toBe(COUNT - 1);
  });

  it('is found by its addresses, and one of them can be taken out', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch(entries(0, 1_000), null);
    expect((await store.batchItem(entry(700).url))?.title).toBe('第700号通知');
    await store.cancelItem(entry(700).url);
    expect(await store.batchItem(entry(700).url)).toBe(null);
    expect(await store.countBatchWork()).toBe(999);
  });

  it('is cancelled whole, with what is in parcels yet', async () => {
    const store = await testStore();
    await store.addToBatch(entries(0, COUNT), null);
    await store.takeTurn(TERMS);
    await store.cancelBatch();
    expect([await store.countBatchWork(), await counted(store)]).toEqual([0, []]);
  });

  it('is there for the next worker when this one dies', async () => {
    const store = await testStore('parcels-death');
    await store.addToBatch(entries(0, COUNT), null);
    await store.takeTurn(TERMS);
    store.close();
    expect(await counted(await testStore('parcels-death'))).toEqual([['http://a.gov.cn', COUNT, 0, COUNT]]);
  });

  it('leaves what is open when the results are forgotten', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch(entries(0, 1_000), null);
    await ended(store, clock, 3);
    await store.clearBatch();
    expect(await counted(store)).toEqual([['http://a.gov.cn', 997, 0, 997]]);
  });
});
