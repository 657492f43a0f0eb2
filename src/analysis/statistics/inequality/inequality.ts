import { at } from '../numeric/at.ts';
import { mean, sum, xLogY } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How unevenly an amount is shared out; all are 0 when all have the same. */
export interface Inequality {
  /** Σ|xi − xj| / (2n²·mean), 0 to 1 − 1/n. */
  readonly gini: number | null;
  /** gini · n/(n − 1), 0–1; null for one value. */
  readonly giniCorrected: number | null;
  /** In nats, 0 to ln n. */
  readonly theil: number | null;
  /** Population standard deviation / mean. */
  readonly cvPopulation: number | null;
  /** Herfindahl–Hirschman index of the shares, 1/n to 1. */
  readonly hhi: number | null;
  /** Share that would have to change hands, 0 to 1 − 1/n. */
  readonly ricciSchutz: number | null;
  /** Atkinson's index with ε = 0.5. */
  readonly atkinson05: number | null;
  /** Share of the total held by the poorest 0, 1, … n; n + 1 values. */
  readonly lorenz: readonly number[] | null;
  /** `nothing-shared` when all values are 0; giniCorrected: `one-value`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * The usual measures of inequality of one list of amounts.
 *
 * @param x not negative, at least one, in any order
 * @source Cowell 2011, Measuring Inequality, 3rd ed.; Gini 1912; Theil 1967; Atkinson 1970; as in R ineq
 * @example inequality([0, 0, 0, 1]).gini // => 0.75
 */
export function inequality(x: readonly number[]): Inequality {
  const total = sum(x);
  if (total === 0) {
    const reasons = Object.fromEntries(Object.keys(nothing).map((key) => [key, 'nothing-shared']));
    return { ...nothing, undefinedBecause: undefinedWhere(reasons) };
  }
  const n = x.length;
  const level = mean(x);
  const gini = giniOf(x, total);
  return {
    gini,
    giniCorrected: n === 1 ? null : (gini * n) / (n - 1),
    theil: sum(x.map((value) => xLogY(value / level, value / level))) / n,
    cvPopulation: Math.sqrt(sum(x.map((value) => (value - level) ** 2)) / n) / level,
    hhi: sum(x.map((value) => (value / total) ** 2)),
    ricciSchutz: sum(x.map((value) => Math.abs(value - level))) / (2 * total),
    atkinson05: 1 - (sum(x.map(Math.sqrt)) / n) ** 2 / level,
    lorenz: lorenzCurve(x, total),
    undefinedBecause: undefinedWhere({ giniCorrected: n === 1 ? 'one-value' : null }),
  };
}

const nothing = {
  gini: null,
  giniCorrected: null,
  theil: null,
  cvPopulation: null,
  hhi: null,
  ricciSchutz: null,
  atkinson05: null,
  lorenz: null,
};

function giniOf(x: readonly number[], total: number): number {
  const sorted = x.toSorted((a, b) => a - b);
  return sum(sorted.map((value, index) => (2 * index + 1 - x.length) * value)) / (x.length * total);
}

function lorenzCurve(x: readonly number[], total: number): number[] {
  const points = [0];
  for (const value of x.toSorted((a, b) => a - b)) points.push(at(points, points.length - 1) + value);
  return points.map((point) => point / total);
}
