import type { BatchHost, BatchItem } from './batch-item.ts';
import { isPaused } from './batch-pause.ts';
import { failedItem } from './batch-result.ts';
import type { StoreDatabase } from './store-database.ts';

/** A piece of work in the hands of the caller, with what is known of its site. */
export interface BatchLease {
  readonly item: BatchItem;
  readonly host: BatchHost;
}

/** What there is to do now: a piece of work, or the time to wait for one; null when nothing waits. */
export type BatchTurn =
  | { readonly kind: 'lease'; readonly lease: BatchLease }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'empty' };

/** How long a worker is trusted without a sign of life, and what lies between two requests at least. */
export interface TurnTerms {
  readonly leaseMs: number;
  readonly paceMs: number;
}

/** An item that was taken this often and never ended is what ends the workers. */
const MAX_CRASHES = 5;

/**
 * Takes the next item whose site may be asked now. The site is asked by nobody else until `endTurn`, or until
 * the lease has run out because the worker died.
 *
 * @param now milliseconds since 1970
 */
export function takeTurn(db: StoreDatabase, now: number, terms: TurnTerms): Promise<BatchTurn> {
  return db.transaction('rw', db.batch, db.batchHosts, db.meta, async () => {
    if (await isPaused(db)) return { kind: 'empty' };
    await freeExpired(db, now);
    const hosts = new Map((await db.batchHosts.toArray()).map((host) => [host.origin, host]));
    const isDue = (item: BatchItem) => dueAt(item, hosts.get(item.origin)) <= now;
    const item = await waiting(db).filter(isDue).first();
    if (!item) return nextTurn(db, hosts);
    const leaseUntil = now + terms.leaseMs;
    const leased: BatchItem = { ...item, state: 'fetching', leaseUntil, attempts: item.attempts + 1 };
    const host: BatchHost = {
      ...(hosts.get(item.origin) ?? unknownHost(item.origin)),
      leaseUntil,
      nextAt: now + terms.paceMs,
    };
    await db.batch.put(leased);
    await db.batchHosts.put(host);
    return { kind: 'lease', lease: { item: leased, host } };
  });
}

async function nextTurn(db: StoreDatabase, hosts: ReadonlyMap<string, BatchHost>): Promise<BatchTurn> {
  const times = (await waiting(db).toArray()).map((item) => dueAt(item, hosts.get(item.origin)));
  const leases = (await inState(db, 'fetching').toArray()).map(({ leaseUntil }) => leaseUntil);
  const until = [...times, ...leases].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return Number.isFinite(until) ? { kind: 'wait', until } : { kind: 'empty' };
}

function dueAt(item: BatchItem, host: BatchHost | undefined): number {
  return Math.max(item.notBefore, host?.nextAt ?? 0, host?.heldUntil ?? 0, host?.leaseUntil ?? 0);
}

/** What a worker that died had in hand waits again; what ended several workers is given up. */
async function freeExpired(db: StoreDatabase, now: number): Promise<void> {
  const expired = await inState(db, 'fetching')
    .filter(({ leaseUntil }) => leaseUntil <= now)
    .toArray();
  for (const item of expired) {
    const isGivenUp = item.attempts >= MAX_CRASHES;
    await db.batch.put(
      isGivenUp ? failedItem(item, 'crashed', '', now) : { ...item, state: 'waiting', leaseUntil: 0 },
    );
  }
}

/** Says that the worker which has an item in hand is alive; a cancelled item stays away. */
export function renewLease(db: StoreDatabase, { url, origin }: BatchItem, leaseUntil: number): Promise<void> {
  return db.transaction('rw', db.batch, db.batchHosts, async () => {
    await db.batch.update(url, { leaseUntil });
    await db.batchHosts.update(origin, { leaseUntil });
  });
}

/** What is noted of a site after, or before, it was asked something. */
export type HostNote = Partial<Omit<BatchHost, 'origin'>>;

/** Keeps what was learned of a site; `leaseUntil: 0` lets others ask it. */
export function noteHost(db: StoreDatabase, origin: string, note: HostNote): Promise<void> {
  return db.transaction('rw', db.batchHosts, async () => {
    const known = (await db.batchHosts.get(origin)) ?? unknownHost(origin);
    await db.batchHosts.put({ ...known, ...note });
  });
}

function waiting(db: StoreDatabase) {
  return db.batch.where('[state+order]').between(['waiting', 0], ['waiting', Number.POSITIVE_INFINITY]);
}

function inState(db: StoreDatabase, state: BatchItem['state']) {
  return db.batch.where('state').equals(state);
}

function unknownHost(origin: string): BatchHost {
  return { origin, nextAt: 0, heldUntil: 0, leaseUntil: 0, robots: null, robotsAt: 0 };
}
