import type { PageReading } from '../page-reading.ts';
import { type Refusal, refusalByAddress, refusalByError } from './page-kind.ts';

export type TabReading = Extract<PageReading, { kind: 'read' }> | ({ readonly kind: 'refused' } & Refusal);

/** A page that does not answer by then is frozen, or still loading; a worker lives 30 s without events. */
export const READ_TIMEOUT_MS = 20_000;
/** Waits before the script is tried again. */
const RETRY_MS = [40, 160, 640];

/**
 * Runs the capture script in a tab. The address must be the same before, during and after, so that the record
 * is of the page that the person saw.
 *
 * @param expectedUrl address at the click; null when not known
 */
export async function readTab(tabId: number, expectedUrl: string | null): Promise<TabReading> {
  try {
    const before = (await chrome.tabs.get(tabId)).url ?? null;
    const refusal = before === null ? null : refusalByAddress(before);
    if (refusal) return { kind: 'refused', ...refusal };
    const reading = await inTime(injectCapture(tabId));
    const after = (await chrome.tabs.get(tabId)).url ?? null;
    return judge(reading, [expectedUrl, before, after]);
  } catch (error) {
    const refusal = refusalByError(error);
    // A press of the button opens every page but the browser's own, whose address it does not show either.
    const isHidden = refusal.reason === 'no-access' && expectedUrl === null;
    return { kind: 'refused', ...refusal, ...(isHidden ? { reason: 'browser-page' } : {}) };
  }
}

/**
 * Just after a page has loaded, the press of the button may not have reached the page's process yet: the browser
 * shows us the address, which is the right itself, and refuses the script all the same. It is asked again.
 */
async function injectCapture(tabId: number): Promise<PageReading | undefined> {
  for (const waitMs of RETRY_MS) {
    try {
      return await injectOnce(tabId);
    } catch (error) {
      const mayRead = (await chrome.tabs.get(tabId)).url !== undefined;
      if (refusalByError(error).reason !== 'no-access' || !mayRead) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return injectOnce(tabId);
}

async function injectOnce(tabId: number): Promise<PageReading | undefined> {
  const [injection] = await chrome.scripting.executeScript<[], PageReading>({
    target: { tabId },
    files: ['/capture-page.js'],
  });
  return injection?.result ?? undefined;
}

function judge(
  reading: PageReading | 'too-late' | undefined,
  addresses: readonly (string | null)[],
): TabReading {
  if (reading === 'too-late') {
    return refused('timeout', `No answer within ${READ_TIMEOUT_MS / 1000} s`);
  }
  if (!reading) return refused('extraction-failed', 'The page gave no result');
  const moved = addresses.find((address) => address !== null && address !== reading.url);
  if (moved) return refused('page-changed', `${moved} → ${reading.url}`);
  if (reading.kind === 'read') return reading;
  return refused(reading.reason, reading.detail);
}

function refused(reason: Refusal['reason'], detail: string): TabReading {
  return { kind: 'refused', reason, detail };
}

async function inTime<T>(work: Promise<T>): Promise<T | 'too-late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too-late'>((resolve) => {
    timer = setTimeout(() => resolve('too-late'), READ_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
