import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchItem } from '../../src/store/batch-item.ts';
import { type BatchBench, type SiteAnswer, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';
import { openPanel } from './support/open-panel.ts';

const HOST = 'www.drawn.example';
const at = (path: string) => `http://${HOST}${path}`;
const DONE_WITHIN_MS = 60_000;
const title = (n: number) => `关于推进第${n}批产业转移承接平台建设的通知`;
const row = (n: number) => `<li><a href="/art/${n}.html">${title(n)}</a><span>2023-05-0${n}</span></li>`;
const record = (n: number) => `<record><![CDATA[${row(n)}]]></record>`;
const group = (next: string, numbers: readonly number[]) =>
  `<datastore><nextgroup><![CDATA[${next && `<a href="${next}"></a>`}]]></nextgroup><recordset>${numbers.map(record).join('')}</recordset></datastore>`;
const proxy = (page: number) => `/module/web/jpage/dataproxy.jsp?page=${page}&columnid=12`;
const xml = { 'content-type': 'text/xml; charset=utf-8' };
const html = (body: string): SiteAnswer => ({ body: `<html><body>${body}</body></html>` });

/** Shows the first two lines of the records, as jpage does. */
const SHOW = `<ul id="shown"></ul><script>
const store = new DOMParser().parseFromString(document.querySelector('[type="text/xml"]').textContent, 'text/xml');
document.getElementById('shown').innerHTML = [...store.querySelectorAll('record')].slice(0, 2).map((one) => one.textContent).join('');
</script>`;

const pages: Readonly<Record<string, SiteAnswer>> = {
  '/robots.txt': { body: '', headers: { 'content-type': 'text/plain' } },
  '/col/col12/index.html': html(
    `<div><script type="text/xml">${group(proxy(2), [1, 2, 3])}</script></div>${SHOW}`,
  ),
  [proxy(2)]: { body: `<?xml version="1.0" encoding="UTF-8"?>${group(proxy(3), [4, 5, 6])}`, headers: xml },
  [proxy(3)]: { body: group('', [7, 8]), headers: xml },
  '/app/list.html': html('<div id="app"></div><script>fetch("/app/rows.json")</script>'),
};

function site({ pathname, search }: URL): SiteAnswer | null {
  const n = Number(/^\/art\/(\d+)\.html$/.exec(pathname)?.[1] ?? 0);
  if (n === 0) return pages[pathname + search] ?? null;
  return html(
    `<h1>${title(n)}</h1><p>为推动产业有序转移，各有关单位要加强协作，明确分工，按时完成任务。</p>`,
  );
}

describe.skipIf(!browserForTests())('a list that a script draws', () => {
  let bench: BatchBench;
  let panel: Page;
  beforeAll(async () => {
    bench = await startBatchBench([HOST], site, { paceMs: 50 });
    const tab = await bench.running.context.newPage();
    await tab.goto(at('/col/col12/index.html'));
    panel = await openPanel(bench.running);
  });
  afterAll(() => bench?.close());

  const items = (): Promise<BatchItem[]> => extensionState(panel).table('batch') as Promise<BatchItem[]>;
  const ended = async (count: number) => {
    const done = async () => (await items()).filter(({ endedAt }) => endedAt > 0).length;
    await expect.poll(done, { timeout: DONE_WITHIN_MS }).toBe(count);
  };

  it('is offered with all that its page holds, and followed over the answers of its system', async () => {
    await panel.getByRole('heading', { name: 'Announcements listed here: 3' }).waitFor();
    await panel.getByLabel('Pages of this list').fill('3');
    await panel.getByRole('button', { name: 'Clip selected: 3' }).click();
    await ended(10);
    const saved = (await extensionState(panel).records()).map((record) => record.title);
    expect(saved.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(title));
  });

  it('is told with its remedy where its page does not hold it', async () => {
    const list = { url: at('/app/list.html'), pagesLeft: 1 };
    await extensionState(panel).ask('batchAdd', { entries: [], list, withAnnexes: false });
    await ended(11);
    await panel.keyboard.press('Alt+5');
    await panel.getByText(/^A script draws this list/).waitFor();
    const failed = (await items()).filter(({ state }) => state === 'failed');
    expect(failed.map(({ url, problem }) => [url, problem])).toEqual([[list.url, 'script-list']]);
  });
});
