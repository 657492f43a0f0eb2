import { table } from 'arquero';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentCounts, eventCounts, withIssuers } from '../../../src/analysis/counts/event-counts.ts';

const events = table({
  announcementId: ['a', 'a', 'b', 'c'],
  date: ['2014-02-26', '2014-05', '2016', null],
  scale: ['regional', 'intercity', 'intercity', 'regional'],
  industries: [['C27', 'C36'], [], ['C36'], ['C36']],
  status: ['confirmed', 'suggested', 'suggested', 'confirmed'],
});

describe('eventCounts', () => {
  it('counts by year and scale, with the years and scales between that have none', () => {
    expect(eventCounts(events, { by: ['scale'], asOf: '2016-11-25' })).toMatchObject({ notPlaced: 1 });
    expect(eventCounts(events, { by: ['scale'], asOf: '2016-11-25' }).table.objects()).toEqual([
      { period: '2014', scale: 'intercity', n: 1, share: 0.5, cumulative: 1, partial: false },
      { period: '2014', scale: 'regional', n: 1, share: 0.5, cumulative: 1, partial: false },
      { period: '2015', scale: 'intercity', n: 0, share: 0, cumulative: 1, partial: false },
      { period: '2015', scale: 'regional', n: 0, share: 0, cumulative: 1, partial: false },
      { period: '2016', scale: 'intercity', n: 1, share: 1, cumulative: 2, partial: true },
      { period: '2016', scale: 'regional', n: 0, share: 0, cumulative: 1, partial: true },
    ]);
  });

  it('an event of several industries counts in each, one of none in none', () => {
    const { table: counts } = eventCounts(events, { by: ['industries'] });
    expect(['period', 'industries', 'n'].map((name) => [...counts.array(name)])).toEqual([
      ['2014', '2014', '2015', '2015', '2016', '2016'],
      ['C27', 'C36', 'C27', 'C36', 'C27', 'C36'],
      [1, 1, 0, 0, 0, 1],
    ]);
  });

  it('a date known to the year only is in no quarter, and is counted as not placed', () => {
    const counts = eventCounts(events, { period: 'quarter' });
    expect(counts.notPlaced).toBe(2);
    expect(counts.table.array('period')).toEqual(['2014-Q1', '2014-Q2']);
  });

  it('counts by issuer through the document', () => {
    const named = withIssuers(
      events,
      table({ id: ['a', 'b', 'c'], issuers: [['国务院'], ['北京市人民政府', '天津市人民政府'], []] }),
    );
    const { table: counts } = eventCounts(named, { by: ['issuers'] });
    expect(counts.filter((row: Row) => row.n > 0).array('issuers')).toEqual([
      '国务院',
      '北京市人民政府',
      '天津市人民政府',
    ]);
  });

  it('without a date there is no row', () => {
    expect(eventCounts(table({ date: [null], status: ['confirmed'] }))).toMatchObject({ notPlaced: 1 });
  });

  it('the months add up to the years, whatever the order of the rows', () => {
    const dates = fc.array(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    );
    fc.assert(
      fc.property(dates, (found) => {
        const iso = found.map((date) => date.toISOString().slice(0, 10));
        const of = (list: readonly string[], period: 'year' | 'month') =>
          eventCounts(table({ date: list, status: list.map(() => 'confirmed') }), { period }).table;
        const total = (name: 'year' | 'month') =>
          [...of(iso, name).array('n')].map(Number).reduce((a, b) => a + b, 0);
        expect([total('year'), total('month')]).toEqual([found.length, found.length]);
        expect(of(iso.toReversed(), 'month').objects()).toEqual(of(iso, 'month').objects());
      }),
    );
  });
});

describe('documentCounts', () => {
  it('a document at two addresses counts once', () => {
    const announcements = table({
      workId: ['w', 'w', 'x'],
      dateWritten: ['2015-04-30', '2015-04-30', null],
      datePublished: [null, null, '2016'],
      genre: ['plan', 'plan', 'notice'],
    });
    expect(
      documentCounts(announcements, { by: ['genre'] })
        .table.filter((row: Row) => row.n > 0)
        .objects(),
    ).toEqual([
      { period: '2015', genre: 'plan', n: 1, share: 1, cumulative: 1, partial: false },
      { period: '2016', genre: 'notice', n: 1, share: 1, cumulative: 1, partial: false },
    ]);
  });
});

interface Row {
  readonly n: number;
}
