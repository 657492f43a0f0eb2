import { type RobotsRules, robotsRules } from '../../src/capture/lists/robots.ts';
import type { BatchHost, BatchItem } from '../../src/store/batch-item.ts';
import type { BatchLease } from '../../src/store/batch-turn.ts';
import type { PackedPage } from '../../src/store/pack-page.ts';
import type { Store } from '../../src/store/store.ts';
import type { ParsedPage } from '../parse-page.ts';
import { type FetchFailure, type FetchPorts, fetchPage, fetchRobots } from './batch-fetch.ts';
import type { PageParser } from './batch-parse.ts';

/** What a turn needs from outside. */
export interface TurnPorts extends FetchPorts {
  readonly parser: PageParser;
  /** Makes markup ready for the archive. */
  readonly pack: (html: string) => Promise<PackedPage>;
  /** Whether the browser lets us talk to a site. */
  readonly mayReach: (origin: string) => Promise<boolean>;
}

/** Two requests a second to one site at most. */
export const PACE_MS = 500;
/** No site is waited for longer than this between two requests, whatever its robots.txt says. */
const LONGEST_PACE_MS = 30_000;
/** RFC 9309: a robots.txt is read again after a day. */
const ROBOTS_AGE_MS = 24 * 60 * 60_000;
/** Failures that pass by themselves are tried again after these waits; then a person decides. */
const RETRY_AFTER_MS = [30_000, 5 * 60_000];
/** A site that is busy and says no time. */
const BUSY_WAIT_MS = 60_000;
/** A site that wants to be left alone for longer is for a person to take up again. */
const LONGEST_HOLD_MS = 60 * 60_000;
const MAX_BUSY = 4;

const passing: ReadonlySet<string> = new Set([
  'timeout',
  'unreachable',
  'server-error',
  'robots-unreachable',
]);

/** Does one item: asks the site's robots.txt where it is not known, fetches, reads, saves; whatever happens, it is settled. */
export async function doTurn(store: Store, { item, host }: BatchLease, ports: TurnPorts): Promise<void> {
  if (!(await ports.mayReach(item.origin))) return store.failItem(item.url, 'no-permission', item.origin);
  const rules = await rulesOf(store, host, ports);
  if ('kind' in rules) return settleFailure(store, item, rules, ports.now());
  const forbidden = rules.forbiddenBy(item.url);
  if (forbidden) return store.failItem(item.url, 'robots', forbidden);
  await keepPace(store, item, rules, ports);
  const fetched = await fetchPage(item.url, ports);
  // Counted anew from the answer: when the site got the question, only the site knows.
  await keepPace(store, item, rules, ports);
  if (fetched.kind === 'failure') return settleFailure(store, item, fetched, ports.now());
  const capturedAt = new Date(ports.now()).toISOString();
  const { html, url } = fetched;
  const parsed = await ports.parser.parse({ html, url, as: item.kind, capturedAt });
  await settlePage(store, item, parsed, () => ports.pack(html));
}

function keepPace(
  store: Store,
  { origin }: BatchItem,
  rules: RobotsRules,
  { now }: TurnPorts,
): Promise<void> {
  return store.noteHost(origin, { nextAt: now() + paceOf(rules) });
}

async function rulesOf(
  store: Store,
  { origin, robots, robotsAt }: BatchHost,
  ports: TurnPorts,
): Promise<RobotsRules | FetchFailure> {
  if (robots !== null && ports.now() - robotsAt < ROBOTS_AGE_MS) return robotsRules(robots);
  const text = await fetchRobots(origin, ports);
  if (typeof text !== 'string') return text;
  await store.noteHost(origin, { robots: text, robotsAt: ports.now() });
  const rules = robotsRules(text);
  await ports.sleep(paceOf(rules));
  return rules;
}

function paceOf({ crawlDelay }: RobotsRules): number {
  return Math.min(LONGEST_PACE_MS, Math.max(PACE_MS, (crawlDelay ?? 0) * 1000));
}

async function settlePage(
  store: Store,
  item: BatchItem,
  parsed: ParsedPage,
  pack: () => Promise<PackedPage>,
): Promise<void> {
  switch (parsed.kind) {
    case 'record': {
      const announcement = { ...parsed.record.announcement, capturedBy: store.device };
      await store.saveBatchRecord(item.url, { ...parsed.record, announcement }, await pack());
      return;
    }
    case 'list': {
      const { items, nextPage } = parsed.list;
      if (items.length === 0) return store.failItem(item.url, 'no-text', 'no list');
      await store.endList(item, { entries: items, nextPage });
      return;
    }
    case 'no-text':
      return store.failItem(item.url, 'no-text', parsed.detail);
    case 'threw':
      return store.failItem(item.url, 'crashed', parsed.detail);
  }
}

async function settleFailure(
  store: Store,
  item: BatchItem,
  failed: FetchFailure,
  now: number,
): Promise<void> {
  const { problem, detail } = failed;
  if (problem === 'busy') return settleBusy(store, item, failed, now);
  const waitMs = passing.has(problem) ? RETRY_AFTER_MS[item.attempts - 1] : undefined;
  if (waitMs === undefined) return store.failItem(item.url, problem, detail);
  return store.postponeItem(item.url, problem, detail, now + waitMs);
}

/** The site as a whole is left alone, not only this page of it. */
async function settleBusy(store: Store, item: BatchItem, failed: FetchFailure, now: number): Promise<void> {
  const waitMs = failed.retryAfterMs ?? BUSY_WAIT_MS * item.attempts;
  if (waitMs > LONGEST_HOLD_MS || item.attempts >= MAX_BUSY) {
    return store.failItem(item.url, 'busy', failed.detail);
  }
  await store.noteHost(item.origin, { heldUntil: now + waitMs });
  await store.postponeItem(item.url, 'busy', failed.detail, now + waitMs);
}
