/**
 * Opens the panel beside a window. Must be called before anything is awaited: browsers open it only within
 * the person's gesture. False where the browser refuses; clipping does not depend on it.
 */
export async function openSidePanel(windowId: number): Promise<boolean> {
  try {
    await (chrome.sidePanel?.open({ windowId }) ?? firefoxSidebar()?.open());
    return true;
  } catch {
    return false;
  }
}

interface Sidebar {
  open(): Promise<void>;
}

/** Firefox's own API, which Chrome's types do not know. */
function firefoxSidebar(): Sidebar | undefined {
  return (globalThis as { browser?: { sidebarAction?: Sidebar } }).browser?.sidebarAction;
}
