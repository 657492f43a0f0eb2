import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Envelope, MessageType, Reply } from '../../extension/ask-background.ts';
import type { Messages } from '../../extension/messages.ts';
import type { BrowserWithExtension } from '../browser/launch-with-extension.ts';
import { PlainError } from './say.ts';

/** Sends one of the extension's own messages from one of its own pages. */
async function ask<T extends MessageType>(
  page: Page,
  type: T,
  request: Messages[T]['request'],
): Promise<Messages[T]['response']> {
  const envelope: Envelope<T> = { type, request };
  const reply: Reply<T> = await page.evaluate((message) => chrome.runtime.sendMessage(message), envelope);
  if (reply.kind === 'threw') throw new PlainError(`The extension said: ${reply.message}`);
  return reply.response;
}

/** Pairs the extension with a Jupyter server, as pasting its address into the options page does. */
export async function pairWith(browser: BrowserWithExtension, baseUrl: string, token: string): Promise<void> {
  const page = await browser.extensionPage();
  const check = await ask(page, 'pair', { address: `${baseUrl}lab?token=${token}`, keep: true });
  await page.close();
  if (check.kind === 'problem') throw new PlainError(`The extension could not be paired: ${check.detail}`);
}

const CLIP_TIMEOUT_MS = 20_000;
const SYNC_TIMEOUT_MS = 60_000;

/** Opens pages one after the other and clips each with the toolbar button. */
export async function clipPages(
  browser: BrowserWithExtension,
  urls: readonly string[],
  onClipped: (done: number) => void,
): Promise<void> {
  const tab = await browser.context.newPage();
  const panel = await browser.extensionPage();
  for (const [index, url] of urls.entries()) {
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    await tab.bringToFront();
    const before = await savedCount(panel);
    await browser.clickToolbar(tab);
    await until(async () => (await savedCount(panel)) > before, CLIP_TIMEOUT_MS, `${url} was not clipped`);
    onClipped(index + 1);
  }
  await Promise.all([tab.close(), panel.close()]);
}

/** Waits until the extension has sent everything, asking it to go on when it rests. */
export async function syncAll(browser: BrowserWithExtension): Promise<void> {
  const page = await browser.extensionPage();
  await until(
    async () => {
      const { waiting, problem } = await ask(page, 'sync', {});
      if (problem) throw new PlainError(`Sync failed: ${problem.detail}`);
      return waiting === 0;
    },
    SYNC_TIMEOUT_MS,
    'The extension did not finish its sync',
  );
  await page.close();
}

/** Versions in the extension's own database, read as a page of the extension may. */
function savedCount(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('policyloom');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('versions')) {
            database.close();
            return resolve(0);
          }
          const counting = database.transaction('versions').objectStore('versions').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
          counting.onerror = () => reject(counting.error);
        };
      }),
  );
}

async function until(isDone: () => Promise<boolean>, timeoutMs: number, failure: string): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new PlainError(`${failure} within ${timeoutMs / 1000} s.`);
    await sleep(25);
  }
}
