import { LONGEST_HOLD_MS, siteFreeAt, unknownHost } from './batch-host.ts';
import type { BatchHost, BatchProblem } from './batch-item.ts';
import type { TurnTerms } from './batch-turn.ts';
import type { StoreDatabase } from './store-database.ts';
import type { Watch, WatchEntry, WatchTurn } from './watch.ts';
import { noteUnseen, unseenOf } from './watch-seen.ts';
import { withinReach } from './within-reach.ts';

/** A column is looked at once a day. */
export const DAY_MS = 24 * 60 * 60_000;
/** After failures in a row: 1, 2, 4, 8, then every 16 days. */
const LONGEST_WAIT_MS = 16 * DAY_MS;

/**
 * Takes the column that has waited longest, where its site may be asked now. The site is asked by nobody else,
 * the queue of pages included, until `noteHost` frees it or the lease has run out.
 *
 * @param now milliseconds since 1970
 */
export function takeWatch(db: StoreDatabase, now: number, terms: TurnTerms): Promise<WatchTurn> {
  return db.transaction('rw', db.watches, db.batchHosts, async () => {
    const watched = (await db.watches.toArray()).filter(({ isPaused, isRemoved }) => !isPaused && !isRemoved);
    const hosts = await db.batchHosts.bulkGet(watched.map(({ origin }) => origin));
    const dated = watched.map((watch, i) => ({
      watch,
      host: hosts[i] ?? unknownHost(watch.origin),
      at: dueAt(watch, hosts[i], now, terms),
    }));
    const [next] = dated.toSorted((a, b) => a.at - b.at);
    if (!next) return { kind: 'never' };
    if (next.at > now) return { kind: 'wait', until: next.at };
    const leaseUntil = now + terms.leaseMs;
    const watch: Watch = { ...next.watch, leaseUntil };
    const host: BatchHost = { ...next.host, leaseUntil, nextAt: now + terms.paceMs };
    await db.watches.put(watch);
    await db.batchHosts.put(host);
    return { kind: 'lease', lease: { watch, host } };
  });
}

function dueAt(watch: Watch, host: BatchHost | undefined, now: number, terms: TurnTerms): number {
  return Math.max(
    withinReach(watch.nextCheckAt, now, LONGEST_WAIT_MS),
    withinReach(watch.leaseUntil, now, terms.leaseMs),
    siteFreeAt(host, now, terms.leaseMs),
  );
}

/**
 * Ends a check that found the column: what it lists and was never seen there is new.
 *
 * @returns how many are new
 */
export function endCheck(
  db: StoreDatabase,
  url: string,
  entries: readonly WatchEntry[],
  now: number,
): Promise<number> {
  return db.transaction('rw', db.watches, db.watchSeen, db.watchFresh, async () => {
    const watch = await db.watches.get(url);
    if (!watch) return 0;
    const found = await noteUnseen(db, url, entries);
    await db.watchFresh.bulkPut(
      found.map((entry) => ({
        watchUrl: url,
        url: entry.url,
        title: entry.title,
        date: entry.date,
        foundAt: now,
      })),
    );
    await db.watches.put({
      ...watch,
      lastCheckAt: now,
      nextCheckAt: now + DAY_MS,
      failures: 0,
      problem: null,
      detail: '',
      leaseUntil: 0,
    });
    return found.length;
  });
}

/** Why a check came to nothing. */
export interface CheckFailure {
  readonly problem: BatchProblem;
  readonly detail: string;
  /** How long the site asked to be left alone; null when it did not. */
  readonly retryAfterMs: number | null;
}

/** Ends a check that came to nothing: the column is left alone twice as long each time. */
export async function failCheck(
  db: StoreDatabase,
  url: string,
  { problem, detail, retryAfterMs }: CheckFailure,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.watches, db.batchHosts, async () => {
    const watch = await db.watches.get(url);
    if (!watch) return;
    const waitMs = Math.min(LONGEST_WAIT_MS, DAY_MS * 2 ** watch.failures);
    const nextCheckAt = now + Math.min(LONGEST_WAIT_MS, Math.max(waitMs, retryAfterMs ?? 0));
    const failures = watch.failures + 1;
    await db.watches.put({ ...watch, nextCheckAt, failures, problem, detail, leaseUntil: 0 });
    if (retryAfterMs === null) return;
    const host = (await db.batchHosts.get(watch.origin)) ?? unknownHost(watch.origin);
    await db.batchHosts.put({ ...host, heldUntil: now + Math.min(LONGEST_HOLD_MS, retryAfterMs) });
  });
}

/** How many of the announcements the column never listed before. */
export async function countUnseen(
  db: StoreDatabase,
  watchUrl: string,
  entries: readonly WatchEntry[],
): Promise<number> {
  return (await unseenOf(db, watchUrl, entries)).length;
}
