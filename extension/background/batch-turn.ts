import type { ListPage } from '../../src/capture/lists/list-page.ts';
import { LONGEST_HOLD_MS } from '../../src/store/batch-host.ts';
import type { BatchItem, BatchProblem } from '../../src/store/batch-item.ts';
import type { BatchLease } from '../../src/store/batch-turn.ts';
import type { PackedPage } from '../../src/store/pack-page.ts';
import type { Store } from '../../src/store/store.ts';
import { keepAnnex, readByOcr } from './annex-turn.ts';
import { askSite, type TurnPorts } from './ask-site.ts';
import {
  type FetchedFile,
  type FetchedPage,
  type FetchFailure,
  fetchFile,
  fetchList,
  fetchPage,
} from './batch-fetch.ts';
import { BUSY_WAIT_MS, passing } from './passing.ts';
import { readText, type TextPorts, type TextReading } from './read-text.ts';

/** Failures that pass by themselves are tried again after these waits; then a person decides. */
const RETRY_AFTER_MS = [30_000, 5 * 60_000];
const MAX_BUSY = 4;

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
  if (item.kind === 'list') return fetchList(item.url, ports);
  if (item.kind !== 'annex') return fetchPage(item.url, ports);
  return fetchFile(item.url, { maxBytes: await ports.maxFileBytes(), credentials: 'omit' }, ports);
}

/** Reads what was fetched and saves what it holds, or says why it holds nothing. */
export async function readTurn(
  store: Store,
  item: BatchItem,
  fetched: FetchedPage | FetchedFile,
  ports: TurnPorts & Pick<TextPorts, 'siteFreed'>,
): Promise<void> {
  if (fetched.kind === 'file') return keepAnnex(store, item, fetched, ports);
  if (item.kind === 'list') return keepList(store, item, fetched, ports);
  const isTriedAgain = (failed: FetchFailure) => waitBefore(item, failed) !== null;
  const onPage = (number: number, count: number) => store.noteProgress(item.url, `${number}/${count}`);
  const reading = await readText(store, fetched, { ...ports, isTriedAgain, onPage });
  if (reading.kind === 'put-off') return settleFailure(store, item, reading.failed, ports.now());
  await keepText(store, item, reading, () => ports.pack(fetched.html));
}

async function keepList(
  store: Store,
  item: BatchItem,
  { html, url }: FetchedPage,
  { parser, now }: TurnPorts,
): Promise<void> {
  const capturedAt = new Date(now()).toISOString();
  const parsed = await parser.parse({ html, url, as: 'list', further: [], capturedAt });
  if (parsed.kind === 'threw') return store.failItem(item.url, 'crashed', parsed.detail);
  const list = parsed.kind === 'list' ? parsed.list : noList;
  if (list.items.length === 0 && item.guessedAfter === undefined) {
    return store.failItem(item.url, whyNoList(list), '');
  }
  const { items, next } = list;
  await store.endList(item, { entries: items, next });
}

const noList: ListPage = { items: [], next: null, profile: null };

/** Scripts do not run here: what they would have drawn has a remedy of its own. */
export function whyNoList({ drawn }: ListPage): BatchProblem {
  return drawn === 'unread' ? 'script-list' : 'no-list';
}

async function keepText(
  store: Store,
  item: BatchItem,
  reading: Exclude<TextReading, { kind: 'put-off' }>,
  pack: () => Promise<PackedPage>,
): Promise<void> {
  switch (reading.kind) {
    case 'record': {
      const announcement = { ...reading.record.announcement, capturedBy: store.device };
      await store.saveBatchRecord(item.url, { ...reading.record, announcement }, await pack());
      return;
    }
    case 'no-text':
      return store.failItem(item.url, 'no-text', reading.detail);
    case 'threw':
      return store.failItem(item.url, 'crashed', reading.detail);
    case 'cancelled':
      return;
  }
}

/** A site that is busy is left alone as a whole, not only this page of it. */
async function settleFailure(
  store: Store,
  item: BatchItem,
  failed: FetchFailure,
  now: number,
): Promise<void> {
  const { problem, detail } = failed;
  // The page before was the last.
  if (problem === 'not-found' && item.guessedAfter !== undefined) {
    await store.endList(item, { entries: [], next: null });
    return;
  }
  const waitMs = waitBefore(item, failed);
  if (waitMs === null) return store.failItem(item.url, problem, detail);
  if (problem === 'busy') await store.noteHost(item.origin, { heldUntil: now + waitMs });
  await store.postponeItem(item.url, problem, detail, now + waitMs);
}

/** How long to wait before an item is tried again; null where only a person can decide to. */
function waitBefore({ attempts }: BatchItem, { problem, retryAfterMs }: FetchFailure): number | null {
  if (problem !== 'busy') return passing.has(problem) ? (RETRY_AFTER_MS[attempts - 1] ?? null) : null;
  const waitMs = retryAfterMs ?? BUSY_WAIT_MS * attempts;
  return waitMs > LONGEST_HOLD_MS || attempts >= MAX_BUSY ? null : waitMs;
}
