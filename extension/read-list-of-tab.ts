import type { ListPage } from '../src/capture/lists/list-page.ts';
import { refusalByAddress, refusalByError } from './background/page-kind.ts';

const noList: ListPage = { items: [], next: null, profile: null };
/** Waits before a page that has just become readable is tried again. */
const RETRY_MS = [50, 250];

/**
 * What the page in a tab lists; a page that may not be read lists nothing. To be asked by whoever shows it: a
 * list of 100,000 takes seconds from one context to the next, and as one text a quarter of what it takes as objects.
 */
export async function readListOfTab(tabId: number): Promise<ListPage> {
  const url = (await chrome.tabs.get(tabId).catch(() => null))?.url;
  if (!url || refusalByAddress(url)) return noList;
  for (const waitMs of [...RETRY_MS, null]) {
    try {
      return await inject(tabId);
    } catch (error) {
      if (waitMs === null || refusalByError(error).reason !== 'no-access') return noList;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return noList;
}

async function inject(tabId: number): Promise<ListPage> {
  const [injection] = await chrome.scripting.executeScript<[], string>({
    target: { tabId },
    files: ['/read-list.js'],
  });
  return injection?.result ? JSON.parse(injection.result) : noList;
}
