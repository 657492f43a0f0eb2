import { describe, expect, it } from 'vitest';
import { queueSummary } from '../../../extension/ui/queue-summary.ts';
import type { BatchHost, BatchItem } from '../../../src/store/batch-item.ts';
import { putBatch, testStore } from '../../store/test-store.ts';

const NOW = 1_700_000_000_000;

function item(origin: string, n: number, change: Partial<BatchItem> = {}): BatchItem {
  return {
    url: `${origin}/${n}.html`,
    kind: 'page',
    origin,
    title: `第${n}号通知`,
    pagesLeft: 0,
    state: 'waiting',
    problem: null,
    detail: '',
    attempts: 0,
    leaseUntil: 0,
    notBefore: 0,
    order: n,
    endedAt: 0,
    recordId: null,
    ...change,
  };
}

function host(origin: string, heldUntil: number): BatchHost {
  return { origin, nextAt: 0, heldUntil, leaseUntil: 0, robots: '', robotsAt: NOW };
}

async function summaryOf(items: readonly BatchItem[], hosts: readonly BatchHost[] = []) {
  const store = await testStore(undefined, { now: NOW });
  await putBatch(store, items, hosts);
  return queueSummary(await store.batch(), NOW);
}

describe('queueSummary of what the store holds', () => {
  it('counts announcements, not list pages, and says what each site waits for', async () => {
    const [a, b, c] = ['http://a.cn', 'http://b.cn', 'http://c.cn:8080'];
    const items = [
      item(a, 0, { kind: 'list', state: 'saved', endedAt: NOW - 5_000 }),
      item(a, 1, { state: 'saved', endedAt: NOW - 4_000 }),
      item(a, 2, { state: 'fetching' }),
      item(b, 1, { state: 'waiting' }),
      item(c, 1, { problem: 'timeout', notBefore: NOW + 29_500 }),
      item(c, 2, { state: 'failed', problem: 'not-found', endedAt: NOW - 2_000 }),
    ];
    const summary = await summaryOf(items, [host(b, NOW + 44_100)]);
    expect(summary).toEqual({
      total: 5,
      done: 2,
      open: 3,
      isPaused: false,
      perMinute: 36,
      minutesLeft: 1,
      sites: [
        { host: 'a.cn', total: 2, done: 1, state: 'pace', seconds: 0 },
        { host: 'b.cn', total: 1, done: 0, state: 'held', seconds: 45 },
        { host: 'c.cn:8080', total: 2, done: 1, state: 'again', seconds: 30 },
      ],
      failed: [items[5]],
      failedTotal: 1,
    });
  });

  it('names no speed from one result, and no time left when nothing is', async () => {
    const items = [item('http://a.cn', 1, { state: 'saved', endedAt: NOW - 1_000 })];
    const { perMinute, minutesLeft, sites } = await summaryOf(items);
    expect([perMinute, minutesLeft, sites[0]?.state]).toEqual([null, null, 'done']);
  });

  it('counts all failures and names the first 200', async () => {
    const items = Array.from({ length: 230 }, (_, n) =>
      item('http://a.cn', n, { state: 'failed', problem: 'not-found', endedAt: NOW - 90_000 }),
    );
    const { failed, failedTotal, total, done } = await summaryOf(items);
    expect([failed.length, failed[0]?.order, failedTotal, total, done]).toEqual([200, 0, 230, 230, 230]);
  });
});
