import type { Store } from '../../src/store/store.ts';
import type { BatchAction } from '../messages.ts';
import type { Handlers } from './router.ts';
import { underWorkAlarm } from './work-alarm.ts';

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
      const add = async () => (await store()).addToBatch(entries, list, withAnnexes);
      const added = await underWorkAlarm(add);
      work();
      return { added };
    },
    async batchCancel({ url }) {
      await (await store()).cancelItem(url);
      work();
      return {};
    },
    async batchControl({ action, urls }) {
      await underWorkAlarm(async () => control(await store(), action, urls));
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
