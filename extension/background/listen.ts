import type { Store } from '../../src/store/store.ts';
import { forgetOutcome } from '../last-outcome.ts';
import { annexHandlers } from './annex-handlers.ts';
import { showAlreadySaved } from './badge.ts';
import { batchHandlers } from './batch-handlers.ts';
import { clipLink } from './clip-link.ts';
import { clipOnRequest } from './clip-on-request.ts';
import type { Clipper } from './clipper.ts';
import { listenToContextMenus, makeContextMenus } from './context-menus.ts';
import { keepAwake } from './keep-awake.ts';
import { inBackground } from './report-failure.ts';
import { answer, type Handlers, isOwnPage } from './router.ts';
import { openSidePanel } from './side-panel.ts';
import type { SyncRunner } from './sync-runner.ts';
import { WATCH_ALARM } from './watch-alarm.ts';
import { watchHandlers } from './watch-handlers.ts';
import { underWorkAlarm, WORK_ALARM } from './work-alarm.ts';

/** What the events of the browser set going. */
export interface BackgroundParts {
  readonly store: () => Promise<Store>;
  readonly clipper: Clipper;
  readonly sync: SyncRunner;
  /** Works the queue of pages by itself. */
  readonly workBatch: () => void;
  /** Checks watched columns by itself. */
  readonly watch: () => void;
  /** Does what waits in the queue and for sync. */
  readonly takeUp: () => Promise<void>;
}

/** Listens to the browser. To be called before anything is awaited: an event that woke the worker comes only then. */
export function listen(parts: BackgroundParts): void {
  const { clipper, takeUp } = parts;
  const clipByGesture = (tab: chrome.tabs.Tab | undefined, selection?: string) => {
    if (tab?.id === undefined) return;
    const { id, url } = tab;
    inBackground(openSidePanel(tab.windowId));
    inBackground(underWorkAlarm(() => clipper.clip(id, url ?? null, selection)));
  };
  chrome.action.onClicked.addListener((tab) => clipByGesture(tab));
  listenToContextMenus({
    onClip: clipByGesture,
    onLink: (tab, url) => inBackground(clipLink(url, tab?.windowId, parts)),
  });
  chrome.runtime.onInstalled.addListener(() => inBackground(makeContextMenus()));
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === WORK_ALARM) inBackground(takeUp());
    if (name === WATCH_ALARM) parts.watch();
  });
  // To be woken is enough: every start of the worker takes up what waits, columns that fell due included.
  chrome.runtime.onStartup.addListener(() => undefined);
  listenToTabs(parts);
  listenToPages(handlersOf(parts));
}

/** Marks a page that is in the corpus, where a permission shows us its address. */
function listenToTabs({ store }: BackgroundParts): void {
  const mark = async (tab: chrome.tabs.Tab) => {
    if (tab.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return;
    const record = await (await store()).findByAddress(tab.url);
    if (record) await showAlreadySaved(tab.id, record.announcement.title);
  };
  chrome.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'loading') inBackground(forgetOutcome(tabId));
    if (change.status === 'complete') inBackground(mark(tab));
  });
}

function listenToPages(handlers: Handlers): void {
  const own = { id: chrome.runtime.id, baseUrl: chrome.runtime.getURL('') };
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const reply = isOwnPage(sender, own) ? answer(message, handlers) : null;
    if (!reply) return false;
    inBackground(reply.then(respond));
    return true;
  });
}

function handlersOf({ store, clipper, sync, workBatch, watch }: BackgroundParts): Handlers {
  return {
    ...batchHandlers({ store, work: workBatch }),
    ...watchHandlers({ store, watch }),
    ...annexHandlers({ store, work: workBatch }),
    clip: ({ tabId }) => clipOnRequest(clipper, tabId),
    // What a page of the extension decided goes on by itself when this try fails.
    sync: () => underWorkAlarm(() => keepAwake(sync.run)),
    syncState: sync.state,
    pair: async ({ address, keep }) => {
      const check = await sync.pair(address, keep);
      if (keep && check.kind === 'ok') inBackground(keepAwake(sync.run));
      return check;
    },
    unpair: sync.unpair,
  };
}
