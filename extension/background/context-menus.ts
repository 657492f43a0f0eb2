const CLIP_PAGE = 'clip-page';
const CLIP_SELECTION = 'clip-selection';

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
}

/**
 * Calls back with the tab in which the person chose an entry.
 *
 * @param onClip `selection` is undefined for the whole page
 */
export function listenToContextMenus(
  onClip: (tab: chrome.tabs.Tab | undefined, selection: string | undefined) => void,
): void {
  chrome.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === CLIP_PAGE) onClip(tab, undefined);
    if (menuItemId === CLIP_SELECTION && selectionText?.trim()) onClip(tab, selectionText);
  });
}
