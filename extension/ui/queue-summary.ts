import type { BatchHost, BatchItem } from '../../src/store/batch-item.ts';
import type { StoredBatch } from '../../src/store/store.ts';

/** The queue as a person sees it. */
export interface QueueSummary {
  /** Announcements, list pages left out. */
  readonly total: number;
  /** Those with a result, failed ones included. */
  readonly done: number;
  /** Announcements and list pages without a result. */
  readonly open: number;
  readonly isPaused: boolean;
  /** Over the last minute; null before anything ended in it. */
  readonly perMinute: number | null;
  /** Minutes at that speed, at least 1; null when not known. */
  readonly minutesLeft: number | null;
  readonly sites: readonly SiteSummary[];
  readonly failed: readonly BatchItem[];
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
export function queueSummary({ items, hosts, isPaused }: StoredBatch, now: number): QueueSummary {
  const pages = items.filter(({ kind }) => kind === 'page');
  const open = items.filter(isOpen).length;
  const ended = pages.filter(({ endedAt }) => endedAt > now - MINUTE_MS).map(({ endedAt }) => endedAt);
  const perMinute = speed(ended, now);
  const grouped = Map.groupBy(items, ({ origin }) => origin);
  const known = new Map(hosts.map((host) => [host.origin, host]));
  return {
    total: pages.length,
    done: pages.filter((item) => !isOpen(item)).length,
    open,
    isPaused,
    perMinute,
    minutesLeft: perMinute === null || open === 0 ? null : Math.max(1, Math.round(open / perMinute)),
    sites: [...grouped].map(([origin, group]) => siteSummary(group, known.get(origin), now)),
    failed: items.filter(({ state }) => state === 'failed'),
  };
}

function isOpen({ state }: BatchItem): boolean {
  return state === 'waiting' || state === 'fetching';
}

function speed(ended: readonly number[], now: number): number | null {
  if (ended.length < 2) return null;
  const spanMs = Math.max(1_000, now - Math.min(...ended));
  return Math.max(1, Math.round((ended.length * MINUTE_MS) / spanMs));
}

function siteSummary(items: readonly BatchItem[], host: BatchHost | undefined, now: number): SiteSummary {
  const pages = items.filter(({ kind }) => kind === 'page');
  const open = items.filter(isOpen);
  const counts = {
    host: new URL(items[0]?.origin ?? 'http://-').host,
    total: pages.length,
    done: pages.filter((item) => !isOpen(item)).length,
  };
  if (open.length === 0) return { ...counts, state: 'done', seconds: 0 };
  const held = (host?.heldUntil ?? 0) - now;
  if (held > 0) return { ...counts, state: 'held', seconds: Math.ceil(held / 1000) };
  const next = Math.min(...open.map(({ notBefore }) => notBefore)) - now;
  return next > 0
    ? { ...counts, state: 'again', seconds: Math.ceil(next / 1000) }
    : { ...counts, state: 'pace', seconds: 0 };
}
