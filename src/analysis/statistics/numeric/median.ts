/**
 * Middle value, or the mean of the two middle ones.
 *
 * @returns null for no values
 * @source Galton 1881; the usual median
 * @example median([3, 1, 2, 10]) // => 2.5
 */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
