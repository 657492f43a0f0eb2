import { escape as computed } from 'arquero';
import { z } from 'zod';
import { type Scale, scales } from '../model/event.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { documentsByYear } from './documents-by-year.ts';
import { type EventTally, eventTally } from './event-tally.ts';
import { eventsByYear, yearSpan } from './events-by-year.ts';
import { type KeyEventOptions, keyEvents } from './key-events.ts';
import type { NamedEvent } from './named-events.ts';

/** Events of one scale in one year. */
export interface YearCount {
  readonly year: number;
  readonly scale: Scale;
  readonly n: number;
}

/** Documents in the corpus that bear one year. */
export interface YearDocuments {
  readonly year: number;
  readonly n: number;
}

/** What the figure of evolution is drawn from. */
export interface EvolutionData {
  readonly counts: readonly YearCount[];
  readonly documents: readonly YearDocuments[];
  readonly keyEvents: readonly NamedEvent[];
  readonly tally: EventTally;
  /** Dated events outside the years drawn. */
  readonly notDrawn: number;
  /** Documents without any date. */
  readonly undatedDocuments: number;
}

const countRows = z.array(z.object({ year: z.number(), scale: z.enum(scales), n: z.number() }));
const documentYears = z.array(z.object({ year: z.number(), n: z.number() }));

/**
 * Rows of the figure of evolution over one span of years: from the first to the last year that has an event or a
 * document, unless `from` and `to` say otherwise.
 *
 * @source Ma, Huang & Luo 2018, Fig. 1
 * @example evolutionData({ announcements: table({ workId: [], dateWritten: [], datePublished: [] }), mentions: table({}), events: table({ date: [], scale: [], status: [] }), region: { id: 'r', name: { zh: '甲', en: 'A' }, provinces: [], cities: [], centre: '', phases: [], sources: [] } }, { language: 'en', kindNames: {} }).notDrawn // => 0
 */
export function evolutionData(
  corpus: Pick<CorpusTables, 'announcements' | 'mentions' | 'events' | 'region'>,
  options: KeyEventOptions,
): EvolutionData {
  const { from: _from, to: _to, ...unbounded } = options;
  const years = [
    ...eventsByYear(corpus.events, unbounded).array('year'),
    ...documentsByYear(corpus.announcements).array('year'),
  ].map(Number);
  const span = yearSpan(years, options);
  const bounds = { ...options, from: span[0] ?? 0, to: span.at(-1) ?? -1 };
  const counts = countRows.parse(eventsByYear(corpus.events, bounds).objects());
  const documents = documentYears.parse(documentsByYear(corpus.announcements, bounds).objects());
  const tally = eventTally(corpus.events, options);
  return {
    counts,
    documents,
    keyEvents: keyEvents(corpus, bounds),
    tally,
    notDrawn: tally.dated - counts.reduce((sum, cell) => sum + cell.n, 0),
    undatedDocuments: undated(corpus),
  };
}

function undated({ announcements }: Pick<CorpusTables, 'announcements'>): number {
  const dated = announcements
    .filter(computed((row: Written) => (row.dateWritten ?? row.datePublished) !== null))
    .dedupe('workId');
  return announcements.dedupe('workId').numRows() - dated.numRows();
}

interface Written {
  readonly dateWritten: string | null;
  readonly datePublished: string | null;
}
