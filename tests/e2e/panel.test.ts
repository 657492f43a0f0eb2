import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import type { AnnouncementRecord } from '../../src/model/announcement.ts';
import { fillStore } from '../support/fill-store.ts';
import { announcementOf } from '../support/records.ts';
import { axeViolations } from './support/axe-violations.ts';
import { type PanelBench, startPanelBench } from './support/panel-bench.ts';

const MANY = 10_000;
/** Rows of the tallest window used here, with the margin above and below. */
const MOST_ROWS = 40;

const pages: Readonly<Record<string, string>> = {
  '/plan': `<html><head><title>京津冀产业协同发展实施方案</title><meta name="PubDate" content="2023-05-23"></head>
    <body><h1>京津冀产业协同发展实施方案</h1><p>为推动京津冀产业协同发展，制定本方案。</p>
    <p>一、总体要求。坚持优势互补、合作共赢。</p></body></html>`,
  '/hostile': `<html><head><title>x</title></head><body><h1>关于&lt;img src=x onerror="document.title='owned'"&gt;的通知</h1>
    <p>正文&lt;script&gt;document.title='owned'&lt;/script&gt;一段文字，足够成为正文。</p></body></html>`,
  '/second': `<html><head><title>关于加强京津冀三地重点产业转移承接平台对接工作有关事项的通知</title></head>
    <body><h1>关于加强京津冀三地重点产业转移承接平台对接工作有关事项的通知</h1><p>各市人民政府：现将有关事项通知如下。</p></body></html>`,
  '/empty': '<html><body></body></html>',
};

const browser = findBrowser();

describe.skipIf(!browser)('side panel in a real browser', () => {
  let bench: PanelBench;
  let panel: Page;
  let page: Page;

  beforeAll(async () => {
    bench = await startPanelBench({ pageAt: (path) => pages[path] ?? '' });
    ({ panel, page } = bench);
  });
  afterAll(() => bench?.close());

  const view = () => panel.locator('#view');
  const status = () => panel.locator('footer');

  /** Shows a page in the tab that the panel stands beside, and the panel's view of it. */
  async function showPage(path: string): Promise<void> {
    await page.goto(bench.origin + path);
    await panel.bringToFront();
    await panel.keyboard.press('Alt+1');
  }

  /** Shows a page that is in the corpus, clipping it where it is not. */
  async function showClipped(path: string): Promise<void> {
    await showPage(path);
    const clip = panel.locator('.button.wide');
    const mark = view().locator('.field-mark').first();
    await clip.or(mark).first().waitFor();
    if ((await clip.count()) > 0) await clip.click();
    await mark.waitFor();
  }

  it('an empty corpus shows three steps and says that data stay here', async () => {
    await panel.keyboard.press('Alt+2');
    await panel.getByRole('heading', { name: 'Begin with one announcement' }).waitFor();
    expect(await view().getByRole('listitem').count()).toBe(3);
    expect(await status().textContent()).toContain('Data stay on this device until you pair');
  });

  it('the clip button saves the page and shows its fields with their readers', async () => {
    await showPage('/plan');
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await status().locator('.notice-text', { hasText: 'Saved on this device' }).waitFor();
    await view().getByRole('heading', { level: 1, name: '京津冀产业协同发展实施方案' }).waitFor();
    const date = view().locator('.field', { hasText: 'Date published' });
    expect(await date.textContent()).toContain('2023-05-23');
    expect(await date.locator('.field-mark').textContent()).toContain('meta');
  });

  it('a field is corrected by keyboard alone, carries the person’s mark, and can be taken back', async () => {
    await view().locator('button.field-value', { hasText: '2023-05-23' }).focus();
    await panel.keyboard.press('Enter');
    const input = panel.getByLabel('Date published', { exact: true });
    await input.fill('2023-02-30');
    await panel.keyboard.press('Enter');
    await panel.getByRole('alert').getByText('Write a date that the calendar has').waitFor();
    await input.fill('2023-05-24');
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Escape');
    const date = view().locator('.field', { hasText: 'Date published' });
    await date.getByText('2023-05-24').waitFor();
    await expect.poll(focused).toBe('dateEffective');
    expect(await date.locator('.field-mark').textContent()).toBe('you');
    await status().locator('.notice-text', { hasText: 'Saved: Date published' }).waitFor();
    await panel.keyboard.press('Control+z');
    await date.getByText('2023-05-23').waitFor();
  });

  it('text of a page is text, whatever it looks like', async () => {
    await showPage('/hostile');
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await view()
      .getByRole('heading', { level: 1, name: /<img src=x onerror=/ })
      .waitFor();
    await panel.getByRole('button', { name: 'Show body' }).click();
    expect(await view().textContent()).toContain('<script>');
    expect(await view().locator('img, script').count()).toBe(0);
    expect(await panel.title()).toBe('policyloom side panel');
  });

  it('a clip by the toolbar is said in the panel, and can be taken back there', async () => {
    const before = await recordCount();
    await page.goto(`${bench.origin}/second`);
    await bench.running.clickToolbar(page);
    await panel.bringToFront();
    await status()
      .locator('.notice-text', {
        hasText: 'Saved on this device: 关于加强京津冀三地重点产业转移承接平台对接工作有关事项的通知',
      })
      .waitFor();
    expect(await recordCount()).toBe(before + 1);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await status().getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(recordCount).toBe(before);
  });

  it('a page without text says so and saves nothing', async () => {
    await showPage('/empty');
    const before = await recordCount();
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await panel.getByRole('alert').getByText('No text on this page').waitFor();
    expect(await recordCount()).toBe(before);
  });

  it('a click on the toolbar over a page of the browser is explained', async () => {
    await page.goto('chrome://version');
    await bench.running.clickToolbar(page);
    await panel.bringToFront();
    await view().getByText('This page cannot be clipped').waitFor();
    await page.goto('about:blank');
  });

  it('the list is walked, opened, deleted from and restored by keyboard alone', async () => {
    await panel.keyboard.press('/');
    const search = panel.getByRole('searchbox');
    await search.waitFor();
    await expect.poll(() => search.evaluate((box) => box === document.activeElement)).toBe(true);
    await panel.keyboard.type('京津冀');
    await view().getByText('1 / 2 announcements').waitFor();
    await panel.keyboard.press('Escape');
    await view().getByText('2 announcements', { exact: true }).waitFor();
    await panel.keyboard.press('ArrowDown');
    const first = await activeTitle();
    await panel.keyboard.press('j');
    const second = await activeTitle();
    expect(second).not.toBe(first);
    await panel.keyboard.press('Enter');
    await view().getByRole('button', { name: 'Back to list' }).waitFor();
    await panel.keyboard.press('Escape');
    expect(await activeTitle()).toBe(second);
    await expect.poll(() => panel.evaluate(() => document.activeElement?.id)).toBe('record-list');
    await panel.keyboard.press('Delete');
    await status().locator('.notice-text', { hasText: '1 announcement deleted' }).waitFor();
    expect(await recordCount()).toBe(1);
    await panel.keyboard.press('Control+z');
    await status().locator('.notice-text', { hasText: '1 announcement restored' }).waitFor();
    expect(await recordCount()).toBe(2);
  });

  it('F6 goes round tabs, view and status line', async () => {
    await panel.keyboard.press('Alt+1');
    await panel.locator('[role="tab"]').first().focus();
    const areas: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await panel.keyboard.press('F6');
      areas.push(
        await panel.evaluate(
          () =>
            document.activeElement?.closest('[data-area], [role="tablist"]')?.getAttribute('data-area') ??
            'tabs',
        ),
      );
    }
    expect(areas).toEqual(['view', 'status', 'tabs']);
  });

  it('pairing with nothing there says what is wrong and what to do', async () => {
    await panel.keyboard.press('Alt+6');
    await panel.getByLabel('Paste JupyterLab’s address').fill('http://localhost:9/lab?token=abc');
    await panel.getByRole('button', { name: 'Test' }).click();
    const note = panel.getByRole('alert');
    await note.getByText('Nothing answers there').waitFor();
    expect(await note.getByText('npm start').count()).toBe(1);
  });

  it(`${MANY} records: the list draws a window of them, and End shows the last`, async () => {
    const records = Array.from({ length: MANY }, (_, i): AnnouncementRecord => {
      const announcement = announcementOf({
        url: `http://a.gov.cn/${i}`,
        title: `第${i}号通知`,
        dateWritten: '2001-01-01',
      });
      return { announcement, attachments: [], provenance: [] };
    });
    for (let at = 0; at < MANY; at += 1_000) await fillStore(panel, records.slice(at, at + 1_000));
    const filledAt = performance.now();
    await panel.reload();
    await panel.getByRole('tab').first().waitFor();
    await panel.keyboard.press('Alt+2');
    await view().getByText('10,002 announcements').waitFor();
    const listedMs = performance.now() - filledAt;
    await panel.locator('#record-list').focus();
    const startedAt = performance.now();
    await panel.keyboard.press('End');
    await panel.locator(`[aria-posinset="${MANY + 2}"]`).waitFor();
    const elapsedMs = performance.now() - startedAt;
    expect(await panel.locator('.list-row').count()).toBeLessThanOrEqual(MOST_ROWS);
    console.log(
      `${MANY} records: listed ${Math.round(listedMs)} ms after a reload, end after ${Math.round(elapsedMs)} ms`,
    );
  });

  describe.each(['en', 'zh-CN'])('in %s', (language) => {
    it.each([
      { width: 360, colorScheme: 'light' as const },
      { width: 600, colorScheme: 'dark' as const },
    ])('axe finds nothing in any view at $width px, $colorScheme', async ({ width, colorScheme }) => {
      await bench.set({ language });
      await panel.setViewportSize({ width, height: 740 });
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await showClipped('/plan');
      const found = [...(await violations('page'))];
      await view().locator('.field-mark').first().click();
      await view().locator('button.field-value').first().click();
      found.push(...(await violations('editing')));
      await panel.keyboard.press('Escape');
      for (const [key, name] of [
        ['Alt+2', 'corpus'],
        ['Alt+6', 'sync'],
        ['?', 'keys'],
      ] as const) {
        await panel.keyboard.press(key);
        await panel.waitForTimeout(300);
        found.push(...(await violations(name)));
        await panel.locator('#view').focus();
      }
      await panel.keyboard.press('Escape');
      expect(found).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  it('axe finds nothing in the options page', async () => {
    await panel.goto(`chrome-extension://${bench.running.extensionId}/options.html`);
    await panel.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations('options')).toEqual([]);
  });

  /** The field whose button has the focus. */
  async function focused(): Promise<string | null> {
    return panel.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null);
  }

  async function recordCount(): Promise<number> {
    return panel.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('policyloom');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const range = IDBKeyRange.bound([1, ''], [1, '\uffff']);
            const index = opening.result.transaction('heads').objectStore('heads').index('[live+sortKey]');
            index.count(range).onsuccess = (event) => {
              opening.result.close();
              resolve((event.target as IDBRequest<number>).result);
            };
          };
        }),
    );
  }

  async function activeTitle(): Promise<string> {
    await panel.locator('.list-row.active').waitFor();
    return panel.evaluate(() => {
      const id = document.getElementById('record-list')?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.querySelector('[title]')?.textContent ?? '';
    });
  }

  const violations = (where: string) => axeViolations(panel, where);
});
