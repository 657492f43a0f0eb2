import type { Store } from '../../src/store/store.ts';
import type { TurnPorts } from './ask-site.ts';
import { showNew } from './badge.ts';
import { keepAwake } from './keep-awake.ts';
import { reportFailure } from './report-failure.ts';
import { setWatchAlarm } from './watch-alarm.ts';
import { createWatchRunner } from './watch-runner.ts';

/** Checks watched columns that are due, sets the alarm for the next, and shows how much is new. */
export function watchWork(store: () => Promise<Store>, turns: TurnPorts): () => Promise<void> {
  const watcher = createWatchRunner({
    ...turns,
    store,
    isOnline: () => navigator.onLine,
    report: reportFailure,
  });
  return async () => {
    const opened = await store();
    // Set before the work: a worker that dies in it is woken for what it left.
    if ((await opened.watches()).some(({ isPaused }) => !isPaused)) await setWatchAlarm(0);
    await setWatchAlarm(await keepAwake(watcher.run));
    await showNewCount(opened);
  };
}

/** Shows on the button how much is new. */
export async function showNewCount(store: Store): Promise<void> {
  const fresh = (await store.watches()).flatMap((column) => column.fresh.map(({ url }) => url));
  await showNew(new Set(fresh).size);
}
