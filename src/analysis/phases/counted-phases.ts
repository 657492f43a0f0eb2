import { InvalidInputError } from '../../model/errors.ts';
import { partitionsByNumber } from '../statistics/change-points/partitions-by-number.ts';
import { poissonCost, type SegmentCost } from '../statistics/change-points/segment-cost.ts';
import { criticalValue } from '../statistics/numeric/normal-distribution.ts';
import { mean } from '../statistics/numeric/sums.ts';

export interface CountedPhasesOptions {
  /** Most changes that are tried, 0 and more; default 5. */
  readonly mostChanges?: number;
  /** Least number of years between changes, 1 and more; default 2. */
  readonly minYears?: number;
  /** Share of the intervals, above 0 and below 1; default .95. */
  readonly conf?: number;
}

/** A change of the rate, and the years that it may as well be in. */
export interface CountedChange {
  /** First year of the new rate. */
  readonly year: number;
  /** First and last year at which the likelihood is not clearly lower, the other changes held. */
  readonly low: number;
  readonly high: number;
}

/** Stretches of years with one rate each, as many as the BIC wants. */
export interface CountedPhases {
  readonly changes: readonly CountedChange[];
  /** Events a year in each stretch, one more than there are changes. */
  readonly rates: readonly number[];
  /** For 0, 1, … changes: BIC up to a constant, and how far it lies above the least. */
  readonly models: readonly { readonly changes: number; readonly bic: number; readonly above: number }[];
  readonly minYears: number;
  readonly conf: number;
}

const MOST_CHANGES = 5;
const MIN_YEARS = 2;
const CONF = 0.95;

/**
 * Phases in yearly counts, their number chosen by the BIC: exact partitions for each number of changes of a Poisson
 * rate, each with 2m + 1 parameters (m places, m + 1 rates). The interval of a change holds every year at which
 * −2 log-likelihood rises by less than the χ²(1) quantile; since a place is no regular parameter, its share is nominal.
 *
 * @param counts one for each year from `firstYear` on, gaps filled with 0
 * @throws {InvalidInputError} when an option is out of range
 * @source Bai & Perron 2003 (dynamic programming, number by BIC) with the Poisson cost of Chen & Gupta 2012; Hinkley 1970
 * (likelihood of a place)
 * @example countedPhases([0, 1, 0, 1, 30, 31, 29, 30], 2010).changes // => [{ year: 2014, low: 2014, high: 2014 }]
 */
export function countedPhases(
  counts: readonly number[],
  firstYear: number,
  options: CountedPhasesOptions = {},
): CountedPhases {
  const { mostChanges = MOST_CHANGES, minYears = MIN_YEARS, conf = CONF } = options;
  refuseOptions(mostChanges, minYears, conf);
  if (counts.length === 0) return { changes: [], rates: [], models: [], minYears, conf };
  const cost = poissonCost(counts);
  const partitions = partitionsByNumber(cost, mostChanges, minYears);
  const bics = partitions.map((ends, m) => totalCost(cost, ends) + (2 * m + 1) * Math.log(counts.length));
  const least = Math.min(...bics);
  const best = partitions[bics.findIndex((bic) => bic <= least + cost.tie)] ?? [counts.length];
  const rise = criticalValue(conf) ** 2;
  return {
    changes: best.slice(0, -1).map((end, i) => {
      const { low, high } = likelyPlaces(cost, best, i, minYears, rise);
      return { year: firstYear + end, low: firstYear + low, high: firstYear + high };
    }),
    rates: best.map((end, i) => mean(counts.slice(best[i - 1] ?? 0, end))),
    models: bics.map((bic, changes) => ({ changes, bic, above: bic - least })),
    minYears,
    conf,
  };
}

function refuseOptions(mostChanges: number, minYears: number, conf: number): void {
  const isWhole = Number.isInteger(mostChanges) && Number.isInteger(minYears);
  if (isWhole && mostChanges >= 0 && minYears >= 1 && conf > 0 && conf < 1) return;
  throw new InvalidInputError(
    'Phases need whole mostChanges ≥ 0, whole minYears ≥ 1, and conf between 0 and 1',
    `mostChanges ${mostChanges}, minYears ${minYears}, conf ${conf}`,
    'Correct the option.',
  );
}

function totalCost(cost: SegmentCost, ends: readonly number[]): number {
  return ends.reduce((sum, end, i) => sum + cost.of(ends[i - 1] ?? 0, end), 0);
}

/** Lowest and highest end of stretch `i` between its neighbours that the likelihood allows. */
function likelyPlaces(
  cost: SegmentCost,
  ends: readonly number[],
  i: number,
  minYears: number,
  rise: number,
): { readonly low: number; readonly high: number } {
  const start = ends[i - 1] ?? 0;
  const stop = ends[i + 1] ?? cost.length;
  const costAt = (end: number) => cost.of(start, end) + cost.of(end, stop);
  const chosen = ends[i] ?? start;
  const allowed = Array.from(
    { length: stop - start - 2 * minYears + 1 },
    (_, k) => start + minYears + k,
  ).filter((end) => costAt(end) - costAt(chosen) <= rise + cost.tie);
  return { low: Math.min(chosen, ...allowed), high: Math.max(chosen, ...allowed) };
}
