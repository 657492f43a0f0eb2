import { describe, expect, it, vi } from 'vitest';
import { type ClipperPorts, createClipper } from '../../../extension/background/clipper.ts';
import type { TabReading } from '../../../extension/background/read-tab.ts';
import type { ClipOutcome } from '../../../extension/messages.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import { sampleRecord } from '../../store/sample-record.ts';
import { testStore } from '../../store/test-store.ts';

const URL_1 = 'https://example.gov.cn/a.html';
const reading: TabReading = {
  kind: 'read',
  url: URL_1,
  record: sampleRecord(),
  goesOn: false,
  selection: '',
  html: { kind: 'not-packed', problem: 'too-large', detail: '' },
};

async function bench(change: Partial<ClipperPorts> = {}) {
  const store = await testStore();
  const shown: [number, ClipOutcome][] = [];
  const events: string[] = [];
  const clipper = createClipper({
    store: async () => store,
    readTab: async () => reading,
    readWholeText: async ({ record }) => record,
    show: async (tabId, outcome) => void shown.push([tabId, outcome]),
    saved: () => void events.push('saved'),
    now: () => new Date(0),
    newId: () => crypto.randomUUID(),
    ...change,
  });
  return { store, shown, events, clipper };
}

const saved = {
  kind: 'saved',
  id: 'record-1',
  title: '关于共建园区的通知',
  isNew: true,
  isChanged: false,
  archiveProblem: 'too-large',
};

describe('createClipper', () => {
  it('a clip is answered after its record is committed, by this device, and shown on its tab', async () => {
    const { store, shown, events, clipper } = await bench();
    expect(await clipper.clip(7, URL_1)).toEqual(saved);
    expect((await store.getRecord('record-1'))?.announcement.capturedBy).toBe(store.device);
    expect([shown, events, await store.countClips()]).toEqual([[[7, saved]], ['saved'], 0]);
  });

  it('a second press during a clip is the same clip; another tab is not held up', async () => {
    let reads = 0;
    const readTab = async () => {
      reads += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return reading;
    };
    const { clipper } = await bench({ readTab });
    const outcomes = await Promise.all([
      clipper.clip(7, URL_1),
      clipper.clip(7, URL_1),
      clipper.clip(8, URL_1),
    ]);
    expect([reads, outcomes[0] === outcomes[1]]).toEqual([2, true]);
  });

  it('a refusal leaves the queue and the store empty', async () => {
    const readTab = async (): Promise<TabReading> => ({
      kind: 'refused',
      reason: 'pdf-viewer',
      detail: 'pdf',
    });
    const { store, shown, clipper } = await bench({ readTab });
    const outcome = { kind: 'not-clipped', reason: 'pdf-viewer', detail: 'pdf' };
    expect(await clipper.clip(7, URL_1)).toEqual(outcome);
    expect([shown, await store.countClips(), (await store.counts()).records]).toEqual([[[7, outcome]], 0, 0]);
  });

  it('a store that does not open is told with its remedy', async () => {
    const store = async () => Promise.reject(new StoreError('store-quota'));
    const { shown, clipper } = await bench({ store });
    const outcome = {
      kind: 'not-clipped',
      reason: 'store-failed',
      detail: new StoreError('store-quota').message,
    };
    expect([await clipper.clip(7, URL_1), shown]).toEqual([outcome, [[7, outcome]]]);
  });

  it('what a dead worker left is clipped by the next one at once', async () => {
    const { store, shown, clipper } = await bench();
    const dead = createClipper({
      store: async () => store,
      readTab: () => new Promise<never>(() => undefined),
      readWholeText: async ({ record }) => record,
      show: async () => undefined,
      saved: () => undefined,
      now: () => new Date(),
      newId: () => 'left',
    });
    void dead.clip(7, URL_1);
    await vi.waitFor(async () => expect(await store.countClips()).toBe(1));
    await clipper.resume();
    expect([shown, await store.countClips()]).toEqual([[[7, saved]], 0]);
  });

  it('what the worker itself is clipping, or has taken up, is not begun again', async () => {
    const gate = Promise.withResolvers<TabReading>();
    let reads = 0;
    const readTab = () => {
      reads += 1;
      return gate.promise;
    };
    const { store, shown, clipper } = await bench({ readTab });
    await store.enqueueClip({ id: 'left', tabId: 8, url: URL_1, requestedAt: '' });
    const work = [clipper.clip(7, URL_1), clipper.resume()];
    await vi.waitFor(() => expect(reads).toBe(2));
    work.push(clipper.resume());
    gate.resolve(reading);
    await Promise.all(work);
    expect([reads, shown.map(([tabId]) => tabId).toSorted(), await store.countClips()]).toEqual([
      2,
      [7, 8],
      0,
    ]);
  });

  it('a press on the page that a dead worker left answers for both', async () => {
    const gate = Promise.withResolvers<TabReading>();
    const { store, shown, clipper } = await bench({ readTab: () => gate.promise });
    await store.enqueueClip({ id: 'left', tabId: 7, url: URL_1, requestedAt: '' });
    const work = [clipper.clip(7, URL_1), clipper.resume()];
    gate.resolve(reading);
    await Promise.all(work);
    expect([shown, await store.countClips()]).toEqual([[[7, saved]], 0]);
  });

  it('a page that ended the worker three times is left alone', async () => {
    const { store, shown, clipper } = await bench();
    await store.enqueueClip({ id: 'job', tabId: 7, url: URL_1, requestedAt: '' });
    for (const _ of ['second', 'third']) await store.retryClip('job');
    await clipper.resume();
    expect(shown.map(([, outcome]) => outcome)).toMatchObject([{ reason: 'extraction-failed' }]);
    expect(await store.countClips()).toBe(0);
  });
});
