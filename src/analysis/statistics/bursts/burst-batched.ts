import { InvalidInputError } from '../../../model/errors.ts';
import { DegenerateInputError } from '../degenerate-input-error.ts';
import { at } from '../numeric/at.ts';
import { logChoose } from '../numeric/log-factorial.ts';
import { sum, xLogY } from '../numeric/sums.ts';
import type { BurstOptions } from './burst-continuous.ts';
import { cheapestStates } from './cheapest-states.ts';

/** The share in a burst stays below 1, so that one document without the term does not cost infinitely much. */
const HIGHEST_SHARE = 0.99999;

/** Batches in which a term is frequent. */
export interface BatchedBurst {
  /** Share of relevant documents at rest and in a burst. */
  readonly p0: number;
  readonly p1: number;
  /** 0 or 1 for each batch. */
  readonly states: readonly number[];
  /** Cost of these states, in nats: likelihood with its binomial coefficients, and going up. */
  readonly totalCost: number;
  /** What the bursts save against being at rest, over all batches in state 1. */
  readonly weight: number;
  /** What each batch saves: 0 at rest. */
  readonly savings: readonly number[];
}

/**
 * Kleinberg's bursts of batches: each batch is d documents, r of which are relevant.
 *
 * @param r relevant documents of each batch, at most d
 * @param d documents of each batch; 0 is allowed
 * @throws {InvalidInputError} when r and d differ in length or r is above d
 * @throws {DegenerateInputError} without a document
 * @source Kleinberg 2003, as for single events, section 4
 * @example burstBatched([1, 1, 9, 9, 1, 1], [10, 10, 10, 10, 10, 10]).states // => [0, 0, 1, 1, 0, 0]
 */
export function burstBatched(
  r: readonly number[],
  d: readonly number[],
  options: BurstOptions = {},
): BatchedBurst {
  refuseUneven(r, d);
  const documents = sum(d);
  if (documents === 0) throw new DegenerateInputError('All batches are empty', 'Give at least one document.');
  const p0 = sum(r) / documents;
  const p1 = Math.min((options.s ?? 2) * p0, HIGHEST_SHARE);
  const cost = (step: number, state: number): number =>
    binomialCost(at(r, step), at(d, step), state === 0 ? p0 : p1);
  const upCost = (options.gamma ?? 1) * Math.log(r.length);
  const { states, totalCost } = cheapestStates(r.length, 2, cost, upCost);
  const savings = states.map((state, step) => (state === 0 ? 0 : cost(step, 0) - cost(step, 1)));
  return { p0, p1, states, totalCost, weight: sum(savings), savings };
}

/** −ln of the binomial probability. */
function binomialCost(r: number, d: number, p: number): number {
  return -(logChoose(d, r) + xLogY(r, p) + xLogY(d - r, 1 - p));
}

function refuseUneven(r: readonly number[], d: readonly number[]): void {
  const bad = r.findIndex((relevant, step) => relevant > (d[step] ?? -1));
  if (r.length === d.length && bad < 0) return;
  throw new InvalidInputError(
    bad < 0 ? 'r and d differ in length' : 'A batch has more relevant documents than documents',
    bad < 0 ? `${r.length} and ${d.length}` : `batch ${bad}`,
    'Give both numbers for each batch, r at most d.',
  );
}
