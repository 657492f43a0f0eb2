import type { BatchHost } from '../../src/store/batch-item.ts';
import type { Store } from '../../src/store/store.ts';
import type { TurnPorts } from './ask-site.ts';

/** A dead worker's work is free after that; a living one says so three times in it. */
export const LEASE_MS = 15_000;
export const ALIVE_EVERY_MS = 5_000;

/**
 * Waits until a site may be asked, asks it, and frees it whatever happens. Meanwhile nobody else asks it; a wait can
 * be as long as the site wished to be left alone.
 */
export async function holdSite<Answer>(
  store: Store,
  origin: string,
  ports: TurnPorts,
  ask: (host: BatchHost) => Promise<Answer>,
): Promise<Answer> {
  const host = await siteInHand(store, origin, ports);
  const renew = () => store.noteHost(origin, { leaseUntil: ports.now() + LEASE_MS });
  let renewed: Promise<unknown> = Promise.resolve();
  const alive = setInterval(() => {
    renewed = renew().catch(ports.report);
  }, ALIVE_EVERY_MS);
  try {
    return await ask(host);
  } finally {
    clearInterval(alive);
    // A renewal under way would take the site again after it was freed.
    await renewed;
    await store.noteHost(origin, { leaseUntil: 0 });
  }
}

async function siteInHand(store: Store, origin: string, ports: TurnPorts): Promise<BatchHost> {
  for (;;) {
    const turn = await store.takeHost(origin, { leaseMs: LEASE_MS, paceMs: ports.paceMs });
    if (turn.kind === 'lease') return turn.host;
    await ports.sleep(Math.max(1, turn.until - ports.now()));
  }
}
