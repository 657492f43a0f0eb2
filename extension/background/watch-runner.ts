import type { ListPage } from '../../src/capture/lists/list-page.ts';
import type { BatchHost } from '../../src/store/batch-item.ts';
import type { Store } from '../../src/store/store.ts';
import { MOST_WATCH_PAGES, type Watch, type WatchEntry, type WatchLease } from '../../src/store/watch.ts';
import type { CheckFailure } from '../../src/store/watch-turn.ts';
import { askSite, type TurnPorts } from './ask-site.ts';
import { fetchList } from './batch-fetch.ts';
import { whyNoList } from './batch-turn.ts';
import { holdSite } from './hold-site.ts';
import { passing } from './passing.ts';

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
  const { url } = lease.watch;
  try {
    const found = await listed(store, lease, ports);
    if ('problem' in found) await store.failCheck(url, found);
    else await store.endCheck(url, found.entries);
  } catch (error) {
    ports.report(error);
    const detail = error instanceof Error ? error.message : String(error);
    await store.failCheck(url, failed('crashed', detail)).catch(ports.report);
  }
}

/** The first page of the column, and the pages after it as long as everything on a page is new. */
async function listed(
  store: Store,
  { watch, host }: WatchLease,
  ports: WatchPorts,
): Promise<{ readonly entries: readonly WatchEntry[] } | CheckFailure> {
  // Freed at once: further pages wait their turn with everything else that is asked of the site.
  const free = () => store.noteHost(host.origin, { leaseUntil: 0 }).catch(ports.report);
  const first = await readPage(store, watch.url, host, ports).finally(free);
  if ('problem' in first) return first;
  const pages = [first];
  while (pages.length < MOST_WATCH_PAGES) {
    const found = await pageAfter(store, watch, pages, ports);
    if (found === null) break;
    if ('problem' in found) return found;
    pages.push(found);
  }
  return { entries: pages.flatMap(({ items }) => items) };
}

/** Null where the column ends, or is known from here on. */
async function pageAfter(
  store: Store,
  watch: Watch,
  pages: readonly ListPage[],
  ports: WatchPorts,
): Promise<ListPage | CheckFailure | null> {
  const next = await addressAfter(store, watch, pages.at(-1));
  if (next === null) return null;
  const found = await holdSite(store, watch.origin, ports, (host) => readPage(store, next, host, ports));
  if ('problem' in found) return isLasting(found) ? null : { ...found, detail: `${next} ${found.detail}` };
  const read = new Set(pages.flatMap(({ items }) => items.map(({ url }) => url)));
  return found.items.some(({ url }) => read.has(url)) ? null : found;
}

async function addressAfter(
  store: Store,
  { url, origin }: Watch,
  page: ListPage | undefined,
): Promise<string | null> {
  if (!page?.next || new URL(page.next.url).origin !== origin) return null;
  return (await store.countUnseen(url, page.items)) === page.items.length ? page.next.url : null;
}

/** A page that will not be there tomorrow either ends the column; what came before it is not held back. */
function isLasting({ problem }: CheckFailure): boolean {
  return !passing.has(problem) && problem !== 'busy' && problem !== 'crashed';
}

async function readPage(
  store: Store,
  url: string,
  host: BatchHost,
  ports: WatchPorts,
): Promise<ListPage | CheckFailure> {
  const answer = await askSite(store, url, host, ports, () => fetchList(url, ports));
  if (answer.kind === 'failure') return answer;
  const capturedAt = new Date(ports.now()).toISOString();
  const parsed = await ports.parser.parse({
    html: answer.html,
    url: answer.url,
    as: 'list',
    further: [],
    capturedAt,
  });
  if (parsed.kind === 'threw') return failed('crashed', parsed.detail);
  if (parsed.kind !== 'list') return failed('no-list', '');
  return parsed.list.items.length > 0 ? parsed.list : failed(whyNoList(parsed.list), '');
}

function failed(problem: CheckFailure['problem'], detail: string): CheckFailure {
  return { problem, detail, retryAfterMs: null };
}
