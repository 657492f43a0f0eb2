import { packPage } from '../../src/store/pack-page.ts';
import { noteOutcome } from '../last-outcome.ts';
import type { ClipOutcome } from '../messages.ts';
import { showOutcome } from './badge.ts';
import { offscreenParser } from './batch-parse.ts';
import { createBatchRunner } from './batch-runner.ts';
import { createClipper } from './clipper.ts';
import { keepAwake } from './keep-awake.ts';
import { listen } from './listen.ts';
import { noteStore, storeOpener } from './open-guarded-store.ts';
import { readTab } from './read-tab.ts';
import { inBackground, reportFailure } from './report-failure.ts';
import { createSyncRunner, isSyncWaiting } from './sync-runner.ts';
import { tabMhtml } from './tab-mhtml.ts';
import { clearWorkAlarm, setWorkAlarm } from './work-alarm.ts';

/** Makes the parts and joins them. Runs at every start of the worker; what an earlier one left is taken up. */
export function startBackground(): void {
  const store = storeOpener();
  const web = { fetch: (...args: Parameters<typeof fetch>) => fetch(...args), now: Date.now, mayReach };
  const sync = createSyncRunner({ ...web, store });
  const afterSave = async () => {
    await noteStore(await store());
    await keepAwake(sync.run);
    await restWhenDone();
  };
  const clipper = createClipper({
    store,
    readTab,
    readMhtml: tabMhtml,
    show: noteAndShow,
    saved: () => inBackground(afterSave()),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  });
  const batch = createBatchRunner({
    ...web,
    store,
    parser: offscreenParser(),
    pack: packFetched,
    sleep,
    report: reportFailure,
  });
  const workBatch = async () => {
    if ((await (await store()).countBatchWork()) === 0) return;
    await keepAwake(batch.run);
    await afterSave();
  };
  const takeUp = async () => {
    await clipper.resume();
    inBackground(workBatch());
    if (await isSyncWaiting(await store())) await keepAwake(sync.runWhenDue);
    await restWhenDone();
  };
  /** The alarm stays while a clip, a page or a row waits, so that the worker's death delays work and never loses it. */
  const restWhenDone = async () => {
    const opened = await store();
    const open = (await opened.countClips()) + (await opened.countBatchWork());
    const waits = open > 0 || (await isSyncWaiting(opened));
    await (waits ? setWorkAlarm() : clearWorkAlarm());
  };
  chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  listen({ store, clipper, sync, takeUp, workBatch: () => inBackground(workBatch()) });
  inBackground(takeUp());
}

async function noteAndShow(tabId: number, outcome: ClipOutcome, url: string | null): Promise<void> {
  await noteOutcome(tabId, outcome);
  await showOutcome(tabId, outcome, url);
}

const packFetched = (html: string) => packPage(html, 'fetched');
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Permissions are for a host, whatever its port. */
function mayReach(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return chrome.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}
