import { type ColumnTable, escape as computed, table } from 'arquero';
import type { Phase } from '../lexicon/region.ts';
import { scales } from '../model/event.ts';
import { type CountedOptions, countedEvents } from './counted-events.ts';
import { phaseOf } from './phase-of.ts';

/**
 * Events of each phase and scale; 0 where there is none. Events outside every phase or without a date are in no row.
 *
 * @returns `phase, scale, n`, phases in the order given, then from the widest scale
 * @source Ma, Huang & Luo 2018, Fig. 1
 * @example eventsByPhase(table({ date: ['2014'], scale: ['regional'], status: ['confirmed'] }), []).numRows() // => 0
 */
export function eventsByPhase(
  events: ColumnTable,
  phases: readonly Phase[],
  options: CountedOptions = {},
): ColumnTable {
  const counts = countedEvents(events, options)
    .derive({ phase: computed((row: Dated) => (row.date ? phaseOf(row.date, phases)?.id : null) ?? null) })
    .groupby('phase', 'scale')
    .count({ as: 'found' });
  const grid = phases.flatMap((phase) => scales.map((scale) => ({ phase: phase.id, scale })));
  const keys = ['phase', 'scale'];
  return table({ phase: grid.map((cell) => cell.phase), scale: grid.map((cell) => cell.scale) })
    .lookup(counts, [keys, keys], 'found')
    .derive({ n: computed((row: { readonly found?: number }) => row.found ?? 0) })
    .select('phase', 'scale', 'n')
    .reify();
}

interface Dated {
  readonly date: string | null;
}
