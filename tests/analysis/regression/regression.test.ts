import { describe, expect, it } from 'vitest';
import { designOf } from '../../../src/analysis/regression/design.ts';
import { gravity } from '../../../src/analysis/regression/gravity.ts';
import { leastSquares } from '../../../src/analysis/regression/least-squares.ts';
import { poissonRegression } from '../../../src/analysis/regression/poisson-regression.ts';
import { findStatistic } from '../../../src/analysis/statistics/registry.ts';

/** Thirty drawn rows; expected values from statsmodels 0.15 (GLM Poisson with offset, cov_type HC0, and OLS). */
const x1 = [
  -0.8, -1.32, -0.25, 0.42, 1.14, 0.11, -0.55, -0.78, 0.75, 1.63, 0.27, -1.23, -0.96, 1.6, 0.2, -1.73, -0.08,
  -1.16, -0.63, -0.49, -0.71, 0.55, -0.06, -0.59, 0.41, 0.83, -1.64, -0.26, -0.98, -0.17,
];
const x2 = [
  2.12, 0.0, 1.51, 1.31, 0.61, 0.97, 2.42, 0.95, 0.45, 2.1, 1.35, 2.4, 0.71, 0.96, 2.4, 1.52, 1.52, 0.71,
  0.04, 2.8, 0.26, 2.53, 1.1, 2.85, 1.2, 2.81, 1.67, 0.72, 2.22, 2.02,
];
const y = [1, 0, 1, 2, 2, 1, 1, 4, 3, 3, 0, 0, 3, 3, 1, 2, 1, 0, 1, 1, 1, 0, 0, 0, 3, 2, 1, 2, 1, 0];
const exposure = [6, 1, 7, 2, 3, 2, 5, 2, 3, 1, 8, 2, 2, 5, 2, 8, 7, 3, 4, 3, 6, 4, 3, 6, 2, 7, 4, 8, 3, 4];
const offset = exposure.map((value) => Number(Math.log(value).toFixed(6)));
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 8));

describe('poissonRegression', () => {
  it('agrees with statsmodels: coefficients, both kinds of errors, both deviances', () => {
    expect(poissonRegression(y, designOf({ x1, x2 }), { offset })).toMatchObject({
      coef: near([-0.5740784046592443, 0.42266137762210426, -0.35773317097894286]),
      se: near([0.3053300560272273, 0.1820530185422361, 0.20094158505840568]),
      robustSe: near([0.30485574936866816, 0.2086849052207481, 0.17220824130368864]),
      deviance: expect.closeTo(46.59544674703881, 8),
      nullDeviance: expect.closeTo(55.19683467375723, 8),
    });
  });

  it('does not change with the unit of a variable, but for its coefficient', () => {
    const large = poissonRegression(y, designOf({ x1: x1.map((value) => value * 1e6), x2 }));
    const small = poissonRegression(y, designOf({ x1, x2 }));
    expect((large.coef[1] ?? 0) * 1e6).toBeCloseTo(small.coef[1] ?? 0, 9);
    expect(large.deviance).toBeCloseTo(small.deviance, 9);
  });

  it.each([
    { rule: 'responses below 0', response: [1, -1, 2], x: [1, 2, 4], words: 'negative' },
    { rule: 'nothing but zeros', response: [0, 0, 0], x: [1, 2, 4], words: 'All responses are 0' },
    { rule: 'a constant beside the constant', response: [1, 2, 3], x: [5, 5, 5], words: 'Column x' },
    { rule: 'a group without any event', response: [2, 3, 0, 0], x: [0, 0, 1, 1], words: 'infinity' },
    { rule: 'lists of unlike length', response: [1, 2], x: [1, 2, 3], words: '3 finite numbers' },
  ])('refuses $rule', ({ response, x, words }) => {
    expect(() => poissonRegression(response, designOf({ x }))).toThrow(words);
  });

  it('by name, takes factors, covariates and an offset', () => {
    const input = { n: y, x1, x2, response: 'n', covariates: ['x1', 'x2'] };
    expect(findStatistic('poisson-regression')?.run({ ...input, offset: 'o', o: offset })).toMatchObject({
      names: ['intercept', 'x1', 'x2'],
      coef: near([-0.5740784046592443, 0.42266137762210426, -0.35773317097894286]),
    });
  });
});

describe('leastSquares', () => {
  it('agrees with statsmodels', () => {
    expect(leastSquares(y, designOf({ x1, x2 }))).toMatchObject({
      coef: near([1.9710019238802843, 0.4973655814454059, -0.3596456872856051]),
      se: near([0.3993714867628248, 0.22527606493904992, 0.23241327949548118]),
      r2: expect.closeTo(0.20430204520459172, 10),
    });
  });
});

describe('gravity', () => {
  const places = [9, 4, 7, 2, 5];
  const pairs = places.flatMap((massFrom, i) =>
    places.slice(i + 1).map((massTo, k) => ({
      massFrom,
      massTo,
      distanceKm: 10 * (1 + ((3 * i + 5 * k) % 7)),
      others: { same: (i + k) % 2 },
    })),
  );

  it('finds the law that the flows were made by', () => {
    const made = pairs.map((pair) => ({
      ...pair,
      flow:
        3 *
        pair.massFrom ** 0.8 *
        pair.massTo ** 1.1 *
        pair.distanceKm ** -1.5 *
        Math.exp(0.4 * pair.others.same),
    }));
    const { names, poisson, ols } = gravity(made);
    expect(names).toEqual(['intercept', 'logMassFrom', 'logMassTo', 'logDistance', 'same']);
    expect(poisson.coef).toEqual(near([Math.log(3), 0.8, 1.1, -1.5, 0.4]));
    expect(ols?.coef).toEqual(near([Math.log(3), 0.8, 1.1, -1.5, 0.4]));
  });

  it('estimates from zeros too, where logarithms have too few pairs left', () => {
    const sparse = pairs.map((pair, k) => ({ ...pair, others: {}, flow: k % 4 === 0 ? 2 + k : 0 }));
    const { ols, positivePairs } = gravity(sparse);
    expect({ ols, positivePairs }).toEqual({ ols: null, positivePairs: 3 });
  });

  it('refuses a distance of 0', () => {
    expect(() => gravity(pairs.map((pair) => ({ ...pair, flow: 1, distanceKm: 0 })))).toThrow('above 0');
  });
});
