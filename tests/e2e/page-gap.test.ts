import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';
import { axeViolations } from './support/axe-violations.ts';
import { type BatchBench, type SiteAnswer, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const HOST = 'www.pages.example';
const PAGES = 4;
/** The queue may not ask for it; a person may open it. */
const FORBIDDEN = 4;
const title = '关于推进产业园区共建的实施意见';
const address = (n: number) => `http://${HOST}/zc/t1${n > 1 ? `_${n}` : ''}.html`;
const words = (n: number) => `第${n}部分：各有关单位要建立第${n}项对接机制，明确责任分工，每年会商一次。`;

function pageOf(n: number): SiteAnswer {
  const numbers = Array.from({ length: PAGES }, (_, index) =>
    index + 1 === n ? `<span>${n}</span>` : `<a href="${address(index + 1)}">${index + 1}</a>`,
  );
  return {
    body: `<html><head><title>${title}</title></head><body><h1>${title}</h1>
      <div><p>${words(n)}</p><p>${words(n).repeat(4)}</p></div><div>${numbers.join(' ')}</div></body></html>`,
  };
}

describe.skipIf(!browserForTests())('a text on several pages of which some are missing', () => {
  let bench: BatchBench;
  let panel: Page;
  let tab: Page;
  let isBroken = true;

  function site({ href, pathname }: URL): SiteAnswer | null {
    if (pathname === '/robots.txt') {
      const body = `User-agent: *\nDisallow: ${new URL(address(FORBIDDEN)).pathname}\n`;
      return { body, headers: { 'content-type': 'text/plain' } };
    }
    const n = [1, 2, 3, 4].find((number) => address(number) === href);
    if (n === 3 && isBroken) return { status: 500, body: 'broken' };
    return n ? pageOf(n) : null;
  }

  beforeAll(async () => {
    bench = await startBatchBench([HOST], site);
    tab = await bench.running.context.newPage();
    await tab.goto(address(1));
    panel = await openPanel(bench.running);
  });
  afterAll(() => bench?.close());

  const note = () => panel.locator('.note.warn');
  const parts = async () => {
    const [record] = (await extensionState(panel).records()).filter((one) => one.title === title);
    return [1, 2, 3, 4].filter((n) => record?.bodyText.includes(words(n)));
  };

  it('is saved with what is there, and says which pages are missing and why', async () => {
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await note().getByText('Pages missing from this text: 2 of 4').waitFor();
    expect(await note().getByRole('listitem').allInnerTexts()).toEqual([
      't1_3.html: The site has a fault',
      't1_4.html: robots.txt does not allow it to be fetched; open it and clip it',
    ]);
    expect(await parts()).toEqual([1, 2]);
  });

  it.each([
    ['en', 'light', 'Read them now'],
    ['en', 'dark', 'Read them now'],
    ['zh-CN', 'light', '现在补读'],
    ['zh-CN', 'dark', '现在补读'],
  ] as const)('fits the panel, %s, %s', async (language, colorScheme, button) => {
    await panel.evaluate((chosen) => chrome.storage.local.set({ settings: { language: chosen } }), language);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await note().getByRole('button', { name: button }).waitFor();
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await axeViolations(panel, language)).toEqual([]);
    const folder = join(root, 'out', 'screens');
    await mkdir(folder, { recursive: true });
    await panel.screenshot({ path: join(folder, `page-gap-${language}-${colorScheme}.png`) });
  });

  it('while the site still fails, it is said that another try comes by itself; that can be cancelled', async () => {
    await panel.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
    await note().getByRole('button', { name: 'Read them now' }).click();
    await note().getByText('Tried again by itself. Last answer: The site has a fault').waitFor();
    await note().getByRole('button', { name: 'Cancel' }).click();
    await note().getByRole('button', { name: 'Read them now' }).waitFor();
  });

  it('what was said in the status line is said again when the language changes', async () => {
    await panel.getByText('In the queue: the whole text is read again.').last().waitFor();
    await panel.evaluate(() => chrome.storage.local.set({ settings: { language: 'zh-CN' } }));
    await panel.getByText('已加入队列，将重新读取全文。').last().waitFor();
    await panel.evaluate(() => chrome.storage.local.set({ settings: { language: 'en' } }));
  });

  it('is read again at a press; for a page that only a person may open no button is offered', async () => {
    isBroken = false;
    await note().getByRole('button', { name: 'Read them now' }).click();
    await note().getByText('Pages missing from this text: 1 of 4').waitFor();
    expect(await note().getByRole('listitem').allInnerTexts()).toEqual([
      't1_4.html: robots.txt does not allow it to be fetched; open it and clip it',
    ]);
    expect(await note().getByRole('button', { name: 'Read them now' }).count()).toBe(0);
    expect(await parts()).toEqual([1, 2, 3]);
  });

  it('is whole when the person opens that page and clips it: the same record, shown at each page', async () => {
    await tab.goto(address(FORBIDDEN));
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await expect.poll(parts, { timeout: 20_000 }).toEqual([1, 2, 3, 4]);
    await panel.locator('.state').getByText('version 3').waitFor();
    await note().waitFor({ state: 'detached' });
    expect(new Set((await extensionState(panel).records()).map(({ id }) => id)).size).toBe(1);
  });
});
