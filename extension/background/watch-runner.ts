import type { Store } from '../../src/store/store.ts';
import type { WatchEntry, WatchLease } from '../../src/store/watch.ts';
import type { CheckFailure } from '../../src/store/watch-turn.ts';
import { askSite, type TurnPorts } from './ask-site.ts';
import { fetchPage } from './batch-fetch.ts';

export interface WatchPorts extends TurnPorts {
  readonly store: () => Promise<Store>;
  /** False where the browser knows that there is no network: then nothing is checked and nothing fails. */
  readonly isOnline: () => boolean;
  readonly report: (error: unknown) => void;
}

export interface WatchRunner {
  /**
   * Checks every column that is due; joins the round under way, and lets it look again.
   *
   * @returns when to look again, in milliseconds since 1970; null when nothing is watched
   */
  run(): Promise<number | null>;
}

/** A check takes two requests of 25 s and a wait between them at most; after that its worker has died. */
const LEASE_MS = 90_000;
/** What is due so soon is waited for; the rest is left to the alarm. */
const SHORT_WAIT_MS = 20_000;
/** Without a network, the alarm looks again then. */
const OFFLINE_WAIT_MS = 15 * 60_000;

/** Looks at watched columns, one after another; all that it knows is in the store, so that any worker can go on. */
export function createWatchRunner(ports: WatchPorts): WatchRunner {
  let underWay: Promise<number | null> | null = null;
  let isAsked = false;
  const work = async (): Promise<number | null> => {
    let next: number | null = null;
    while (isAsked) {
      isAsked = false;
      next = await checkAllDue(ports);
    }
    return next;
  };
  return {
    run() {
      isAsked = true;
      underWay ??= work().finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

async function checkAllDue(ports: WatchPorts): Promise<number | null> {
  const store = await ports.store();
  for (;;) {
    if (!ports.isOnline()) return ports.now() + OFFLINE_WAIT_MS;
    const turn = await store.takeWatch({ leaseMs: LEASE_MS, paceMs: ports.paceMs });
    if (turn.kind === 'never') return null;
    if (turn.kind === 'lease') {
      await check(store, turn.lease, ports);
      continue;
    }
    const waitMs = turn.until - ports.now();
    if (waitMs > SHORT_WAIT_MS) return turn.until;
    await ports.sleep(Math.max(1, waitMs));
  }
}

/** Whatever happens, the check is settled and the site is free again. */
async function check(store: Store, lease: WatchLease, ports: WatchPorts): Promise<void> {
  const { url, origin } = lease.watch;
  try {
    const found = await listed(store, lease, ports);
    if ('problem' in found) await store.failCheck(url, found);
    else await store.endCheck(url, found.entries);
  } catch (error) {
    ports.report(error);
    const detail = error instanceof Error ? error.message : String(error);
    await store.failCheck(url, failed('crashed', detail)).catch(ports.report);
  } finally {
    await store.noteHost(origin, { leaseUntil: 0 }).catch(ports.report);
  }
}

async function listed(
  store: Store,
  { watch, host }: WatchLease,
  ports: WatchPorts,
): Promise<{ readonly entries: readonly WatchEntry[] } | CheckFailure> {
  const answer = await askSite(store, watch.url, host, ports, () => fetchPage(watch.url, ports));
  if (answer.kind === 'failure') return answer;
  const capturedAt = new Date(ports.now()).toISOString();
  const { html, url } = answer;
  const parsed = await ports.parser.parse({ html, url, as: 'list', further: [], capturedAt });
  if (parsed.kind === 'threw') return failed('crashed', parsed.detail);
  const entries = parsed.kind === 'list' ? parsed.list.items : [];
  return entries.length > 0 ? { entries } : failed('no-list', '');
}

function failed(problem: CheckFailure['problem'], detail: string): CheckFailure {
  return { problem, detail, retryAfterMs: null };
}
