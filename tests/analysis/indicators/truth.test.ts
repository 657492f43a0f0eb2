import { describe, expect, it } from 'vitest';
import { findStatistic } from '../../../src/analysis/statistics/registry.ts';
import { differences, truthCases } from '../statistics/truth-cases.ts';

describe('published numbers of indicators-toy.json', () => {
  const cases = truthCases('indicators-toy.json');
  if (cases.length === 0) it.skip('are read from ../shared/truth, which is not there');

  it.each([...cases])('$id', ({ statistic, ...row }) => {
    const found = findStatistic(statistic);
    expect(found?.name).toBe(statistic);
    expect(differences(found?.run(row.input), { statistic, ...row })).toEqual([]);
  });
});
