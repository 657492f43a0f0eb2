import type { BatchItem } from '../../src/store/batch-item.ts';
import type { BatchSite, StoredBatch } from '../../src/store/batch-state.ts';

/** The queue as a person sees it. */
export interface QueueSummary {
  /** Announcements and files, list pages left out. */
  readonly total: number;
  /** Those with a result, failed ones included. */
  readonly done: number;
  /** All items without a result. */
  readonly open: number;
  readonly isPaused: boolean;
  /** Over the last minute; null before anything ended in it. */
  readonly perMinute: number | null;
  /** Minutes at that speed, at least 1; null when not known. */
  readonly minutesLeft: number | null;
  readonly sites: readonly SiteSummary[];
  /** The first of them; `failedTotal` counts all. */
  readonly failed: readonly BatchItem[];
  readonly failedTotal: number;
}

export interface SiteSummary {
  readonly host: string;
  readonly total: number;
  readonly done: number;
  /** What it is doing: `held` where the site asked to wait, `again` where everything left waits for another try. */
  readonly state: 'pace' | 'held' | 'again' | 'done';
  /** Whole seconds until it goes on; 0 when it does. */
  readonly seconds: number;
}

const MINUTE_MS = 60_000;

/** @param now milliseconds since 1970 */
export function queueSummary(batch: StoredBatch, now: number): QueueSummary {
  const { sites, failed, failedTotal, isPaused } = batch;
  const sum = (of: 'total' | 'done' | 'open') => sites.reduce((all, site) => all + site[of], 0);
  const open = sum('open');
  const perMinute = speed(batch, now);
  return {
    total: sum('total'),
    done: sum('done'),
    open,
    isPaused,
    perMinute,
    minutesLeft: perMinute === null || open === 0 ? null : Math.max(1, Math.round(open / perMinute)),
    sites: sites.map((site) => siteSummary(site, now)),
    failed,
    failedTotal,
  };
}

function speed({ recent, recentSince }: StoredBatch, now: number): number | null {
  if (recent < 2 || recentSince === null) return null;
  const spanMs = Math.max(1_000, now - recentSince);
  return Math.max(1, Math.round((recent * MINUTE_MS) / spanMs));
}

function siteSummary(
  { origin, total, done, open, heldUntil, notBefore }: BatchSite,
  now: number,
): SiteSummary {
  const counts = { host: new URL(origin).host, total, done };
  if (open === 0) return { ...counts, state: 'done', seconds: 0 };
  if (heldUntil > now) return { ...counts, state: 'held', seconds: Math.ceil((heldUntil - now) / 1000) };
  return notBefore > now
    ? { ...counts, state: 'again', seconds: Math.ceil((notBefore - now) / 1000) }
    : { ...counts, state: 'pace', seconds: 0 };
}
