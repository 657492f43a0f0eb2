import { describe, expect, it } from 'vitest';
import { findStatistic } from '../../../src/analysis/statistics/registry.ts';
import cases from './reference-cases.json' with { type: 'json' };
import { differences, truthCase } from './truth-cases.ts';

// Inputs drawn at random, outputs of the Python packages that each case names.
describe('numbers of reference software', () => {
  it.each(cases.map((row) => ({ ...truthCase.parse(row), source: row.source })))('$id: $source', (row) => {
    expect(differences(findStatistic(row.statistic)?.run(row.input), row)).toEqual([]);
  });
});
