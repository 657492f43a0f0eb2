import { describe, expect, it } from 'vitest';
import { corpusSummary } from '../../src/analysis/corpus-summary.ts';
import { evolutionData } from '../../src/analysis/evolution-data.ts';
import { inventedCorpus } from '../charts/invented-corpus.ts';

const corpus = inventedCorpus([
  { id: 'a', date: '2010-05-01', scale: 'regional' },
  { id: 'b', date: '2012', scale: 'intercity', participants: ['110000', '130900', '120000'] },
  { id: 'c', date: null, scale: 'intercity' },
  { id: 'd', date: '2014', scale: 'provincial', status: 'rejected' },
]);

describe('corpusSummary', () => {
  it('counts records, documents, events and links', () => {
    expect(corpusSummary(corpus)).toEqual({
      announcements: 4,
      documents: 4,
      events: 3,
      undatedEvents: 1,
      suggestedEvents: 3,
      linkages: 3,
      codings: 0,
      firstYear: 2010,
      lastYear: 2014,
      isSample: true,
    });
  });

  it('an empty corpus has no years', () => {
    const { firstYear, lastYear, documents } = corpusSummary(inventedCorpus([], false));
    expect({ firstYear, lastYear, documents }).toEqual({ firstYear: null, lastYear: null, documents: 0 });
  });
});

describe('evolutionData', () => {
  const options = { language: 'zh', kindNames: {} } as const;

  it('events and documents share one span of years', () => {
    const data = evolutionData(corpus, options);
    expect(data.documents).toEqual([
      { year: 2010, n: 1 },
      { year: 2011, n: 0 },
      { year: 2012, n: 1 },
      { year: 2013, n: 0 },
      { year: 2014, n: 1 },
    ]);
    expect(data.counts.map((cell) => cell.n)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    expect([data.notDrawn, data.undatedDocuments]).toEqual([0, 1]);
  });

  it('dated events outside the years asked for are counted as not drawn and not marked', () => {
    const data = evolutionData(corpus, { ...options, from: 2011 });
    expect([data.notDrawn, data.keyEvents.map((event) => event.id)]).toEqual([1, ['b']]);
  });
});
