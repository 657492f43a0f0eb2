import type { Store } from '../../src/store/store.ts';
import { askBackground } from '../ask-background.ts';
import { inBackground } from '../background/report-failure.ts';
import { watchOutcomes } from '../last-outcome.ts';
import { readLocal, removeLocal } from '../local-state.ts';
import { openPdf } from '../open-pdf.ts';
import { batchParts } from './batch-parts.ts';
import { browserParts } from './browser-parts.ts';
import { codingParts } from './coding/coding-parts.ts';
import { archiveParts } from './history/archive-parts.ts';
import { workerReader } from './imports/ask-worker.ts';
import { createImportSession } from './imports/import-session.ts';
import type { PanelPort, Unsubscribe } from './panel-port.ts';
import { recordParts } from './record-parts.ts';
import { defaultSettings, readSettings } from './settings.ts';

const SETTINGS = 'settings';

/** The port as a page of the extension has it: the store opened here, the background asked by message. */
export function chromePort(store: Store): PanelPort {
  return {
    ...recordParts(store, sendSoon),
    ...archiveParts(store),
    ...batchParts(store),
    ...codingParts(store, () => coderOf(store), regionOf, sendSoon),
    ...backgroundParts,
    ...browserParts,
    ...settingsParts,
    subscribe: (onChange) => subscribe(store, onChange),
    subscribeRecords: (onChange) => store.subscribe(onChange, ['heads']),
    imports: createImportSession({
      store,
      now: () => new Date(),
      onWrite: sendSoon,
      readContent: workerReader(),
      parseHtml: (html) => new DOMParser().parseFromString(html, 'text/html'),
      openPdf,
    }),
  };
}

/** The name that the person gave in options, else the device's. */
async function coderOf(store: Store): Promise<string> {
  const { coderName } = await settingsParts.settings();
  return coderName || store.device;
}

async function regionOf(): Promise<string> {
  return (await settingsParts.settings()).region;
}

/** What the person decides here goes on by itself; how it went shows in the state of sync. */
function sendSoon(): void {
  inBackground(askBackground('sync', {}));
}

const backgroundParts: Pick<PanelPort, 'clip' | 'watchClips' | 'sync' | 'syncState' | 'pair' | 'unpair'> = {
  clip: (tabId) => askBackground('clip', { tabId }),
  watchClips: watchOutcomes,
  sync: () => askBackground('sync', {}),
  syncState: () => askBackground('syncState', {}),
  pair: (address, keep) => askBackground('pair', { address, keep }),
  unpair: () => askBackground('unpair', {}),
};

const settingsParts: Pick<PanelPort, 'settings' | 'changeSettings' | 'storeLoss' | 'dismissStoreLoss'> = {
  settings: async () => readSettings((await chrome.storage.local.get(SETTINGS))[SETTINGS]),
  async changeSettings(change) {
    const known = readSettings((await chrome.storage.local.get(SETTINGS))[SETTINGS]);
    await chrome.storage.local.set({ [SETTINGS]: { ...defaultSettings, ...known, ...change } });
  },
  storeLoss: () => readLocal('storeLoss'),
  dismissStoreLoss: () => removeLocal('storeLoss'),
};

function subscribe(store: Store, onChange: () => void): Unsubscribe {
  const stop = store.subscribe(onChange);
  const listener = () => onChange();
  chrome.storage.onChanged.addListener(listener);
  return () => {
    stop();
    chrome.storage.onChanged.removeListener(listener);
  };
}
