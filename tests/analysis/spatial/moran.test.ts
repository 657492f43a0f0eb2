import { describe, expect, it } from 'vitest';
import { globalG } from '../../../src/analysis/spatial/global-g.ts';
import { localMoran } from '../../../src/analysis/spatial/local-moran.ts';
import { moran } from '../../../src/analysis/spatial/moran.ts';

/** A ring of eight units. */
const ring = Array.from({ length: 8 }, (_, i) => [(i + 7) % 8, (i + 1) % 8]);
const halves = [1, 1, 1, 1, 5, 5, 5, 5];
const byTurns = [1, 5, 1, 5, 1, 5, 1, 5];

describe('moran', () => {
  it('is −1 where neighbours differ as much as they can', () => {
    expect(moran(byTurns, ring).I).toBeCloseTo(-1, 12);
  });

  it('the permutation p is near the exact share of all deals', () => {
    // Of the 70 ways to put four high values on the ring, 8 keep them together; none has a higher I.
    const { I, pPermutation } = moran(halves, ring, { permutations: 9999, seed: 4 });
    expect(I).toBeCloseTo(0.5, 12);
    expect(pPermutation).toBeGreaterThan(8 / 70 - 0.01);
    expect(pPermutation).toBeLessThan(8 / 70 + 0.01);
  });

  it('the three alternatives belong together', () => {
    const p = (alternative: 'greater' | 'less' | 'two.sided') => moran(halves, ring, { alternative }).pRand;
    expect(p('greater') + p('less')).toBeCloseTo(1, 12);
    expect(p('two.sided')).toBeCloseTo(2 * p('greater'), 12);
  });

  it('the mean of the local values is the whole', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const local = localMoran(values, ring, { permutations: 9 }).map((part) => part.local);
    expect(local.reduce((sum, value) => sum + value, 0) / 8).toBeCloseTo(moran(values, ring).I, 12);
  });

  it('does not change with unit and zero of the values', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const { I, varRand } = moran(values, ring);
    const other = moran(
      values.map((value) => 100 - 7 * value),
      ring,
    );
    expect([other.I, other.varRand]).toEqual([expect.closeTo(I, 12), expect.closeTo(varRand, 12)]);
  });

  it.each([
    {
      rule: 'a unit without neighbours',
      values: [1, 2, 3, 4],
      neighbours: [[1], [0], [3], []],
      words: 'no neighbour',
    },
    {
      rule: 'a unit that is its own neighbour',
      values: [1, 2, 3, 4],
      neighbours: [[0], [0], [3], [2]],
      words: 'Neighbour 0',
    },
    {
      rule: 'a neighbour that does not exist',
      values: [1, 2, 3, 4],
      neighbours: [[9], [0], [3], [2]],
      words: 'Neighbour 9',
    },
    {
      rule: 'values that are all the same',
      values: [0.1, 0.1, 0.1, 0.1],
      neighbours: [[1], [0], [3], [2]],
      words: 'same',
    },
    { rule: 'too few units', values: [1, 2], neighbours: [[1], [0]], words: '2 units' },
  ])('refuses $rule', ({ values, neighbours, words }) => {
    expect(() => moran(values, neighbours)).toThrow(words);
  });

  it('the general G is undefined for negative values', () => {
    expect(globalG([1, -1, 2, 3], [[1], [0], [3], [2]])).toBeNull();
  });
});
