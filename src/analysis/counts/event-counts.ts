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
  return countRows(counted, [...counted.array('date')], options);
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
  const dates = [...works.array('dateWritten')].map((date, row) => date ?? published[row]);
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

function countRows(rows: ColumnTable, dates: readonly unknown[], options: CountOptions): Counts {
  const { period: length = 'year', by = [], asOf } = options;
  const periods = periodsOf(dates, length);
  const columns = by.map((name) => rows.array(name));
  const tally = new Tally();
  let notPlaced = 0;
  for (const [row, period] of periods.entries()) {
    if (period === null) notPlaced += 1;
    else tally.add(period, groupsOf(columns, row));
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
    notPlaced,
  };
}

/** Dates repeat: each is read once. */
function periodsOf(dates: readonly unknown[], length: PeriodLength): (number | null)[] {
  const known = new Map<unknown, number | null>();
  return dates.map((date) => {
    const period = known.get(date);
    if (period !== undefined) return period;
    const read = typeof date === 'string' ? periodNumber(date, length) : null;
    known.set(date, read);
    return read;
  });
}

interface Cell {
  readonly period: number;
  readonly group: readonly string[];
  readonly n: number;
  readonly share: number;
  readonly cumulative: number;
}

/** Stands in no value, and before every letter, so that keys sort as their values do. */
const BETWEEN = '\u0000';

/** Numbers by period and group; a group's key is its values. */
class Tally {
  readonly #groups = new Map<string, Map<number, number>>();
  readonly #totals = new Map<number, number>();

  add(period: number, keys: readonly string[]): void {
    this.#totals.set(period, (this.#totals.get(period) ?? 0) + 1);
    for (const key of keys) {
      const known = this.#groups.get(key);
      if (known) known.set(period, (known.get(period) ?? 0) + 1);
      else this.#groups.set(key, new Map([[period, 1]]));
    }
  }

  grid(): Cell[] {
    const groups = [...this.#groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, n]) => ({ group: key.split(BETWEEN), n }));
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

/** Keys of all combinations of the row's values in the columns. */
function groupsOf(columns: readonly ArrayLike<unknown>[], row: number): readonly string[] {
  const [first, ...others] = columns;
  if (!first) return EVERYTHING;
  return others.reduce<readonly string[]>(
    (keys, column) => keys.flatMap((key) => valuesOf(column[row]).map((value) => key + BETWEEN + value)),
    valuesOf(first[row]),
  );
}

const EVERYTHING = [''];

function valuesOf(cell: unknown): readonly string[] {
  if (cell === null || cell === undefined) return [];
  if (!Array.isArray(cell)) return [String(cell)];
  return cell.length > 1 ? [...new Set(cell.map(String))] : cell.map(String);
}
