import { downloadBytes } from '../download-bytes.ts';

/** How saving an open page ended. */
export type MhtmlOutcome = 'saved' | 'refused' | 'not-open';

/** Whether this browser can hand a page out with its pictures and styles; the right to is asked for at the press. */
export function canSaveMhtml(): boolean {
  return (chrome.runtime.getManifest().optional_permissions ?? []).includes('pageCapture');
}

/**
 * Hands the page that is open at an address out as one MHTML file. Done here and not by the worker, which gets a file
 * that it cannot read. Must be called before anything is awaited: a right can be asked for only within a person's press.
 *
 * @returns `not-open` when no tab shows the page, or none that we may look at
 * @throws when the browser cannot capture the page
 */
export async function saveMhtml(addresses: readonly (string | null)[], name: string): Promise<MhtmlOutcome> {
  if (!(await chrome.permissions.request({ permissions: ['pageCapture'] }))) return 'refused';
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url }) => url !== undefined && addresses.includes(url));
  if (tab?.id === undefined) return 'not-open';
  const page = await chrome.pageCapture.saveAsMHTML({ tabId: tab.id });
  if (!page) return 'not-open';
  downloadBytes(`${name}.mhtml`, page, 'multipart/related');
  return 'saved';
}
