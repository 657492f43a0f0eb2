import * as spreadsheets from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/model/announcement.ts';
import { docOf } from '../fixtures/annexes/make-doc.ts';
import { docxOf } from '../fixtures/annexes/make-docx.ts';
import { scannedPdf, textPdf } from '../fixtures/annexes/make-pdf.ts';
import { scanOf } from '../fixtures/annexes/make-scan.ts';
import { type BatchBench, type SiteAnswer, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const HOST = 'www.annex.example';
/** A site that the person has not allowed: only the click opens it. */
const OPEN_TAB = 'open.annex.example';
const DONE_WITHIN_MS = 90_000;
const TITLE = '关于公布产业转移承接平台名单的通知';

const SCANNED = ['关于推进京津冀产业协同发展的通知', '各有关单位要加强协作'];
const files: Readonly<Record<string, Uint8Array>> = {
  'a.pdf': textPdf([[{ text: '第一条 为了推动产业转移对接，制定本办法。', x: 70, y: 100, size: 16 }]]),
  'b.docx': docxOf(['合作项目'], [['城市', '园区']]),
  'c.xlsx': workbook(),
  'd.doc': docOf(['关于“通武廊”合作的通知']),
  'e.pdf': scannedPdf([scanOf(SCANNED), scanOf(['天津市人民政府办公厅'])]),
  'f.wps': Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(1024).fill(0),
  ]),
};
const names = [...Object.keys(files), 'g.pdf'];

const PDF = { 'content-type': 'application/pdf' };
const NOTICE =
  `<html><head><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>现将名单公布如下，请遵照执行。</p>` +
  `${names.map((file) => `<p><a href="/${file}">附件 ${file}</a></p>`).join('')}</body></html>`;

function workbook(): Uint8Array {
  const book = spreadsheets.utils.book_new();
  spreadsheets.utils.book_append_sheet(book, spreadsheets.utils.aoa_to_sheet([['廊坊', 3]]), '表一');
  return new Uint8Array(spreadsheets.write(book, { type: 'array', bookType: 'xlsx' }));
}

const OPENED = textPdf([
  [
    { text: '津政发〔2016〕5号', x: 230, y: 100, size: 16 },
    { text: '天津市人民政府关于推进产业协同的意见', x: 90, y: 160, size: 22 },
    { text: '各区人民政府：', x: 70, y: 220, size: 16 },
    { text: '为推动产业转移对接，现提出以下意见，请贯彻落实。', x: 102, y: 250, size: 16 },
  ],
  [
    { text: '天津市人民政府', x: 380, y: 200, size: 16 },
    { text: '2016年3月1日', x: 390, y: 225, size: 16 },
  ],
]);

describe.skipIf(!browserForTests())('attachments are fetched and read', () => {
  let bench: BatchBench;
  let panel: Page;
  let isHealed = false;

  function site({ pathname, hostname }: URL): SiteAnswer | null {
    if (hostname === OPEN_TAB) return pathname === '/notice.pdf' ? { body: OPENED, headers: PDF } : null;
    return pathname === '/notice.html' ? { body: NOTICE } : fileAt(pathname.slice(1));
  }

  function fileAt(name: string): SiteAnswer | null {
    const body = files[isHealed ? name.replace('g.pdf', 'a.pdf') : name];
    return body ? { body, headers: { 'content-type': 'application/octet-stream' } } : null;
  }

  beforeAll(async () => {
    bench = await startBatchBench([HOST], (url) => site(url));
    panel = await openPanel(bench.running, { width: 380, height: 900 });
  });
  afterAll(() => bench?.close());

  const attachments = async () => {
    const versions = (await extensionState(panel).table('versions')) as { attachments: Attachment[] }[];
    return versions[0]?.attachments ?? [];
  };
  const states = async () =>
    Object.fromEntries(
      (await attachments()).map(({ href, textState, text, problem }) => [
        href.split('/').at(-1),
        [textState, text ?? problem ?? null],
      ]),
    );
  const row = (name: string) => panel.locator('li.attachment', { hasText: name });

  it('all at once, each with its state, and what failed again after the site healed', async () => {
    const entries = [{ url: `http://${HOST}/notice.html`, title: TITLE }];
    await extensionState(panel).ask('batchAdd', { entries, list: null });
    await expect
      .poll(async () => (await attachments()).length, { timeout: DONE_WITHIN_MS })
      .toBe(names.length);
    await panel.keyboard.press('Alt+2');
    await panel.getByText(TITLE).first().click();
    await panel.getByRole('button', { name: `Fetch all: ${names.length}` }).click();
    const read = {
      'a.pdf': ['text', '第一条 为了推动产业转移对接，制定本办法。\n'],
      'b.docx': ['text', '合作项目\n城市\t园区\n'],
      'c.xlsx': ['text', '表一\n廊坊\t3\n'],
      'd.doc': ['text', '关于“通武廊”合作的通知\n'],
      'e.pdf': ['no-text', null],
      'f.wps': ['not-read', null],
    };
    await expect
      .poll(states, { timeout: DONE_WITHIN_MS })
      .toEqual({ ...read, 'g.pdf': ['failed', 'not-found'] });
    await row('g.pdf').getByText('the file is not there any more').waitFor();
    await row('f.wps').getByText('Format not read; the file is kept').waitFor();
    isHealed = true;
    await row('g.pdf').getByRole('button', { name: 'Try again' }).click();
    await expect.poll(states, { timeout: DONE_WITHIN_MS }).toEqual({ ...read, 'g.pdf': read['a.pdf'] });
  });

  it('shows the text with a search in it, and gives the bytes back as they were', async () => {
    await row('c.xlsx').getByRole('button', { name: 'Show text' }).click();
    await row('c.xlsx').getByRole('searchbox').fill('廊坊');
    await row('c.xlsx').locator('mark', { hasText: '廊坊' }).waitFor();
    const download = panel.waitForEvent('download');
    await row('d.doc').getByRole('button', { name: 'Save file' }).click();
    const saved = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of saved) chunks.push(chunk as Buffer);
    expect(new Uint8Array(Buffer.concat(chunks))).toEqual(files['d.doc']);
  });

  it('reads a scan by OCR when asked, and marks the text as such', async () => {
    await row('e.pdf').getByRole('button', { name: 'Read by OCR' }).click();
    const scan = async () => (await attachments()).find(({ href }) => href.endsWith('/e.pdf'));
    await expect.poll(async () => (await scan())?.textState, { timeout: DONE_WITHIN_MS }).toBe('text');
    const read = await scan();
    expect(read?.text).toBe(`${[...SCANNED, '天津市人民政府办公厅'].join('\n')}\n`);
    expect([read?.textSource, (read?.ocrConfidence ?? 0) > 0.7]).toEqual(['ocr', true]);
    await row('e.pdf').getByText('Read by OCR,').waitFor();
  });

  it('clips an open PDF as the document that it is', async () => {
    const tab = await bench.running.context.newPage();
    await tab.goto(`http://${OPEN_TAB}/notice.pdf`);
    await tab.bringToFront();
    await bench.running.clickToolbar(tab);
    const records = () => extensionState(panel).records();
    await expect.poll(async () => (await records()).length, { timeout: 30_000 }).toBe(2);
    expect((await records()).at(-1)).toMatchObject({
      url: `http://${OPEN_TAB}/notice.pdf`,
      title: '天津市人民政府关于推进产业协同的意见',
      docNumber: '津政发〔2016〕5号',
      issuers: ['天津市人民政府'],
      dateWritten: '2016-03-01',
    });
  });
});
