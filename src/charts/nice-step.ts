/**
 * The smallest of 1, 2, 5, 10, 20, 50 … that is not below the least step.
 *
 * @example niceStep(3) // => 5
 */
export function niceStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? least;
}
