import { type ColumnTable, escape as computed, op } from 'arquero';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { documentsByYear } from './documents-by-year.ts';
import { eventTally } from './event-tally.ts';

/** What a corpus holds, in numbers. */
export interface CorpusSummary {
  readonly announcements: number;
  /** Documents: an announcement at several addresses counts once. */
  readonly documents: number;
  /** Events that count, dated or not. */
  readonly events: number;
  readonly undatedEvents: number;
  /** Events that nobody has judged yet. */
  readonly suggestedEvents: number;
  /** Links between two places that an event makes; co-mentions are not counted. */
  readonly linkages: number;
  readonly codings: number;
  /** Years of the earliest and the latest dated document; null without one. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** True when at least one text is a sample: nothing may be concluded from it. */
  readonly isSample: boolean;
}

/**
 * Numbers to open a notebook with.
 *
 * @source policyloom
 * @example corpusSummary({ announcements: table({ workId: [], dateWritten: [], datePublished: [] }), events: table({ date: [], status: [] }), linkages: table({ kind: [] }), codings: table({ id: [] }), isSample: true }).events // => 0
 */
export function corpusSummary(
  corpus: Pick<CorpusTables, 'announcements' | 'events' | 'linkages' | 'codings' | 'isSample'>,
): CorpusSummary {
  const tally = eventTally(corpus.events);
  const years = [...documentsByYear(corpus.announcements).array('year')].map(Number);
  const isLink = computed((row: { readonly kind: string }) => row.kind !== 'co-mention');
  return {
    announcements: corpus.announcements.numRows(),
    documents: distinct(corpus.announcements, 'workId'),
    events: tally.counted,
    undatedEvents: tally.undated,
    suggestedEvents: tally.suggested,
    linkages: corpus.linkages.filter(isLink).numRows(),
    codings: corpus.codings.numRows(),
    firstYear: years[0] ?? null,
    lastYear: years.at(-1) ?? null,
    isSample: corpus.isSample,
  };
}

function distinct(table: ColumnTable, column: string): number {
  return Number(table.rollup({ n: op.distinct(column) }).get('n', 0) ?? 0);
}
