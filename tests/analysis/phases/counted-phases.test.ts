import { describe, expect, it } from 'vitest';
import { countedPhases } from '../../../src/analysis/phases/counted-phases.ts';
import { poissonCost } from '../../../src/analysis/statistics/change-points/segment-cost.ts';
import { seededRandom } from '../../../src/analysis/statistics/numeric/seeded-random.ts';

/** Explosions in British coal mines by year, 1851–1962: Jarrett 1979, Biometrika 66: 191–193; none was above 9. */
const coal = [
  ...'45410434063340263354531441553425223421322111130010110031',
  ...'03220111010100021000110233112111123300014000100000100101',
].map(Number);

describe('countedPhases', () => {
  it('finds two changes in the coal-mining series, with the years that the likelihood allows', () => {
    const { changes, models } = countedPhases(coal, 1851);
    // Places, intervals and BICs by an independent enumeration of all partitions in Python.
    expect(changes).toEqual([
      { year: 1892, low: 1887, high: 1894 },
      { year: 1948, low: 1943, high: 1952 },
    ]);
    expect(models.slice(0, 4).map(({ bic }) => Number(bic.toFixed(6)))).toEqual([
      -199.183382, -259.734729, -261.288819, -258.611137,
    ]);
  });

  it('a steady rate has no change, and a year without any event is no trouble', () => {
    expect(countedPhases([4, 5, 4, 5, 4, 5], 2000).changes).toEqual([]);
    expect(countedPhases([0, 0, 0, 0, 0, 0], 2000)).toMatchObject({ changes: [], rates: [0] });
  });

  it('models tell how far each number lies above the least', () => {
    const { models, changes } = countedPhases([1, 0, 1, 0, 1, 0, 12, 14, 11, 13, 12, 13], 2008);
    expect(models[changes.length]?.above).toBe(0);
    expect(models.every(({ above }) => above >= 0)).toBe(true);
    expect(models.map((model) => model.changes)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('an interval lies between the neighbouring changes and holds its change', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 50; run += 1) {
      const counts = Array.from({ length: 24 }, (_, i) =>
        Math.floor(random() * (i < 8 ? 3 : i < 16 ? 15 : 7)),
      );
      const { changes } = countedPhases(counts, 2000);
      const borders = [2000, ...changes.map((change) => change.year), 2024];
      changes.forEach(({ year, low, high }, i) => {
        expect(low).toBeGreaterThanOrEqual((borders[i] ?? 0) + 2);
        expect(high).toBeLessThanOrEqual((borders[i + 2] ?? 0) - 2);
        expect(low <= year && year <= high).toBe(true);
      });
    }
  });

  it('no other single change costs less than the one chosen', () => {
    const random = seededRandom(11);
    const counts = Array.from({ length: 16 }, (_, i) => Math.floor(random() * (i < 9 ? 2 : 20)));
    const { changes } = countedPhases(counts, 2000, { mostChanges: 1, minYears: 1 });
    const cost = poissonCost(counts);
    const total = (end: number) => cost.of(0, end) + cost.of(end, 16);
    const best = Array.from({ length: 15 }, (_, i) => i + 1).toSorted((a, b) => total(a) - total(b))[0];
    expect(changes.map(({ year }) => year - 2000)).toEqual([best]);
  });

  it('too few years for a change give one rate, none give none', () => {
    expect(countedPhases([3, 9], 2000)).toMatchObject({ changes: [], rates: [6] });
    expect(countedPhases([], 2000)).toMatchObject({ changes: [], rates: [], models: [] });
  });

  it('an option out of range is refused with its value', () => {
    expect(() => countedPhases([1, 2, 3], 2000, { conf: 1 })).toThrow('conf 1');
    expect(() => countedPhases([1, 2, 3], 2000, { minYears: 0 })).toThrow('minYears 0');
  });
});
