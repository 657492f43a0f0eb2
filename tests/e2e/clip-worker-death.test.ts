import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserForTests } from './support/clip-bench.ts';
import { type FixtureBench, startFixtureBench } from './support/fixture-bench.ts';

const SAMPLE = 'sunnow--innovation-reform-reply-2016';
/** The alarm comes half a minute after the click. */
const WOKEN_WITHIN_MS = 50_000;

describe.skipIf(!browserForTests())('a worker that dies', () => {
  let bench: FixtureBench;
  beforeAll(async () => {
    bench = await startFixtureBench();
  });
  afterAll(() => bench?.close());

  it('right after a click, loses nothing: the next one takes the clip up by itself', async () => {
    const { running, tab, state } = bench;
    await openSlowly(bench);
    await running.clickToolbar(tab);
    await expect.poll(state.countQueue, { timeout: 5_000, interval: 10 }).toBe(1);
    await running.killServiceWorker();
    expect([(await state.records()).length, await state.countQueue()]).toEqual([0, 1]);
    const { badge } = await state.buttonShown(WOKEN_WITHIN_MS);
    const { title } = await bench.expectedRecord(SAMPLE);
    expect([badge, (await state.records()).map((record) => record.title)]).toEqual(['✓', [title]]);
    expect(await state.countQueue()).toBe(0);
  }, 60_000);

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

/** Opens the page with a script that the server holds back, so that the worker dies while it waits for the page. */
async function openSlowly(bench: FixtureBench): Promise<void> {
  const { url, file } = bench.page(SAMPLE);
  const html = (await readFile(file, 'utf8')).replace('</body>', '<script src="/slow.js"></script></body>');
  bench.serve(url, { body: html, contentType: 'text/html; charset=utf-8' });
  bench.serve(new URL('/slow.js', url).href, async () => {
    await sleep(3_000);
    return { body: '', contentType: 'text/javascript' };
  });
  await bench.tab.goto(url, { waitUntil: 'commit' });
}
