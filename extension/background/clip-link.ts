import type { Store } from '../../src/store/store.ts';
import { openSidePanel } from './side-panel.ts';
import { underWorkAlarm } from './work-alarm.ts';

/** What clipping a link needs. */
export interface ClipLinkPorts {
  readonly store: () => Promise<Store>;
  /** Works the queue by itself. */
  readonly workBatch: () => void;
}

/**
 * Puts the page that a link leads to into the queue, which fetches and reads it as it does those of a list. The right to
 * reach its site is asked for within the person's gesture, before anything is awaited; where it is refused, the queue
 * shows the page with that reason and a button to allow the site.
 *
 * @param windowId where the panel opens with the queue's progress; nowhere when undefined
 */
export async function clipLink(
  url: string,
  windowId: number | undefined,
  { store, workBatch }: ClipLinkPorts,
): Promise<void> {
  const { protocol, hostname } = new URL(url);
  const asked = chrome.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  if (windowId !== undefined) void openSidePanel(windowId);
  await underWorkAlarm(async () => {
    await (await store()).addToBatch([{ url: withoutFragment(url), title: '' }], null, false);
    // Whatever the answer, even none: without the right the queue tells what is missing.
    await asked.catch(() => false);
  });
  workBatch();
}

function withoutFragment(url: string): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}
