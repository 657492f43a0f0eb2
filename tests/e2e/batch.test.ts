import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchItem } from '../../src/store/batch-item.ts';
import { type BatchBench, type SiteAnswer, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const HOST = 'www.list.example';
const OTHER = 'second.list.example';
const COUNT = 60;
const GONE = 17;
const SLOW = 23;
const BUSY = 31;
const FORBIDDEN = 40;
const RETRY_AFTER_S = 4;
/** The rule is 500; both clocks round. */
const LEAST_GAP_MS = 495;
/** Enough that the queue still works when a person pauses it, at two pages a second. */
const FOLLOWED = Array.from({ length: 14 }, (_, i) => 102 + i);
const DONE_WITHIN_MS = 180_000;

const path = (n: number) => (n === FORBIDDEN ? `/private/${n}.html` : `/zcfg/${n}.html`);
const title = (n: number) => `关于推进第${n}批产业转移承接平台建设的通知`;
const article = (name: string): SiteAnswer => ({
  body: `<html><head><title>${name}</title></head><body><h1>${name}</h1><p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。</p></body></html>`,
});
const rows = (numbers: readonly number[]) =>
  numbers
    .map((n) => `<li><a href="${path(n)}">${title(n)}</a><span>2023-05-${10 + (n % 20)}</span></li>`)
    .join('');
const numbers = Array.from({ length: COUNT }, (_, i) => i + 1);

const list = (listed: readonly number[], next = ''): SiteAnswer => ({
  body: `<html><body><ul>${rows(listed)}</ul>${next && `<a href="${next}">下一页</a>`}</body></html>`,
});
const pages: Readonly<Record<string, SiteAnswer>> = {
  '/robots.txt': { body: 'User-agent: *\nDisallow: /private/', headers: { 'content-type': 'text/plain' } },
  '/list.html': list(numbers),
  '/more.html': list([1, 2, 101], '/more_1.html'),
  '/more_1.html': list(FOLLOWED, '/more_2.html'),
};
const busy: SiteAnswer = { body: 'busy', status: 429, headers: { 'retry-after': String(RETRY_AFTER_S) } };

function site({ pathname, hostname }: URL, times: number): SiteAnswer | null {
  const n = Number(/(\d+)\.html$/.exec(pathname)?.[1] ?? 0);
  const page = pages[pathname];
  if (page || n === 0 || n === GONE) return page ?? null;
  if (n === BUSY && times === 1) return busy;
  return { ...article(title(n)), delayMs: n === SLOW ? 3_000 : hostname === OTHER ? 100 : 0 };
}

describe.skipIf(!browserForTests())('a list is clipped in the background', () => {
  let bench: BatchBench;
  let tab: Page;
  let panel: Page;

  beforeAll(async () => {
    bench = await startBatchBench([HOST, OTHER], site);
    await openPages();
  });
  afterAll(() => bench?.close());

  async function openPages(): Promise<void> {
    tab = await bench.running.context.newPage();
    panel = await openPanel(bench.running);
  }

  async function showList(address: string): Promise<void> {
    await tab.bringToFront();
    await tab.goto(address);
    await panel.bringToFront();
    await panel.keyboard.press('Alt+1');
  }

  const items = (): Promise<BatchItem[]> => extensionState(panel).table('batch') as Promise<BatchItem[]>;
  const ended = () => extensionState(panel).count('batch', 'endedAt', 1);

  it('offers what the page lists, to be picked by keyboard, those in the corpus marked', async () => {
    await showList(`http://${HOST}/list.html`);
    await panel.getByRole('heading', { name: `Announcements listed here: ${COUNT}` }).waitFor();
    const clip = panel.getByRole('button', { name: `Clip selected: ${COUNT}` });
    await clip.waitFor();
    await panel.getByRole('checkbox').first().focus();
    await panel.keyboard.press('Space');
    await panel.getByRole('button', { name: `Clip selected: ${COUNT - 1}` }).waitFor();
    await panel.getByRole('button', { name: 'None', exact: true }).click();
    expect(await panel.getByRole('button', { name: 'Clip selected: 0' }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: 'All', exact: true }).click();
    await clip.click();
    await panel.locator('footer', { hasText: `Added to the queue: ${COUNT}` }).waitFor();
    await panel.keyboard.press('Alt+5');
    await panel.getByRole('heading', { name: 'Batch' }).waitFor();
  });

  it('loses and doubles nothing when the worker dies twice and the browser once', async () => {
    for (const enough of [5, 12]) {
      await expect.poll(ended, { timeout: DONE_WITHIN_MS, interval: 200 }).toBeGreaterThan(enough);
      await bench.running.killServiceWorker();
      // Any event wakes the next worker; the alarm would too, half a minute later.
      await extensionState(panel).ask('syncState', {});
    }
    await expect.poll(ended, { timeout: DONE_WITHIN_MS, interval: 200 }).toBeGreaterThan(20);
    await bench.crash();
    await openPages();
    await panel.keyboard.press('Alt+5');
    await expect.poll(ended, { timeout: DONE_WITHIN_MS, interval: 500 }).toBe(COUNT);
    const state = extensionState(panel);
    const titles = (await state.records()).map((record) => record.title).sort();
    const wanted = numbers.filter((n) => n !== GONE && n !== FORBIDDEN).map(title);
    expect(titles).toEqual(wanted.sort());
    expect(await state.countVersions()).toBe(wanted.length);
    const failed = (await items()).filter((item) => item.state === 'failed');
    expect(failed.map(({ url, problem, detail }) => [url, problem, detail])).toEqual([
      [`http://${HOST}${path(FORBIDDEN)}`, 'robots', 'Disallow: /private/'],
      [`http://${HOST}${path(GONE)}`, 'not-found', '404'],
    ]);
  }, 400_000);

  it('asked the site one thing at a time, two a second at most, and left it alone when told to', () => {
    const asked = bench
      .asked()
      .filter(({ url }) => !url.endsWith('/list.html') && !url.endsWith('/favicon.ico'));
    const pairs = asked.slice(1).map((next, i) => ({ next, before: asked[i] ?? next }));
    const tooSoon = pairs.filter(({ next, before }) => next.from - before.from < LEAST_GAP_MS);
    const overlapping = pairs.filter(({ next, before }) => next.from < before.to);
    expect([tooSoon, overlapping]).toEqual([[], []]);
    expect(asked.some(({ url }) => url.includes('/private/'))).toBe(false);
    const told = asked.findIndex(({ url }) => url.endsWith(path(BUSY)));
    const [first, second] = asked.slice(told, told + 2);
    expect((second?.from ?? 0) - (first?.to ?? 0)).toBeGreaterThan(RETRY_AFTER_S * 1000 - 100);
  });

  it('shows each failure with its reason and the one button that helps', async () => {
    const robots = panel.locator('.queue-failure', { hasText: title(FORBIDDEN) });
    await robots.getByText('robots.txt does not allow reading it; skipped (Disallow: /private/)').waitFor();
    const gone = panel.locator('.queue-failure', { hasText: title(GONE) });
    await gone.getByText('The page is not there any more (404)').waitFor();
    await gone.getByRole('button', { name: 'Open page' }).waitFor();
    expect(await panel.getByRole('tab', { name: /^Queue/ }).textContent()).toContain('2');
  });

  it('marks what is in the corpus, follows the list as far as wished, rests, goes on and is cancelled', async () => {
    await showList(`http://${HOST}/more.html`);
    await panel.getByText('2 already in the corpus').waitFor();
    await panel.getByLabel('Pages of this list').fill('2');
    await panel.getByRole('button', { name: 'Clip selected: 1' }).click();
    await panel.locator('footer', { hasText: 'Added to the queue: 2' }).waitFor();
    await panel.keyboard.press('Alt+5');
    await panel.getByRole('button', { name: 'Pause' }).waitFor();
    await panel.locator('#view').focus();
    await panel.keyboard.press('p');
    await panel.getByRole('button', { name: 'Resume' }).waitFor();
    await sleep(1_500);
    const before = await ended();
    await sleep(1_500);
    expect(await ended()).toBe(before);
    await panel.keyboard.press('p');
    await expect.poll(ended, { timeout: 30_000 }).toBe(COUNT + 2 + FOLLOWED.length);
    const added = (await items()).filter(({ url }) => /1[01]\d\.html|more/.test(url));
    expect(added.map(({ url, state }) => [new URL(url).pathname, state]).sort()).toEqual([
      ['/more_1.html', 'saved'],
      ...[101, ...FOLLOWED].map((n) => [path(n), 'saved']),
    ]);
    const entries = [201, 202, 203, 204].map((n) => ({ url: `http://${OTHER}${path(n)}`, title: title(n) }));
    await extensionState(panel).ask('batchAdd', { entries, list: null });
    await panel.getByRole('button', { name: 'Cancel what is left' }).click();
    await expect.poll(async () => (await items()).filter(({ endedAt }) => endedAt === 0).length).toBe(0);
    await panel.getByRole('button', { name: 'Clear results' }).click();
    await panel.getByRole('heading', { name: 'The queue is empty' }).waitFor();
  }, 120_000);

  it.each([
    ['en', 'light'],
    ['zh-CN', 'dark'],
  ] as const)('axe finds nothing in list and queue, %s, %s', async (language, colorScheme) => {
    const entries = [{ url: `http://${HOST}${path(GONE)}`, title: title(GONE) }];
    await panel.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await extensionState(panel).ask('batchAdd', { entries, list: null });
    await expect.poll(ended, { timeout: 20_000 }).toBe(1);
    await showList(`http://${HOST}/more.html`);
    await panel.locator('.list-offer').waitFor();
    const found = await violations();
    await panel.keyboard.press('Alt+5');
    await panel.locator('.queue-failure').waitFor();
    found.push(...(await violations()));
    expect(found).toEqual([]);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  async function violations(): Promise<string[]> {
    await panel.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    return panel.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations: found } = await axe.run(document);
      return found.map(({ id, impact, nodes }) => `${impact} ${id} at ${nodes[0]?.target.join(' ')}`);
    });
  }
});
