import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../src/analysis/phase-of.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';

const { phases } = loadRegion('jing-jin-ji');

describe('phaseOf', () => {
  it.each([
    { rule: 'a date before the first boundary is in the first phase', date: '1986-05', phase: 0 },
    { rule: 'the last day of a phase is in it', date: '2014-02-25', phase: 1 },
    { rule: 'the day of a boundary is in the later phase', date: '2014-02-26', phase: 2 },
    { rule: 'a year with a boundary goes to the later phase', date: '2014', phase: 2 },
    { rule: 'a month with a boundary goes to the later phase', date: '2014-02', phase: 2 },
    { rule: 'the month before a boundary stays in the earlier phase', date: '2014-01', phase: 1 },
    {
      rule: 'a day in a month that is itself the boundary is in the later phase',
      date: '2004-02-12',
      phase: 1,
    },
    { rule: 'the year before a boundary stays in the earlier phase', date: '2003', phase: 0 },
    { rule: 'the last phase has no end', date: '2026-11-25', phase: 2 },
  ])('$rule', ({ date, phase }) => {
    expect(phaseOf(date, phases)).toEqual(phases[phase]);
  });

  it('a date outside every phase has none', () => {
    const bounded = [{ id: 'a', name: { zh: '甲', en: 'A' }, from: '2010', to: '2012-06' }];
    expect(['2009-12-31', '2012-06', '2012'].map((date) => phaseOf(date, bounded))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('phases may stand in any order', () => {
    expect(phaseOf('2014', phases.toReversed())).toEqual(phases[2]);
  });
});
