import { InvalidInputError } from '../../../model/errors.ts';
import { type Form, isJsonObject, type JsonObject, type Plain, shown, without } from './form.ts';
import { oneOfKeys } from './one-of-keys.ts';

const DAY_MS = 86_400_000;

/**
 * Times of single events as numbers.
 *
 * @source policyloom: forms of statistics' inputs
 * @example eventTimesForm.toPlain({ dates: ['2014-02-26', '2014-03-01'] }).input // => { offsets: [0, 3] }
 */
export const eventTimesForm: Form = {
  reads:
    'offsets (also times): numbers in any unit and order, no two the same; or dates (YYYY-MM-DD), which become days since the first; s (2), gamma (1)',
  toPlain: (input) => {
    const key = oneOfKeys(input, ['offsets', 'times', 'dates']);
    if (key === undefined) return { input };
    const times = key === 'dates' ? daysSinceFirst(input[key]) : { offsets: input[key] };
    return { input: { ...without(input, [key]), ...times }, ...(key === 'dates' && firstOf(input[key])) };
  },
};

function daysSinceFirst(dates: unknown): JsonObject {
  if (!Array.isArray(dates)) return { offsets: dates };
  const days = dates.map((date, i) => dayOf(date, `key dates, item ${i}`));
  const first = days.reduce((least, day) => Math.min(least, day), Number.POSITIVE_INFINITY);
  return { offsets: days.map((day) => day - first) };
}

function dayOf(date: unknown, place: string): number {
  const match = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const milliseconds = match ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  const isDay =
    match && Number.isFinite(milliseconds) && new Date(milliseconds).toISOString().startsWith(date);
  if (isDay) return milliseconds / DAY_MS;
  throw new InvalidInputError(`${shown(date)} is no day`, place, 'Write it as 2014-02-26.');
}

/** Offsets of dates are days; the first tells since when. */
function firstOf(dates: unknown): Pick<Plain, 'notes'> {
  const [first] = Array.isArray(dates) ? dates.toSorted() : [];
  return first === undefined ? {} : { notes: { firstDate: first, unit: 'days' } };
}

/**
 * Documents by batch: those with a term, and all.
 *
 * @source policyloom: forms of statistics' inputs
 * @example batchForm.toPlain({ batches: [{ r: 1, d: 5 }, { r: 2, d: 6 }] }).input // => { r: [1, 2], d: [5, 6] }
 */
export const batchForm: Form = {
  reads:
    'r and d: lists, in each period the documents with the term and all documents; or batches (also rows), in order of time: objects with r and d; s (2), gamma (1)',
  toPlain: (input) => {
    const key = oneOfKeys(input, ['batches', 'rows']);
    const batches = key === undefined ? undefined : input[key];
    if (!(Array.isArray(batches) && batches.every(isJsonObject))) return { input };
    const column = (name: string) => batches.map((batch) => batch[name]);
    return { input: { ...without(input, [key ?? '']), r: column('r'), d: column('d') } };
  },
};
