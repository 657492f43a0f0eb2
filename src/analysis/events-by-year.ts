import { type ColumnTable, escape as computed, table } from 'arquero';
import { scales } from '../model/event.ts';
import { yearOf } from '../model/time.ts';
import { type CountedOptions, countedEvents } from './counted-events.ts';

export interface YearOptions extends CountedOptions {
  /** First year, included; the first year with an event unless given. */
  readonly from?: number;
  /** Last year, included; the last year with an event unless given. */
  readonly to?: number;
}

/**
 * Events of each calendar year and scale. A year or scale without an event is a row with 0.
 * Events without a date are in no row.
 *
 * @returns `year, scale, n`, by year, then from the widest scale; no row when no event has a date
 * @source Ma, Huang & Luo 2018, Fig. 1 (N(s,t), the number of policy events by scale and time)
 * @example eventsByYear(table({ date: ['2014-02-26'], scale: ['regional'], status: ['confirmed'] })).array('n') // => [1, 0, 0]
 */
export function eventsByYear(events: ColumnTable, options: YearOptions = {}): ColumnTable {
  const dated = countedEvents(events, options)
    .filter(computed((row: Dated) => row.date !== null))
    .derive({ year: computed((row: Dated) => yearOf(row.date ?? '')) });
  const years = yearSpan([...dated.array('year')].map(Number), options);
  const grid = years.flatMap((year) => scales.map((scale) => ({ year, scale })));
  const keys = ['year', 'scale'];
  return table({ year: grid.map((cell) => cell.year), scale: grid.map((cell) => cell.scale) })
    .lookup(dated.groupby('year', 'scale').count({ as: 'found' }), [keys, keys], 'found')
    .derive({ n: computed((row: { readonly found?: number }) => row.found ?? 0) })
    .select('year', 'scale', 'n')
    .reify();
}

interface Dated {
  readonly date: string | null;
}

/** Every year from the first to the last of those given; empty when there is none. */
export function yearSpan(years: readonly number[], options: YearOptions = {}): number[] {
  if (years.length === 0) return [];
  const from = options.from ?? years.reduce((a, b) => Math.min(a, b));
  const to = options.to ?? years.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
