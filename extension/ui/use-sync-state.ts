import { useEffect, useState } from 'preact/hooks';
import type { SyncState } from '../messages.ts';
import { useUi } from './ui-context.ts';
import { type Live, useLive } from './use-live.ts';

/** An exchange under way ends without a change that we would hear of when it had nothing to send. */
const RUNNING_POLL_MS = 600;

/** The state of sync, kept current. */
export interface LiveSyncState {
  readonly live: Live<SyncState>;
  /** Takes an answer that came another way. */
  readonly set: (state: SyncState) => void;
}

/** Asks the background after every change, and now and then while an exchange runs. */
export function useSyncState(): LiveSyncState {
  const { port } = useUi();
  const [asked, setAsked] = useState(0);
  const [told, setTold] = useState<SyncState | null>(null);
  const read = useLive(
    async () => {
      const state = await port.syncState();
      setTold(null);
      return state;
    },
    (onChange) => port.subscribe(onChange),
    String(asked),
  );
  const live: Live<SyncState> = told ? { kind: 'value', value: told } : read;
  const isRunning = live.kind === 'value' && live.value.running;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setAsked(asked + 1), RUNNING_POLL_MS);
    return () => clearTimeout(timer);
  }, [isRunning, asked]);
  return { live, set: setTold };
}
