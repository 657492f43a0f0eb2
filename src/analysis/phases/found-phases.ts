import { penalizedPartition } from '../statistics/change-points/penalized-partition.ts';
import { poissonCost } from '../statistics/change-points/segment-cost.ts';
import { mean } from '../statistics/numeric/sums.ts';

export interface FoundPhasesOptions {
  /** Paid for each change; default 3·ln n (MBIC). */
  readonly penalty?: number;
  /** Least number of years between changes; default 2. */
  readonly minYears?: number;
}

/** A change in the rate of yearly counts. */
export interface FoundChange {
  /** First year of the new rate. */
  readonly year: number;
  /** Share of the penalties tried under which a change is found in this very year, 0–1. */
  readonly support: number;
}

/** Stretches of years with one rate each, and how much they hang on the penalty. */
export interface FoundPhases {
  readonly changes: readonly FoundChange[];
  /** Events a year in each stretch, one more than there are changes. */
  readonly rates: readonly number[];
  readonly penalty: number;
  /** Number of changes under each penalty tried, from the lowest. */
  readonly tried: readonly { readonly penalty: number; readonly changes: number }[];
  /** Whether the number of changes is the same from ¾ of the penalty to 1½ times. */
  readonly isStable: boolean;
}

/** Penalties that are tried, as multiples of the one chosen. */
const TRIED = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const STABLE_FROM = 0.75;
const STABLE_TO = 1.5;

/**
 * Phases found in yearly counts: changes of a Poisson rate by exact search, with a check against the penalty.
 *
 * @param counts one for each year from `firstYear` on, gaps filled with 0
 * @returns no change where there are fewer than twice `minYears`
 * @source Killick, Fearnhead & Eckley 2012 (PELT); Zhang & Siegmund 2007 (MBIC); looking along the penalties after
 * Haynes, Eckley & Fearnhead 2017, Computationally efficient changepoint detection for a range of penalties
 * @example foundPhases([0, 1, 0, 1, 30, 31, 29, 30], 2010).changes.map((change) => change.year) // => [2014]
 */
export function foundPhases(
  counts: readonly number[],
  firstYear: number,
  options: FoundPhasesOptions = {},
): FoundPhases {
  const { minYears = 2, penalty = 3 * Math.log(Math.max(counts.length, 1)) } = options;
  const search = (paid: number) => partition(counts, paid, minYears);
  const ends = search(penalty);
  const tried = TRIED.map((times) => ({ times, ends: search(penalty * times) }));
  const near = tried.filter(({ times }) => times >= STABLE_FROM && times <= STABLE_TO);
  return {
    changes: ends.slice(0, -1).map((end) => ({
      year: firstYear + end,
      support: tried.filter((other) => other.ends.includes(end)).length / tried.length,
    })),
    rates: ends.map((end, i) => mean(counts.slice(ends[i - 1] ?? 0, end))),
    penalty,
    tried: tried.map((other) => ({
      penalty: penalty * other.times,
      changes: Math.max(0, other.ends.length - 1),
    })),
    isStable: near.every((other) => other.ends.length === ends.length),
  };
}

function partition(counts: readonly number[], penalty: number, minYears: number): number[] {
  if (counts.length === 0) return [];
  return counts.length < 2 * minYears
    ? [counts.length]
    : penalizedPartition(poissonCost(counts), penalty, minYears);
}
