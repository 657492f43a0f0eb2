import { describe, expect, it } from 'vitest';
import { argmaxQuantile } from '../../../src/analysis/statistics/change-points/argmax-distribution.ts';
import { logFactorial } from '../../../src/analysis/statistics/numeric/log-factorial.ts';
import {
  criticalValue,
  logCumulative,
  upperTail,
} from '../../../src/analysis/statistics/numeric/normal-distribution.ts';
import { seededRandom } from '../../../src/analysis/statistics/numeric/seeded-random.ts';

/** As a multiple of what it should be. */
const relative = (value: number, expected: number): number => value / expected;

describe('numbers below the statistics', () => {
  // scipy 1.17.1: norm.sf
  it.each([
    [0.3, 0.3820885778110474],
    [1, 0.15865525393145707],
    [2.9, 0.0018658133003840375],
    [3.1, 0.0009676032132183563],
    [5, 2.866515718791933e-7],
    [12, 1.776482112077653e-33],
    [37, 5.7255712225239266e-300],
  ])('the upper tail of the normal distribution at %d', (z, expected) => {
    expect(relative(upperTail(z), expected)).toBeCloseTo(1, 12);
  });

  // scipy 1.17.1: norm.logcdf
  it.each([
    [-40, -804.6084420137539],
    [-3.5, -8.366065308344094],
    [-1, -1.8410216450092634],
    [2, -0.023012909328963476],
  ])('its logarithm stays finite at %d', (z, expected) => {
    expect(relative(logCumulative(z), expected)).toBeCloseTo(1, 12);
  });

  // scipy 1.17.1: norm.ppf
  it.each([
    [0.5, 0.6744897501960817],
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.999, 3.2905267314919255],
  ])('the critical value for %d', (conf, expected) => {
    expect(criticalValue(conf)).toBeCloseTo(expected, 12);
  });

  // scipy 1.17.1: gammaln(n + 1)
  it.each([
    [15, 27.899271383840894],
    [16, 30.671860106080675],
    [40, 110.32063971475739],
    [1000, 5912.128178488164],
    [1_000_000, 12815518.384658169],
  ])('ln %d!', (n, expected) => {
    expect(relative(logFactorial(n), expected)).toBeCloseTo(1, 13);
  });

  it('the place of a break with equal variances has the quantiles that Bai 1997 prints', () => {
    expect([0.95, 0.975].map((share) => argmaxQuantile(share, 1).toFixed(2))).toEqual(['7.69', '11.03']);
  });

  it('with four times the variance behind it, the place of a break is four times as uncertain there', () => {
    // By symmetry: reading the series backwards swaps the sides and rescales distances by phi.
    expect(argmaxQuantile(0.975, 4)).toBeCloseTo(-4 * argmaxQuantile(0.025, 1 / 4), 8);
  });

  it('the same seed gives the same stream, evenly spread', () => {
    const [one, other] = [seededRandom(42), seededRandom(42)];
    const draws = Array.from({ length: 20_000 }, one);
    expect(draws.slice(0, 100)).toEqual(Array.from({ length: 100 }, other));
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      draws.filter((draw) => Math.floor(10 * draw) === tenth),
    );
    expect(tenths.filter(({ length }) => Math.abs(length - 2000) > 200)).toEqual([]);
  });
});
