import { noteOutcome } from '../last-outcome.ts';
import { showOutcome } from './badge.ts';
import { createClipper } from './clipper.ts';
import { keepAwake } from './keep-awake.ts';
import { listen } from './listen.ts';
import { noteStore, storeOpener } from './open-guarded-store.ts';
import { readTab } from './read-tab.ts';
import { inBackground } from './report-failure.ts';
import { createSyncRunner, isSyncWaiting } from './sync-runner.ts';
import { clearWorkAlarm, setWorkAlarm } from './work-alarm.ts';

/** Makes the parts and joins them. Runs at every start of the worker; what an earlier one left is taken up. */
export function startBackground(): void {
  const store = storeOpener();
  const sync = createSyncRunner({
    store,
    fetch: (input, init) => fetch(input, init),
    now: Date.now,
    mayReach: (origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }),
  });
  const afterSave = async () => {
    await noteStore(await store());
    await keepAwake(sync.run);
    await restWhenDone();
  };
  const clipper = createClipper({
    store,
    readTab,
    show: async (tabId, outcome, url) => {
      await noteOutcome(tabId, outcome);
      await showOutcome(tabId, outcome, url);
    },
    saved: () => inBackground(afterSave()),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  });
  const takeUp = async () => {
    await clipper.resume();
    if (await isSyncWaiting(await store())) await keepAwake(sync.runWhenDue);
    await restWhenDone();
  };
  /** The alarm stays while a clip or a row waits, so that the worker's death delays work and never loses it. */
  const restWhenDone = async () => {
    const opened = await store();
    const waits = (await opened.countClips()) > 0 || (await isSyncWaiting(opened));
    await (waits ? setWorkAlarm() : clearWorkAlarm());
  };
  chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  listen({ store, clipper, sync, takeUp });
  inBackground(takeUp());
}
