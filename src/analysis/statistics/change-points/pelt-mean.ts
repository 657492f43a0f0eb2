import { mean } from '../numeric/sums.ts';
import { penalizedPartition } from './penalized-partition.ts';
import { squaresAround } from './residual-sum.ts';
import { squaredErrorCost } from './segment-cost.ts';

/** Options of `peltMean`. */
export interface PeltOptions {
  /** `sd`: in standard deviations (n − 1), as the penalties presuppose; `none`: as given. Default sd. */
  readonly scale?: 'sd' | 'none' | undefined;
  /** Least length of a segment, default 1. */
  readonly minSize?: number | undefined;
}

/**
 * Changes in mean by PELT with squared-error cost.
 *
 * @param y one value a period; a constant series has no change
 * @param penalties each paid for each break, such as 2·ln n
 * @returns one list for each penalty: last observation of each segment, 1-based; the length of y comes last
 * @source Killick, Fearnhead & Eckley 2012, Optimal detection of changepoints with a linear computational cost
 * @example peltMean([1, 2, 1, 20, 21, 20], [3]) // => [[3, 6]]
 */
export function peltMean(
  y: readonly number[],
  penalties: readonly number[],
  options: PeltOptions = {},
): number[][] {
  const cost = squaredErrorCost(options.scale === 'none' ? y : standardized(y));
  return penalties.map((penalty) => penalizedPartition(cost, penalty, options.minSize ?? 1));
}

function standardized(y: readonly number[]): number[] {
  const squares = squaresAround(y);
  if (squares === 0) return y.map(() => 0);
  const level = mean(y);
  const deviation = Math.sqrt(squares / (y.length - 1));
  return y.map((value) => (value - level) / deviation);
}
