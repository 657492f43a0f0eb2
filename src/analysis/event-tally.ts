import { type ColumnTable, escape as computed, op } from 'arquero';
import { type CountedOptions, countedEvents } from './counted-events.ts';

/** How many events a figure rests on and how many it leaves out. */
export interface EventTally {
  /** Events that count: `dated` and `undated` together. */
  readonly counted: number;
  readonly dated: number;
  readonly undated: number;
  /** Counted events that nobody has judged yet. */
  readonly suggested: number;
  /** Events that do not count: rejected, or of a status not asked for. */
  readonly leftOut: number;
}

/**
 * Counts for captions: n, and what is excluded.
 *
 * @source inception PR #5528: excluded units are counted and shown
 * @example eventTally(table({ date: ['2014', null], status: ['confirmed', 'suggested'] })).undated // => 1
 */
export function eventTally(events: ColumnTable, options: CountedOptions = {}): EventTally {
  const counted = countedEvents(events, options);
  const dated = counted.filter(computed((row: { readonly date: string | null }) => row.date !== null));
  const suggested = counted.filter(
    computed((row: { readonly status: string }) => row.status === 'suggested'),
  );
  return {
    counted: size(counted),
    dated: size(dated),
    undated: size(counted) - size(dated),
    suggested: size(suggested),
    leftOut: size(events) - size(counted),
  };
}

function size(events: ColumnTable): number {
  return Number(events.rollup({ n: op.count() }).get('n', 0));
}
