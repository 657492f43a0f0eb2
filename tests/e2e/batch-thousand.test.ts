import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchItem } from '../../src/store/batch-item.ts';
import { type BatchBench, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { madePage } from './support/made-pages.ts';
import { madeSite } from './support/made-site.ts';
import { openPanel } from './support/open-panel.ts';

const COUNT = 1_000;
const site = madeSite('www.made.example', COUNT);
const DONE_WITHIN_MS = 380_000;

describe.skipIf(!browserForTests())('a list of 1,000 announcements', () => {
  let bench: BatchBench;
  let panel: Page;

  beforeAll(async () => {
    bench = await startBatchBench([site.host], site.answer, { paceMs: 0 });
  });
  afterAll(() => bench?.close());

  const items = (): Promise<BatchItem[]> => extensionState(panel).table('batch') as Promise<BatchItem[]>;
  const ended = () => extensionState(panel).count('batch', 'endedAt', 1);
  const endedPast = (least: number) =>
    expect.poll(ended, { timeout: DONE_WITHIN_MS, interval: 1_000 }).toBeGreaterThanOrEqual(least);

  it('is picked at one press and clipped whole, though the worker dies and the browser is killed', async () => {
    const list = await bench.running.context.newPage();
    await list.goto(site.listAddress);
    panel = await openPanel(bench.running);
    await panel.getByRole('button', { name: 'Clip selected: 1,000' }).click();
    await endedPast(100);
    await bench.running.killServiceWorker();
    // Any event wakes the next worker; the alarm would too, half a minute later.
    await extensionState(panel).ask('syncState', {});
    await endedPast(400);
    await bench.crash();
    panel = await openPanel(bench.running);
    await panel.getByRole('tab', { name: /Queue|队列/ }).click();
    await endedPast(COUNT);
    await panel.getByText('1,000 / 1,000 done').waitFor();
    const state = extensionState(panel);
    const titles = (await state.records()).map(({ title }) => title).sort();
    const wanted = Array.from({ length: COUNT }, (_, n) => madePage(n).title);
    expect(titles).toEqual(wanted.sort());
    expect(await state.countVersions()).toBe(COUNT);
    expect((await items()).filter((item) => item.state !== 'saved')).toEqual([]);
  }, 400_000);

  it('left every page as it is: number, text and address', async () => {
    const records = await extensionState(panel).records();
    const byAddress = new Map(records.map((record) => [record.url, record]));
    const wrong = Array.from({ length: COUNT }, (_, n) => n).filter((n) => {
      const { title, docNumber } = madePage(n);
      const record = byAddress.get(site.addressOf(n));
      return !(record?.title === title && record.docNumber === docNumber && record.bodyText.length > 500);
    });
    expect(wrong).toEqual([]);
  });
});
