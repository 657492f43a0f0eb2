import { describe, expect, it } from 'vitest';
import { testStore } from './test-store.ts';

const request = {
  id: 'job-1',
  tabId: 7,
  url: 'https://example.gov.cn/',
  requestedAt: '2026-01-01T00:00:00.000Z',
};

describe('clip queue', () => {
  it('a job is open until it is finished, and counts how often it was begun', async () => {
    const store = await testStore();
    expect(await store.enqueueClip(request)).toEqual({ ...request, attempts: 1 });
    expect((await store.retryClip('job-1'))?.attempts).toBe(2);
    expect(await store.openClips()).toEqual([{ ...request, attempts: 2 }]);
  });

  it('a job outlives the store’s connection, and is gone when finished', async () => {
    const before = await testStore('queue-life');
    await before.enqueueClip(request);
    before.close();
    const after = await testStore('queue-life');
    expect(await after.countClips()).toBe(1);
    await after.finishClip('job-1');
    expect([await after.countClips(), await after.retryClip('job-1')]).toEqual([0, null]);
  });

  it('open jobs come oldest first', async () => {
    const store = await testStore();
    await store.enqueueClip({ ...request, id: 'later', requestedAt: '2026-01-02T00:00:00.000Z' });
    await store.enqueueClip(request);
    expect((await store.openClips()).map(({ id }) => id)).toEqual(['job-1', 'later']);
  });
});
