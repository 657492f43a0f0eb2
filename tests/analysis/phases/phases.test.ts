import { describe, expect, it } from 'vitest';
import type { TermDocument } from '../../../src/analysis/focus/term-document.ts';
import { comparePhases } from '../../../src/analysis/phases/compare-phases.ts';
import { foundPhases } from '../../../src/analysis/phases/found-phases.ts';
import { termBursts } from '../../../src/analysis/phases/term-bursts.ts';

const phase = (id: string, from: string | null, to: string | null) => ({
  id,
  name: { zh: id, en: id },
  from,
  to,
});
const study = [
  phase('proposal', null, '2004-02'),
  phase('concept', '2004-02', '2014-02-26'),
  phase('strategy', '2014-02-26', null),
];

describe('foundPhases', () => {
  it('finds where the rate changes, with the rates between', () => {
    const counts = [1, 0, 1, 0, 1, 0, 12, 14, 11, 13, 12, 13];
    expect(foundPhases(counts, 2008)).toMatchObject({
      changes: [{ year: 2014, support: 1 }],
      rates: [0.5, 12.5],
      isStable: true,
    });
  });

  it('a steady rate has no change', () => {
    expect(foundPhases([4, 5, 4, 5, 4, 5], 2000).changes).toEqual([]);
  });

  it('a change that only a low penalty finds makes the number unstable', () => {
    const found = foundPhases([2, 2, 2, 2, 7, 7, 7, 7], 2000, { penalty: 8 });
    expect(found.tried.map(({ changes }) => changes)).toEqual([1, 1, 1, 1, 0, 0, 0]);
    expect(found).toMatchObject({ isStable: false, changes: [{ year: 2004, support: 4 / 7 }] });
  });

  it('nothing, or too few years, has no change', () => {
    expect([foundPhases([], 2000).changes, foundPhases([1, 9], 2000).changes]).toEqual([[], []]);
  });
});

describe('comparePhases', () => {
  it('a border found a year off is the same border', () => {
    expect(comparePhases(study, [2005, 2014], { from: 1990, to: 2020 })).toMatchObject({
      given: [2004, 2014],
      f1: 1,
      distances: [1, 0],
    });
  });

  it('one border of two found', () => {
    const found = comparePhases(study, [2014], { from: 1990, to: 2020 });
    expect(found.f1).toBeCloseTo(2 / 3, 12);
    expect(found.distances).toEqual([10, 0]);
  });

  it('borders outside the years compared do not count', () => {
    expect(comparePhases(study, [], { from: 2015, to: 2020 })).toEqual({
      given: [],
      found: [],
      rand: 1,
      f1: null,
      distances: [],
    });
  });
});

describe('termBursts', () => {
  const documents = Array.from({ length: 12 }, (_, year) =>
    Array.from({ length: 10 }, (_unused, i): TermDocument => {
      const isRise = year === 5 || year === 6;
      const terms = i === 0 || (isRise && i < 9) ? { fund: 1, talk: 1 } : { talk: 1 };
      return { id: `${year}-${i}`, date: String(2005 + year), scale: 'regional', terms };
    }),
  ).flat();

  it('names the years in which a term is far more common, with its documents', () => {
    const [burst, ...rest] = termBursts(documents);
    expect(rest).toEqual([]);
    expect(burst).toMatchObject({ term: 'fund', from: 2010, to: 2011 });
    expect(burst?.documents).toHaveLength(18);
    expect(burst?.weight).toBeGreaterThan(0);
  });

  it('documents of a single year have no burst', () =>
    expect(termBursts(documents.slice(0, 10))).toEqual([]));
});
