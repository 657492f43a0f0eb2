import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.ts';
import type { BatchItem } from '../../src/store/batch-item.ts';
import { type BatchBench, type SiteAnswer, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const KNOWN = 'www.tj.gov.cn';
const REBUILT = 'www.gov.cn';
const titles = ['示例公告', '示例条例', '示例办法'];

/** Rows as the profile of Tianjin has them: too short, and without dates, to be told from a menu. */
const list = (numbers: readonly number[]): SiteAnswer => ({
  body: `<html><head><title>市政府文件</title></head><body><div>${numbers
    .map((n) => `<p><a class="list-item-con" href="/${n}.html">${titles[n]}</a></p>`)
    .join('')}</div></body></html>`,
});
const rebuilt: SiteAnswer = {
  body: `<html><head><title>要闻</title></head><body><ul class="rebuilt">${titles
    .map((title, n) => `<li><a href="/${n}.html">${title}：协同发展园区共建</a><i>2024-05-0${n + 1}</i></li>`)
    .join('')}</ul></body></html>`,
};

function site({ pathname, hostname }: URL): SiteAnswer | null {
  if (hostname === REBUILT) return pathname === '/yaowen/' ? rebuilt : null;
  if (pathname === '/zwgk/') return list([0, 1]);
  if (pathname === '/zwgk/index_1.html') return list([2]);
  const title = titles[Number(/^\/(\d)\.html$/.exec(pathname)?.[1] ?? -1)];
  const text = '为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。';
  return title ? { body: `<html><body><h1>${title}</h1><p>${text}</p></body></html>` } : null;
}

describe.skipIf(!browserForTests())('a list whose site has a profile', () => {
  let bench: BatchBench;
  let tab: Page;
  let panel: Page;

  beforeAll(async () => {
    bench = await startBatchBench([KNOWN, REBUILT], site, { paceMs: 50 });
    tab = await bench.running.context.newPage();
    panel = await openPanel(bench.running);
  });
  afterAll(() => bench?.close());

  async function showList(address: string): Promise<void> {
    await tab.bringToFront();
    await tab.goto(address);
    await panel.bringToFront();
    await panel.keyboard.press('Alt+1');
  }

  it('is followed by the numbers of its pages, and ends without a failure where there is none', async () => {
    await showList(`http://${KNOWN}/zwgk/`);
    await panel.getByRole('heading', { name: 'Announcements listed here: 2' }).waitFor();
    await panel.getByLabel('Pages of this list').fill('9');
    await panel.getByRole('button', { name: 'Clip selected: 2' }).click();
    const items = () => extensionState(panel).table('batch') as Promise<BatchItem[]>;
    const ends = async () => (await items()).map(({ url, state }) => [new URL(url).pathname, state]).sort();
    await expect.poll(ends, { timeout: 30_000 }).toEqual([
      ['/0.html', 'saved'],
      ['/1.html', 'saved'],
      ['/2.html', 'saved'],
      ['/zwgk/index_1.html', 'saved'],
      ['/zwgk/index_2.html', 'saved'],
    ]);
    expect((await extensionState(panel).records()).map(({ title }) => title).sort()).toEqual(
      titles.toSorted(),
    );
  });

  it.each([
    ['en', 'light'],
    ['zh-CN', 'dark'],
  ] as const)(
    'that was rebuilt is read by its rows, and the panel says so, %s, %s',
    async (language, scheme) => {
      await panel.evaluate(
        (chosen) => chrome.storage.local.set({ settings: { language: chosen } }),
        language,
      );
      await panel.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await showList(`http://${REBUILT}/yaowen/`);
      const note =
        language === 'en'
          ? 'This site’s profile (gov-cn) no longer fits; the list was recognised by its repeated rows.'
          : '站点配置（gov-cn）与本页不符，已按重复的行识别列表。';
      await panel.getByText(note).waitFor();
      expect(await panel.locator('.offer-items li[aria-posinset]').count()).toBe(3);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const folder = join(root, 'out', 'screens');
      await mkdir(folder, { recursive: true });
      await panel.screenshot({ path: join(folder, `profile-list-${language}-${scheme}.png`) });
    },
  );
});
