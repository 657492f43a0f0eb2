const CLIP_PAGE = 'clip-page';
const CLIP_SELECTION = 'clip-selection';
const CLIP_LINK = 'clip-link';

/** Makes the entries of the browser's context menu anew. */
export async function makeContextMenus(): Promise<void> {
  await chrome.contextMenus.removeAll();
  chrome.contextMenus.create({
    id: CLIP_PAGE,
    title: chrome.i18n.getMessage('clipThisPage'),
    contexts: ['page'],
  });
  chrome.contextMenus.create({
    id: CLIP_SELECTION,
    title: chrome.i18n.getMessage('clipSelection'),
    contexts: ['selection'],
  });
  chrome.contextMenus.create({
    id: CLIP_LINK,
    title: chrome.i18n.getMessage('clipLink'),
    contexts: ['link'],
    targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

export interface MenuChoices {
  /** Called with the tab in which the person chose; `selection` is undefined for the whole page. */
  readonly onClip: (tab: chrome.tabs.Tab | undefined, selection: string | undefined) => void;
  /** Called with the address that a link leads to. */
  readonly onLink: (tab: chrome.tabs.Tab | undefined, url: string) => void;
}

/** Calls back when a person chooses an entry. */
export function listenToContextMenus({ onClip, onLink }: MenuChoices): void {
  chrome.contextMenus.onClicked.addListener(({ menuItemId, selectionText, linkUrl }, tab) => {
    if (menuItemId === CLIP_PAGE) onClip(tab, undefined);
    if (menuItemId === CLIP_SELECTION && selectionText?.trim()) onClip(tab, selectionText);
    if (menuItemId === CLIP_LINK && linkUrl) onLink(tab, linkUrl);
  });
}
