import { LONGEST_HOLD_MS } from '../../src/store/batch-host.ts';
import type { Store } from '../../src/store/store.ts';
import type { FurtherPage, ParsedPage } from '../parse-page.ts';
import { askSite, type TurnPorts } from './ask-site.ts';
import { type FetchedPage, type FetchFailure, fetchPage } from './batch-fetch.ts';
import { holdSite } from './hold-site.ts';
import { BUSY_WAIT_MS } from './passing.ts';

/** All pages of a text go to the reading document in one message, which ends at 64 MiB of UTF-8. */
export const MAX_CHARACTERS = 16_000_000;

export interface TextPorts extends TurnPorts {
  /** Told whenever a site is free again. */
  readonly siteFreed: () => void;
  /** Whether the whole text is worth another try, after a failure of one of its pages that passes by itself. */
  readonly isTriedAgain: (failed: FetchFailure) => boolean;
  /** Told before each request; false ends the reading. */
  readonly onPage: (number: number, count: number) => Promise<boolean>;
}

/** What came of a text: read, put off because a page of it failed for now, or cancelled meanwhile. */
export type TextReading =
  | Exclude<ParsedPage, { kind: 'goes-on' | 'list' }>
  | { readonly kind: 'put-off'; readonly failed: FetchFailure }
  | { readonly kind: 'cancelled' };

/**
 * Reads a fetched page with the further pages of its text. Each is asked for as an item of the queue is: robots.txt,
 * the site's pace and its `Retry-After` hold for it too. One that cannot be had is told in the record.
 */
export async function readText(
  store: Store,
  { html, url }: Pick<FetchedPage, 'html' | 'url'>,
  ports: TextPorts,
): Promise<TextReading> {
  const capturedAt = new Date(ports.now()).toISOString();
  let further: readonly FurtherPage[] = [];
  for (;;) {
    const parsed = await ports.parser.parse({ html, url, as: 'page', further, capturedAt });
    if (parsed.kind === 'list') throw new Error('a page was read as a list');
    if (parsed.kind !== 'goes-on') return parsed;
    const more = await furtherPages(store, { html, further }, parsed.urls, ports);
    if ('kind' in more) return more;
    further = more;
  }
}

interface Had {
  readonly html: string;
  readonly further: readonly FurtherPage[];
}

/** The pages that were had, and those that are wanted; or why the text cannot be read now. */
async function furtherPages(
  store: Store,
  { html, further }: Had,
  wanted: readonly string[],
  ports: TextPorts,
): Promise<readonly FurtherPage[] | Extract<TextReading, { kind: 'put-off' | 'cancelled' }>> {
  const had = [...further];
  let room = MAX_CHARACTERS - [{ html }, ...further].reduce((sum, page) => sum + (page.html?.length ?? 0), 0);
  const count = 1 + further.length + wanted.length;
  for (const url of wanted) {
    if (!(await ports.onPage(had.length + 1, count))) return { kind: 'cancelled' };
    const page = await furtherPage(store, url, ports);
    if (page.kind === 'failure' && ports.isTriedAgain(page)) return { kind: 'put-off', failed: page };
    const kept = keptPage(url, page, room);
    room -= kept.html?.length ?? 0;
    had.push(kept);
  }
  return had;
}

function keptPage(url: string, page: FurtherAnswer, room: number): FurtherPage {
  if (page.kind === 'failure') return { url, html: null, why: page.problem };
  if (page.kind === 'elsewhere') return { url, html: null, why: 'elsewhere' };
  return page.html.length <= room ? { url, html: page.html } : { url, html: null, why: 'too-large' };
}

type FurtherAnswer = FetchedPage | FetchFailure | { readonly kind: 'elsewhere' };

async function furtherPage(store: Store, url: string, ports: TextPorts): Promise<FurtherAnswer> {
  const { origin, host } = new URL(url);
  const answer = await holdSite(store, origin, ports, (known) =>
    askSite(store, url, known, ports, () => fetchPage(url, ports)),
  )
    .catch(outOfTime)
    .finally(ports.siteFreed);
  if (answer.kind === 'failure' && answer.problem === 'busy') {
    const waitMs = Math.min(LONGEST_HOLD_MS, answer.retryAfterMs ?? BUSY_WAIT_MS);
    await store.noteHost(origin, { heldUntil: ports.now() + waitMs });
  }
  // Sent on to another site, it is no page of this text.
  const isElsewhere = answer.kind === 'page' && new URL(answer.url).host !== host;
  return isElsewhere ? { kind: 'elsewhere' } : answer;
}

/** Whoever reads may have no time for a wait that the site wants. */
function outOfTime(error: unknown): FetchFailure {
  if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error;
  return { kind: 'failure', problem: 'timeout', detail: error.message, retryAfterMs: null };
}
