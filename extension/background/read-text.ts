import type { BatchItem } from '../../src/store/batch-item.ts';
import type { Store } from '../../src/store/store.ts';
import type { FurtherPage, ParsedPage } from '../parse-page.ts';
import { askSite, type TurnPorts } from './ask-site.ts';
import { type FetchedPage, type FetchFailure, fetchPage } from './batch-fetch.ts';
import { holdSite } from './hold-site.ts';

/** All pages of a text go to the reading document in one message, which ends at 64 MiB of UTF-8. */
const MAX_CHARACTERS = 16_000_000;

export interface TextPorts extends TurnPorts {
  /** Told whenever a site is free again. */
  readonly siteFreed: () => void;
  /** Whether the whole text is worth another try, after a failure of one of its pages that passes by itself. */
  readonly isTriedAgain: (failed: FetchFailure) => boolean;
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
  item: BatchItem,
  { html, url }: FetchedPage,
  ports: TextPorts,
): Promise<TextReading> {
  const capturedAt = new Date(ports.now()).toISOString();
  let further: readonly FurtherPage[] = [];
  for (;;) {
    const parsed = await ports.parser.parse({ html, url, as: 'page', further, capturedAt });
    if (parsed.kind === 'list') throw new Error('a page was read as a list');
    if (parsed.kind !== 'goes-on') return parsed;
    const more = await furtherPages(store, item, { html, further }, parsed.urls, ports);
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
  item: BatchItem,
  { html, further }: Had,
  wanted: readonly string[],
  ports: TextPorts,
): Promise<readonly FurtherPage[] | Extract<TextReading, { kind: 'put-off' | 'cancelled' }>> {
  const had = [...further];
  let room = MAX_CHARACTERS - [{ html }, ...further].reduce((sum, page) => sum + (page.html?.length ?? 0), 0);
  const count = 1 + further.length + wanted.length;
  for (const url of wanted) {
    const isCancelled = !(await store.noteProgress(item.url, `${had.length + 1}/${count}`));
    if (isCancelled) return { kind: 'cancelled' };
    const page = await furtherPage(store, url, ports);
    if (page.kind === 'failure' && ports.isTriedAgain(page)) return { kind: 'put-off', failed: page };
    const text = page.kind === 'page' && page.html.length <= room ? page.html : null;
    room -= text?.length ?? 0;
    had.push({ url, html: text });
  }
  return had;
}

async function furtherPage(
  store: Store,
  url: string,
  ports: TextPorts,
): Promise<FetchedPage | FetchFailure | { readonly kind: 'elsewhere' }> {
  const { origin, host } = new URL(url);
  const answer = await holdSite(store, origin, ports, (known) =>
    askSite(store, url, known, ports, () => fetchPage(url, ports)),
  ).finally(ports.siteFreed);
  // Sent on to another site, it is no page of this text.
  const isElsewhere = answer.kind === 'page' && new URL(answer.url).host !== host;
  return isElsewhere ? { kind: 'elsewhere' } : answer;
}
