import type { Store } from '../../src/store/store.ts';
import type { WatchOrder } from '../messages.ts';
import type { Handlers } from './router.ts';

export interface WatchHandlerPorts {
  readonly store: () => Promise<Store>;
  /** Checks what is due by itself, sets the alarm for the rest, and shows how much is new. */
  readonly watch: () => void;
}

/** Answers the panel about watched columns. What is changed is committed before the answer. */
export function watchHandlers({
  store,
  watch,
}: WatchHandlerPorts): Pick<Handlers, 'watchAdd' | 'watchControl'> {
  return {
    async watchAdd(column) {
      await (await store()).addWatch(column);
      watch();
      return {};
    },
    async watchControl(order) {
      await obey(await store(), order);
      watch();
      return {};
    },
  };
}

function obey(store: Store, { action, url, urls }: WatchOrder): Promise<void> {
  switch (action) {
    case 'pause':
      return store.changeWatch(url, { isPaused: true });
    case 'resume':
      return store.changeWatch(url, { isPaused: false });
    case 'remove':
      return store.changeWatch(url, { isRemoved: true });
    case 'restore':
      return store.changeWatch(url, { isRemoved: false });
    case 'check':
      return store.changeWatch(url, { nextCheckAt: 0 });
    case 'seen':
      return store.markSeen(url, urls);
  }
}
