/** From here on Stirling's series with five terms is exact to a double. */
const STIRLING_FROM = 16;

/**
 * ln n!, to the last digits of a double for any whole n ≥ 0.
 *
 * @source Abramowitz & Stegun 1964, 6.1.41 (Stirling's series)
 * @example logFactorial(4) // => Math.log(24)
 */
export function logFactorial(n: number): number {
  if (n < STIRLING_FROM) return Math.log(product(n));
  const square = n * n;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + series;
}

/**
 * ln of the number of ways to choose k of n.
 *
 * @param n whole, at least k
 * @source Abramowitz & Stegun 1964, 24.1.1
 * @example Math.round(Math.exp(logChoose(5, 2))) // => 10
 */
export function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

function product(n: number): number {
  let result = 1;
  for (let factor = 2; factor <= n; factor += 1) result *= factor;
  return result;
}
