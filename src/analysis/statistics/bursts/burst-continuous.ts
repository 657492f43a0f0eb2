import { EmptyInputError, InvalidInputError } from '../../../model/errors.ts';
import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { cheapestStates } from './cheapest-states.ts';

/** A stretch in which events come at least as fast as its level says. */
export interface Burst {
  /** 1 is the base state, which spans everything. */
  readonly level: number;
  /** First and last event of it, in the unit of the offsets. */
  readonly start: number;
  readonly end: number;
}

/** Options of `burstContinuous`. */
export interface BurstOptions {
  /** How much faster each state is than the one below it; above 1, default 2. */
  readonly s?: number | undefined;
  /** Cost of going up; above 0, default 1. */
  readonly gamma?: number | undefined;
}

/**
 * Kleinberg's bursts of single events, nested by level.
 *
 * @param offsets times of the events in any unit, in any order; no two at the same time
 * @returns by start, then level; the base state comes first. One event is a base state of no length.
 * @throws {EmptyInputError} without events
 * @throws {InvalidInputError} when two events have the same time (use the batched form)
 * @throws {DegenerateInputError} when gaps differ so much that states are more than a thousand
 * @source Kleinberg 2003, Bursty and hierarchical structure in streams, Data Mining and Knowledge Discovery 7: 373–397; states as in R bursts
 * @example burstContinuous([0, 10, 20]) // => [{ level: 1, start: 0, end: 20 }]
 */
export function burstContinuous(offsets: readonly number[], options: BurstOptions = {}): Burst[] {
  const times = offsets.toSorted((a, b) => a - b);
  const [first] = times;
  if (first === undefined) throw new EmptyInputError('offsets', 'Give the times of the events.');
  const gaps = times.slice(1).map((time, index) => time - at(times, index));
  if (gaps.length === 0) return [{ level: 1, start: first, end: first }];
  refuseSameTime(gaps, times);
  const states = statesOf(gaps, options.s ?? 2, options.gamma ?? 1);
  const top = states.reduce((most, state) => Math.max(most, state), 0);
  const bursts = Array.from({ length: top + 1 }, (_, state) => runsOf(states, state, times)).flat();
  return bursts.toSorted((a, b) => a.start - b.start || a.level - b.level);
}

function refuseSameTime(gaps: readonly number[], times: readonly number[]): void {
  const same = gaps.indexOf(0);
  if (same < 0) return;
  throw new InvalidInputError(
    'Two events have the same time',
    `offset ${at(times, same)}`,
    'Give finer times, or count events by period and use burst-batched.',
  );
}

/** State of each gap. */
function statesOf(gaps: readonly number[], s: number, gamma: number): readonly number[] {
  const total = gaps.reduce((all, gap) => all + gap, 0);
  const rates = Array.from(
    { length: stateCount(gaps, total, s) },
    (_, state) => (s ** state * gaps.length) / total,
  );
  const cost = (step: number, state: number): number =>
    at(rates, state) * at(gaps, step) - Math.log(at(rates, state));
  return cheapestStates(gaps.length, rates.length, cost, gamma * Math.log(gaps.length)).states;
}

/** Years in milliseconds make 36 states of factor 2. */
const MOST_STATES = 1000;

/** ceil(1 + log_s T + log_s(1/least gap)); a rounding above a whole number makes no state of its own. */
function stateCount(gaps: readonly number[], total: number, s: number): number {
  const ratio = total / gaps.reduce((least, gap) => Math.min(least, gap));
  const states = Math.ceil(1 + Math.log(ratio) / Math.log(s) - 1e-9);
  if (states <= MOST_STATES) return states;
  const what = `The events span ${ratio} times their shortest gap, which makes ${states} states`;
  throw new DegenerateInputError(
    what,
    `Give times in a coarser unit, or a greater s, for at most ${MOST_STATES}.`,
  );
}

/** Longest runs of gaps in that state or above. */
function runsOf(states: readonly number[], least: number, times: readonly number[]): Burst[] {
  const bursts: Burst[] = [];
  let start = -1;
  for (let gap = 0; gap <= states.length; gap += 1) {
    const isIn = (states[gap] ?? -1) >= least;
    if (isIn && start < 0) start = gap;
    if (isIn || start < 0) continue;
    bursts.push({ level: least + 1, start: at(times, start), end: at(times, gap) });
    start = -1;
  }
  return bursts;
}
