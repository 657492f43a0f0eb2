import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import {
  policyStrength,
  strengthByYear,
  strengthTable,
} from '../../../src/analysis/strength/policy-strength.ts';
import { usualStrengthScores } from '../../../src/analysis/strength/strength-scores.ts';

const announcements = table({
  id: ['a', 'b', 'c', 'd'],
  issuerTier: ['national', 'provincial', null, 'county'],
  genre: ['plan', 'notice', null, 'news'],
  dateWritten: ['2015-04-30', null, null, '2017'],
  datePublished: [null, '2015-05', null, null],
});
const mentions = table({
  announcementId: ['a', 'a', 'a', 'b'],
  kind: ['instrument', 'instrument', 'industry', 'instrument'],
  entityId: ['supply-funds', 'supply-funds', 'C36', 'supply-talent'],
  flags: [[], [], [], ['negated']],
});

describe('policy strength', () => {
  it('is level × form × measures; different instruments count once, negated ones not', () => {
    expect(strengthTable(announcements, mentions).objects()).toEqual([
      { announcementId: 'a', year: 2015, level: 4, form: 3, measures: 1.25, strength: 15 },
      { announcementId: 'b', year: 2015, level: 3, form: 1, measures: 1, strength: 3 },
      { announcementId: 'c', year: null, level: 1, form: 1, measures: 1, strength: 1 },
      { announcementId: 'd', year: 2017, level: 1, form: 0, measures: 1, strength: 0 },
    ]);
  });

  it('totals and means by year, the year between with none', () => {
    expect(strengthByYear(strengthTable(announcements, mentions)).objects()).toEqual([
      { year: 2015, n: 2, total: 18, mean: 9 },
      { year: 2016, n: 0, total: 0, mean: null },
      { year: 2017, n: 1, total: 0, mean: 0 },
    ]);
  });

  it('follows a table of one’s own', () => {
    const own = { ...usualStrengthScores, levels: { ...usualStrengthScores.levels, county: 7 } };
    expect(policyStrength({ issuerTier: 'county', genre: 'regulation' }, 99, own)).toBe(70);
  });

  it('no document, no row', () =>
    expect(strengthByYear(table({ year: [], strength: [] })).numRows()).toBe(0));
});
