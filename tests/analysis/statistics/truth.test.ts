import { describe, expect, it } from 'vitest';
import { findStatistic } from '../../../src/analysis/statistics/registry.ts';
import { differences, truthCases } from './truth-cases.ts';

const files = [
  'agreement.json',
  'trend.json',
  'changepoint.json',
  'burst.json',
  'inequality.json',
  'text.json',
  'coword.json',
];

describe.each(files)('published numbers of %s', (file) => {
  const cases = truthCases(file);
  if (cases.length === 0) it.skip('are read from ../shared/truth, which is not there');

  it.each([...cases])('$id', ({ statistic, ...row }) => {
    const found = findStatistic(statistic);
    expect(found?.name).toBe(statistic);
    expect(differences(found?.run(row.input), { statistic, ...row })).toEqual([]);
  });
});
