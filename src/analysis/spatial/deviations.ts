import { InvalidInputError } from '../../model/errors.ts';
import { DegenerateInputError } from '../statistics/degenerate-input-error.ts';
import { mean } from '../statistics/numeric/sums.ts';

/** Spread this small beside the values is rounding. */
const NO_SPREAD = 1e-24;

/**
 * Deviations from the mean, of values that stand for the units of a map.
 *
 * @param unitCount values and units must be as many
 * @throws {InvalidInputError} when they are not, or a value is not finite
 * @throws {DegenerateInputError} for fewer than four units, or values that are all the same
 * @source Cliff & Ord 1981, Spatial Processes (moments need four units)
 * @example deviations([1, 2, 3, 6], 4) // => [-2, -1, 0, 3]
 */
export function deviations(values: readonly number[], unitCount: number): number[] {
  if (values.length !== unitCount || !values.every(Number.isFinite)) {
    const counts = `${values.length} values for ${unitCount} units`;
    throw new InvalidInputError('Each unit needs a finite value', counts, 'Give one for each.');
  }
  if (unitCount < 4) throw new DegenerateInputError(`${unitCount} units`, 'At least 4 are needed');
  const centre = mean(values);
  const z = values.map((value) => value - centre);
  const size = (list: readonly number[]) => list.reduce((sum, value) => sum + value * value, 0);
  if (size(z) <= NO_SPREAD * size(values)) {
    throw new DegenerateInputError('All values are the same', 'Autocorrelation needs values that differ');
  }
  return z;
}
