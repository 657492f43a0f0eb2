import { describe, expect, it } from 'vitest';
import { borderMatrix, linkMatrix, marketMatrix } from '../../../src/analysis/assessment/link-matrix.ts';
import { marketModel } from '../../../src/analysis/assessment/market-model.ts';
import { matrixCorrelation } from '../../../src/analysis/assessment/matrix-correlation.ts';
import { type ContextRow, regionContext } from '../../../src/analysis/context/region-context.ts';
import { networkPlaces } from '../../../src/analysis/indicators/network-places.ts';
import { networkCities } from '../../../src/analysis/links-by-phase.ts';
import { loadRegion } from '../../../src/lexicon/load-region.ts';
import { documentOf } from './document-of.ts';

const region = loadRegion('jing-jin-ji');
const cities = networkCities(region);
const { level } = networkPlaces(region);
/** Made-up masses: they grow with the order of the cities. */
const masses = cities.map(
  ({ code }, i): ContextRow => ({
    kind: 'gdp',
    from: code,
    to: '',
    year: 2015,
    value: 100 + 37 * ((i * 5) % 13),
    unit: 'x',
    source: 'made up',
  }),
);
const context = regionContext(masses);
const input = { cities, level, borders: region.borders, context };

describe('marketModel', () => {
  it('links made by gravity are the market’s, links between ranks are the hierarchy’s', () => {
    const gravity = (marketMatrix(context, cities) ?? []).map((row) =>
      row.map((value) => Math.round(value * 100)),
    );
    const market = marketModel({ ...input, links: gravity }, { permutations: 20 });
    const isDown = (a: string, b: string) => level[a] !== level[b];
    const symmetric = cities.map((a) => cities.map((b) => (a === b ? 0 : isDown(a.code, b.code) ? 9 : 1)));
    const hierarchy = marketModel({ ...input, links: symmetric }, { permutations: 20 });
    expect([market.undefinedBecause, hierarchy.undefinedBecause]).toEqual([null, null]);
    expect([(market.model?.hierarchyShare ?? 1) < 0.5, (hierarchy.model?.hierarchyShare ?? 0) > 0.5]).toEqual(
      [true, true],
    );
    expect(Object.keys(market.model?.withoutCity ?? {})).toEqual(cities.map(({ code }) => code));
  });

  it('needs a mass of every city, and links', () => {
    const bare = { ...input, context: regionContext(masses.slice(1)) };
    expect(marketModel({ ...bare, links: linkMatrix([], cities) })).toEqual({
      model: null,
      undefinedBecause: 'needs-context',
    });
    expect(marketModel({ ...input, links: linkMatrix([], cities) }).model).toBe(null);
  });
});

describe('matrices of places', () => {
  it('share a document among its pairs of cities; provinces stay out', () => {
    const [a, b, c] = cities.map(({ code }) => code);
    const pairs: [string, string][] = [
      [a ?? '', b ?? ''],
      [a ?? '', c ?? ''],
      [a ?? '', '130000'],
      [b ?? '', c ?? ''],
    ];
    const [first = []] = linkMatrix([documentOf({ pairs, strength: 8 })], cities);
    expect(first.slice(0, 3)).toEqual([0, 2, 2]);
  });

  it('a border is one both ways', () => {
    const [one = [], two = []] = borderMatrix([['120000', '110000']], cities);
    expect([one[1], two[0], one[2]]).toEqual([1, 1, 0]);
  });

  it('too few ties, or a matrix without variation, give a reason', () => {
    const empty = linkMatrix([], cities);
    expect(matrixCorrelation(empty, borderMatrix(region.borders ?? [], cities)).undefinedBecause).toBe(
      'too-few-ties',
    );
    const border = borderMatrix(region.borders ?? [], cities);
    expect(matrixCorrelation(border, empty).undefinedBecause).toContain('same at all dyads');
  });
});

describe('regionContext', () => {
  it('of several years the latest counts, and gross product goes before population', () => {
    const row = (kind: ContextRow['kind'], year: number, value: number): ContextRow => ({
      kind,
      from: '110000',
      to: kind === 'flow' ? '120000' : '',
      year,
      value,
      unit: 'x',
      source: `s${year}`,
    });
    const made = regionContext([
      row('gdp', 2016, 2),
      row('gdp', 2015, 1),
      row('population', 2020, 9),
      row('flow', 2015, 4),
    ]);
    expect([made.massKind, made.mass.get('110000'), made.flows.get('110000 120000'), made.sources]).toEqual([
      'gdp',
      2,
      4,
      ['s2016', 's2015', 's2020'],
    ]);
  });
});
