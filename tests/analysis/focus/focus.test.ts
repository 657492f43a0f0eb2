import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { coWordThemes } from '../../../src/analysis/focus/co-word-themes.ts';
import { factorThemes } from '../../../src/analysis/focus/factor-themes.ts';
import { keyTerms } from '../../../src/analysis/focus/key-terms.ts';
import { scaleDivergences } from '../../../src/analysis/focus/scale-divergence.ts';
import { type TermDocument, termDocuments } from '../../../src/analysis/focus/term-document.ts';
import { themeFlows } from '../../../src/analysis/focus/theme-flows.ts';

const document = (id: string, scale: TermDocument['scale'], ...terms: readonly string[]): TermDocument => ({
  id,
  date: '2015',
  scale,
  terms: Object.fromEntries(terms.map((term) => [term, 1])),
});
const two = [
  document('a', 'regional', 'steel', 'iron', 'coal'),
  document('b', 'regional', 'steel', 'iron', 'coal'),
  document('c', 'regional', 'steel', 'iron'),
  document('d', 'intercity', 'drug', 'clinic', 'care'),
  document('e', 'intercity', 'drug', 'clinic', 'care'),
  document('f', 'intercity', 'drug', 'care', 'steel'),
];

describe('termDocuments', () => {
  it('counts mentions; what is negated, excluded or compared with is no focus', () => {
    const mentions = table({
      announcementId: ['a', 'a', 'a', 'x', 'a'],
      kind: ['industry', 'industry', 'instrument', 'industry', 'place'],
      entityId: ['C36', 'C36', 'supply-funds', 'C36', '110000'],
      flags: [[], ['done'], ['negated'], [], []],
    });
    expect(termDocuments([{ id: 'a', date: '2015', scale: 'regional' }], mentions)).toEqual([
      { id: 'a', date: '2015', scale: 'regional', terms: { C36: 2 } },
    ]);
  });
});

describe('keyTerms', () => {
  it('compares each group with the rest', () => {
    const keys = keyTerms(two, (d) => d.scale).filter(({ group }) => group === 'regional');
    const steel = keys.find(({ term }) => term === 'steel');
    expect(steel).toMatchObject({
      inGroup: 3,
      inRest: 1,
      allInGroup: 8,
      allInRest: 9,
      isOverused: true,
      documents: ['a', 'b', 'c'],
    });
    expect(steel?.logRatio).toBeCloseTo(Math.log2(3 / 8 / (1 / 9)), 12);
    expect(keys.map(({ logLikelihood }) => logLikelihood)).toEqual(
      keys.map(({ logLikelihood }) => logLikelihood).toSorted((a, b) => b - a),
    );
  });

  it('a term that one side never speaks of has no ratio', () => {
    expect(keyTerms(two, (d) => d.scale).find(({ term }) => term === 'coal')?.logRatio).toBeNull();
  });

  it('one group alone is compared with nothing', () => expect(keyTerms(two, () => 'all')).toEqual([]));
});

describe('coWordThemes', () => {
  it('terms that go together are a theme, named by its commonest', () => {
    const { themes, modularity } = coWordThemes(two);
    expect(themes.map(({ name, terms }) => [name, terms])).toEqual([
      ['care', { care: 3, drug: 3, clinic: 2 }],
      ['steel', { steel: 4, iron: 3, coal: 2 }],
    ]);
    expect(modularity).toBeGreaterThan(0.3);
    expect(themes[1]?.documents).toEqual(['a', 'b', 'c']);
  });

  it('the order of the documents does not matter', () => {
    expect(coWordThemes(two.toReversed()).themes.map(({ terms }) => terms)).toEqual(
      coWordThemes(two).themes.map(({ terms }) => terms),
    );
  });

  it('terms that never go together make no theme', () => {
    const alone = [
      document('a', 'regional', 'x'),
      document('b', 'regional', 'x'),
      document('c', 'regional', 'y'),
    ];
    expect(coWordThemes(alone)).toEqual({ themes: [], modularity: null, seed: 1 });
  });
});

describe('themeFlows', () => {
  it('links themes of consecutive periods by their common terms', () => {
    const { themes } = coWordThemes(two);
    const { flows, stability } = themeFlows([
      { period: 'first', themes },
      { period: 'second', themes: themes.slice(1) },
    ]);
    expect(flows.objects()).toEqual([
      {
        fromPeriod: 'first',
        fromTheme: 'steel',
        toPeriod: 'second',
        toTheme: 'steel',
        shared: 3,
        inclusion: 1,
        stability: 1,
        incWeighted: 1,
      },
    ]);
    expect(stability).toEqual([{ from: 'first', to: 'second', stability: 0.5 }]);
  });
});

describe('scaleDivergences', () => {
  it('scales that share no term are one bit apart, too few documents are no number', () => {
    const apart = [1, 2, 3].flatMap((i) => [
      document(`r${i}`, 'regional', 'x'),
      document(`i${i}`, 'intercity', 'y'),
    ]);
    expect(scaleDivergences(apart, { draws: 50 })).toEqual([
      {
        scaleA: 'regional',
        scaleB: 'provincial',
        documentsA: 3,
        documentsB: 0,
        bits: null,
        low: null,
        high: null,
        undefinedBecause: 'too-few',
      },
      {
        scaleA: 'regional',
        scaleB: 'intercity',
        documentsA: 3,
        documentsB: 3,
        bits: 1,
        low: 1,
        high: 1,
        undefinedBecause: null,
      },
      expect.objectContaining({ undefinedBecause: 'too-few' }),
    ]);
  });

  it('the interval holds the divergence of scales that overlap, and the seed decides it', () => {
    const row = () => scaleDivergences(two, { draws: 200, seed: 3 })[1];
    expect(row()).toEqual(row());
    expect(row()?.low).toBeLessThanOrEqual(row()?.bits ?? 0);
    expect(row()?.high).toBeGreaterThanOrEqual(row()?.bits ?? 2);
  });
});

describe('factorThemes', () => {
  it('two blocks of terms are two themes, whatever the seed', () => {
    const { themes, stability } = factorThemes(two, { k: 2 });
    const names = themes?.map(({ terms }) => Object.keys(terms).slice(0, 2).sort()).sort();
    expect(names).toEqual([
      ['care', 'drug'],
      ['iron', 'steel'],
    ]);
    expect(stability).toBeGreaterThan(0.99);
  });

  it('fewer documents than themes are too few', () => {
    expect(factorThemes(two.slice(0, 1), { k: 2 })).toMatchObject({
      themes: null,
      undefinedBecause: 'too-few',
    });
  });
});
