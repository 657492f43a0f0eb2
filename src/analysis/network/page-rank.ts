import { EmptyInputError } from '../../model/errors.ts';
import { compactTies } from './compact-ties.ts';
import { strengths } from './degrees.ts';
import { multiplyRows } from './multiply-rows.ts';
import type { Network } from './network.ts';
import { floatAt } from './typed-access.ts';

export interface PageRankOptions {
  /** Share of the steps that follow a tie; the rest start anywhere. Above 0, below 1; default 0.85. */
  readonly damping?: number;
  /** Whether the weight of a tie counts; default true. */
  readonly weighted?: boolean;
}

/** Sum of absolute changes at which the ranks are taken for settled. */
const SETTLED = 1e-15;
/** Each step shrinks the error by the damping: .99 needs about 3,500 steps. */
const MOST_STEPS = 20_000;

/**
 * Where a walker along the ties is found in the long run. A node without ties that leave it spreads evenly.
 *
 * @returns shares that add up to 1, in the order of the nodes
 * @throws {EmptyInputError} when the network has no node
 * @source Brin & Page 1998, The anatomy of a large-scale hypertextual web search engine, Computer Networks 30: 107–117
 * @example pageRank(buildNetwork({ edges: [['a', 'b']] })).map((x) => Math.round(x * 1000)) // => [500, 500]
 */
export function pageRank(network: Network, options: PageRankOptions = {}): number[] {
  const { damping = 0.85, weighted = true } = options;
  const n = network.labels.length;
  if (n === 0) throw new EmptyInputError('nodes', 'PageRank needs one.');
  const { starts, to, weights } = compactTies(network.into);
  const leaving = weighted ? strengths(network).out : network.out.map((ties) => ties.length);
  const parts = Float64Array.from(
    to,
    (from, tie) => (weighted ? floatAt(weights, tie) : 1) / (leaving[from] ?? 1),
  );
  let [ranks, next] = [new Float64Array(n).fill(1 / n), new Float64Array(n)];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const stranded = ranks.reduce((sum, rank, i) => (leaving[i] === 0 ? sum + rank : sum), 0);
    const start = (1 - damping + damping * stranded) / n;
    multiplyRows({ starts, to, weights: parts }, ranks, next, { times: damping, start });
    const change = next.reduce((sum, rank, i) => sum + Math.abs(rank - floatAt(ranks, i)), 0);
    [ranks, next] = [next, ranks];
    if (change < SETTLED) break;
  }
  return [...ranks];
}
