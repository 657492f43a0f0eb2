import { LONGEST_HOLD_MS } from '../../src/store/batch-host.ts';
import type { BatchItem } from '../../src/store/batch-item.ts';
import type { BatchLease } from '../../src/store/batch-turn.ts';
import type { PackedPage } from '../../src/store/pack-page.ts';
import type { Store } from '../../src/store/store.ts';
import type { ParsedPage } from '../parse-page.ts';
import { keepAnnex, readByOcr } from './annex-turn.ts';
import { askSite, type TurnPorts } from './ask-site.ts';
import {
  type FetchedFile,
  type FetchedPage,
  type FetchFailure,
  fetchFile,
  fetchPage,
} from './batch-fetch.ts';

/** Failures that pass by themselves are tried again after these waits; then a person decides. */
const RETRY_AFTER_MS = [30_000, 5 * 60_000];
/** A site that is busy and says no time. */
const BUSY_WAIT_MS = 60_000;
const MAX_BUSY = 4;

const passing: ReadonlySet<string> = new Set([
  'timeout',
  'unreachable',
  'server-error',
  'robots-unreachable',
]);

/**
 * Asks the site for one item's page or file. Whatever the site answers else is settled here; so is reading by
 * OCR, which holds its place so that one file is read at a time.
 *
 * @returns null when it is settled
 */
export async function fetchTurn(
  store: Store,
  { item, host }: BatchLease,
  ports: TurnPorts,
): Promise<FetchedPage | FetchedFile | null> {
  if (item.kind === 'ocr') {
    await readByOcr(store, item, ports);
    return null;
  }
  const fetched = await askSite(store, item.url, host, ports, () => fetchItem(item, ports));
  if (fetched.kind !== 'failure') return fetched;
  await settleFailure(store, item, fetched, ports.now());
  return null;
}

async function fetchItem(
  item: BatchItem,
  ports: TurnPorts,
): Promise<FetchedPage | FetchedFile | FetchFailure> {
  if (item.kind !== 'annex') return fetchPage(item.url, ports);
  return fetchFile(item.url, { maxBytes: await ports.maxFileBytes(), credentials: 'omit' }, ports);
}

/** Reads what was fetched and saves what it holds, or says why it holds nothing. */
export async function readTurn(
  store: Store,
  item: BatchItem,
  fetched: FetchedPage | FetchedFile,
  ports: TurnPorts,
): Promise<void> {
  if (fetched.kind === 'file') return keepAnnex(store, item, fetched, ports);
  const { html, url } = fetched;
  const capturedAt = new Date(ports.now()).toISOString();
  const as = item.kind === 'list' ? 'list' : 'page';
  const parsed = await ports.parser.parse({ html, url, as, capturedAt });
  await settlePage(store, item, parsed, () => ports.pack(html));
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
      if (items.length === 0) return store.failItem(item.url, 'no-list', '');
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
  await store.postponeItem(item.url, problem, detail, now + waitMs);
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
