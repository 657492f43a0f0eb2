import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { type PanelBench, startPanelBench } from './support/panel-bench.ts';

const NUMBER = '示例〔2023〕12号';

/** A notice whose page tries everything that a page can to run and to call out once it is archived. */
const notice = (target: string, head = '') => `<!DOCTYPE html><html><head><title>产业转移实施方案</title>
  <meta http-equiv="refresh" content="3600;url=/beacon-refresh">
  <link rel="stylesheet" href="/beacon.css"><style>@import "/beacon-import.css"; h1 { background: url(/beacon-css.png) }</style>
  <script>document.documentElement.dataset.ran = 'yes'; fetch('/beacon-script')</script></head>
  <body onload="fetch('/beacon-onload')">${head}<h1>产业转移实施方案</h1><p>${NUMBER}</p>
  <p>为推动汽车零部件、生物医药企业有序转移，制定本方案，请各区县结合实际认真贯彻执行。</p>
  <p>一、总体目标。到${target}年，三地共建园区达到二十个，迁入企业超过五百家。</p>
  <p>二、组织保障。成立工作专班，每半年会商一次，协调解决跨区域登记和税收分享问题。</p>
  <p><a href="/beacon-link" ping="/beacon-ping">附件：任务分工表</a></p>
  <img src="/beacon.png" onerror="fetch('/beacon-onerror')"><svg><image href="/beacon-svg.png"/></svg>
  <iframe src="/beacon-frame"></iframe><video src="/beacon.mp4" poster="/beacon-poster.png"></video>
  <form action="/beacon-form"><button>提交</button></form><p>责任编辑：某某</p></body></html>`;

const browser = findBrowser();

describe.skipIf(!browser)('what is kept of a page', () => {
  let bench: PanelBench;
  let panel: Page;
  let page: Page;
  let asked: string[] = [];
  const pages = new Map([
    ['/plan', notice('2025')],
    ['/repost', notice('2030', '<p>来源：转载网</p>')],
  ]);

  beforeAll(async () => {
    bench = await startPanelBench({
      pageAt(path) {
        asked.push(path);
        return pages.get(path) ?? '';
      },
      size: { width: 400, height: 900 },
      permissions: ['pageCapture'],
    });
    ({ panel, page } = bench);
  });
  afterAll(() => bench?.close());

  const view = () => panel.locator('#view');
  const said = (text: string | RegExp) => panel.locator('footer .notice-text', { hasText: text }).waitFor();

  async function show(path: string): Promise<void> {
    await page.goto(bench.origin + path);
    await panel.bringToFront();
    await panel.keyboard.press('Alt+1');
  }

  it('a page that changed is a new version, and the diff shows what changed', async () => {
    await show('/plan');
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await said('Saved on this device');
    pages.set('/plan', notice('2030'));
    await show('/plan');
    await panel.getByRole('button', { name: 'Clip again' }).click();
    await said('Saved as a new version');
    await panel.getByRole('button', { name: 'Show diff' }).click();
    const diff = view().locator('.diff');
    await diff.getByRole('status').waitFor();
    expect([
      await diff.locator('del').allTextContents(),
      await diff.locator('ins').allTextContents(),
    ]).toEqual([['2025'], ['2030']]);
    await panel.keyboard.press('F7');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('到20252030年');
    await diff.getByRole('button', { name: 'Whole text' }).click();
    expect(await diff.locator('.diff-line').count()).toBeGreaterThan(3);
  });

  it('the archived page opens without running, loading or leading anywhere', async () => {
    await panel.getByRole('button', { name: 'Show archived page' }).waitFor();
    await page.goto('about:blank');
    await panel.keyboard.press('Alt+2');
    await panel.locator('.list-row').first().click();
    asked = [];
    await panel.getByRole('button', { name: 'Show archived page' }).click();
    const frame = panel.frameLocator('iframe.archive-frame');
    await frame.getByText('到2030年', { exact: false }).waitFor();
    const kept = frame.locator('html');
    await frame.getByText('附件：任务分工表').click();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(
      await kept
        .locator(
          'script, iframe, link, meta[http-equiv="refresh"], video, [src], [href], [onload], [onerror], [ping]',
        )
        .count(),
    ).toBe(0);
    expect(await kept.getAttribute('data-ran')).toBeNull();
    expect(await frame.getByText('附件：任务分工表').getAttribute('title')).toMatch(/beacon-link$/);
    expect(asked).toEqual([]);
    expect(await panel.locator('iframe.archive-frame').getAttribute('sandbox')).toBe('');
  });

  it('its hash is verified, and is that of the file that is saved', async () => {
    await panel.getByRole('button', { name: 'Verify' }).click();
    await said('Same as when it was clipped');
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Save as .html' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    const shown = (await view().locator('.hash').textContent())?.replace('SHA-256 ', '');
    expect([download.suggestedFilename(), shown]).toEqual([
      '产业转移实施方案.html',
      createHash('sha256').update(bytes).digest('hex'),
    ]);
    // As captured: what the page's own script did is in it, and the script too.
    expect(bytes.toString()).toMatch(/data-ran="yes"[\s\S]*<script>/);
  });

  it('the trace tells what was left out, and why', async () => {
    await panel.getByRole('button', { name: 'Show trace' }).click();
    await view().getByText('Body taken from').waitFor();
    const credits = view().locator('details', { hasText: 'Credits' });
    await credits.locator('summary').click();
    expect(await credits.locator('li').allTextContents()).toEqual(['责任编辑：某某']);
    const number = view().locator('.trace-field', { hasText: 'Document number' });
    await number.locator('summary').click();
    expect(await number.locator('li').first().textContent()).toContain(NUMBER);
  });

  it('the open page is handed out as one file with its pictures and styles', async () => {
    await page.goto(`${bench.origin}/plan`);
    await panel.bringToFront();
    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Save as .mhtml' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect([
      download.suggestedFilename(),
      text.includes(`Snapshot-Content-Location: ${bench.origin}/plan`),
    ]).toEqual(['产业转移实施方案.mhtml', true]);
    await said('The open page was saved');
    await page.goto('about:blank');
  });

  it('an archived page is deleted, and taken back', async () => {
    await panel.getByRole('button', { name: 'Delete archived page' }).click();
    await view().getByText('This version has no archived page').waitFor();
    await panel.keyboard.press('Control+z');
    await panel.getByRole('button', { name: 'Show archived page' }).waitFor();
  });

  it('a repost is one row with its document, which opens by key; the record names the other address', async () => {
    await show('/repost');
    await panel.getByRole('button', { name: /^Clip this page/ }).click();
    await view().getByText('Also at').waitFor();
    await panel.keyboard.press('Alt+2');
    await view().getByText('Reposts: 1').waitFor();
    expect(await panel.locator('.list-row').count()).toBe(1);
    await panel.locator('#record-list').focus();
    await panel.keyboard.press('ArrowRight');
    await expect.poll(() => panel.locator('.list-row').count()).toBe(2);
  });
});
