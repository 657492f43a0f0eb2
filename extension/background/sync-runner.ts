import type { Store } from '../../src/store/store.ts';
import { jupyterFolder } from '../../src/sync/jupyter-folder.ts';
import { type PullResult, pullCodings } from '../../src/sync/pull-codings.ts';
import { push } from '../../src/sync/push.ts';
import { type LocalValue, readLocal, removeLocal, writeLocal } from '../local-state.ts';
import type { PairingCheck, SyncState } from '../messages.ts';
import { pairingName } from '../pairing-name.ts';
import { CORPUS_FOLDER, checkPairing, type PairingPorts, problemOf } from './check-pairing.ts';

export interface SyncPorts extends PairingPorts {
  readonly store: () => Promise<Store>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SyncRunner {
  state(): Promise<SyncState>;
  /** Sends what waits now and takes what other devices decided; joins an exchange under way, and starts again when something came after its start. */
  run(): Promise<SyncState>;
  /** As `run`, but not before the back-off of earlier failures has passed. */
  runWhenDue(): Promise<SyncState>;
  pair(address: string, keep: boolean): Promise<PairingCheck>;
  unpair(): Promise<SyncState>;
}

type Pairing = LocalValue<'pairing'>;
type Status = LocalValue<'syncStatus'>;

/** First wait after a failure, shorter than the alarm that follows it; each further failure doubles it up to the longest. */
const FIRST_WAIT_MS = 20_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** What others decided is asked for again after that long, though nothing waits to be sent. */
const PULL_EVERY_MS = 5 * 60_000;

const neverSynced: Status = {
  lastDoneAt: null,
  lastDurationMs: null,
  otherDevices: 0,
  received: 0,
  receivedAt: null,
  failures: 0,
  nextTryAt: 0,
  problem: null,
};

/** Sends what waits in the store to the paired Jupyter, and takes what others decided. All state is in the store and in local storage. */
export function createSyncRunner(ports: SyncPorts): SyncRunner {
  let underWay: Promise<void> | null = null;
  const start = (): Promise<void> => {
    underWay = exchange(ports).finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const state = async (): Promise<SyncState> => stateOf(await ports.store(), underWay !== null);
  const run = async (): Promise<SyncState> => {
    if (underWay) await underWay;
    await (underWay ?? start());
    return state();
  };
  return {
    state,
    run,
    async runWhenDue() {
      const { nextTryAt } = await readStatus();
      return ports.now() >= nextTryAt ? run() : state();
    },
    async pair(address, keep) {
      const { check, login } = await checkPairing(address, ports);
      if (!keep || !login) return check;
      await writeLocal('pairing', { ...login, folder: CORPUS_FOLDER });
      await writeLocal('syncStatus', neverSynced);
      return check;
    },
    async unpair() {
      await removeLocal('pairing');
      await removeLocal('syncStatus');
      return state();
    },
  };
}

/** True when a pairing is there and lacks something of this device. */
export async function isSyncWaiting(store: Store): Promise<boolean> {
  const pairing = await readLocal('pairing');
  return pairing !== null && (await store.countWaiting(pairingName(pairing))) > 0;
}

/** True when a pairing is there and was not asked for a while what other devices decided. */
export async function isPullDue(now: number): Promise<boolean> {
  const [pairing, { lastDoneAt }] = await Promise.all([readLocal('pairing'), readStatus()]);
  return pairing !== null && (lastDoneAt === null || now - Date.parse(lastDoneAt) >= PULL_EVERY_MS);
}

async function exchange(ports: SyncPorts): Promise<void> {
  const pairing = await readLocal('pairing');
  if (!pairing) return;
  const startedAt = ports.now();
  try {
    const pulled = await exchangeAll(await ports.store(), pairing, ports);
    await noteSuccess(ports.now(), startedAt, pulled);
  } catch (error) {
    await noteFailure(error, ports.now());
  }
}

async function exchangeAll(store: Store, pairing: Pairing, { fetch }: SyncPorts): Promise<PullResult> {
  const name = pairingName(pairing);
  const folder = jupyterFolder(pairing, fetch);
  await push(store, folder, { onThrough: (lamport) => store.markSynced(name, lamport) });
  return pullCodings(folder, store);
}

/** What was received last stays told until something more comes. */
async function noteSuccess(now: number, startedAt: number, { devices, codings }: PullResult): Promise<void> {
  const lastDoneAt = new Date(now).toISOString();
  const { received, receivedAt } = await readStatus();
  await writeLocal('syncStatus', {
    ...neverSynced,
    lastDoneAt,
    lastDurationMs: now - startedAt,
    otherDevices: devices,
    ...(codings > 0 ? { received: codings, receivedAt: lastDoneAt } : { received, receivedAt }),
  });
}

async function noteFailure(error: unknown, now: number): Promise<void> {
  const status = await readStatus();
  const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(status.failures, 16));
  const detail = error instanceof Error ? error.message : String(error);
  await writeLocal('syncStatus', {
    ...status,
    failures: status.failures + 1,
    nextTryAt: now + waitMs,
    problem: { kind: problemOf(error), detail, at: new Date(now).toISOString() },
  });
}

async function stateOf(store: Store, running: boolean): Promise<SyncState> {
  const pairing = await readLocal('pairing');
  const { failures: _failures, nextTryAt: _nextTryAt, ...status } = await readStatus();
  return {
    pairing: pairing && { baseUrl: pairing.baseUrl, folder: pairing.folder },
    device: store.device,
    waiting: await store.countWaiting(pairing ? pairingName(pairing) : ''),
    running,
    ...status,
  };
}

async function readStatus(): Promise<Status> {
  return (await readLocal('syncStatus')) ?? neverSynced;
}
