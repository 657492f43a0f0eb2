import { describe, expect, it } from 'vitest';
import { loadPack } from '../../src/lexicon/load-pack.ts';
import { cityOf, contains } from '../../src/lexicon/roll-up.ts';

const pack = loadPack('jing-jin-ji');
const { region, trie } = pack.gazetteer;

describe('loadPack', () => {
  it('builds a pack once', () => {
    expect(loadPack('jing-jin-ji')).toBe(pack);
  });

  it('refuses an unknown region and names those there are', () => {
    expect(() => loadPack('pearl-river')).toThrow('Known: jing-jin-ji');
  });

  it('rolls every name of the region up to a city or province of the region', () => {
    const known = new Set([...region.cities, ...region.provinces].map((unit) => unit.code));
    const strays = [...trie.entries()].flatMap(([name, entry]) => {
      const codes = entry.kind === 'place' ? entry.bearers : entry.kind === 'group' ? entry.codes : [];
      return codes.filter((code) => !known.has(cityOf(code, region))).map((code) => `${name} ${code}`);
    });
    expect(strays).toEqual([]);
  });
});

describe('cityOf', () => {
  it.each([
    ['130681', '130600'],
    ['130973', '130900'],
    ['110112', '110000'],
    ['120116', '120000'],
    ['130000', '130000'],
    ['133100', '133100'],
    ['130638', '130600'],
  ])('%s → %s', (code, city) => {
    expect(cityOf(code, region)).toBe(city);
  });

  it('a province that was asked for before does not become the city of its counties', () => {
    const unasked = { ...region };
    expect(['130000', '130681'].map((code) => cityOf(code, unasked))).toEqual(['130000', '130600']);
  });
});

describe('contains', () => {
  it('holds from province to county, never of itself', () => {
    const pairs = [
      ['130000', '130600'],
      ['130600', '130681'],
      ['130000', '133100'],
      ['130600', '130600'],
      ['130600', '130700'],
    ];
    expect(pairs.map(([outer = '', inner = '']) => contains(outer, inner, region))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
