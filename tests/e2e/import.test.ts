import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { axeViolations } from './support/axe-violations.ts';
import { extensionState } from './support/extension-state.ts';
import { type PanelBench, startPanelBench } from './support/panel-bench.ts';

const browser = findBrowser();
const title = '关于共建产业合作园区的通知';
const html = `<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>
<div class="content"><p>各区人民政府：双方将共建产业合作园区，建立对接机制，每年会商一次。</p></div></body></html>`;
const part = (n: number) => `第${n}部分：各有关单位要建立第${n}项对接机制，明确责任分工，每年会商一次。`;
const pages = ['/zc/t2.html', '/zc/t2_2.html', '/zc/t2_3.html'];
const pageOfText = (n: number) =>
  `<html><head><meta charset="utf-8"><title>关于共建园区的意见</title></head><body><h1>关于共建园区的意见</h1>
<p>${part(n)}</p><div>${pages.map((path, i) => (i + 1 === n ? `<b>${n}</b>` : `<a href="${path}">${i + 1}</a>`)).join(' ')}</div></body></html>`;
const csv = `一览表,,,
序号,名目,文号,发布日期
1,关于甲的通知,示例〔2014〕1号,2014年2月26日
2,关于乙的通知,示例〔2014〕2号,昨天
3,关于丙的通知,示例〔2014〕3号,2015/3/1
`;

describe.skipIf(!browser)('import in a real browser', () => {
  let bench: PanelBench;
  let panel: Page;

  beforeAll(async () => {
    bench = await startPanelBench({
      pageAt: (path) => (pages.includes(path) ? pageOfText(pages.indexOf(path) + 1) : html),
    });
    ({ panel } = bench);
  });
  afterAll(() => bench?.close());

  const view = () => panel.locator('#view');
  const titles = async () => (await extensionState(panel).records()).map((record) => record.title);
  const liveCount = async () =>
    (await extensionState(panel).table('heads')).filter((head) => (head as { live: number }).live === 1)
      .length;

  /** Drops files as a person does from a folder. */
  async function drop(name: string, text: string): Promise<void> {
    const data = await panel.evaluateHandle(
      ([file, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content ?? ''], file ?? ''));
        return transfer;
      },
      [name, text],
    );
    await panel.locator('.import').dispatchEvent('drop', { dataTransfer: data });
  }

  it('a dropped table is shown with its columns, and each wrong cell with its place', async () => {
    await panel.keyboard.press('Alt+2');
    await panel.getByRole('button', { name: 'Import files' }).click();
    await drop('records.csv', csv);
    await view().getByText('records.csv row 4 column 发布日期').waitFor();
    const columns = view().locator('select');
    await expect
      .poll(() => columns.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value)))
      .toEqual(['', '', 'docNumber', 'datePublished']);
  });

  it.each([
    { language: 'en', width: 360, colorScheme: 'light' as const },
    { language: 'zh-CN', width: 600, colorScheme: 'dark' as const },
  ])(
    'axe finds nothing in $language at $width px, $colorScheme',
    async ({ language, width, colorScheme }) => {
      await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await panel.setViewportSize({ width, height: 740 });
      await bench.set({ language });
      await view()
        .getByText(language === 'en' ? 'Rows: 3' : '3 行', { exact: true })
        .waitFor();
      expect(await axeViolations(panel, language)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await bench.set({});
    },
  );

  it('a column is chosen by hand; the good rows are imported; the rest is told', async () => {
    await panel.getByLabel('名目: Fills').selectOption('title');
    await view().getByText('Announcements to import: 2').waitFor();
    await panel.getByRole('button', { name: 'Import the 2 good ones, leave 1 out' }).click();
    await view().getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await view().getByRole('status').first().textContent()).toBe('2 new1 not imported');
    expect(await titles()).toEqual(['关于甲的通知', '关于丙的通知']);
  });

  it('the import is taken back', async () => {
    await panel.getByRole('button', { name: 'Undo import' }).click();
    await view().getByRole('heading', { name: 'Import undone: 2' }).waitFor();
    expect(await liveCount()).toBe(0);
  });

  it('a page saved as HTML and as MHTML by Chromium itself, and its RIS entry, are one record', async () => {
    const page = await bench.running.context.newPage();
    await page.goto(`${bench.origin}/zc/1.html`);
    const session = await bench.running.context.newCDPSession(page);
    const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
    await page.close();
    const address = `${bench.origin}/zc/1.html`;
    const mark = `<!-- saved from url=(${String(address.length).padStart(4, '0')})${address} -->`;
    const files = {
      'page.html': `<!DOCTYPE html>\n${mark}\n${html}`,
      'page.mhtml': data,
      'list.ris': `TY  - RPRT\nTI  - ${title}\nUR  - ${address}\nER  - \n`,
    };
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, text]) => {
        await writeFile(join(bench.folder, name), text);
        return join(bench.folder, name);
      }),
    );
    await panel.getByRole('button', { name: 'Import more' }).click();
    await panel.locator('input[type=file]').setInputFiles(paths);
    await panel.getByRole('button', { name: 'Import: 3' }).click();
    await view().getByRole('heading', { name: 'Imported' }).waitFor();
    const records = await extensionState(panel).records();
    const there = records.filter(({ url }) => url === address);
    expect(there.map((record) => [record.title, record.bodyText.includes('每年会商一次')])).toEqual([
      [title, true],
    ]);
    expect(await liveCount()).toBe(1);
  });

  it('the pages of one text, saved by Chromium itself and picked together, are one record', async () => {
    const page = await bench.running.context.newPage();
    const session = await bench.running.context.newCDPSession(page);
    const paths: string[] = [];
    for (const [i, path] of pages.entries()) {
      await page.goto(bench.origin + path);
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      paths.push(join(bench.folder, `关于共建园区的意见${i > 0 ? ` (${i})` : ''}.mhtml`));
      await writeFile(paths.at(-1) ?? '', data);
    }
    await page.close();
    await panel.getByRole('button', { name: 'Import more' }).click();
    await panel.locator('input[type=file]').setInputFiles(paths);
    await panel.getByRole('button', { name: 'Import: 1' }).click();
    await view().getByRole('heading', { name: 'Imported' }).waitFor();
    expect(await view().getByRole('status').first().textContent()).toBe('1 new');
    const records = await extensionState(panel).records();
    expect(
      records.filter(({ url }) => url?.includes('/zc/t2')).map((one) => [one.url, one.bodyText]),
    ).toEqual([[bench.origin + pages[0], [1, 2, 3].map((n) => `${part(n)}\n`).join('')]]);
  });

  it('what gives nothing says why, in the person’s language', async () => {
    await bench.set({ language: 'zh-CN' });
    await panel.getByRole('button', { name: '继续导入' }).click();
    await drop('broken.ris', 'TY  - RPRT\nTI  - 甲\n');
    await view().getByText('从这里开始的记录没有 ER 行').waitFor();
    await view().getByText('broken.ris 第 1 行').waitFor();
  });
});
