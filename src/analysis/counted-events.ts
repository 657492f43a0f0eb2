import { type ColumnTable, escape as computed } from 'arquero';
import { type Status, statuses } from '../model/event.ts';

/** Which judgements let an event count. */
export interface CountedOptions {
  /** All but `rejected` unless given. */
  readonly statuses?: readonly Status[];
}

const NOT_REJECTED: readonly Status[] = statuses.filter((status) => status !== 'rejected');

/**
 * The events that count: a suggestion counts until somebody rejects it.
 *
 * @param events the published table
 * @returns the same columns, fewer rows, in their order
 * @source policyloom codebook: status of an event
 * @example countedEvents(table({ status: ['suggested', 'rejected'] })).numRows() // => 1
 */
export function countedEvents(events: ColumnTable, options: CountedOptions = {}): ColumnTable {
  const wanted: readonly string[] = options.statuses ?? NOT_REJECTED;
  return events.filter(computed((row: { readonly status: string }) => wanted.includes(row.status)));
}
