import { type ColumnTable, table } from 'arquero';
import type { IsoDate } from '../../model/time.ts';
import { type CountedOptions, countedEvents } from '../counted-events.ts';
import { isUnfinished, type PeriodLength, periodName, periodNumber } from './periods.ts';

/** What events or documents are counted by, beside the period. */
export interface CountOptions extends CountedOptions {
  /** Default `year`. */
  readonly period?: PeriodLength;
  /** Columns whose values make the groups, such as `scale`, `kind`, `industries`; none gives the total. */
  readonly by?: readonly string[];
  /** The day that the corpus ends with: periods that had not ended then are `partial`. Default: no period is. */
  readonly asOf?: IsoDate;
}

/** Counts, and what could not be counted. */
export interface Counts {
  /**
   * `period`, one column for each of `by`, `n`, `share` (of all rows of the period, 0–1; 0 where it has none),
   * `cumulative` (of the group, up to and with the period) and `partial`. By period, then by group.
   */
  readonly table: ColumnTable;
  /** Rows without a date that is precise enough. */
  readonly notPlaced: number;
}

/**
 * Events of each period and group. Every period between the first and the last is there for every group that occurs,
 * with 0 where it has none. An event with several industries counts in each, so that shares may add up to more than 1;
 * one without any counts in none.
 *
 * @param events the published table, or one with more columns (`withIssuers`)
 * @source Ma, Huang & Luo 2018, Fig. 1 (number of policy events by scale and time)
 * @example eventCounts(table({ date: ['2014', '2016'], status: ['confirmed', 'confirmed'] })).table.array('n') // => [1, 0, 1]
 */
export function eventCounts(events: ColumnTable, options: CountOptions = {}): Counts {
  const counted = countedEvents(events, options);
  return countRows(counted, [...counted.array('date')].map(dateOf), options);
}

/**
 * Documents of each period and group, by the date written, else published. A document at several addresses counts
 * once, by its `workId`.
 *
 * @param announcements the published table
 * @source policyloom; number of texts by year, issuer and genre as in policy text studies
 * @example documentCounts(table({ workId: ['a'], dateWritten: ['2015'], datePublished: [null] })).table.array('n') // => [1]
 */
export function documentCounts(
  announcements: ColumnTable,
  options: Omit<CountOptions, 'statuses'> = {},
): Counts {
  const works = announcements.dedupe('workId').reify();
  const published = [...works.array('datePublished')];
  const dates = [...works.array('dateWritten')].map((date, row) => dateOf(date ?? published[row]));
  return countRows(works, dates, options);
}

/**
 * Events with the canonical names of those who issued their document, in a column `issuers`.
 *
 * @source policyloom; join of two published tables
 * @example withIssuers(table({ announcementId: ['a'] }), table({ id: ['a'], issuers: [['北京市人民政府']] })).array('issuers') // => [['北京市人民政府']]
 */
export function withIssuers(events: ColumnTable, announcements: ColumnTable): ColumnTable {
  return events.lookup(announcements, ['announcementId', 'id'], 'issuers');
}

function countRows(rows: ColumnTable, dates: readonly (IsoDate | null)[], options: CountOptions): Counts {
  const { period: length = 'year', by = [], asOf } = options;
  const periods = dates.map((date) => (date === null ? null : periodNumber(date, length)));
  const placed = periods.filter((period) => period !== null);
  const columns = by.map((name) => [...rows.array(name)].map(valuesOf));
  const tally = new Tally();
  for (const [row, period] of periods.entries()) {
    if (period !== null) tally.add(period, groupsOf(columns, row));
  }
  const cells = tally.grid();
  return {
    table: table({
      period: cells.map((cell) => periodName(cell.period, length)),
      ...Object.fromEntries(by.map((name, i) => [name, cells.map((cell) => cell.group[i])])),
      n: cells.map((cell) => cell.n),
      share: cells.map((cell) => cell.share),
      cumulative: cells.map((cell) => cell.cumulative),
      partial: cells.map((cell) => asOf !== undefined && isUnfinished(cell.period, length, asOf)),
    }),
    notPlaced: periods.length - placed.length,
  };
}

interface Cell {
  readonly period: number;
  readonly group: readonly string[];
  readonly n: number;
  readonly share: number;
  readonly cumulative: number;
}

/** Numbers by period and group; a group is known by its values. */
class Tally {
  readonly #groups = new Map<
    string,
    { readonly group: readonly string[]; readonly n: Map<number, number> }
  >();
  readonly #totals = new Map<number, number>();

  add(period: number, groups: readonly (readonly string[])[]): void {
    this.#totals.set(period, (this.#totals.get(period) ?? 0) + 1);
    for (const group of groups) {
      const key = JSON.stringify(group);
      const known = this.#groups.get(key) ?? { group, n: new Map<number, number>() };
      known.n.set(period, (known.n.get(period) ?? 0) + 1);
      this.#groups.set(key, known);
    }
  }

  grid(): Cell[] {
    const groups = [...this.#groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
    const cumulative = groups.map(() => 0);
    return this.#span().flatMap((period) =>
      groups.map(({ group, n }, i) => {
        const count = n.get(period) ?? 0;
        cumulative[i] = (cumulative[i] ?? 0) + count;
        const total = this.#totals.get(period) ?? 0;
        return { period, group, n: count, share: total === 0 ? 0 : count / total, cumulative: cumulative[i] };
      }),
    );
  }

  /** From the first period to the last, without gaps. */
  #span(): number[] {
    const periods = [...this.#totals.keys()].sort((a, b) => a - b);
    const [first = 0, last = -1] = [periods[0], periods.at(-1)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
}

/** All combinations of the row's values in the columns. */
function groupsOf(columns: readonly (readonly (readonly string[])[])[], row: number): string[][] {
  return columns.reduce<string[][]>(
    (groups, column) => groups.flatMap((group) => (column[row] ?? []).map((value) => [...group, value])),
    [[]],
  );
}

function valuesOf(cell: unknown): string[] {
  if (cell === null || cell === undefined) return [];
  return Array.isArray(cell) ? [...new Set(cell.map(String))] : [String(cell)];
}

function dateOf(cell: unknown): IsoDate | null {
  return typeof cell === 'string' ? cell : null;
}
