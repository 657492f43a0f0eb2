import { code } from '../../../src/coding/code.ts';
import { type Codebook, codebook } from '../../../src/coding/codebook/codebook.ts';
import { corrected } from '../../../src/coding/corrections.ts';
import { type DecidedEvent, decidedEvents, eventCodings } from '../../../src/coding/decided-events.ts';
import { handEvent } from '../../../src/coding/hand-event.ts';
import { loadPack, type Pack } from '../../../src/lexicon/load-pack.ts';
import type { Region } from '../../../src/lexicon/region.ts';
import type { Coding } from '../../../src/model/coding.ts';
import type { PolicyEvent } from '../../../src/model/event.ts';
import type { Store } from '../../../src/store/store.ts';
import type { RecordHead } from '../../../src/store/store-database.ts';

/** An announcement with its events, suggested or added; it may have none. */
export interface CodedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly events: readonly DecidedEvent[];
}

/** What the coding view works on. */
export interface CodingDesk {
  /** All announcements, latest date first. */
  readonly documents: readonly CodedDocument[];
  readonly region: Region;
  readonly codebook: Codebook;
  /** Here, so that the hash of an id and the words it folds are loaded with the rest. */
  readonly handEvent: typeof handEvent;
}

/** Of `total` announcements, how many have been read for events. */
export type DeskProgress = (done: number, total: number) => void;

const REGION = 'jing-jin-ji';
/** Bodies held in memory at once. */
const TEXTS_PER_READ = 200;
/** Longest time that coding keeps the panel from answering. */
const SLICE_MS = 30;

/** Suggestions by version of text and of what people corrected in it; they live as long as the panel. */
const cache = new Map<string, readonly PolicyEvent[]>();

/**
 * Codes what is new in the store and lays people's decisions over it. The panel goes on answering meanwhile.
 *
 * @throws {InvalidInputError} for a coding that cannot be read; it is named
 */
export async function codingDesk(store: Store, onProgress: DeskProgress): Promise<CodingDesk> {
  const pack = loadPack(REGION);
  const [{ rows }, codings] = await Promise.all([store.searchRecords(), store.allCodings()]);
  await codeNew(store, rows, codings, pack, onProgress);
  const decisions = eventCodings(codings);
  const documents = rows.map((head): CodedDocument => {
    const events = decidedEvents(head.id, cache.get(cacheKey(head)) ?? [], decisions);
    return { id: head.id, title: head.title, events };
  });
  return {
    documents,
    region: pack.gazetteer.region,
    codebook,
    handEvent,
  };
}

function cacheKey({ id, contentHash, lamport }: RecordHead): string {
  return `${id} ${contentHash} ${lamport}`;
}

async function codeNew(
  store: Store,
  heads: readonly RecordHead[],
  codings: readonly Coding[],
  pack: Pack,
  onProgress: DeskProgress,
): Promise<void> {
  const fresh = heads.filter((head) => !cache.has(cacheKey(head)));
  const corrections = Map.groupBy(codings, (coding) => coding.targetId);
  let sliceEnd = performance.now() + SLICE_MS;
  for (let start = 0; start < fresh.length; start += TEXTS_PER_READ) {
    const chunk = fresh.slice(start, start + TEXTS_PER_READ);
    const texts = await store.currentAnnouncements(chunk.map(({ id }) => id));
    const byId = new Map(texts.map((text) => [text.id, text]));
    for (const [index, head] of chunk.entries()) {
      const text = byId.get(head.id);
      const events = text ? code(corrected(text, corrections.get(head.id) ?? []), pack).events : [];
      cache.set(cacheKey(head), events);
      if (performance.now() < sliceEnd) continue;
      onProgress(start + index + 1, fresh.length);
      await new Promise((resume) => setTimeout(resume));
      sliceEnd = performance.now() + SLICE_MS;
    }
  }
}
