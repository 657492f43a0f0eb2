/**
 * Sum of all values; 0 for none.
 *
 * @source Neumaier 1974, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen
 * @example sum([0.1, 0.2, 0.3]) // => 0.6
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/**
 * Arithmetic mean.
 *
 * @param values at least one
 * @source Neumaier 1974, as above
 * @example mean([1, 2, 6]) // => 3
 */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/**
 * Arithmetic mean of values that are all known.
 *
 * @returns null for none, and where one of them is null: a mean of the others would be another number
 * @source Neumaier 1974, as above
 * @example completeMean([1, null]) // => null
 */
export function completeMean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : mean(known);
}

/**
 * x·ln(y), with 0·ln(0) = 0 as in entropies and likelihoods.
 *
 * @source Cover & Thomas 2006, Elements of Information Theory, 2.1
 * @example xLogY(0, 0) // => 0
 */
export function xLogY(x: number, y: number): number {
  return x === 0 ? 0 : x * Math.log(y);
}
