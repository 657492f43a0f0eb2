import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { sampleRecord } from './sample-record.ts';
import { batchItems, testStore } from './test-store.ts';

const TERMS = { leaseMs: 10_000, paceMs: 500 };
const entry = (host: string, n: number) => ({
  url: `http://${host}.gov.cn/${n}.html`,
  title: `第${n}号通知`,
});

async function taken(store: Store): Promise<string> {
  const turn = await store.takeTurn(TERMS);
  if (turn.kind === 'lease') return turn.lease.item.url;
  return turn.kind === 'wait' ? `wait until ${turn.until}` : 'empty';
}

async function states(store: Store): Promise<string[]> {
  return (await batchItems(store)).map(({ url, state, problem }) =>
    [url.slice(7), state, problem ?? ''].join(' ').trim(),
  );
}
const sure = (url: string) => ({ url, isGuessed: false });

describe('batch queue', () => {
  it('an address is in the queue once; one with a result is taken up again when a person adds it', async () => {
    const store = await testStore();
    expect(await store.addToBatch([entry('a', 1), entry('a', 1), entry('a', 2)], null)).toBe(2);
    expect(await store.addToBatch([entry('a', 2), entry('a', 3)], null)).toBe(1);
    await store.failItem(entry('a', 1).url, 'not-found', '404');
    expect(await store.addToBatch([entry('a', 1)], null)).toBe(1);
    expect(await states(store)).toEqual([
      'a.gov.cn/2.html waiting',
      'a.gov.cn/3.html waiting',
      'a.gov.cn/1.html waiting',
    ]);
  });

  it('a site is asked by one at a time, at its pace; another site does not wait for it', async () => {
    const clock = { now: 1_000 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry('a', 1), entry('a', 2), entry('b', 1)], null);
    expect([await taken(store), await taken(store), await taken(store)]).toEqual([
      'http://a.gov.cn/1.html',
      'http://b.gov.cn/1.html',
      'wait until 11000',
    ]);
    await store.failItem(entry('a', 1).url, 'not-found', '404');
    await store.noteHost('http://a.gov.cn', { leaseUntil: 0 });
    expect(await taken(store)).toBe('wait until 1500');
    clock.now = 1_500;
    expect(await taken(store)).toBe('http://a.gov.cn/2.html');
  });

  it('a site that asked to wait is left alone until then', async () => {
    const clock = { now: 1_000 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry('a', 1)], null);
    await store.noteHost('http://a.gov.cn', { heldUntil: 46_000 });
    expect(await taken(store)).toBe('wait until 46000');
    clock.now = 46_000;
    expect(await taken(store)).toBe('http://a.gov.cn/1.html');
  });

  it('what a dead worker had in hand waits again; a sign of life keeps it', async () => {
    const clock = { now: 0 };
    const store = await testStore('batch-death', clock);
    await store.addToBatch([entry('a', 1)], null);
    const turn = await store.takeTurn(TERMS);
    if (turn.kind !== 'lease') throw new Error('nothing to do');
    clock.now = 9_000;
    await store.renewLease(turn.lease.item, TERMS.leaseMs);
    store.close();
    const after = await testStore('batch-death', clock);
    clock.now = 18_999;
    expect(await taken(after)).toBe('wait until 19000');
    clock.now = 19_000;
    expect(await taken(after)).toBe('http://a.gov.cn/1.html');
  });

  it('an item that ends every worker is given up', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry('a', 1)], null);
    const seen: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      seen.push(await taken(store));
      clock.now += TERMS.leaseMs;
    }
    expect(seen).toEqual([...Array(5).fill('http://a.gov.cn/1.html'), 'empty']);
    expect(await states(store)).toEqual(['a.gov.cn/1.html failed crashed']);
  });

  it('a record and the end of its item are one: a cancelled item saves nothing', async () => {
    const store = await testStore();
    await store.addToBatch([entry('a', 1), entry('b', 1)], null);
    await taken(store);
    await taken(store);
    const saved = await store.saveBatchRecord(entry('a', 1).url, sampleRecord());
    await store.cancelBatch();
    const record = sampleRecord({ id: 'record-2' });
    expect([saved, await store.saveBatchRecord(entry('b', 1).url, record)]).toEqual([
      { id: 'record-1', isNew: true, isChanged: false },
      null,
    ]);
    expect([await states(store), (await store.counts()).records]).toEqual([['a.gov.cn/1.html saved'], 1]);
  });

  it('a list page leads to its announcements and to the next page, as far as the person wished', async () => {
    const store = await testStore();
    const list = (n: number) => `http://a.gov.cn/index_${n}.html`;
    await store.addToBatch([], { url: list(1), pagesLeft: 2 });
    const first = await store.takeTurn(TERMS);
    if (first.kind !== 'lease') throw new Error('nothing to do');
    await store.endList(first.lease.item, { entries: [entry('a', 1)], next: sure(list(2)) });
    await store.noteHost('http://a.gov.cn', { leaseUntil: 0, nextAt: 0 });
    const items = await batchItems(store);
    expect(items.map(({ url, kind, state, pagesLeft }) => [url, kind, state, pagesLeft])).toEqual([
      [list(1), 'list', 'saved', 2],
      [entry('a', 1).url, 'page', 'waiting', 0],
      [list(2), 'list', 'waiting', 1],
    ]);
    const second = items[2];
    if (!second) throw new Error('no second page');
    const found = { entries: [entry('a', 1), entry('a', 2)], next: sure(list(3)) };
    expect(await store.endList(second, found)).toBe(1);
    expect((await batchItems(store)).map(({ url }) => url)).not.toContain(list(3));
  });

  it('a list that leads back to itself ends', async () => {
    const store = await testStore();
    const url = 'http://a.gov.cn/index.html';
    await store.addToBatch([], { url, pagesLeft: 50 });
    const turn = await store.takeTurn(TERMS);
    if (turn.kind !== 'lease') throw new Error('nothing to do');
    await store.endList(turn.lease.item, { entries: [], next: sure(url) });
    expect([await store.countBatchWork(), await states(store)]).toEqual([0, ['a.gov.cn/index.html saved']]);
  });

  it('a list whose next page is guessed ends where the site gives the page before once more', async () => {
    const store = await testStore();
    const list = (n: number) => `http://a.gov.cn/?page=${n}`;
    const guess = (n: number) => ({ url: list(n), isGuessed: true });
    await store.addToBatch([], { url: list(2), pagesLeft: 9, guessedAfter: entry('a', 1).url });
    const end = async (index: number, n: number, next: number) => {
      const item = (await batchItems(store)).filter(({ kind }) => kind === 'list')[index];
      if (!item) throw new Error('no such page');
      await store.endList(item, { entries: [entry('a', n)], next: guess(next) });
    };
    await end(0, 2, 3);
    await end(1, 2, 4);
    const lists = (await batchItems(store)).filter(({ kind }) => kind === 'list');
    expect(lists.map(({ url, pagesLeft, guessedAfter }) => [url, pagesLeft, guessedAfter])).toEqual([
      [list(2), 9, entry('a', 1).url],
      [list(3), 8, entry('a', 2).url],
    ]);
  });

  it('while it rests nothing is handed out and nothing wakes the worker', async () => {
    const store = await testStore();
    await store.addToBatch([entry('a', 1)], null);
    await store.setBatchPaused(true);
    expect([await taken(store), await store.countBatchWork(), (await store.batch()).isPaused]).toEqual([
      'empty',
      0,
      true,
    ]);
    await store.setBatchPaused(false);
    expect([await store.countBatchWork(), await taken(store)]).toEqual([1, 'http://a.gov.cn/1.html']);
  });

  it('failed items are tried again one by one or all, with a clean slate; results can be cleared', async () => {
    const store = await testStore();
    await store.addToBatch([entry('a', 1), entry('a', 2)], null);
    await store.failItem(entry('a', 1).url, 'timeout', '25 s');
    await store.failItem(entry('a', 2).url, 'not-found', '404');
    await store.retryBatch([entry('a', 1).url]);
    expect(await states(store)).toEqual(['a.gov.cn/1.html waiting', 'a.gov.cn/2.html failed not-found']);
    await store.retryBatch(null);
    expect(
      (await batchItems(store)).map(({ state, problem, attempts }) => [state, problem, attempts]),
    ).toEqual([
      ['waiting', null, 0],
      ['waiting', null, 0],
    ]);
    await store.failItem(entry('a', 2).url, 'not-found', '404');
    await store.clearBatch();
    expect(await states(store)).toEqual(['a.gov.cn/1.html waiting']);
  });

  it('a postponed item waits with its reason in sight', async () => {
    const clock = { now: 0 };
    const store = await testStore(undefined, clock);
    await store.addToBatch([entry('a', 1)], null);
    await taken(store);
    await store.noteHost('http://a.gov.cn', { leaseUntil: 0 });
    await store.postponeItem(entry('a', 1).url, 'timeout', '25 s', 30_000);
    expect([await taken(store), await states(store)]).toEqual([
      'wait until 30000',
      ['a.gov.cn/1.html waiting timeout'],
    ]);
  });
});
