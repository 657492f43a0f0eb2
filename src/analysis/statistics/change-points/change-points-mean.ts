import { InvalidInputError } from '../../../model/errors.ts';
import { at } from '../numeric/at.ts';
import { binarySegmentation } from './binary-segmentation.ts';
import { changePointsByNumber } from './change-points-by-number.ts';
import { penalizedPartition } from './penalized-partition.ts';
import { residualSum } from './residual-sum.ts';
import { squaredErrorCost } from './segment-cost.ts';

/** Options of `changePointsMean`. */
export interface MeanChangeOptions {
  /** Paid for each break, in squared units of y. */
  readonly pen: number;
  /** Number of breaks of the search by number; left out when not given. */
  readonly nBkps?: number | undefined;
  /** Least length of a segment, default 1. */
  readonly minSize?: number | undefined;
  /** Partitions to be priced, each as segment ends with the length of y last. */
  readonly partitions?: readonly (readonly number[])[] | undefined;
}

/** What three searches find; ends are 1-based, the length of y comes last. */
export interface MeanChanges {
  /** Exact, by penalty. */
  readonly ends: readonly number[];
  /** Greedy, by penalty. */
  readonly endsBinarySegmentation: readonly number[];
  /** Exact, by number of breaks; null when no number was given. */
  readonly endsByNumber: readonly number[] | null;
  /** Total squared error of each partition that was to be priced. */
  readonly cost: readonly number[];
}

/**
 * Changes in mean of a series as it is (not scaled), found in three ways.
 *
 * @throws {InvalidInputError} when nBkps breaks do not fit, or a partition is none of y
 * @source Killick, Fearnhead & Eckley 2012; Scott & Knott 1974; Bai & Perron 2003
 * @example changePointsMean([0, 0, 9, 9], { pen: 3, partitions: [[4]] }).cost // => [81]
 */
export function changePointsMean(y: readonly number[], options: MeanChangeOptions): MeanChanges {
  const { pen, nBkps, minSize = 1, partitions = [] } = options;
  const cost = squaredErrorCost(y);
  for (const partition of partitions) refuseOther(partition, y.length);
  return {
    ends: penalizedPartition(cost, pen, minSize),
    endsBinarySegmentation: binarySegmentation(cost, pen, minSize),
    endsByNumber: nBkps === undefined ? null : at(changePointsByNumber(y, [nBkps], minSize), 0),
    cost: partitions.map((ends) => residualSum(y, ends)),
  };
}

function refuseOther(ends: readonly number[], length: number): void {
  const isAscending = ends.every((end, index) => end > (ends[index - 1] ?? 0));
  if (isAscending && ends.at(-1) === length) return;
  throw new InvalidInputError(
    'A partition must be ascending ends with the length of y last',
    `[${ends.join(', ')}] of ${length} values`,
    'Correct it.',
  );
}
