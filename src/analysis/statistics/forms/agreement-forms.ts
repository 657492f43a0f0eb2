import { InvalidInputError } from '../../../model/errors.ts';
import { type Form, type JsonObject, type Plain, shown, without } from './form.ts';
import { findRatings, type RatingRows, ratingShapes } from './rating-form.ts';

/**
 * Ratings as rows of coders, under `coders`.
 *
 * @source policyloom: forms of statistics' inputs
 * @example codersForm.toPlain({ units: [[1, 2]] }).input // => { coders: [[1], [2]] }
 */
export const codersForm: Form = {
  reads: ratingShapes,
  toPlain: (input) => {
    const found = findRatings(input);
    return { input: found === null ? input : { ...found.rest, coders: found.coders } };
  },
};

/** Ratings as rows of subjects, under `ratings`. */
export const subjectsForm: Form = {
  reads: ratingShapes,
  toPlain: (input) => {
    const found = findRatings(input);
    return { input: found === null ? input : { ...found.rest, ratings: bySubject(found.coders) } };
  },
};

/** Counts of subjects by category, under `table`; ratings are counted. */
export const subjectTableForm: Form = {
  reads: `table: a row for each subject, a column for each category, how many raters chose it; or ratings, which are counted: ${ratingShapes}`,
  toPlain: (input) => tableOf(input, countedSubjects),
};

/** Cross table of two coders, under `table`; two lists of ratings are counted. */
export const crossTableForm: Form = {
  reads: `table: counts, rows what the first coder said, columns what the second said of the same units; or a and b, what each said (null where not judged; categories gives their order, else ascending); or ratings of two coders: ${ratingShapes}. weights: none, linear or quadratic`,
  toPlain: (input) => tableOf(input, crossed),
};

function bySubject(coders: RatingRows): RatingRows {
  return (coders[0] ?? []).map((_, unit) => coders.map((row) => row[unit] ?? null));
}

function tableOf(input: JsonObject, count: (coders: RatingRows, order: unknown) => Plain): Plain {
  if (input['table'] !== undefined) return { input };
  const two = [input['a'], input['b']];
  const rest = without(input, ['a', 'b']);
  const found = two.every(Array.isArray) ? findRatings({ ...rest, coders: two }) : findRatings(input);
  if (found === null) return { input };
  const { input: table, ...others } = count(found.coders, found.rest['categories']);
  return { ...others, input: { ...without(found.rest, ['categories']), ...table } };
}

function countedSubjects(coders: RatingRows, order: unknown): Plain {
  const categories = categoriesOf(coders, order);
  const table = bySubject(coders).map((row) =>
    categories.map((category) => row.filter((value) => value === category).length),
  );
  return { input: { table }, notes: { categories } };
}

function crossed(coders: RatingRows, order: unknown): Plain {
  const [first, second] = coders;
  if (first === undefined || second === undefined || coders.length > 2) {
    const counts = `${coders.length} coders`;
    throw new InvalidInputError('Kappa is between two coders', counts, 'Use krippendorff-alpha for more.');
  }
  const categories = categoriesOf(coders, order);
  const pairs = first.map((value, unit) => [value, second[unit]] as const);
  const judged = pairs.filter((pair) => pair.every((value) => value !== null));
  const table = categories.map((row) =>
    categories.map((column) => judged.filter(([a, b]) => a === row && b === column).length),
  );
  return { input: { table }, notes: { categories, excludedUnits: pairs.length - judged.length } };
}

/** In the order that was asked for, else ascending. */
function categoriesOf(coders: RatingRows, order: unknown): readonly unknown[] {
  const used = [...new Set(coders.flat().filter((value) => value !== null))];
  if (!Array.isArray(order)) return used.toSorted(ascending);
  const stranger = used.find((value) => !order.includes(value));
  if (stranger === undefined) return order;
  throw new InvalidInputError(`${shown(stranger)} is none of them`, 'key categories', 'Name every category.');
}

function ascending(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
