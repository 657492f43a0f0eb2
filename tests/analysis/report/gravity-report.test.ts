import { describe, expect, it } from 'vitest';
import { regionContext } from '../../../src/analysis/context/region-context.ts';
import { gravityReport } from '../../../src/analysis/report/gravity-report.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';

const cities = loadRegion('jing-jin-ji').cities.filter((city) => city.mergesInto === undefined);
const level = Object.fromEntries(cities.map(({ code }) => [code, code.endsWith('0000') ? 3 : 2]));
const context = regionContext(
  cities.map(({ code }, i) => ({
    kind: 'population' as const,
    from: code,
    to: '',
    year: 2015,
    value: 300 + 90 * ((i * 5) % 13),
    unit: 'x',
    source: 's',
  })),
);
const links = cities.map((_, i) => cities.map((_, j) => (i === j ? 0 : (i * j + i + j) % 5)));

describe('gravityReport', () => {
  it('expects as many links as there are, and lists all pairs by their residual', () => {
    const { value } = gravityReport(links, cities, level, context);
    const residuals = value?.residuals ?? [];
    const total = (of: 'observed' | 'expected') => residuals.reduce((sum, row) => sum + row[of], 0);
    expect(residuals.length).toBe((cities.length * (cities.length - 1)) / 2);
    // A Poisson model with a constant fits the total (McCullagh & Nelder 1989, 6.2).
    expect(total('expected')).toBeCloseTo(total('observed'), 6);
    expect(residuals.map((row) => row.residual)).toEqual(
      residuals.map((row) => row.residual).toSorted((a, b) => b - a),
    );
    expect(value?.terms.map((term) => term.name)).toEqual([
      'intercept',
      'logMasses',
      'logDistance',
      'sameProvince',
      'tierDifference',
    ]);
  });

  it('the order of the cities changes no residual', () => {
    const turned = gravityReport(
      links.toReversed().map((row) => row.toReversed()),
      cities.toReversed(),
      level,
      context,
    );
    const byPair = (rows: typeof turned) =>
      Object.fromEntries(
        (rows.value?.residuals ?? []).map(({ placeA, placeB, residual }) => [
          [placeA, placeB].sort().join(' '),
          Math.round(Math.abs(residual) * 1e8),
        ]),
      );
    expect(byPair(turned)).toEqual(byPair(gravityReport(links, cities, level, context)));
  });

  it('needs a mass of every city', () => {
    expect(gravityReport(links, cities, level, null)).toEqual({
      value: null,
      undefinedBecause: 'needs-context',
    });
    const mass = new Map([...context.mass].slice(1));
    expect(gravityReport(links, cities, level, { ...context, mass }).undefinedBecause).toBe('needs-context');
  });
});
