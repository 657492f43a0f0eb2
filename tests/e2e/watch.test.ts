import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';
import { type BatchBench, type SiteAnswer, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const HOST = 'www.column.example';
const COLUMN = `http://${HOST}/zcfg/`;
const title = (n: number) => `关于公布第${n}批协同发展示范园区名单的通知`;
const article = (n: number) =>
  `<html><head><title>${title(n)}</title></head><body><h1>${title(n)}</h1><p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。</p></body></html>`;

const ON_A_PAGE = 2;
const list = (numbers: readonly number[], next: string): SiteAnswer => ({
  body: `<html><head><title>政策法规</title></head><body><ul>${numbers
    .map((n) => `<li><a href="/${n}.html">${title(n)}</a><span>2026-05-0${n}</span></li>`)
    .join('')}</ul>${next && `<a href="${next}">下一页</a>`}</body></html>`,
});

describe.skipIf(!browserForTests())('a column is watched', () => {
  let bench: BatchBench;
  let panel: Page;
  let listed = [2, 1];
  let isBusy = false;

  function firstPage(): SiteAnswer {
    if (isBusy) return { status: 503, body: 'busy' };
    return list(listed.slice(0, ON_A_PAGE), 'further_pages');
  }

  function site({ pathname }: URL): SiteAnswer | null {
    if (pathname === '/robots.txt') return { body: '', headers: { 'content-type': 'text/plain' } };
    if (pathname === '/zcfg/') return firstPage();
    if (pathname === '/zcfg/further_pages') return list(listed.slice(ON_A_PAGE), '');
    const n = Number(/(\d+)\.html/.exec(pathname)?.[1] ?? 0);
    return n > 0 ? { body: article(n) } : null;
  }

  beforeAll(async () => {
    bench = await startBatchBench([HOST], site);
    const tab = await bench.running.context.newPage();
    await tab.goto(COLUMN);
    panel = await openPanel(bench.running);
  });
  afterAll(() => bench?.close());

  const badge = () => extensionState(panel).commonBadge();
  const column = () => panel.locator('.watch');

  it('is added from the page that lists, and what it lists then is not new', async () => {
    await panel.getByRole('button', { name: 'Watch this column' }).click();
    await panel.getByText('This column is watched; see Queue.').waitFor();
    await panel.keyboard.press('Alt+5');
    await column().getByRole('button', { name: '政策法规' }).waitFor();
    await column()
      .getByText(/^Read today .*, next /)
      .waitFor();
    expect(await badge()).toBe('');
  });

  it('shows what came since at a check, over the pages that it fills, to be clipped or put aside', async () => {
    listed = [5, 4, 3, ...listed];
    await bench.running.killServiceWorker();
    await column().getByRole('button', { name: 'Check now' }).click();
    await column().getByText('3 new').waitFor();
    await expect.poll(badge).toBe('3');
    await panel.getByRole('checkbox', { name: title(5) }).uncheck();
    await panel.getByRole('button', { name: 'Clip selected: 2' }).click();
    await column().getByText('1 new').waitFor();
    await expect
      .poll(async () => (await extensionState(panel).records()).map((record) => record.title).sort())
      .toEqual([title(3), title(4)]);
    await panel.getByRole('checkbox', { name: title(5) }).waitFor();
    await panel.getByRole('checkbox', { name: title(5) }).check();
    await panel.getByRole('button', { name: 'Mark 1 as seen' }).click();
    await column().getByText('1 new').waitFor({ state: 'detached' });
    await expect.poll(badge).toBe('');
  });

  it('says why a check came to nothing, and when it looks again', async () => {
    isBusy = true;
    await column().getByRole('button', { name: 'Check now' }).click();
    await column().getByText('Not read: The site is busy (503). Tries in a row: 1').waitFor();
    isBusy = false;
  });

  it('a check that fell due while the browser was closed is done at its next start', async () => {
    listed = [6, ...listed];
    await panel.evaluate(makeDue, COLUMN);
    await bench.crash();
    panel = await openPanel(bench.running);
    await expect.poll(badge, { timeout: 20_000 }).toBe('1');
  });

  it('rests, goes on, is removed and put back', async () => {
    await panel.keyboard.press('Alt+5');
    await column().getByRole('button', { name: 'Pause' }).click();
    await column()
      .getByText(/^Paused\. Read today/)
      .waitFor();
    await column().getByRole('button', { name: 'Resume' }).click();
    await column().getByRole('button', { name: 'Check now' }).waitFor();
    await column().getByRole('button', { name: 'Stop watching' }).click();
    await panel.getByText('None yet.').waitFor();
    await expect.poll(badge).toBe('');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await column().getByText('1 new').waitFor();
  });

  it.each([
    ['en', 'light'],
    ['zh-CN', 'dark'],
  ] as const)('fits the panel, %s, %s', async (language, colorScheme) => {
    await panel.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await panel
      .getByRole('heading', { name: language === 'en' ? 'Watched columns' : '关注的栏目' })
      .waitFor();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const folder = join(root, 'out', 'screens');
    await mkdir(folder, { recursive: true });
    await panel.screenshot({ path: join(folder, `watch-${language}-${colorScheme}.png`) });
  });
});

/** Turns the watch's next check into the past, as a closed browser does. */
function makeDue(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('policyloom');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('watches', 'readwrite');
      const watches = transaction.objectStore('watches');
      const reading = watches.get(url);
      reading.onsuccess = () => watches.put({ ...reading.result, nextCheckAt: 1 });
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}
