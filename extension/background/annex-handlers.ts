import type { Store } from '../../src/store/store.ts';
import type { Handlers } from './router.ts';
import { underWorkAlarm } from './work-alarm.ts';

export interface AnnexHandlerPorts {
  readonly store: () => Promise<Store>;
  /** Works the queue by itself. */
  readonly work: () => void;
}

/** Answers the panel about files that records offer. What is queued is committed, and the alarm set, before the answer. */
export function annexHandlers({ store, work }: AnnexHandlerPorts): Pick<Handlers, 'annexAdd'> {
  return {
    async annexAdd({ kind, requests }) {
      const added = await underWorkAlarm(async () => (await store()).addAnnexes(kind, requests));
      work();
      return { added };
    },
  };
}
