import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BatchBench, startBatchBench } from './support/batch-bench.ts';
import { browserForTests } from './support/clip-bench.ts';
import { extensionState } from './support/extension-state.ts';

const HOST = 'www.selection.example';
const ADDRESS = `http://${HOST}/1.html`;
const TITLE = '关于共建产业园区的通知';
const FIRST = '各有关单位要加强协作，明确分工，按时完成任务。';
const SECOND = '园区收益由双方按比例分享，具体办法另行制定。';
const LINKED_TITLE = '关于园区收益分享的通知';
const page = (title: string) =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p id="a">${FIRST}</p><p id="b">${SECOND}</p></body></html>`;

const pages: Readonly<Record<string, { body: string }>> = {
  '/1.html': { body: page(TITLE) },
  '/2.html': { body: page(LINKED_TITLE) },
};

describe.skipIf(!browserForTests())('the entries of the context menu', () => {
  let bench: BatchBench;
  let tab: Page;
  let panel: Page;
  beforeAll(async () => {
    bench = await startBatchBench([HOST], ({ pathname }) => pages[pathname] ?? null);
    tab = await bench.running.context.newPage();
    await tab.goto(ADDRESS);
    panel = await bench.running.extensionPage();
  });
  afterAll(() => bench?.close());

  /** As the browser calls us when a person chooses the entry: its menu cannot be opened without a window. */
  async function choose(menuItemId: string, selectionText?: string, linkUrl?: string): Promise<void> {
    await (await bench.running.worker()).evaluate(
      async ([id, text, url, link]) => {
        const [open] = await chrome.tabs.query({ url: url ?? '' });
        const event = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
        event.dispatch(
          { menuItemId: id, selectionText: text, linkUrl: link, editable: false, pageUrl: url },
          open,
        );
      },
      [menuItemId, selectionText, ADDRESS, linkUrl],
    );
  }
  const records = () => extensionState(panel).records();

  it('a selection clips that part only and says so; the whole page is a record beside it', async () => {
    await tab.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#b') ?? document.body);
      document.getSelection()?.addRange(range);
    });
    await choose('clip-selection', SECOND);
    expect(await extensionState(panel).buttonShown(10_000)).toEqual({
      badge: '✓',
      words: `Only the selection was saved: ${TITLE}`,
    });
    await choose('clip-page');
    await expect.poll(async () => (await records()).length, { timeout: 10_000 }).toBe(2);
    expect(
      (await records()).map(({ title, url, bodyText, tags }) => ({ title, url, bodyText, tags })),
    ).toEqual([
      {
        title: TITLE,
        url: `${ADDRESS}#:~:text=${encodeURIComponent(SECOND)}`,
        bodyText: `${SECOND}\n`,
        tags: ['selection'],
      },
      { title: TITLE, url: ADDRESS, bodyText: expect.stringContaining(`${FIRST}\n${SECOND}\n`), tags: [] },
    ]);
  });

  it('a link clips the page that it leads to, without opening it', async () => {
    await choose('clip-link', undefined, `http://${HOST}/2.html#part`);
    await expect
      .poll(async () => (await records()).map(({ url }) => url), { timeout: 20_000 })
      .toContain(`http://${HOST}/2.html`);
    expect((await records()).find(({ url }) => url?.endsWith('/2.html'))).toMatchObject({
      title: LINKED_TITLE,
      bodyText: expect.stringContaining(SECOND),
      tags: [],
    });
    expect(bench.running.context.pages().map((page) => page.url())).not.toContain(`http://${HOST}/2.html`);
  });
});
