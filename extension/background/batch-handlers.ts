import type { Store } from '../../src/store/store.ts';
import type { BatchAction } from '../messages.ts';
import type { Handlers } from './router.ts';
import { setWorkAlarm } from './work-alarm.ts';

export interface BatchHandlerPorts {
  readonly store: () => Promise<Store>;
  /** Works the queue by itself. */
  readonly work: () => void;
}

/** Answers the panel about the queue. What is queued is committed, and the alarm set, before the answer. */
export function batchHandlers({
  store,
  work,
}: BatchHandlerPorts): Pick<Handlers, 'batchAdd' | 'batchCancel' | 'batchControl'> {
  return {
    async batchAdd({ entries, list, withAnnexes }) {
      await setWorkAlarm();
      const added = await (await store()).addToBatch(entries, list, withAnnexes);
      // An alarm set before may have been taken back by a round that saw nothing to do yet.
      await setWorkAlarm();
      work();
      return { added };
    },
    async batchCancel({ url }) {
      await (await store()).cancelItem(url);
      work();
      return {};
    },
    async batchControl({ action, urls }) {
      await setWorkAlarm();
      await control(await store(), action, urls);
      work();
      return {};
    },
  };
}

function control(store: Store, action: BatchAction, urls: readonly string[] | null): Promise<void> {
  switch (action) {
    case 'pause':
      return store.setBatchPaused(true);
    case 'resume':
      return store.setBatchPaused(false);
    case 'cancel':
      return store.cancelBatch();
    case 'clear':
      return store.clearBatch();
    case 'retry':
      return store.retryBatch(urls);
  }
}
