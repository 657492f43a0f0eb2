import { InvalidInputError } from '../../../model/errors.ts';
import { at } from '../numeric/at.ts';
import { midRanks, tieSizes } from '../numeric/mid-ranks.ts';
import { sum } from '../numeric/sums.ts';

/**
 * Spearman's rho: the correlation of the ranks; equal values share their mean rank.
 *
 * @returns −1 to 1; null when a series is constant
 * @throws {InvalidInputError} when the series differ in length
 * @source Spearman 1904, The proof and measurement of association between two things
 * @example spearmanRho([1, 2, 3], [10, 30, 20]) // => 0.5
 */
export function spearmanRho(x: readonly number[], y: readonly number[]): number | null {
  refuseUnlike(x, y);
  const centre = (x.length + 1) / 2;
  const [first, second] = [midRanks(x), midRanks(y)].map((ranks) => ranks.map((rank) => rank - centre));
  if (!first || !second) return null;
  const spread = sum(first.map((rank) => rank ** 2)) * sum(second.map((rank) => rank ** 2));
  return spread === 0 ? null : sum(first.map((rank, index) => rank * at(second, index))) / Math.sqrt(spread);
}

/**
 * Kendall's tau-b, which allows for ties in either series.
 *
 * @returns −1 to 1; null when a series is constant
 * @throws {InvalidInputError} when the series differ in length
 * @source Kendall 1945, The treatment of ties in ranking problems, Biometrika 33: 239–251
 * @example kendallTauB([1, 2, 3, 4], [1, 2, 4, 3])?.toFixed(4) // => '0.6667'
 */
export function kendallTauB(x: readonly number[], y: readonly number[]): number | null {
  refuseUnlike(x, y);
  const untied = [x, y].map((values) => pairs(x.length) - sum(tieSizes(values).map(pairs)));
  const [ofX = 0, ofY = 0] = untied;
  return ofX === 0 || ofY === 0 ? null : concordance(x, y) / Math.sqrt(ofX * ofY);
}

/** Pairs that both series order alike, less pairs that they order differently. */
function concordance(x: readonly number[], y: readonly number[]): number {
  let total = 0;
  for (let later = 1; later < x.length; later += 1) {
    for (let earlier = 0; earlier < later; earlier += 1) {
      total += Math.sign(at(x, later) - at(x, earlier)) * Math.sign(at(y, later) - at(y, earlier));
    }
  }
  return total;
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

function refuseUnlike(x: readonly number[], y: readonly number[]): void {
  if (x.length === y.length) return;
  throw new InvalidInputError(
    'The two series differ in length',
    `${x.length} and ${y.length}`,
    'Give pairs of values.',
  );
}
