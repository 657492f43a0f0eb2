import type { ClipOutcome } from '../messages.ts';
import type { Clipper } from './clipper.ts';
import { underWorkAlarm } from './work-alarm.ts';

/**
 * Clips for the panel, whose buttons give no access to a page: without an earlier click on the page's own
 * toolbar button, or a granted host, the answer is `no-access`.
 *
 * @param tabId the active tab of the last window when absent
 */
export async function clipOnRequest(clipper: Clipper, tabId: number | undefined): Promise<ClipOutcome> {
  const tab = tabId === undefined ? await activeTab() : await chrome.tabs.get(tabId).catch(() => undefined);
  if (tab?.id === undefined) return noAccess('No such tab');
  const { id, url } = tab;
  if (!url) return noAccess('The browser hides the address of this tab');
  return underWorkAlarm(() => clipper.clip(id, url));
}

function noAccess(detail: string): ClipOutcome {
  return { kind: 'not-clipped', reason: 'no-access', detail };
}

async function activeTab(): Promise<chrome.tabs.Tab | undefined> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}
