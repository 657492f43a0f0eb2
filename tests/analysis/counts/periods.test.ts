import { describe, expect, it } from 'vitest';
import { isUnfinished, periodName, periodNumber } from '../../../src/analysis/counts/periods.ts';

describe('periods', () => {
  it.each([
    ['2014', 'year', '2014'],
    ['2014-12-31', 'quarter', '2014-Q4'],
    ['2014-01', 'quarter', '2014-Q1'],
    ['2014-12', 'month', '2014-12'],
  ] as const)('%s lies in the %s %s', (date, length, name) => {
    expect(periodName(periodNumber(date, length) ?? -1, length)).toBe(name);
  });

  it('a year is no quarter', () => expect(periodNumber('2014', 'quarter')).toBeNull());

  it.each([
    ['2014-12-30', 'year', true],
    ['2014-12-31', 'year', false],
    ['2014-12', 'year', false],
    ['2014', 'year', false],
    ['2014-02-28', 'month', false],
    ['2016-02-28', 'month', true],
    ['2014-05-31', 'quarter', true],
    ['2014-06-30', 'quarter', false],
  ] as const)('on %s its %s is unfinished: %s', (asOf, length, expected) => {
    expect(isUnfinished(periodNumber(asOf, length) ?? 0, length, asOf)).toBe(expected);
  });

  it('a period of the future is unfinished, one of the past is not', () => {
    expect([isUnfinished(2015, 'year', '2014-12-31'), isUnfinished(2013, 'year', '2014-01-01')]).toEqual([
      true,
      false,
    ]);
  });
});
