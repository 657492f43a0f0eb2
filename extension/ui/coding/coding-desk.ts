import { code } from '../../../src/coding/code.ts';
import { type Codebook, codebook } from '../../../src/coding/codebook/codebook.ts';
import { corrected } from '../../../src/coding/corrections.ts';
import { type DecidedEvent, decidedEvents, eventCodings } from '../../../src/coding/decided-events.ts';
import { type EventTotals, eventTotals } from '../../../src/coding/event-totals.ts';
import { handEvent } from '../../../src/coding/hand-event.ts';
import type { TermField } from '../../../src/coding/judged-fields.ts';
import { lexiconKey } from '../../../src/coding/lexicon-words.ts';
import { termsNamed } from '../../../src/coding/terms-named.ts';
import { defaultRegion } from '../../../src/lexicon/default-region.ts';
import { loadPack, type Pack } from '../../../src/lexicon/load-pack.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';
import type { Region } from '../../../src/lexicon/region.ts';
import { regionPacks } from '../../../src/lexicon/region-packs.ts';
import type { Announcement } from '../../../src/model/announcement.ts';
import type { Coding } from '../../../src/model/coding.ts';
import type { PolicyEvent } from '../../../src/model/event.ts';
import type { Store } from '../../../src/store/store.ts';
import type { RecordHead } from '../../../src/store/store-database.ts';
import type { SuggestionRow } from '../../../src/store/suggestion-row.ts';
import { whenSearched } from '../searching.ts';
import { type RegionUnit, regionUnits } from './region-units.ts';
import { termUnits } from './term-units.ts';

/** An announcement with its events, suggested or added; it may have none. */
export interface CodedDocument {
  readonly id: string;
  readonly title: string | null;
  readonly events: readonly DecidedEvent[];
  /** Events as the coder suggests them, whatever people decided. */
  readonly suggested: readonly PolicyEvent[];
  readonly issuers: readonly string[];
  readonly docNumber: string | null;
}

/** What the coding view works on. */
export interface CodingDesk {
  /** All announcements, latest date first. */
  readonly documents: readonly CodedDocument[];
  /** The region whose places events are looked for in, and all that can be chosen. */
  readonly region: Region;
  readonly regions: readonly Region[];
  /** Units of every region, this one's first: people may have judged an event under another. */
  readonly names: readonly RegionUnit[];
  readonly terms: Readonly<Record<TermField, readonly RegionUnit[]>>;
  /** Acts by scale and standing, each once. */
  readonly totals: () => EventTotals;
  readonly codebook: Codebook;
  /** Here, so that the hash of an id and the words it folds are loaded with the rest. */
  readonly handEvent: typeof handEvent;
  readonly termsNamed: typeof termsNamed;
}

/** Of `total` announcements, how many have been read for events. */
export type DeskProgress = (done: number, total: number) => void;

/** Bodies held in memory at once. */
const TEXTS_PER_READ = 200;
/** Longest time that coding keeps the panel from answering. */
const SLICE_MS = 30;

/** Who looks on, and may end the work. */
interface Watch {
  readonly onProgress: DeskProgress;
  readonly signal: AbortSignal;
}

type Kept = Map<string, SuggestionRow>;

/** Suggestions by region and announcement, as the store keeps them, in memory as long as the panel lives. */
const kept = new WeakMap<Store, Map<string, Kept>>();

/**
 * Codes what is new in the store and lays people's decisions over it. The panel goes on answering meanwhile.
 * What was coded is kept as it goes on: whoever comes after an end by the signal goes on from there.
 *
 * @param regionId the person's choice; one that this build does not know falls back to the default
 * @throws {InvalidInputError} for a coding that cannot be read; it is named
 * @throws the signal's reason when it ends the work
 */
export async function codingDesk(
  store: Store,
  regionId: string,
  onProgress: DeskProgress,
  signal: AbortSignal,
): Promise<CodingDesk> {
  const pack = loadPack(regionId in regionPacks ? regionId : defaultRegion);
  const { region } = pack.gazetteer;
  const [{ rows }, codings] = await Promise.all([store.searchRecords(), store.allCodings()]);
  const suggestions = await suggestionsFor(store, rows, codings, pack, { onProgress, signal });
  const decisions = eventCodings(codings);
  const documents = rows.map((head): CodedDocument => {
    const suggested = suggestions.get(head.id)?.events ?? [];
    const { id, title, issuers, docNumber } = head;
    return { id, title, events: decidedEvents(id, suggested, decisions), suggested, issuers, docNumber };
  });
  const regions = Object.keys(regionPacks).map(loadRegion);
  const names = [region, ...regions].flatMap(regionUnits);
  const totals = () => eventTotals(documents);
  return { documents, region, regions, names, terms: termUnits, totals, codebook, handEvent, termsNamed };
}

async function suggestionsFor(
  store: Store,
  heads: readonly RecordHead[],
  codings: readonly Coding[],
  pack: Pack,
  watch: Watch,
): Promise<Kept> {
  const known = await keptOf(store, pack.id);
  const corrections = Map.groupBy(
    codings.filter(({ targetType }) => targetType === 'announcement'),
    (coding) => coding.targetId,
  );
  const version = lexiconKey(pack);
  const keyOf = ({ id, contentHash, lamport }: RecordHead): string => {
    const last = corrections.get(id)?.at(-1);
    return [version, contentHash, lamport, last?.lamport, last?.device].join(' ');
  };
  const fresh = heads.filter((head) => known.get(head.id)?.key !== keyOf(head));
  const codeOne = (text: Announcement | undefined, head: RecordHead): SuggestionRow => {
    const events = text ? code(corrected(text, corrections.get(head.id) ?? []), pack).events : [];
    return { region: pack.id, id: head.id, key: keyOf(head), events };
  };
  await codeInSlices(store, fresh, codeOne, watch, (row) => known.set(row.id, row));
  return known;
}

async function keptOf(store: Store, region: string): Promise<Kept> {
  const byRegion = kept.get(store) ?? new Map<string, Kept>();
  kept.set(store, byRegion);
  const known = byRegion.get(region);
  if (known) return known;
  const rows: Kept = new Map((await store.suggestionsOf(region)).map((row) => [row.id, row]));
  byRegion.set(region, rows);
  return rows;
}

async function codeInSlices(
  store: Store,
  heads: readonly RecordHead[],
  codeOne: (text: Announcement | undefined, head: RecordHead) => SuggestionRow,
  { onProgress, signal }: Watch,
  onRow: (row: SuggestionRow) => void,
): Promise<void> {
  const giveWay = slices();
  for (let start = 0; start < heads.length; start += TEXTS_PER_READ) {
    signal.throwIfAborted();
    const chunk = heads.slice(start, start + TEXTS_PER_READ);
    const texts = await store.currentAnnouncements(chunk.map(({ id }) => id));
    const byId = new Map(texts.map((text) => [text.id, text]));
    const rows: SuggestionRow[] = [];
    for (const head of chunk) {
      rows.push(codeOne(byId.get(head.id), head));
      await giveWay(() => onProgress(start + rows.length, heads.length));
      if (signal.aborted) break;
    }
    await store.putSuggestions(rows);
    for (const row of rows) onRow(row);
  }
  signal.throwIfAborted();
}

/** As long as a search is under way, its steps would each wait for a slice. */
async function breathe(): Promise<void> {
  await new Promise((resume) => setTimeout(resume));
  await whenSearched();
}

/** Lets the panel answer, and tells, whenever a slice of time is over. */
function slices(): (tell: () => void) => Promise<void> | undefined {
  let sliceEnd = performance.now() + SLICE_MS;
  return (tell) => {
    if (performance.now() < sliceEnd) return undefined;
    tell();
    return breathe().then(() => {
      sliceEnd = performance.now() + SLICE_MS;
    });
  };
}
