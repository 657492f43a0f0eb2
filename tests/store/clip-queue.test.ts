import { describe, expect, it } from 'vitest';
import { testStore } from './test-store.ts';

const request = {
  id: 'job-1',
  tabId: 7,
  url: 'https://example.gov.cn/',
  requestedAt: '2026-01-01T00:00:00.000Z',
};

describe('clip queue', () => {
  it('a job is in one hand at a time, and free again when its lease has run out', async () => {
    const clock = { now: 1_000 };
    const store = await testStore('queue-lease', clock);
    expect(await store.enqueueClip(request, 500)).toEqual({ ...request, leaseUntil: 1_500, attempts: 1 });
    expect([await store.leaseClip('job-1', 500), await store.freeClips()]).toEqual([null, []]);
    clock.now = 1_500;
    expect((await store.freeClips()).map(({ id }) => id)).toEqual(['job-1']);
    expect((await store.leaseClip('job-1', 500))?.attempts).toBe(2);
  });

  it('a job outlives the store’s connection, and is gone when finished', async () => {
    const before = await testStore('queue-life');
    await before.enqueueClip(request, 500);
    before.close();
    const after = await testStore('queue-life');
    expect(await after.countClips()).toBe(1);
    await after.finishClip('job-1');
    expect([await after.countClips(), await after.leaseClip('job-1', 500)]).toEqual([0, null]);
  });

  it('free jobs come oldest first', async () => {
    const store = await testStore();
    await store.enqueueClip({ ...request, id: 'later', requestedAt: '2026-01-02T00:00:00.000Z' }, 0);
    await store.enqueueClip(request, 0);
    expect((await store.freeClips()).map(({ id }) => id)).toEqual(['job-1', 'later']);
  });
});
