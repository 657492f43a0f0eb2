import { InvalidInputError } from '../../../model/errors.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, shown, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';

/** What becomes of periods without a value: kept as null and told, or refused. */
export type Gaps = 'keep' | 'refuse';

const SERIES = ['y', 'series', 'values', 'counts', 'data'];
const TIMES = ['years', 'year', 'times', 'time', 't', 'periods'];
const VALUE_KEYS = ['value', 'count', 'y', 'n', 'events', 'documents'];
const TIME_KEYS = ['year', 'time', 'period', 't', 'x', 'date'];

/** One value of a series and its time. */
interface Point {
  readonly time: number;
  readonly value: unknown;
}

/**
 * A series over equally spaced periods, given as numbers in order, or with their years, which are put in order.
 *
 * @param first the key that the first year goes to (`startYear`, `xStart`), so that results name years
 * @source policyloom: forms of statistics' inputs
 * @example seriesForm('refuse', 'startYear').toPlain({ y: [[2002, 7], [2001, 5]] }).input // => { y: [5, 7], startYear: 2001 }
 */
export function seriesForm(gaps: Gaps, first: string, more = ''): Form {
  const missing =
    gaps === 'keep'
      ? 'null for a period without a value'
      : 'each period with a value (0 where nothing happened)';
  const reads = `y (also series, values, counts or data): numbers in order of time, ${missing}; or pairs [year, value], objects with year and value, an object of values by year, or years beside y, in any order${more}`;
  return { reads, toPlain: (input) => toSeries(input, gaps, first) };
}

function toSeries(input: JsonObject, gaps: Gaps, first: string): Plain {
  const key = oneOfKeys(input, SERIES);
  if (key === undefined) return { input };
  const times = oneOfKeys(input, TIMES);
  const rest = without(input, times === undefined ? [key] : [key, times]);
  const points = pointsOf(input[key], times === undefined ? undefined : input[times], `key ${key}`);
  if (points === null) return { input: { ...rest, y: input[key] }, notes: missingIn(input[key], gaps, 0) };
  const [start] = points;
  if (start === undefined) return { input: { ...rest, y: [] } };
  if (rest[first] !== undefined) throw twoStarts(first);
  const y = filled(points);
  if (gaps === 'refuse') refuseGaps(y, start.time);
  return { input: { ...rest, y, [first]: start.time }, notes: missingIn(y, gaps, start.time) };
}

function twoStarts(key: string): InvalidInputError {
  return new InvalidInputError('The first year is given twice', `key ${key}`, 'Leave that key out.');
}

/** In order of time; null for a list of bare values. */
function pointsOf(series: unknown, times: unknown, place: string): readonly Point[] | null {
  const points = beside(series, times, place) ?? withTimes(series, place);
  if (points === null) return null;
  const sorted = points.toSorted((a, b) => a.time - b.time);
  const twice = sorted.find((point, i) => point.time === sorted[i + 1]?.time);
  if (twice === undefined) return sorted;
  throw new InvalidInputError(
    `${twice.time} stands there twice`,
    place,
    'Give one value for each year: add them up, or leave one out.',
  );
}

function beside(series: unknown, times: unknown, place: string): Point[] | null {
  if (times === undefined) return null;
  if (Array.isArray(times) && Array.isArray(series) && times.length === series.length) {
    return series.map((value, i) => ({ time: timeOf(times[i], place), value }));
  }
  throw new InvalidInputError(
    'Years and values are not lists of one length',
    place,
    'Give one year a value.',
  );
}

function withTimes(series: unknown, place: string): Point[] | null {
  if (isJsonObject(series)) {
    return Object.entries(series).map(([time, value]) => ({ time: timeOf(time, place), value }));
  }
  if (!Array.isArray(series) || series.length === 0) return null;
  if (series.every(isPair)) return series.map(([time, value]) => ({ time: timeOf(time, place), value }));
  if (!series.every(isJsonObject)) return null;
  return series.map((row, i) => pointOf(row, `${place}, item ${i}`));
}

function isPair(item: unknown): item is readonly [unknown, unknown] {
  return Array.isArray(item) && item.length === 2;
}

function pointOf(row: JsonObject, place: string): Point {
  const [time, value] = [TIME_KEYS.find((key) => key in row), VALUE_KEYS.find((key) => key in row)];
  if (time !== undefined && value !== undefined) return { time: timeOf(row[time], place), value: row[value] };
  const wanted = time === undefined ? TIME_KEYS : VALUE_KEYS;
  throw new InvalidInputError(
    `${shown(row)} has none of the keys ${wanted.join(', ')}`,
    place,
    'Give objects with year and value.',
  );
}

function timeOf(time: unknown, place: string): number {
  const year = typeof time === 'string' && time.trim() !== '' ? Number(time) : time;
  if (typeof year === 'number' && Number.isSafeInteger(year)) return year;
  throw new InvalidInputError(
    `${shown(time)} is no whole year`,
    place,
    'Number the periods, or give the values alone, in order of time.',
  );
}

/** One value a period, null where a period is not named. */
function filled(points: readonly Point[]): unknown[] {
  const [start, end] = [points[0]?.time ?? 0, points.at(-1)?.time ?? 0];
  if (end - start > MOST_PERIODS) {
    throw new InvalidInputError(`${start} to ${end} are too many periods`, 'years', 'Check the years.');
  }
  const values = new Map(points.map(({ time, value }) => [time, value ?? null]));
  return Array.from({ length: end - start + 1 }, (_, i) => values.get(start + i) ?? null);
}

/** Beyond this a wrong year (20144) is more likely than a series. */
const MOST_PERIODS = 100_000;

function refuseGaps(y: readonly unknown[], start: number): void {
  const gap = y.indexOf(null);
  if (gap < 0) return;
  throw new InvalidInputError(
    `${start + gap} has no value`,
    'the series',
    'Give 0 where nothing happened; a period that is not known cannot be passed over here (mann-kendall can).',
  );
}

/** Which periods have no value: by year, or by place from 0 where no years are given. */
function missingIn(y: unknown, gaps: Gaps, start: number): JsonObject {
  if (gaps === 'refuse' || !Array.isArray(y)) return {};
  const missing = y.flatMap((value, i) => (value === null ? [start + i] : []));
  return missing.length > 0 ? { missingPeriods: missing } : {};
}
