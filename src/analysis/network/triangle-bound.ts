import type { PairGains } from './pair-gains.ts';
import { addFloat, floatAt, intAt } from './typed-access.ts';

/** What no partition can exceed, and how sure each pair is. */
export interface Bound {
  readonly upper: number;
  /** Loss of the bound when a pair is not as its sign says: above 0 together, below 0 apart. Row by row, i < j. */
  readonly regret: Float64Array;
  /** Share of the last steps in which the pair was together, 0–1. */
  readonly together: Float64Array;
  /** Constraints looked at, times steps: what it cost. */
  readonly work: number;
}

/** Gain of a pair that may not be together: below any sum of real gains. */
export const APART = -1e9;
const FORBIDDEN = APART / 10;
/** Steps without progress after which the step length shrinks, by how much, and where it ends. */
const PATIENCE = 30;
const SHRINK = 0.7;
const SHORTEST = 1e-3;
/** Part of the last direction that is kept: damps the zigzag of plain subgradients. */
const INERTIA = 0.7;
const MEMORY = 0.97;

/**
 * Upper bound of the gains of any partition: if i and j are together and j and k are, i and k must be. Each such
 * rule gets a price (Lagrange multiplier), and the prices are improved by subgradient steps. Rules of two pairs
 * that both lose are left out: they never bind.
 *
 * @param target the bound is good enough below it
 * @param mostSteps when to stop otherwise
 * @source Grötschel & Wakabayashi 1989, Mathematical Programming 45: 59–96 (rules); Polyak 1969 (steps); Miyauchi,
 * Sonobe & Sukegawa 2018, Exact clustering via integer programming (rules left out)
 * @example triangleBound({ size: 2, alone: 0, gains: Float64Array.of(0, 1, 1, 0), grain: 0 }, 0, 9).upper // => 1
 */
export function triangleBound(pairs: PairGains, target: number, mostSteps: number): Bound {
  const rules = rulesOf(pairs);
  const state: State = {
    size: pairs.size,
    rules,
    prices: new Float64Array(rules.length / 3),
    direction: new Float64Array(rules.length / 3),
    reduced: Float64Array.from(pairs.gains),
    together: new Float64Array(pairs.gains.length),
  };
  let [upper, regret] = [Number.POSITIVE_INFINITY, state.reduced];
  let [length, waited, steps] = [1, 0, 0];
  while (steps < mostSteps && upper >= target && length > SHORTEST) {
    const value = boundAt(state);
    steps += 1;
    waited = value < upper ? 0 : waited + 1;
    if (value < upper) [upper, regret] = [value, Float64Array.from(state.reduced)];
    if (waited > PATIENCE) [length, waited] = [length * SHRINK, 0];
    if (!improvePrices(state, length * (value - target))) break;
  }
  return { upper, regret, together: state.together, work: steps * (rules.length / 3 + pairs.gains.length) };
}

interface State {
  readonly size: number;
  /** Three positions of pairs for each rule: both legs, then the base. */
  readonly rules: Int32Array;
  readonly prices: Float64Array;
  readonly direction: Float64Array;
  /** Gains less the prices of the rules that a pair is in. */
  readonly reduced: Float64Array;
  readonly together: Float64Array;
}

function rulesOf({ size, gains }: PairGains): Int32Array {
  const rules: number[] = [];
  const pair = (a: number, b: number) => (a < b ? a * size + b : b * size + a);
  for (let middle = 0; middle < size; middle += 1) {
    const ends = [...Array(size).keys()].filter(
      (end) => floatAt(gains, middle * size + end) > FORBIDDEN && end !== middle,
    );
    for (const [place, i] of ends.entries()) {
      for (const k of ends.slice(place + 1)) {
        const legs = [pair(i, middle), pair(middle, k)] as const;
        if (legs.some((leg) => floatAt(gains, leg) > 0)) rules.push(...legs, pair(i, k));
      }
    }
  }
  return Int32Array.from(rules);
}

/** The bound at the present prices; notes which pairs are together under them. */
function boundAt({ size, prices, reduced, together }: State): number {
  let value = prices.reduce((sum, price) => sum + price, 0);
  for (let i = 0; i < size; i += 1) {
    for (let pair = i * size + i + 1; pair < (i + 1) * size; pair += 1) {
      const gain = floatAt(reduced, pair);
      value += Math.max(0, gain);
      together[pair] = floatAt(together, pair) * MEMORY + (gain > 0 ? 1 - MEMORY : 0);
    }
  }
  return value;
}

/** One step along the direction, as long as `excess` over its square; false when there is no direction left. */
function improvePrices(state: State, excess: number): boolean {
  const square = turn(state);
  if (square === 0) return false;
  const { rules, prices, direction, reduced } = state;
  const step = excess / square;
  for (let rule = 0; rule < prices.length; rule += 1) {
    const old = floatAt(prices, rule);
    const change = Math.max(0, old + step * floatAt(direction, rule)) - old;
    if (change === 0) continue;
    prices[rule] = old + change;
    addFloat(reduced, intAt(rules, 3 * rule), -change);
    addFloat(reduced, intAt(rules, 3 * rule + 1), -change);
    addFloat(reduced, intAt(rules, 3 * rule + 2), change);
  }
  return true;
}

/** Turns the direction towards the rules that are broken now; gives its square, without prices that cannot fall. */
function turn({ rules, prices, direction, reduced }: State): number {
  const isTogether = (place: number) => Number(floatAt(reduced, intAt(rules, place)) > 0);
  let square = 0;
  for (let rule = 0; rule < prices.length; rule += 1) {
    const legs = isTogether(3 * rule) + isTogether(3 * rule + 1);
    const broken = legs - isTogether(3 * rule + 2) - 1;
    const free = floatAt(prices, rule) <= 0;
    const next = INERTIA * floatAt(direction, rule) + (1 - INERTIA) * (free && broken < 0 ? 0 : broken);
    direction[rule] = next;
    if (!free || next > 0) square += next * next;
  }
  return square;
}
