import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { countedEvents } from '../../src/analysis/counted-events.ts';
import { documentsByYear } from '../../src/analysis/documents-by-year.ts';
import { eventTally } from '../../src/analysis/event-tally.ts';
import { eventsByPhase } from '../../src/analysis/events-by-phase.ts';
import { eventsByYear, yearSpan } from '../../src/analysis/events-by-year.ts';
import { loadRegion } from '../../src/lexicon/load-region.ts';

const events = table({
  date: ['2014-02-26', '2014', '2016-05', null, '2015-01-01', '2003-07-01'],
  scale: ['regional', 'regional', 'intercity', 'intercity', 'provincial', 'provincial'],
  status: ['confirmed', 'suggested', 'disputed', 'suggested', 'rejected', 'confirmed'],
});

describe('countedEvents', () => {
  it('all but rejected events count', () => {
    expect(countedEvents(events).array('status')).toEqual([
      'confirmed',
      'suggested',
      'disputed',
      'suggested',
      'confirmed',
    ]);
  });

  it('the statuses asked for win', () => {
    expect(countedEvents(events, { statuses: ['rejected'] }).array('date')).toEqual(['2015-01-01']);
  });
});

describe('eventsByYear', () => {
  it('every year and scale in the span is a row, zeros included, without undated and rejected events', () => {
    expect(eventsByYear(events, { from: 2014 }).objects()).toEqual([
      { year: 2014, scale: 'regional', n: 2 },
      { year: 2014, scale: 'provincial', n: 0 },
      { year: 2014, scale: 'intercity', n: 0 },
      { year: 2015, scale: 'regional', n: 0 },
      { year: 2015, scale: 'provincial', n: 0 },
      { year: 2015, scale: 'intercity', n: 0 },
      { year: 2016, scale: 'regional', n: 0 },
      { year: 2016, scale: 'provincial', n: 0 },
      { year: 2016, scale: 'intercity', n: 1 },
    ]);
  });

  it('the span runs from the first to the last year with an event', () => {
    const years = [...new Set(eventsByYear(events).array('year'))];
    expect([years[0], years.at(-1), years.length]).toEqual([2003, 2016, 14]);
  });

  it('without a dated event there is no row, and the columns remain', () => {
    const none = eventsByYear(table({ date: [null], scale: ['regional'], status: ['confirmed'] }));
    expect([none.numRows(), none.columnNames()]).toEqual([0, ['year', 'scale', 'n']]);
  });
});

describe('yearSpan', () => {
  it('an end before the beginning is empty', () => {
    expect(yearSpan([2010], { from: 2012, to: 2011 })).toEqual([]);
  });
});

describe('eventsByPhase', () => {
  it('phases and scales without an event are 0; a year with a boundary counts in the later phase', () => {
    const { phases } = loadRegion('jing-jin-ji');
    const counts = eventsByPhase(events, phases);
    expect(counts.array('phase')).toEqual(phases.flatMap(({ id }) => [id, id, id]));
    expect(counts.array('n')).toEqual([0, 1, 0, 0, 0, 0, 2, 0, 1]);
  });
});

describe('documentsByYear', () => {
  it('a document counts once by its work, in the earliest year that an address says it was written, else published', () => {
    const announcements = table({
      workId: ['a', 'a', 'b', 'c', 'd', 'e', 'e', 'f', 'f'],
      dateWritten: ['2014-03-01', '2014-03-01', null, '2016', null, null, '2016-05', null, null],
      datePublished: ['2015-01-01', '2014-03-02', '2014-12-31', null, null, '2014', null, '2017', '2016-02'],
    });
    expect(documentsByYear(announcements).objects()).toEqual([
      { year: 2014, n: 2 },
      { year: 2015, n: 0 },
      { year: 2016, n: 3 },
    ]);
  });
});

describe('eventTally', () => {
  it('what counts and what is left out add up to all', () => {
    expect(eventTally(events)).toEqual({ counted: 5, dated: 4, undated: 1, suggested: 2, leftOut: 1 });
  });

  it('an empty table has zeros', () => {
    expect(eventTally(table({ date: [], status: [] }))).toEqual({
      counted: 0,
      dated: 0,
      undated: 0,
      suggested: 0,
      leftOut: 0,
    });
  });
});
