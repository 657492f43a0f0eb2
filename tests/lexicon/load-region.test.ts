import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadRegion, regionIds } from '../../src/lexicon/load-region.ts';

const geoFile = new URL('../../../shared/truth/jjj-geo.json', import.meta.url);

describe('loadRegion', () => {
  it('knows Jing-Jin-Ji with its thirteen cities and Xiong’an', () => {
    const region = loadRegion('jing-jin-ji');
    expect(region.cities.map((city) => city.code)).toEqual([
      '110000',
      '120000',
      '130100',
      '130200',
      '130300',
      '130400',
      '130500',
      '130600',
      '130700',
      '130800',
      '130900',
      '131000',
      '131100',
      '133100',
    ]);
    expect(region.cities.at(-1)).toMatchObject({ since: '2017-04-01', mergesInto: '130600' });
  });

  it('gives every city a cell of its own', () => {
    const cells = loadRegion('jing-jin-ji').cities.map((city) => city.tile.join());
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('joins one phase to the next without a gap', () => {
    const phases = loadRegion('jing-jin-ji').phases;
    expect(phases.map((phase) => [phase.from, phase.to])).toEqual([
      [null, '2004-02'],
      ['2004-02', '2014-02-26'],
      ['2014-02-26', null],
    ]);
  });

  it('names the known packs when the id is unknown', () => {
    expect(() => loadRegion('pearl-river')).toThrow(`Known: ${regionIds.join(', ')}.`);
    expect(() => loadRegion('toString')).toThrow('No region pack “toString”');
  });

  it.skipIf(!existsSync(geoFile))(
    'has the points and cells of the shared truth (skipped without ../shared)',
    () => {
      const truth: { id: string; expected: Record<string, never> }[] = JSON.parse(
        readFileSync(geoFile, 'utf8'),
      );
      const part = (id: string) => truth.find((entry) => entry.id === id)?.expected ?? {};
      const cities: { code: string; lon: number; lat: number }[] = part('cities')['cities'] ?? [];
      const grid: Record<string, [number, number]> = part('tile-grid')['grid'] ?? {};
      const ours = new Map(loadRegion('jing-jin-ji').cities.map((city) => [city.code, city]));
      expect(cities).toHaveLength(13);
      for (const { code, lon, lat } of cities)
        expect(ours.get(code)).toMatchObject({ lon, lat, tile: grid[code] });
    },
  );
});
