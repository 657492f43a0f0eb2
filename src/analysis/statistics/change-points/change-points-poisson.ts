import { type UndefinedBecause, undefinedWhere } from '../undefined-because.ts';
import { bestSplit } from './best-split.ts';
import { binarySegmentation } from './binary-segmentation.ts';
import { penalizedPartition } from './penalized-partition.ts';
import { poissonCost } from './segment-cost.ts';

/** Options of `changePointsPoisson`. */
export interface PoissonChangeOptions {
  /** Year of the first count. */
  readonly startYear?: number | undefined;
  /** Named penalties, each paid for each break; default MBIC 3·ln n and SIC 2·ln n. */
  readonly penalties?: Readonly<Record<string, number>> | undefined;
  /** Least length of a segment, default 1. */
  readonly minSize?: number | undefined;
}

/** Where the rate of counts changes; positions are last observations of segments, 1-based, without the last. */
export interface PoissonChanges {
  /** At most one change, under the MBIC penalty: a list of none or one. */
  readonly amoc: readonly number[];
  /** Its year; null without a change or a start year. */
  readonly year1: number | null;
  /** Exact (PELT) and greedy (binary segmentation) positions under each penalty, by its name. */
  readonly pelt: Readonly<Record<string, readonly number[]>>;
  readonly binseg: Readonly<Record<string, readonly number[]>>;
  /** year1: `no-change` or `no-start-year`. */
  readonly undefinedBecause: UndefinedBecause;
}

/**
 * Changes in the rate of yearly counts, with the Poisson cost 2·S·(ln n − ln S).
 *
 * @param y counts, one a period
 * @source Chen & Gupta 2012, Parametric Statistical Change Point Analysis; penalties as in R changepoint, plain
 * @example changePointsPoisson([0, 1, 0, 1, 30, 31, 29, 30]).pelt['SIC'] // => [4]
 */
export function changePointsPoisson(
  y: readonly number[],
  options: PoissonChangeOptions = {},
): PoissonChanges {
  const { startYear, minSize = 1 } = options;
  const usual = { MBIC: 3 * Math.log(y.length), SIC: 2 * Math.log(y.length) };
  const penalties = options.penalties ?? usual;
  const cost = poissonCost(y);
  const split = bestSplit(cost, 0, y.length, minSize);
  const amoc = split && split.gain > (penalties['MBIC'] ?? usual.MBIC) + cost.tie ? [split.end] : [];
  const [change] = amoc;
  const found = (search: typeof penalizedPartition) =>
    Object.fromEntries(
      Object.entries(penalties).map(([name, penalty]) => [name, search(cost, penalty, minSize).slice(0, -1)]),
    );
  const noYear = change === undefined ? 'no-change' : 'no-start-year';
  const year1 = change === undefined || startYear === undefined ? null : startYear + change - 1;
  return {
    amoc,
    year1,
    pelt: found(penalizedPartition),
    binseg: found(binarySegmentation),
    undefinedBecause: undefinedWhere({ year1: year1 === null ? noYear : null }),
  };
}
