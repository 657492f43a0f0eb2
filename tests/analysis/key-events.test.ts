import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { citations } from '../../src/analysis/citations.ts';
import { type KeyEventOptions, keyEvents } from '../../src/analysis/key-events.ts';
import { type InventedEvent, inventedCorpus } from '../charts/invented-corpus.ts';

const options: KeyEventOptions = { language: 'zh', kindNames: {} };
const base = { scale: 'regional', date: '2015-04-30' } as const;
const idsOf = (events: readonly InventedEvent[], more: Partial<KeyEventOptions> = {}) =>
  keyEvents(inventedCorpus(events), { ...options, ...more }).map((event) => event.id);

describe('citations', () => {
  it('a document is cited by the others that name it, once each; what it says of itself and other mentions do not count', () => {
    const mentions = table({
      announcementId: ['other', 'other', 'x', 'plan', 'x', 'x', 'x'],
      kind: ['reference', 'reference', 'reference', 'reference', 'place', 'reference', 'reference'],
      targetId: ['plan', 'plan', 'plan', 'plan', 'other', 'other', null],
    });
    expect([...citations(mentions)]).toEqual([
      ['plan', 2],
      ['other', 1],
    ]);
  });
});

describe('keyEvents', () => {
  it('a confirmed event goes before one of a higher issuer, and that before the rest', () => {
    const events: InventedEvent[] = [
      { ...base, id: 'plain', date: '2015' },
      { ...base, id: 'national', date: '2016', issuerTier: 'national' },
      { ...base, id: 'confirmed', date: '2017', status: 'confirmed' },
    ];
    expect(idsOf(events, { perScale: 1 })).toEqual(['confirmed']);
    expect(idsOf(events, { perScale: 2 })).toEqual(['national', 'confirmed']);
  });

  it('a date known to the day goes before a coarser one', () => {
    const events = [
      { ...base, id: 'month', date: '2012-03' },
      { ...base, id: 'day', date: '2013-03-01' },
    ];
    expect(idsOf(events, { perScale: 1 })).toEqual(['day']);
  });

  it('phases take turns, so that the latest does not take all', () => {
    const events: InventedEvent[] = [
      { ...base, id: 'late', date: '2015-01-01', issuerTier: 'national' },
      { ...base, id: 'later', date: '2016-01-01', issuerTier: 'national' },
      { ...base, id: 'early', date: '2010' },
    ];
    expect(idsOf(events, { perScale: 2 })).toEqual(['early', 'late']);
  });

  it('at most two of a scale and year, and one of a document', () => {
    const events: InventedEvent[] = [
      { ...base, id: 'a', announcementId: 'p' },
      { ...base, id: 'b', announcementId: 'p' },
      { ...base, id: 'c' },
      { ...base, id: 'd' },
      { ...base, id: 'e', scale: 'intercity' },
    ];
    expect(idsOf(events)).toEqual(['a', 'c', 'e']);
  });

  it('rejected and undated events are never marked', () => {
    expect(
      idsOf([
        { ...base, id: 'r', status: 'rejected' },
        { ...base, id: 'u', date: null },
      ]),
    ).toEqual([]);
  });

  it('ids asked for replace the rule', () => {
    expect(
      idsOf(
        [
          { ...base, id: 'a' },
          { ...base, id: 'b' },
          { ...base, id: 'c' },
        ],
        { ids: ['c', 'a'] },
      ),
    ).toEqual(['a', 'c']);
  });

  it('only events within the years asked for', () => {
    const events = [
      { ...base, id: 'early', date: '2010' },
      { ...base, id: 'late', date: '2016-01' },
    ];
    expect(idsOf(events, { from: 2011, to: 2016 })).toEqual(['late']);
  });

  it('an event carries title and address of its document, and a label that can be given', () => {
    const corpus = inventedCorpus([
      { ...base, id: 'a', title: '港口规划', participants: ['110000', '130200'] },
    ]);
    expect(keyEvents(corpus, { ...options, labels: { a: '港口' } })).toEqual([
      {
        id: 'a',
        date: '2015-04-30',
        precision: 'day',
        scale: 'regional',
        kind: 'agreement',
        participants: ['110000', '130200'],
        label: '港口',
        title: '港口规划',
        quote: '',
        url: 'https://example.test/a.html',
        siteName: '示例网',
      },
    ]);
  });
});
