import type { BatchHost } from './batch-item.ts';
import { withinReach } from './within-reach.ts';

/** No site is waited for longer than this between two requests, whatever its robots.txt says. */
export const LONGEST_PACE_MS = 30_000;
/** A site that wants to be left alone for longer is for a person to take up again. */
export const LONGEST_HOLD_MS = 60 * 60_000;

/**
 * When a site may be asked again, in milliseconds since 1970; 0 for one that was never asked.
 *
 * @param leaseMs how long a worker is trusted without a sign of life
 */
export function siteFreeAt(host: BatchHost | undefined, now: number, leaseMs: number): number {
  if (!host) return 0;
  return Math.max(
    withinReach(host.nextAt, now, LONGEST_PACE_MS),
    withinReach(host.heldUntil, now, LONGEST_HOLD_MS),
    withinReach(host.leaseUntil, now, leaseMs),
  );
}

/** A site of which nothing is known yet. */
export function unknownHost(origin: string): BatchHost {
  return { origin, nextAt: 0, heldUntil: 0, leaseUntil: 0, robots: null, robotsAt: 0 };
}
