import { packPage } from '../../src/store/pack-page.ts';
import type { Store } from '../../src/store/store.ts';
import { noteOutcome } from '../last-outcome.ts';
import type { ClipOutcome } from '../messages.ts';
import { readSettings } from '../ui/settings.ts';
import type { TurnPorts } from './ask-site.ts';
import { showOutcome } from './badge.ts';
import { offscreenParser } from './batch-parse.ts';
import { createBatchRunner } from './batch-runner.ts';
import { createClipper } from './clipper.ts';
import { keepAwake } from './keep-awake.ts';
import { listen } from './listen.ts';
import { noteStore, storeOpener } from './open-guarded-store.ts';
import { readAnyTab } from './read-any-tab.ts';
import { readWholeText } from './read-whole-text.ts';
import { inBackground, reportFailure } from './report-failure.ts';
import { requestPace } from './request-pace.ts';
import { createSyncRunner, isPullDue, isSyncWaiting } from './sync-runner.ts';
import { showNewCount, watchWork } from './watch-work.ts';
import { restWorkAlarm } from './work-alarm.ts';

/** Makes the parts and joins them. Runs at every start of the worker; what an earlier one left is taken up. */
export function startBackground(): void {
  const store = storeOpener();
  const web = { fetch: (...args: Parameters<typeof fetch>) => fetch(...args), now: Date.now, mayReach };
  const turns = turnPorts(web);
  const sync = createSyncRunner({ ...web, store });
  const afterSave = async () => {
    await noteStore(await store());
    await showNewCount(await store());
    await keepAwake(sync.run);
    await restWhenDone(await store());
  };
  const clipper = createClipper({
    store,
    readTab: (tabId, expectedUrl) => readAnyTab(tabId, expectedUrl, { ...turns, store }),
    readWholeText: async (reading) => readWholeText(await store(), reading, turns),
    show: noteAndShow,
    saved: () => inBackground(afterSave()),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  });
  const batch = createBatchRunner({ ...turns, store });
  const workBatch = async () => {
    if ((await (await store()).countBatchWork()) === 0) return;
    await keepAwake(batch.run);
    await afterSave();
  };
  const watch = watchWork(store, turns);
  const takeUp = async () => {
    inBackground(watch());
    await clipper.resume();
    inBackground(workBatch());
    const isDue = (await isSyncWaiting(await store())) || (await isPullDue(Date.now()));
    if (isDue) await keepAwake(sync.runWhenDue);
    await restWhenDone(await store());
  };
  chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  listen({
    store,
    clipper,
    sync,
    takeUp,
    workBatch: () => inBackground(workBatch()),
    watch: () => inBackground(watch()),
  });
  inBackground(takeUp());
}

async function noteAndShow(tabId: number, outcome: ClipOutcome, url: string | null): Promise<void> {
  await noteOutcome(tabId, outcome);
  await showOutcome(tabId, outcome, url);
}

/** The alarm stays while a clip, a page or a row waits, so that the worker's death delays work and never loses it. */
async function restWhenDone(store: Store): Promise<void> {
  await restWorkAlarm(async () => {
    const open = (await store.countClips()) + (await store.countBatchWork());
    return open > 0 || isSyncWaiting(store);
  });
}

/** What asking sites for pages needs; the queue and the watched columns share one reader. */
function turnPorts(web: Pick<TurnPorts, 'fetch' | 'now' | 'mayReach'>): TurnPorts {
  return {
    ...web,
    parser: offscreenParser(),
    maxFileBytes,
    pack: (html) => packPage(html, 'fetched'),
    paceMs: requestPace(chrome.runtime.getManifest()),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    report: reportFailure,
  };
}

const MEGABYTE = 1024 * 1024;

async function maxFileBytes(): Promise<number> {
  return readSettings((await chrome.storage.local.get('settings'))['settings']).maxFileMb * MEGABYTE;
}

/** Permissions are for a host, whatever its port. */
function mayReach(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return chrome.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
