import { logCumulative } from '../numeric/normal-distribution.ts';

/**
 * P(argmax V ≤ x) of the two-sided Brownian motion with drift whose highest point tells how far off the place
 * of a break is: V(s) = W(−s) − |s|/2 for s ≤ 0, √phi·W(s) − |s|/2 for s > 0.
 *
 * @param phi variance after the break / variance before it, above 0
 * @source Bai 1997, Estimation of a change point in multiple regression models, Review of Economics and Statistics 79: 551–563, appendix B with ξ = 1
 * @example argmaxCumulative(0, 1) // => 0.5
 */
export function argmaxCumulative(x: number, phi: number): number {
  return x < 0 ? before(-x, phi) : after(x, phi);
}

/**
 * The x with P(argmax V ≤ x) = probability, by bisection to the last digit.
 *
 * @param probability above 0, below 1
 * @source Bai 1997, as above
 * @example argmaxQuantile(0.975, 1).toFixed(2) // => '11.03'
 */
export function argmaxQuantile(probability: number, phi: number): number {
  let low = -1;
  let high = 1;
  while (argmaxCumulative(low, phi) > probability) low *= 2;
  while (argmaxCumulative(high, phi) < probability) high *= 2;
  while (true) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (argmaxCumulative(middle, phi) < probability) low = middle;
    else high = middle;
  }
}

function before(distance: number, phi: number): number {
  const root = Math.sqrt(distance);
  const rate = 1 / phi;
  const peak = root * density(root / 2);
  const lead = (phi * (phi + 2)) / (phi + 1);
  const tilted = Math.exp((rate * (1 + rate) * distance) / 2 + logCumulative(-(0.5 + rate) * root));
  const rest = distance / 2 - 2 + (phi + 2) ** 2 / (phi + 1);
  return rest * Math.exp(logCumulative(-root / 2)) - peak - lead * tilted;
}

function after(distance: number, phi: number): number {
  const root = Math.sqrt(distance);
  const scaled = root / Math.sqrt(phi);
  const peak = scaled * density(scaled / 2);
  const lead = (2 * phi + 1) / (phi * (phi + 1));
  const tilted = Math.exp(((phi + 1) * distance) / 2 + logCumulative(-(phi + 0.5) * scaled));
  const rest = (2 * phi + 1) ** 2 / ((phi + 1) * phi) - 2 + distance / phi / 2;
  return 1 + peak + lead * tilted - rest * Math.exp(logCumulative(-scaled / 2));
}

function density(z: number): number {
  return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
}
