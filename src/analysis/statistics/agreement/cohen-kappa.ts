import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { criticalValue, twoSidedP } from '../numeric/normal-distribution.ts';
import { sum } from '../numeric/sums.ts';
import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';

/** How much of an agreement two different categories are. */
export type Weights = 'none' | 'linear' | 'quadratic';

/** Options of `cohenKappa`. */
export interface KappaOptions {
  /** Agreement of categories i and j of k: none 0, linear 1 − |i−j|/(k−1), quadratic 1 − ((i−j)/(k−1))². Default none. */
  readonly weights?: Weights | undefined;
  /** Share of the interval, default 0.95. */
  readonly conf?: number | undefined;
}

/** Kappa, at most 1, with its large-sample interval and test. */
export interface CohenResult {
  readonly kappa: number | null;
  /** Observed and expected agreement (weighted, if so asked), 0–1. */
  readonly po: number;
  readonly pe: number;
  /** Large-sample standard error; the interval is kappa ± critical value · ase. */
  readonly ase: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** kappa / its standard error under chance (not ase). */
  readonly z: number | null;
  readonly pTwoSided: number | null;
  /** `no-variation`: both coders used one and the same category (all), or one used one category (z, pTwoSided). */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Cohen's kappa of two coders.
 *
 * @param table counts; rows = what coder 1 said, columns = what coder 2 said of the same units
 * @throws {DegenerateInputError} when the table counts nothing
 * @source Cohen 1960; Cohen 1968 (weights); Fleiss, Cohen & Everitt 1969, Large sample standard errors of kappa and weighted kappa
 * @example cohenKappa([[20, 5], [10, 15]]).kappa?.toFixed(4) // => '0.4000'
 */
export function cohenKappa(table: readonly (readonly number[])[], options: KappaOptions = {}): CohenResult {
  const crossed = crossTable(table, options.weights ?? 'none');
  const { po, pe } = crossed;
  if (usedCategories(table).size === 1) {
    const nothing = { kappa: null, ase: null, low: null, high: null, z: null, pTwoSided: null };
    const reasons = Object.fromEntries(Object.keys(nothing).map((key) => [key, 'no-variation']));
    return { ...nothing, po, pe, undefinedBecause: undefinedWhere(reasons) };
  }
  const kappa = (po - pe) / (1 - pe);
  const ase = Math.sqrt(largeSampleVariance(crossed, kappa));
  const margin = criticalValue(options.conf ?? DEFAULT_CONF) * ase;
  const z = isConstant(crossed) ? null : kappa / Math.sqrt(chanceVariance(crossed));
  const reason = z === null ? 'no-variation' : null;
  return {
    kappa,
    po,
    pe,
    ase,
    low: kappa - margin,
    high: kappa + margin,
    z,
    pTwoSided: z === null ? null : twoSidedP(z),
    undefinedBecause: undefinedWhere({ z: reason, pTwoSided: reason }),
  };
}

const DEFAULT_CONF = 0.95;

interface Cell {
  readonly share: number;
  readonly expected: number;
  readonly weight: number;
  /** Mean weight of the row's and of the column's category against the other coder. */
  readonly meanWeights: number;
}

interface CrossTable {
  readonly n: number;
  readonly cells: readonly Cell[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly po: number;
  readonly pe: number;
}

function crossTable(table: readonly (readonly number[])[], weights: Weights): CrossTable {
  const n = sum(table.flat());
  if (n === 0) throw new DegenerateInputError('The table counts nothing', 'Give at least one unit.');
  const rows = table.map((row) => sum(row) / n);
  const columns = table.map((_, column) => sum(table.map((row) => at(row, column))) / n);
  const weight = (i: number, j: number) => agreementWeight(weights, i, j, table.length);
  const rowMeans = rows.map((_, i) => sum(columns.map((share, j) => share * weight(i, j))));
  const columnMeans = columns.map((_, j) => sum(rows.map((share, i) => share * weight(i, j))));
  const cells = table.flatMap((row, i) =>
    row.map((count, j) => ({
      share: count / n,
      expected: at(rows, i) * at(columns, j),
      weight: weight(i, j),
      meanWeights: at(rowMeans, i) + at(columnMeans, j),
    })),
  );
  const po = sum(cells.map((cell) => cell.share * cell.weight));
  const pe = sum(cells.map((cell) => cell.expected * cell.weight));
  return { n, cells, rows, columns, po, pe };
}

function agreementWeight(weights: Weights, i: number, j: number, categories: number): number {
  if (i === j) return 1;
  const apart = Math.abs(i - j) / (categories - 1);
  if (weights === 'linear') return 1 - apart;
  return weights === 'quadratic' ? 1 - apart ** 2 : 0;
}

/** Categories that at least one of the two used. */
function usedCategories(table: readonly (readonly number[])[]): Set<number> {
  return new Set(table.flatMap((row, i) => row.flatMap((count, j) => (count > 0 ? [i, j] : []))));
}

/** True when a coder said the same of every unit: then chance alone fixes kappa, and nothing can be tested. */
function isConstant({ rows, columns }: CrossTable): boolean {
  return [rows, columns].some((shares) => shares.filter((share) => share > 0).length === 1);
}

function largeSampleVariance({ n, cells, pe }: CrossTable, kappa: number): number {
  const spread = sum(cells.map((cell) => cell.share * (cell.weight - cell.meanWeights * (1 - kappa)) ** 2));
  const centre = (kappa - pe * (1 - kappa)) ** 2;
  return Math.max(0, spread - centre) / (n * (1 - pe) ** 2);
}

function chanceVariance({ n, cells, pe }: CrossTable): number {
  const spread = sum(cells.map((cell) => cell.expected * (cell.weight - cell.meanWeights) ** 2));
  return (spread - pe ** 2) / (n * (1 - pe) ** 2);
}
