import type { Phase } from '../lexicon/region.ts';
import { scales } from '../model/event.ts';
import { yearOf } from '../model/time.ts';
import { issuerTiers } from '../model/vocabulary.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { citations } from './citations.ts';
import { type CountedOptions, countedEvents } from './counted-events.ts';
import { type DocumentRow, documentRows, type EventRow, eventRows } from './event-rows.ts';
import { type NamedEvent, type NamingOptions, namedEvents } from './named-events.ts';
import { phaseOf } from './phase-of.ts';

export interface KeyEventOptions extends CountedOptions, NamingOptions {
  /** Most events marked at a scale; 6 unless given. */
  readonly perScale?: number;
  /** Exactly these events, in place of the rule. */
  readonly ids?: readonly string[];
  /** First and last year of events to choose from, both included. */
  readonly from?: number;
  readonly to?: number;
}

/** Most events marked at a scale: more labels than this leave no room at 600 pixels. */
export const KEY_EVENTS_PER_SCALE = 6;
/** Most events of one scale marked in one year, so that marks tell of more than the busiest year. */
export const KEY_EVENTS_PER_YEAR = 2;

/**
 * The events worth a mark: at each scale and from each phase in turn the first by judgement (confirmed before the rest), by how many other
 * documents of the corpus name the document, by the issuer's tier, by a date known to the day, by confidence.
 * One event for a document, two for a year and scale. Events without a date are not marked.
 *
 * @returns earliest first
 * @source policyloom; the rule is stated in the caption of the figure
 * @example keyEvents({ announcements: table({}), mentions: table({}), events: table({ status: [] }), region: { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] } }, { language: 'en', kindNames: {} }) // => []
 */
export function keyEvents(
  corpus: Pick<CorpusTables, 'announcements' | 'mentions' | 'events' | 'region'>,
  options: KeyEventOptions,
): NamedEvent[] {
  const candidates = eventRows(countedEvents(corpus.events, options)).filter((event) =>
    isWithin(event, options),
  );
  const chosen = options.ids
    ? candidates.filter((event) => options.ids?.includes(event.id))
    : choose(
        inTurn(ranked(candidates, corpus), corpus.region.phases),
        options.perScale ?? KEY_EVENTS_PER_SCALE,
      );
  return namedEvents(chosen, corpus.announcements, corpus.region, options);
}

function isWithin(event: EventRow, { from = -Infinity, to = Infinity }: KeyEventOptions): boolean {
  return event.date !== null && yearOf(event.date) >= from && yearOf(event.date) <= to;
}

function ranked(
  events: readonly EventRow[],
  corpus: Pick<CorpusTables, 'announcements' | 'mentions'>,
): EventRow[] {
  const documents = new Map(documentRows(corpus.announcements).map((row) => [row.id, row]));
  const cited = citations(corpus.mentions);
  return events
    .map((event) => ({ event, rank: rank(event, documents.get(event.announcementId), cited) }))
    .sort((a, b) => compareRanks(a.rank, b.rank) || (a.event.id < b.event.id ? -1 : 1))
    .map(({ event }) => event);
}

/** The first of every phase, then the second of every phase: the latest phase, with most pages, would take all. */
function inTurn(events: readonly EventRow[], phases: readonly Phase[]): EventRow[] {
  const seen = new Map<string, number>();
  const turns = events.map((event) => {
    const group = `${event.scale} ${phaseOf(event.date ?? '', phases)?.id}`;
    const turn = seen.get(group) ?? 0;
    seen.set(group, turn + 1);
    return { event, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ event }) => event);
}

/** Higher is first, from the left. */
function rank(
  event: EventRow,
  document: DocumentRow | undefined,
  cited: ReadonlyMap<string, number>,
): number[] {
  const tier = document?.issuerTier ? issuerTiers.length - issuerTiers.indexOf(document.issuerTier) : 0;
  return [
    event.status === 'confirmed' ? 1 : 0,
    cited.get(event.announcementId) ?? 0,
    tier,
    event.precision === 'day' ? 1 : 0,
    event.confidence,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.map((value, i) => (b[i] ?? 0) - value).find((difference) => difference !== 0) ?? 0;
}

function choose(events: readonly EventRow[], perScale: number): EventRow[] {
  const chosen: EventRow[] = [];
  const room = new Map<string, number>(scales.map((scale) => [scale, perScale]));
  for (const event of events) {
    const year = `${event.scale} ${yearOf(event.date ?? '')}`;
    const left = Math.min(room.get(event.scale) ?? 0, room.get(year) ?? KEY_EVENTS_PER_YEAR);
    if (left <= 0 || chosen.some((other) => other.announcementId === event.announcementId)) continue;
    chosen.push(event);
    room.set(event.scale, (room.get(event.scale) ?? 0) - 1);
    room.set(year, (room.get(year) ?? KEY_EVENTS_PER_YEAR) - 1);
  }
  return chosen;
}
