/** From here on the continued fraction is exact to the last digits; below it the series is. */
const SERIES_UP_TO = 3;

/**
 * P(Z > z) of the standard normal distribution, with full relative precision far into the tail.
 *
 * @source Abramowitz & Stegun 1964, 7.1.6 (series) and 7.1.14 (continued fraction)
 * @example upperTail(0) // => 0.5
 */
export function upperTail(z: number): number {
  if (z < 0) return 1 - upperTail(-z);
  if (z <= SERIES_UP_TO) return 0.5 - centralArea(z);
  return density(z) * millsRatio(z);
}

/**
 * Two-sided p-value of a standard normal statistic, at most 1.
 *
 * @source Abramowitz & Stegun 1964, 26.2
 * @example twoSidedP(0) // => 1
 */
export function twoSidedP(z: number): number {
  return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/**
 * ln P(Z < z), finite also where the probability itself is too small for a double.
 *
 * @source Abramowitz & Stegun 1964, 26.2.14
 * @example logCumulative(0) // => Math.log(0.5)
 */
export function logCumulative(z: number): number {
  if (z >= -SERIES_UP_TO) return Math.log(upperTail(-z));
  return -(z * z) / 2 - Math.log(2 * Math.PI) / 2 + Math.log(millsRatio(-z));
}

/**
 * Half-width of a central interval in standard errors: 1.959964 for 0.95.
 *
 * @param conf share inside, above 0 and below 1
 * @source Abramowitz & Stegun 1964, 26.2.1, inverted by bisection
 * @example Math.round(criticalValue(0.95) * 1e6) // => 1959964
 */
export function criticalValue(conf: number): number {
  const tail = (1 - conf) / 2;
  let low = 0;
  let high = 40;
  while (true) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (upperTail(middle) > tail) low = middle;
    else high = middle;
  }
}

function density(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** P(0 < Z < z): density · (z + z³/3 + z⁵/(3·5) + …); all terms are positive, so nothing cancels. */
function centralArea(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; term > total * 1e-17; odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return density(z) * total;
}

/** P(Z > z) / density(z) = 1/(z + 1/(z + 2/(z + 3/(z + …)))), evaluated from the inside. */
function millsRatio(z: number): number {
  const depth = Math.ceil(40 + 900 / (z * z));
  let tail = z;
  for (let level = depth; level > 0; level -= 1) tail = z + level / tail;
  return 1 / tail;
}
