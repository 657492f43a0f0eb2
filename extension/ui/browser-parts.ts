import { lastRefusal } from '../last-outcome.ts';
import { downloadBytes } from './download-bytes.ts';
import type { ActiveTab, PanelPort } from './panel-port.ts';
import { shortcutKeys } from './shortcut-keys.ts';

type BrowserPart =
  | 'activeTab'
  | 'watchActiveTab'
  | 'watchLoads'
  | 'allowOrigin'
  | 'openPage'
  | 'openOptions'
  | 'openShortcutSettings'
  | 'clipKeys'
  | 'copyText'
  | 'saveFile'
  | 'storage'
  | 'version'
  | 'browserLanguage';

/** The port's tabs, permissions and files out of the browser. */
export const browserParts: Pick<PanelPort, BrowserPart> = {
  activeTab,
  watchActiveTab(onChange) {
    const listener = () => onChange();
    chrome.tabs.onActivated.addListener(listener);
    chrome.tabs.onUpdated.addListener(listener);
    return () => {
      chrome.tabs.onActivated.removeListener(listener);
      chrome.tabs.onUpdated.removeListener(listener);
    };
  },
  watchLoads(tabId, onLoaded) {
    const listener = (id: number, { status }: { readonly status?: string }) => {
      if (id === tabId && status === 'complete') onLoaded();
    };
    chrome.tabs.onUpdated.addListener(listener);
    return () => chrome.tabs.onUpdated.removeListener(listener);
  },
  allowOrigin(url) {
    if (!URL.canParse(url)) return Promise.resolve(false);
    const { protocol, hostname } = new URL(url);
    return chrome.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  },
  openPage: (url) => void chrome.tabs.create({ url }),
  openOptions: () => void chrome.runtime.openOptionsPage(),
  openShortcutSettings,
  async clipKeys() {
    const commands = await chrome.commands.getAll();
    const shortcut = commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
    return shortcutKeys(shortcut);
  },
  copyText: (text) => navigator.clipboard.writeText(text),
  saveFile,
  async storage() {
    const [{ usage, quota }, isPersistent] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { usedBytes: usage ?? null, quotaBytes: quota ?? null, isPersistent };
  },
  version: chrome.runtime.getManifest().version,
  browserLanguage: chrome.i18n.getUILanguage(),
};

/** Where the panel is a tab of its own, the tab that the person looked at before it. */
async function activeTab(): Promise<ActiveTab | null> {
  const tabs = await chrome.tabs.query({ currentWindow: true });
  const panel = chrome.runtime.getURL('sidepanel.html');
  const others = tabs.filter(({ url }) => !url?.startsWith(panel));
  const recent = others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const tab = others.find(({ active }) => active) ?? recent[0];
  if (tab?.id === undefined) return null;
  const refusal = await lastRefusal(tab.id);
  return { tabId: tab.id, url: tab.url || null, title: tab.title || null, refusal };
}

/** Firefox has a call for it, the others an address. */
function openShortcutSettings(): void {
  const commands: typeof chrome.commands & { openShortcutSettings?: () => void } = chrome.commands;
  if (commands.openShortcutSettings) commands.openShortcutSettings();
  else chrome.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  downloadBytes(name, content, type);
}
