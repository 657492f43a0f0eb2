import { describe, expect, it } from 'vitest';
import { findStatistic } from '../../../src/analysis/statistics/registry.ts';
import cases from './published-cases.json' with { type: 'json' };
import { differences, truthCase } from './truth-cases.ts';

// Worked examples of papers and textbooks; each names its own.
describe('numbers that are printed', () => {
  it.each(cases.map((row) => ({ ...truthCase.parse(row), source: row.source })))('$id: $source', (row) => {
    expect(differences(findStatistic(row.statistic)?.run(row.input), row)).toEqual([]);
  });
});
