import type { BatchLease } from '../../src/store/batch-turn.ts';
import type { Store } from '../../src/store/store.ts';
import type { TurnPorts } from './ask-site.ts';
import { fetchTurn, readTurn } from './batch-turn.ts';
import { ALIVE_EVERY_MS, LEASE_MS } from './hold-site.ts';

export interface BatchPorts extends TurnPorts {
  readonly store: () => Promise<Store>;
}

export interface BatchRunner {
  /** Works the queue until nothing can be done soon; joins the work under way and lets it look again. */
  run(): Promise<void>;
}

/** Sites that are asked at the same time; each gets one request at a time. */
const MAX_SITES = 8;
/** What is due later is left to the alarm, so that the worker can rest. */
const LONGEST_WAIT_MS = 20_000;

/** Works the queue in the store; all that it knows is there, so that any worker can go on. */
export function createBatchRunner(ports: BatchPorts): BatchRunner {
  let underWay: Promise<void> | null = null;
  let isAsked = false;
  const bell = newBell();
  const work = async (): Promise<void> => {
    // What was added while the last round was ending is not left to the alarm.
    while (isAsked) {
      isAsked = false;
      await workThrough(ports, bell);
    }
  };
  return {
    run() {
      isAsked = true;
      bell.ring();
      underWay ??= work().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

async function workThrough(ports: BatchPorts, bell: Bell): Promise<void> {
  const store = await ports.store();
  const turns = new Set<Promise<void>>();
  try {
    for (;;) {
      const rung = bell.next();
      const waitMs = turns.size < MAX_SITES ? await startTurn(store, ports, turns, bell) : LONGEST_WAIT_MS;
      if (waitMs === 0) continue;
      if (turns.size === 0 && waitMs > LONGEST_WAIT_MS) return;
      await Promise.race([...turns, rung, ports.sleep(Math.min(waitMs, LONGEST_WAIT_MS))]);
    }
  } finally {
    await Promise.all(turns);
    await ports.parser.close();
  }
}

/** Starts what is due. Answers how long to wait before looking again: 0 when something was started. */
async function startTurn(
  store: Store,
  ports: BatchPorts,
  turns: Set<Promise<void>>,
  bell: Bell,
): Promise<number> {
  const turn = await store.takeTurn({ leaseMs: LEASE_MS, paceMs: ports.paceMs });
  if (turn.kind === 'empty') return Number.POSITIVE_INFINITY;
  if (turn.kind === 'wait') return Math.max(1, turn.until - ports.now());
  const work = holdTurn(store, turn.lease, ports, bell).finally(() => turns.delete(work));
  turns.add(work);
  return 0;
}

/**
 * An item whose turn fails in a way that nobody foresaw is told as not saved. The site is free again as soon
 * as it has answered: while its page is read, it can be asked for the next.
 */
async function holdTurn(store: Store, lease: BatchLease, ports: BatchPorts, bell: Bell): Promise<void> {
  const { item } = lease;
  const alive = setInterval(() => {
    store.renewLease(item, LEASE_MS).catch(ports.report);
  }, ALIVE_EVERY_MS);
  try {
    const page = await fetchTurn(store, lease, ports).finally(() => freeSite(store, item.origin, bell));
    if (page) await readTurn(store, item, page, { ...ports, siteFreed: () => bell.ring() });
  } catch (error) {
    ports.report(error);
    await store
      .failItem(item.url, 'not-saved', error instanceof Error ? error.message : String(error))
      .catch(ports.report);
  } finally {
    clearInterval(alive);
  }
}

async function freeSite(store: Store, origin: string, bell: Bell): Promise<void> {
  await store.noteHost(origin, { leaseUntil: 0 });
  bell.ring();
}

interface Bell {
  /** Resolves at the next ring. */
  next(): Promise<void>;
  ring(): void;
}

function newBell(): Bell {
  let { promise, resolve } = Promise.withResolvers<void>();
  return {
    next: () => promise,
    ring() {
      resolve();
      ({ promise, resolve } = Promise.withResolvers<void>());
    },
  };
}
