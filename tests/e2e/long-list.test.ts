import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';
import { axeViolations } from './support/axe-violations.ts';
import { type BatchBench, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { madeSite } from './support/made-site.ts';
import { openPanel } from './support/open-panel.ts';

const COUNT = 100_000;
/** Its pages are read at the pace of a person's machine; what is measured elsewhere is not waited for here. */
const READ_WITHIN_MS = 120_000;
const site = madeSite('www.long.example', COUNT);

describe.skipIf(!browserForTests())('a list of a hundred thousand', () => {
  let bench: BatchBench;
  let panel: Page;

  beforeAll(async () => {
    bench = await startBatchBench([site.host], site.answer);
    const tab = await bench.running.context.newPage();
    await tab.goto(site.listAddress);
    panel = await openPanel(bench.running);
    await panel
      .getByRole('heading', { name: 'Announcements listed here: 100,000' })
      .waitFor({ timeout: READ_WITHIN_MS });
  });
  afterAll(() => bench?.close());

  const offer = () => panel.locator('.list-offer');
  const lines = () => offer().getByRole('checkbox').and(panel.locator('.offer-item input'));
  /** Items, and entries that wait in parcels. */
  const queued = async () => {
    const [items, parcels] = [await stored('batch'), await stored('batchParcels')];
    return items.length + parcels.reduce((sum, { count }) => sum + count, 0);
  };
  const stored = (table: string) =>
    extensionState(panel).table(table) as Promise<{ readonly count: number }[]>;

  it('is shown whole: only what is near the eye is drawn, and its end is one key away', async () => {
    expect(await lines().count()).toBeLessThan(60);
    await offer()
      .locator('.offer-items')
      .evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await offer().locator(`[aria-posinset="${COUNT}"]`).waitFor();
  });

  it('is narrowed by words, and the buttons pick of those found', async () => {
    await panel.getByRole('button', { name: 'None', exact: true }).click();
    await panel.getByLabel('Find in these titles').fill('第99999号');
    await panel.getByText('Found: 1 of 100,000').waitFor();
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByRole('button', { name: 'Clip selected: 1', exact: true }).waitFor();
    await panel.getByLabel('Find in these titles').fill('');
    await offer().locator('[aria-posinset="1"]').waitFor();
    await panel.getByRole('button', { name: 'Clip selected: 1', exact: true }).waitFor();
  });

  it.each([
    ['en', 'light', '第99999号'],
    ['zh-CN', 'dark', '0'],
  ] as const)('fits the panel, %s, %s', async (language, colorScheme, words) => {
    await panel.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await panel.getByLabel(language === 'en' ? 'Find in these titles' : '在这些标题里查找').fill(words);
    await panel.getByText(language === 'en' ? 'Found: 1 of 100,000' : '共 100,000 篇').waitFor();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axeViolations(panel, language)).toEqual([]);
    const folder = join(root, 'out', 'screens');
    await mkdir(folder, { recursive: true });
    await panel.screenshot({ path: join(folder, `long-list-${language}-${colorScheme}.png`) });
    await panel.getByLabel(language === 'en' ? 'Find in these titles' : '在这些标题里查找').fill('');
    await offer().locator(`[aria-setsize="${COUNT}"]`).first().waitFor();
  });

  it('is queued part by part, told how far, and stopped where the person says: what is in stays in', async () => {
    await panel.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await panel.getByRole('button', { name: 'Clip selected: 100,000' }).click();
    await panel.getByText(/^Into the queue: [1-9]/).waitFor();
    await panel.getByRole('button', { name: 'Stop here' }).click();
    await panel
      .getByText(/^Added to the queue: /)
      .last()
      .waitFor();
    const there = await queued();
    expect([there > 0 && there < COUNT, there % 5_000]).toEqual([true, 0]);
    await panel
      .getByRole('button', { name: `Clip selected: ${(COUNT - there).toLocaleString('en')}` })
      .waitFor();
  });

  it('is queued to its end though the worker dies in between', async () => {
    await panel.getByRole('button', { name: /^Clip selected: / }).click();
    await panel.getByText(/^Into the queue: [1-9]/).waitFor();
    await bench.running.killServiceWorker();
    await panel.getByRole('button', { name: 'Clip selected: 0' }).waitFor({ timeout: READ_WITHIN_MS });
    expect(await queued()).toBe(COUNT);
    expect(await panel.locator('.offer-item input:checked').count()).toBe(0);
  });

  it('is taken out of the queue again, and the queue takes up new work at once', async () => {
    await panel.keyboard.press('Alt+5');
    await panel.getByRole('button', { name: 'Cancel what is left' }).click();
    await panel.getByRole('button', { name: 'Cancel what is left' }).waitFor({ state: 'detached' });
    const url = site.addressOf(COUNT - 1);
    await extensionState(panel).ask('batchAdd', {
      entries: [{ url, title: '' }],
      list: null,
      withAnnexes: false,
    });
    await expect
      .poll(async () => (await extensionState(panel).records()).some((record) => record.url === url), {
        timeout: 15_000,
      })
      .toBe(true);
  });
});
