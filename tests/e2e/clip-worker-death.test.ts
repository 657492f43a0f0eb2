import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipJob } from '../../src/store/store-database.ts';
import { browserForTests } from './support/clip-bench.ts';
import { type FixtureBench, startFixtureBench } from './support/fixture-bench.ts';

const SAMPLE = 'sunnow--innovation-reform-reply-2016';
const ALARM_WITHIN_MS = 30_000;
const DONE_WITHIN_MS = 50_000;

describe.skipIf(!browserForTests())('a worker that dies', () => {
  let bench: FixtureBench;
  beforeAll(async () => {
    bench = await startFixtureBench();
  });
  afterAll(() => bench?.close());

  it('right after a click, loses nothing: the next one takes the clip up by itself', async () => {
    const { running, tab, state } = bench;
    await state.keepPanelShut();
    const endLoading = await openSlowly(bench);
    await running.clickToolbar(tab);
    const attempts = async () => ((await state.table('clips')) as ClipJob[]).map((job) => job.attempts);
    await expect.poll(attempts, { timeout: DONE_WITHIN_MS, interval: 10 }).toEqual([1]);
    await running.killServiceWorker();
    expect([await attempts(), await state.openContexts()]).toEqual([[1], ['TAB']]);
    expect(await state.alarmInMs('work')).toBeLessThanOrEqual(ALARM_WITHIN_MS);
    await state.bringAlarm('work');
    await expect.poll(attempts, { timeout: DONE_WITHIN_MS, interval: 10 }).toEqual([2]);
    expect((await state.records()).length).toBe(0);
    endLoading();
    const { badge } = await state.buttonShown(DONE_WITHIN_MS);
    const { title } = await bench.expectedRecord(SAMPLE);
    expect([badge, (await state.records()).map((record) => record.title)]).toEqual(['✓', [title]]);
    expect(await state.countQueue()).toBe(0);
  }, 180_000);

  it('between two clips, is not missed', async () => {
    await bench.running.killServiceWorker();
    expect((await bench.clip()).words).toMatch(/^Saved again, unchanged: /);
    expect(await bench.state.countVersions()).toBe(1);
  });

  it('finds a store that the browser emptied, says so, and counts as another device', async () => {
    const { running, state } = bench;
    const device = async () => {
      const reply = await state.ask('syncState', {});
      return (reply as { response: { device: string } }).response.device;
    };
    const before = await device();
    await running.killServiceWorker();
    await state.eraseDatabase();
    expect(await device()).not.toBe(before);
    expect([await state.local('storeLoss'), await state.commonBadge()]).toEqual([
      { expected: 1, found: 0, at: expect.any(String) },
      '!',
    ]);
  });
});

/**
 * Opens the page with a script that the server holds back, so that the worker dies while it waits for the page, and
 * nothing of the tab wakes the next one.
 *
 * @returns lets the page end its loading
 */
async function openSlowly(bench: FixtureBench): Promise<() => void> {
  const { url, file } = bench.page(SAMPLE);
  const html = (await readFile(file, 'utf8')).replace('</body>', '<script src="/slow.js"></script></body>');
  bench.serve(url, { body: html, contentType: 'text/html; charset=utf-8' });
  const held = Promise.withResolvers<void>();
  bench.serve(new URL('/slow.js', url).href, async () => {
    await held.promise;
    return { body: '', contentType: 'text/javascript' };
  });
  await bench.tab.goto(url, { waitUntil: 'commit' });
  return held.resolve;
}
