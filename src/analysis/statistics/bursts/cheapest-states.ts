import { at } from '../numeric/at.ts';

/** Costs nearer than this share of their size are a tie: sums of logarithms carry that much rounding. */
const TIE = 1e-12;

/** A chain of states that costs the least. */
export interface StatePath {
  /** State of each step, from 0. */
  readonly states: readonly number[];
  readonly totalCost: number;
}

/**
 * Viterbi's algorithm for states in which going up costs and going down is free; it starts in state 0.
 *
 * @param steps how many
 * @param stateCount states, from 0
 * @param cost of being in a state at a step
 * @param upCost of going up by one state
 * @returns the cheapest path; a tie goes to the lower state
 * @source Viterbi 1967; Kleinberg 2003, Bursty and hierarchical structure in streams, section 2
 * @example cheapestStates(2, 2, (step, state) => (step === state ? 0 : 9), 1) // => { states: [0, 1], totalCost: 1 }
 */
export function cheapestStates(
  steps: number,
  stateCount: number,
  cost: (step: number, state: number) => number,
  upCost: number,
): StatePath {
  let reached = Array.from({ length: stateCount }, (_, state) =>
    state === 0 ? 0 : Number.POSITIVE_INFINITY,
  );
  const origins: number[][] = [];
  for (let step = 0; step < steps; step += 1) {
    const before = reached;
    const from = before.map((_, state) =>
      cheapest(before.map((spent, other) => spent + rise(other, state, upCost))),
    );
    reached = from.map(
      (origin, state) => at(before, origin) + rise(origin, state, upCost) + cost(step, state),
    );
    origins.push(from);
  }
  const last = cheapest(reached);
  return { states: traceBack(origins, last), totalCost: at(reached, last) };
}

function rise(from: number, to: number, upCost: number): number {
  return Math.max(0, to - from) * upCost;
}

/** Index of the least; the first of equal ones. */
function cheapest(costs: readonly number[]): number {
  let best = 0;
  for (const [index, value] of costs.entries()) {
    const least = at(costs, best);
    if (value < least - TIE * Math.max(1, Math.abs(value))) best = index;
  }
  return best;
}

function traceBack(origins: readonly (readonly number[])[], last: number): number[] {
  const states: number[] = [];
  let state = last;
  for (const from of origins.toReversed()) {
    states.push(state);
    state = at(from, state);
  }
  return states.reverse();
}
