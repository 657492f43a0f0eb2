import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { sampleRecord } from './sample-record.ts';
import { testStore } from './test-store.ts';

const TERMS = { leaseMs: 90_000, paceMs: 500 };
const DAY = 24 * 60 * 60_000;
const COLUMN = 'http://a.gov.cn/zcfg/';
const entry = (n: number) => ({ url: `http://a.gov.cn/${n}.html`, title: `第${n}号通知`, date: null });
const watched = async (clock: { now: number }, name?: string) => {
  const store = await testStore(name, clock);
  await store.addWatch({ url: COLUMN, title: '政策法规', entries: [entry(1), entry(2)] });
  return store;
};
const taken = async (store: Store) => {
  const turn = await store.takeWatch(TERMS);
  return turn.kind === 'lease' ? turn.lease.watch.url : turn.kind === 'wait' ? turn.until : turn.kind;
};
const fresh = async (store: Store) =>
  (await store.watches()).map((one) => one.fresh.map(({ title }) => title));

describe('watched columns', () => {
  it('what a column lists when it is added is not new; what comes later is, once', async () => {
    const clock = { now: 1_000 };
    const store = await watched(clock);
    expect([await fresh(store), await taken(store)]).toEqual([[[]], 1_000 + DAY]);
    clock.now += DAY;
    expect(await taken(store)).toBe(COLUMN);
    expect(await store.endCheck(COLUMN, [entry(3), entry(1), entry(3)])).toBe(1);
    expect(await store.endCheck(COLUMN, [entry(3), entry(1)])).toBe(0);
    expect([await fresh(store), await taken(store)]).toEqual([[['第3号通知']], 1_000 + 2 * DAY]);
  });

  it('new is what is neither seen by the person nor in the corpus', async () => {
    const store = await watched({ now: 0 });
    await store.endCheck(COLUMN, [3, 4, 5].map(entry));
    await store.markSeen(COLUMN, [entry(3).url]);
    await store.saveRecord(sampleRecord({ url: entry(4).url, canonicalUrl: null }));
    expect(await fresh(store)).toEqual([['第5号通知']]);
    await store.markSeen(COLUMN, null);
    expect(await fresh(store)).toEqual([[]]);
  });

  it('failures back off by 1, 2, 4, 8 and then 16 days, with the reason, until a check succeeds', async () => {
    const clock = { now: 0 };
    const store = await watched(clock);
    const days: number[] = [];
    for (let i = 0; i < 7; i += 1) {
      await store.failCheck(COLUMN, { problem: 'server-error', detail: '502', retryAfterMs: null });
      days.push((((await store.watches())[0]?.nextCheckAt ?? 0) - clock.now) / DAY);
    }
    expect(days).toEqual([1, 2, 4, 8, 16, 16, 16]);
    expect(await store.watches()).toMatchObject([{ failures: 7, problem: 'server-error', detail: '502' }]);
    await store.endCheck(COLUMN, [entry(1)]);
    expect(await store.watches()).toMatchObject([{ failures: 0, problem: null, nextCheckAt: DAY }]);
  });

  it('a site that asks to be left alone longer than the back-off is', async () => {
    const store = await watched({ now: 0 });
    await store.failCheck(COLUMN, { problem: 'busy', detail: '429', retryAfterMs: 3 * DAY });
    expect((await store.watches())[0]?.nextCheckAt).toBe(3 * DAY);
  });

  it('a paused or removed column is not checked; what was removed can be put back as it was', async () => {
    const clock = { now: 0 };
    const store = await watched(clock);
    await store.endCheck(COLUMN, [entry(3)]);
    clock.now = 5 * DAY;
    await store.changeWatch(COLUMN, { isPaused: true });
    expect(await taken(store)).toBe('never');
    await store.changeWatch(COLUMN, { isPaused: false, isRemoved: true });
    expect([await taken(store), await store.watches()]).toEqual(['never', []]);
    await store.changeWatch(COLUMN, { isRemoved: false });
    expect([await fresh(store), await taken(store)]).toEqual([[['第3号通知']], COLUMN]);
  });

  it('a column that is added again after it was removed begins anew', async () => {
    const store = await watched({ now: 0 });
    await store.endCheck(COLUMN, [entry(3)]);
    await store.changeWatch(COLUMN, { isRemoved: true });
    await store.addWatch({ url: COLUMN, title: '政策法规', entries: [entry(4)] });
    expect(await fresh(store)).toEqual([[]]);
  });

  it('the site is asked by a check or by the queue, never by both', async () => {
    const clock = { now: 2 * DAY };
    const store = await watched({ now: 0 }, 'both');
    store.close();
    const later = await testStore('both', clock);
    await later.addToBatch([entry(9)], null);
    expect(await taken(later)).toBe(COLUMN);
    expect(await later.takeTurn(TERMS)).toEqual({ kind: 'wait', until: clock.now + TERMS.leaseMs });
    await later.noteHost('http://a.gov.cn', { leaseUntil: 0, nextAt: 0 });
    expect((await later.takeTurn(TERMS)).kind).toBe('lease');
    await later.changeWatch(COLUMN, { nextCheckAt: 0 });
    expect(await taken(later)).toBe(clock.now + TERMS.leaseMs);
  });

  it('a check that died with its worker is due again when its lease has run out', async () => {
    const clock = { now: DAY };
    const store = await watched({ now: 0 }, 'watch-death');
    store.close();
    const later = await testStore('watch-death', clock);
    expect([await taken(later), await taken(later)]).toEqual([COLUMN, DAY + TERMS.leaseMs]);
    clock.now = DAY + TERMS.leaseMs;
    expect(await taken(later)).toBe(COLUMN);
  });
});

describe('a clock that is turned back', () => {
  const MONTH = 31 * DAY;

  it('neither holds a site, a page, nor a column up', async () => {
    const clock = { now: MONTH };
    const store = await watched(clock);
    await store.addToBatch([entry(1), entry(2)], null);
    expect((await store.takeTurn(TERMS)).kind).toBe('lease');
    await store.noteHost('http://a.gov.cn', { heldUntil: MONTH + 60_000 });
    await store.postponeItem(entry(2).url, 'timeout', '', MONTH + 30_000);
    clock.now = 0;
    expect((await store.takeTurn(TERMS)).kind).toBe('lease');
    await store.noteHost('http://a.gov.cn', { leaseUntil: 0, nextAt: 0 });
    expect(await taken(store)).toBe(COLUMN);
  });

  it('leaves later writes later', async () => {
    const clock = { now: MONTH };
    const store = await testStore(undefined, clock);
    await store.saveRecord(sampleRecord({ id: 'first' }));
    clock.now = 0;
    await store.saveRecord(sampleRecord({ id: 'second' }));
    const { versions } = await store.changesSince(0, 10);
    expect(versions.map(({ announcement }) => announcement.id)).toEqual(['first', 'second']);
  });
});
