/** A sum of squares this small beside that of the raw values is rounding: the values are all the same. */
const NO_SPREAD = 1e-24;

/**
 * Pearson's correlation of two lists of the same length.
 *
 * @returns −1 to 1; null for fewer than two values or where one list has no spread
 * @source Pearson 1896, Phil. Trans. R. Soc. A 187: 253–318
 * @example pearson([1, 2, 3], [2, 4, 6]) // => 1
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const [dx, dy] = [fromMean(x), fromMean(y)];
  const [xx, yy] = [dot(dx, dx), dot(dy, dy)];
  if (xx <= NO_SPREAD * dot(x, x) || yy <= NO_SPREAD * dot(y, y)) return null;
  return Math.max(-1, Math.min(1, dot(dx, dy) / Math.sqrt(xx * yy)));
}

function fromMean(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(x: readonly number[], y: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
}
