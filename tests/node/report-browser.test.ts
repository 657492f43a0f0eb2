import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReportInput, renderReport } from '../../src/node/report/render-report.ts';
import { chartOutput, goodRows, reportOf } from './report-input.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);
/** Where pictures of the page are kept, to be looked at; unset leaves none. */
const pictureFolder = process.env['POLICYLOOM_PICTURES'];

describe.skipIf(!executablePath)('a report in a real browser (needs Chromium)', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'policyloom-report-'));
    browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  /** The report opened from disk; `problems` gathers all requests and all complaints of the browser. */
  async function open(
    input: ReportInput,
    options: { javaScriptEnabled?: boolean; colorScheme?: 'dark' } = {},
  ) {
    const path = join(folder, `${crypto.randomUUID()}.html`);
    await writeFile(path, await renderReport(input));
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:file|data|blob):/.test(request.url())) problems.push(request.url());
    });
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(pathToFileURL(path).href);
    return { page, problems, close: () => context.close() };
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (!pictureFolder) return;
    await mkdir(pictureFolder, { recursive: true });
    await page.screenshot({ path: join(pictureFolder, `${name}.png`), fullPage: true });
  }

  const chartCell = (rows: readonly object[]) => ({
    cell_type: 'code' as const,
    source: 'show(evolutionChart(corpus))',
    outputs: [chartOutput(rows)],
  });

  const whole = reportOf([
    {
      cell_type: 'markdown',
      source: '# 政策格局的演进\n\n本节按年份与**空间尺度**统计政策事件。English words too.\n\n## 事件数',
    },
    chartCell(goodRows),
    {
      cell_type: 'code',
      source: 'corpus.events',
      outputs: [{ output_type: 'stream', name: 'stdout', text: '31 events\n' }],
    },
    {
      cell_type: 'code',
      source: 'table',
      outputs: [
        {
          output_type: 'execute_result',
          execution_count: 1,
          metadata: {},
          data: {
            'text/markdown': '| 年份 | 事件 |\n| --- | --- |\n| 2014 | 3 |\n| 2015 | 5 |',
            'text/plain': '',
          },
        },
      ],
    },
    {
      cell_type: 'code',
      source: 'x',
      outputs: [
        { output_type: 'error', ename: 'RangeError', evalue: 'no year', traceback: ['RangeError: no year'] },
      ],
    },
    { cell_type: 'markdown', source: '# 空间联系\n\n> 引文' },
    chartCell(goodRows),
  ]);

  it('charts are drawn over their pictures, with no request and no complaint', async () => {
    const { page, problems, close } = await open(whole);
    await page.waitForFunction(() => document.querySelectorAll('figure.drawn svg').length === 2);
    expect(await page.locator('figure.drawn svg path[aria-roledescription="bar"]').count()).toBe(4);
    expect(await page.locator('.still').first().isVisible()).toBe(false);
    await picture(page, 'report-light');
    expect(problems).toEqual([]);
    await close();
  }, 30_000);

  it('a bar shows its tooltip, in the look of the page, and links to its source in a new tab', async () => {
    const { page, problems, close } = await open(whole);
    const bar = page.locator('figure.drawn svg path[aria-roledescription="bar"]').first();
    await bar.hover();
    const tooltip = page.locator('#vg-tooltip-element.visible');
    await tooltip.waitFor();
    expect(await tooltip.textContent()).toContain('京津冀协同发展座谈会');
    expect(await tooltip.evaluate((element) => getComputedStyle(element).position)).toBe('fixed');
    await picture(page, 'report-tooltip');
    await page.context().route('https://example.org/**', (route) => route.fulfill({ body: 'the source' }));
    const [opened] = await Promise.all([page.context().waitForEvent('page'), bar.click()]);
    expect(opened.url()).toBe('https://example.org/2014');
    expect(await opened.evaluate(() => window.opener)).toBe(null);
    expect(page.url()).toMatch(/^file:/);
    expect(problems).toEqual([]);
    await close();
  }, 30_000);

  it('the chart can be saved as SVG and as PNG', async () => {
    const { page, problems, close } = await open(whole);
    for (const [label, start] of [
      ['保存 SVG', '<svg'],
      ['保存 PNG', '\u0089PNG'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: label }).first().click(),
      ]);
      const chunks = await (await download.createReadStream()).toArray();
      expect(Buffer.concat(chunks).toString('latin1').startsWith(start)).toBe(true);
      expect(download.suggestedFilename()).toMatch(/^京津冀产业协同政策的演进 1\.(?:svg|png)$/);
    }
    expect(problems).toEqual([]);
    await close();
  }, 30_000);

  it('without scripts and in print the pictures stand, and a sentence says so', async () => {
    const { page, close } = await open(whole, { javaScriptEnabled: false });
    expect(await page.locator('.still img').first().isVisible()).toBe(true);
    await page.getByText('此浏览器未运行脚本').waitFor({ timeout: 3000 });
    await close();
    const scripted = await open(whole);
    await scripted.page.waitForFunction(() => document.querySelectorAll('figure.drawn').length === 2);
    await scripted.page.emulateMedia({ media: 'print' });
    expect(await scripted.page.locator('.still img').first().isVisible()).toBe(true);
    expect(await scripted.page.locator('.live').first().isVisible()).toBe(false);
    await picture(scripted.page, 'report-print');
    await scripted.close();
  }, 30_000);

  it('in the dark the page is dark and charts stand on a white card', async () => {
    const { page, problems, close } = await open({ ...whole, language: 'en' }, { colorScheme: 'dark' });
    await page.waitForFunction(() => document.querySelectorAll('figure.drawn').length === 2);
    const colours = await page.evaluate(() =>
      ['body', '.card'].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).backgroundColor;
      }),
    );
    expect(colours).toEqual(['rgb(26, 27, 28)', 'rgb(255, 255, 255)']);
    await picture(page, 'report-dark-en');
    expect(problems).toEqual([]);
    await close();
  }, 30_000);

  it('a hostile document runs nothing, loads nothing and leads nowhere', async () => {
    const attack = '<img src=x onerror="globalThis.attacked=true"><script>globalThis.attacked=true</script>';
    const rows = [{ date: '2014', n: 1, title: attack, url: 'javascript:globalThis.attacked=true' }];
    const hostile = {
      output_type: 'display_data',
      metadata: {},
      data: {
        'application/vnd.vegalite.v5+json': {
          data: { url: 'https://evil.example/data.json' },
          mark: { type: 'image', url: 'https://evil.example/x.png' },
          encoding: { x: { field: 'a' }, tooltip: { value: attack } },
        },
        'text/plain': attack,
      },
    };
    const expression = {
      output_type: 'display_data',
      metadata: {},
      data: {
        'application/vnd.vegalite.v5+json': {
          data: { values: [{ a: 1 }] },
          transform: [{ calculate: "[].at.constructor('globalThis.attacked=true')()", as: 'b' }],
          mark: 'point',
        },
      },
    };
    const cells = [
      chartCell(rows),
      { cell_type: 'markdown' as const, source: attack },
      { cell_type: 'code' as const, source: attack, outputs: [hostile, expression, chartOutput(goodRows)] },
    ];
    const { page, problems, close } = await open(reportOf(cells, { title: attack }));
    // The last chart is good: when it stands, all before it have been tried.
    await page.waitForFunction(() =>
      document.querySelectorAll('figure.chart')[3]?.classList.contains('drawn'),
    );
    await page.locator('figure.drawn svg path[aria-roledescription="bar"]').first().hover();
    await page.locator('#vg-tooltip-element.visible').waitFor();
    await page.locator('figure.drawn svg path[aria-roledescription="bar"]').first().click();
    expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
    expect(
      problems.filter((problem) => problem.includes('://evil.example/') && problem.startsWith('http')),
    ).toEqual([]);
    await close();
  }, 30_000);

  it('the text is at most as wide as the window, on a telephone too', async () => {
    const { page, close } = await open(whole);
    await page.setViewportSize({ width: 360, height: 700 });
    await page.waitForFunction(() => document.querySelectorAll('figure.drawn').length === 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await picture(page, 'report-360');
    await close();
  }, 30_000);
});
