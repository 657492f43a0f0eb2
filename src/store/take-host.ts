import { siteFreeAt, unknownHost } from './batch-host.ts';
import type { BatchHost } from './batch-item.ts';
import type { TurnTerms } from './batch-turn.ts';
import type { StoreDatabase } from './store-database.ts';

/** A site in the hands of the caller, or the time (milliseconds since 1970) at which to ask for it again. */
export type HostTurn =
  | { readonly kind: 'lease'; readonly host: BatchHost }
  | { readonly kind: 'wait'; readonly until: number };

/**
 * Takes a site where it may be asked now. Nobody else asks it, queue and watched columns included, until `noteHost`
 * frees it or the lease has run out.
 *
 * @param now milliseconds since 1970
 */
export function takeHost(
  db: StoreDatabase,
  origin: string,
  now: number,
  { leaseMs, paceMs }: TurnTerms,
): Promise<HostTurn> {
  return db.transaction('rw', db.batchHosts, async () => {
    const known = (await db.batchHosts.get(origin)) ?? unknownHost(origin);
    const until = siteFreeAt(known, now, leaseMs);
    if (until > now) return { kind: 'wait', until };
    const host: BatchHost = { ...known, leaseUntil: now + leaseMs, nextAt: now + paceMs };
    await db.batchHosts.put(host);
    return { kind: 'lease', host };
  });
}
