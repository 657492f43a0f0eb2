import { type RobotsRules, robotsRules } from '../../src/capture/lists/robots.ts';
import { LONGEST_PACE_MS } from '../../src/store/batch-host.ts';
import type { BatchHost } from '../../src/store/batch-item.ts';
import type { PackedPage } from '../../src/store/pack-page.ts';
import type { Store } from '../../src/store/store.ts';
import { type FetchFailure, type FetchPorts, fetchRobots } from './batch-fetch.ts';
import type { PageParser } from './batch-parse.ts';

/** What a turn needs from outside. */
export interface TurnPorts extends FetchPorts {
  readonly parser: PageParser;
  /** Makes markup ready for the archive. */
  readonly pack: (html: string) => Promise<PackedPage>;
  /** Largest file that the person wants fetched. */
  readonly maxFileBytes: () => Promise<number>;
  /** Whether the browser lets us talk to a site. */
  readonly mayReach: (origin: string) => Promise<boolean>;
  /** Milliseconds between two requests to one site at least. */
  readonly paceMs: number;
  /** Failures that nobody foresaw. */
  readonly report: (error: unknown) => void;
}

/** RFC 9309: a robots.txt is read again after a day. */
const ROBOTS_AGE_MS = 24 * 60 * 60_000;

/**
 * Asks a site for one page or file, as politely as it wants: its robots.txt first where that is not known, and nothing
 * that it forbids. The caller has the site in its hands (`host`), so that nobody else asks it.
 *
 * @param fetchIt the request itself
 */
export async function askSite<Fetched>(
  store: Store,
  url: string,
  host: BatchHost,
  ports: TurnPorts,
  fetchIt: () => Promise<Fetched | FetchFailure>,
): Promise<Fetched | FetchFailure> {
  if (!(await ports.mayReach(host.origin))) return failure('no-permission', host.origin);
  const rules = await rulesOf(store, host, ports);
  if ('kind' in rules) return rules;
  const forbidden = rules.forbiddenBy(url);
  if (forbidden) return failure('robots', forbidden);
  // The lease took note of our own pace; a slower one must outlive this worker too.
  if (paceOf(rules, ports) > ports.paceMs) await keepPace(store, host, rules, ports);
  const fetched = await fetchIt();
  // Counted anew from the answer: when the site got the question, only the site knows.
  await keepPace(store, host, rules, ports);
  return fetched;
}

function keepPace(store: Store, { origin }: BatchHost, rules: RobotsRules, ports: TurnPorts): Promise<void> {
  return store.noteHost(origin, { nextAt: ports.now() + paceOf(rules, ports) });
}

async function rulesOf(
  store: Store,
  { origin, robots, robotsAt }: BatchHost,
  ports: TurnPorts,
): Promise<RobotsRules | FetchFailure> {
  const age = ports.now() - robotsAt;
  if (robots !== null && age >= 0 && age < ROBOTS_AGE_MS) return robotsRules(robots);
  const text = await fetchRobots(origin, ports);
  if (typeof text !== 'string') return text;
  await store.noteHost(origin, { robots: text, robotsAt: ports.now() });
  const rules = robotsRules(text);
  await ports.sleep(paceOf(rules, ports));
  return rules;
}

function paceOf({ crawlDelay }: RobotsRules, { paceMs }: TurnPorts): number {
  return Math.min(LONGEST_PACE_MS, Math.max(paceMs, (crawlDelay ?? 0) * 1000));
}

function failure(problem: FetchFailure['problem'], detail: string): FetchFailure {
  return { kind: 'failure', problem, detail, retryAfterMs: null };
}
