import { sum } from './sums.ts';

/**
 * Cosine of the angle between two lists of numbers.
 *
 * @param a as long as b
 * @returns −1 to 1, 0–1 for lists without negative numbers; null when one of the two is empty or all 0
 * @source Salton & McGill 1983, Introduction to Modern Information Retrieval
 * @example cosine([1, 0], [2, 0]) // => 1
 */
export function cosine(a: readonly number[], b: readonly number[]): number | null {
  const product = (x: readonly number[], y: readonly number[]) =>
    sum(x.map((value, i) => value * (y[i] ?? 0)));
  const length = Math.sqrt(product(a, a) * product(b, b));
  return length === 0 ? null : product(a, b) / length;
}
