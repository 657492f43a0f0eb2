import { InvalidInputError } from '../../../model/errors.ts';
import { partitionsByNumber } from './partitions-by-number.ts';
import { squaredErrorCost } from './segment-cost.ts';

/**
 * Where the mean changes, for wanted numbers of breaks, exact.
 *
 * @param y one value a period
 * @param numbers how many breaks, 0 and more, in any order
 * @param minSize least length of a segment, default 1
 * @returns for each number: last observation of each segment, 1-based; the length of y comes last
 * @throws {InvalidInputError} when so many breaks do not fit
 * @source Bai & Perron 2003; the same as Dynp of ruptures (Truong, Oudre & Vayatis 2020) with jump 1
 * @example changePointsByNumber([1, 1, 5, 5, 9], [1, 2]) // => [[2, 5], [2, 4, 5]]
 */
export function changePointsByNumber(
  y: readonly number[],
  numbers: readonly number[],
  minSize = 1,
): number[][] {
  const partitions = partitionsByNumber(squaredErrorCost(y), Math.max(0, ...numbers), minSize);
  return numbers.map((breaks) => {
    const ends = partitions[breaks];
    if (ends) return ends;
    throw new InvalidInputError(
      `${breaks} breaks do not fit into ${y.length} values`,
      `segments of at least ${minSize}`,
      'Ask for fewer breaks or shorter segments.',
    );
  });
}
