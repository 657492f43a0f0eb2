import { logChoose } from '../statistics/numeric/log-factorial.ts';

/** Two rates compared. */
export interface RateRatio {
  /** (events / exposure) after, over the same before; null where one side has no exposure, or nothing happened before. */
  readonly ratio: number | null;
  /** Exact interval; `high` is null where nothing bounds it. Both null without exposure or without any event. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Halvings of the search for a bound: below the precision of a double. */
const HALVINGS = 200;

/**
 * Ratio of two Poisson rates with its exact conditional interval: given the sum, the later count is binomial, and the
 * bounds of its probability (Clopper & Pearson) are turned into bounds of the ratio.
 *
 * @param after @param before counts, each with its exposure (above 0), such as documents captured
 * @param conf share of the interval, default 0.95
 * @source Przyborowski & Wilenski 1940, Biometrika 31: 313–323; Clopper & Pearson 1934, Biometrika 26: 404–413
 */
export function rateRatio(
  after: { readonly events: number; readonly exposure: number },
  before: { readonly events: number; readonly exposure: number },
  conf = 0.95,
): RateRatio {
  const n = after.events + before.events;
  if (after.exposure <= 0 || before.exposure <= 0 || n === 0) return { ratio: null, low: null, high: null };
  const odds = before.exposure / after.exposure;
  const tail = (1 - conf) / 2;
  const [low, high] = binomialBounds(after.events, n, tail);
  return {
    ratio: before.events === 0 ? null : (after.events / before.events) * odds,
    low: (low / (1 - low)) * odds,
    high: high === 1 ? null : (high / (1 - high)) * odds,
  };
}

function binomialBounds(k: number, n: number, tail: number): readonly [number, number] {
  const low = k === 0 ? 0 : rootOf((p) => 1 - cumulative(k - 1, n, p) - tail);
  const high = k === n ? 1 : rootOf((p) => tail - cumulative(k, n, p));
  return [low, high];
}

/** Where a rising function of a probability crosses 0. */
function rootOf(rising: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(X ≤ k) of a binomial. */
function cumulative(k: number, n: number, p: number): number {
  let total = 0;
  for (let i = 0; i <= k; i += 1) {
    total += Math.exp(logChoose(n, i) + i * Math.log(p) + (n - i) * Math.log1p(-p));
  }
  return Math.min(1, total);
}
