import { Dexie } from 'dexie';
import { LONGEST_HOLD_MS, siteFreeAt, unknownHost } from './batch-host.ts';
import type { BatchHost, BatchItem } from './batch-item.ts';
import { unpackDue } from './batch-parcels.ts';
import { isPaused } from './batch-pause.ts';
import { failedItem } from './batch-result.ts';
import { BY_SITE, type StoreDatabase } from './store-database.ts';
import { withinReach } from './within-reach.ts';

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
 * Takes the next item whose site may be asked now. The site is asked by nobody else until `noteHost` frees it, or until
 * the lease has run out because the worker died.
 *
 * @param now milliseconds since 1970
 */
export function takeTurn(db: StoreDatabase, now: number, terms: TurnTerms): Promise<BatchTurn> {
  return db.transaction('rw', db.batch, db.batchParcels, db.batchHosts, db.meta, async () => {
    if (await isPaused(db)) return { kind: 'empty' };
    await unpackDue(db);
    await freeExpired(db, now, terms.leaseMs);
    const leads = await leadItems(db);
    const hosts = await hostsOf(db, leads);
    const dated = leads.map((item) => ({ item, at: dueAt(item, hosts, now, terms.leaseMs) }));
    const due = dated.filter(({ at }) => at <= now).map(({ item }) => item);
    const [item] = due.toSorted((a, b) => a.order - b.order);
    if (!item)
      return nextTurn(
        db,
        dated.map(({ at }) => at),
      );
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

type Hosts = ReadonlyMap<string, BatchHost>;

/**
 * Of each site the item that comes first: what was put off comes after what was not tried. One step for each
 * site, however many items wait.
 */
async function leadItems(db: StoreDatabase): Promise<BatchItem[]> {
  const leads: BatchItem[] = [];
  const end = ['waiting', Dexie.maxKey];
  for (let from: unknown[] = ['waiting']; ; ) {
    const lead = await db.batch.where(BY_SITE).between(from, end).first();
    if (!lead) return leads;
    leads.push(lead);
    from = ['waiting', lead.origin, Dexie.maxKey];
  }
}

async function hostsOf(db: StoreDatabase, items: readonly BatchItem[]): Promise<Hosts> {
  const hosts = await db.batchHosts.bulkGet(items.map(({ origin }) => origin));
  return new Map(hosts.flatMap((host) => (host ? [[host.origin, host] as const] : [])));
}

async function nextTurn(db: StoreDatabase, times: readonly number[]): Promise<BatchTurn> {
  const leases = (await inHand(db).toArray()).map(({ leaseUntil }) => leaseUntil);
  const until = [...times, ...leases].reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return Number.isFinite(until) ? { kind: 'wait', until } : { kind: 'empty' };
}

function dueAt({ notBefore, origin }: BatchItem, hosts: Hosts, now: number, leaseMs: number): number {
  return Math.max(withinReach(notBefore, now, LONGEST_HOLD_MS), siteFreeAt(hosts.get(origin), now, leaseMs));
}

/** What a worker that died had in hand waits again; what ended several workers is given up. */
async function freeExpired(db: StoreDatabase, now: number, leaseMs: number): Promise<void> {
  const expired = await inHand(db)
    .filter(({ leaseUntil }) => withinReach(leaseUntil, now, leaseMs) <= now)
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
    // Free while its page is read; whoever has it in hand then is this worker too.
    const host = await db.batchHosts.get(origin);
    if (host && host.leaseUntil > 0) await db.batchHosts.put({ ...host, leaseUntil });
  });
}

/** Says how far an item in hand is; false when it was cancelled. */
export async function noteProgress(db: StoreDatabase, url: string, detail: string): Promise<boolean> {
  return (await db.batch.where('url').equals(url).modify({ detail })) > 0;
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

function inHand(db: StoreDatabase) {
  return db.batch.where('state').equals('fetching');
}
