import { type ColumnTable, escape as computed } from 'arquero';
import type { Phase } from '../lexicon/region.ts';
import type { EventKind } from '../model/event.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { type LinkRow, linkRows } from './linkage-data.ts';
import { type LinkOptions, linksByPhase } from './links-by-phase.ts';

/** One phase that every event lies in. */
export const ALL_TIME: Phase = { id: 'all', name: { zh: '全部', en: 'All' }, from: null, to: null };

/**
 * Intercity links of some events of a corpus, phase by phase; of phases other than the region's where so wished.
 *
 * @source Ma, Huang & Luo 2018, Fig. 2
 */
export function linksOver(
  { linkages, region }: CorpusTables,
  events: ColumnTable,
  phases: readonly Phase[],
  options: LinkOptions,
): LinkRow[] {
  return linkRows.parse(linksByPhase(linkages, events, { ...region, phases }, options).objects());
}

/**
 * The events of one kind.
 *
 * @example ofKind(table({ kind: ['fund', 'plan', 'fund'] }), 'fund').numRows() // => 2
 */
export function ofKind(events: ColumnTable, kind: EventKind): ColumnTable {
  return events.filter(computed((row: { readonly kind: string }) => row.kind === kind));
}
