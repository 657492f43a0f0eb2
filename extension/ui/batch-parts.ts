import type { Store } from '../../src/store/store.ts';
import { askBackground, askBackgroundTwice } from '../ask-background.ts';
import { readListOfTab } from '../read-list-of-tab.ts';
import { sitesOf } from './page-address.ts';
import type { PanelPort } from './panel-port.ts';

type BatchPart =
  | 'annexAdd'
  | 'annexItems'
  | 'batchCancel'
  | 'fileBytes'
  | 'readList'
  | 'savedAddresses'
  | 'batch'
  | 'batchAdd'
  | 'batchItem'
  | 'batchControl'
  | 'watches'
  | 'watchAdd'
  | 'watchControl'
  | 'allowOrigins';

/** The port's lists and queue: read out of the store, changed by the background. */
export function batchParts(store: Store): Pick<PanelPort, BatchPart> {
  return {
    readList: readListOfTab,
    savedAddresses: (urls) => store.savedAddresses(urls),
    batch: () => store.batch(),
    batchItem: (url) => store.batchItem(url),
    batchAdd: async (request) => (await askBackgroundTwice('batchAdd', request)).added,
    async batchControl(action, urls) {
      await askBackground('batchControl', { action, urls: urls ? [...urls] : null });
    },
    watches: () => store.watches(),
    async watchAdd(column) {
      await askBackground('watchAdd', column);
    },
    async watchControl(action, url, urls) {
      await askBackground('watchControl', { action, url, urls: urls ?? null });
    },
    async annexAdd(kind, attachments) {
      const requests = attachments.map(({ announcementId, href, title, mediaType, sha256 }) => ({
        announcementId,
        href,
        title,
        mediaType,
        sha256: sha256 ?? null,
      }));
      await askBackground('annexAdd', { kind, requests });
    },
    annexItems: () => store.annexItems(),
    async batchCancel(url) {
      await askBackground('batchCancel', { url });
    },
    fileBytes: async (sha256) => (await store.getFile(sha256))?.bytes ?? null,
    allowOrigins(urls) {
      const patterns = sitesOf(urls)
        .map((site) => new URL(site))
        .map(({ protocol, hostname }) => `${protocol}//${hostname}/*`);
      return chrome.permissions.request({ origins: [...new Set(patterns)] });
    },
  };
}
