import { describe, expect, it } from 'vitest';
import { linksByPhase, networkCities } from '../../src/analysis/links-by-phase.ts';
import { provincialLinks } from '../../src/analysis/provincial-links.ts';
import { rowsTable } from '../../src/tables/rows-table.ts';
import { type InventedEvent, inventedCorpus } from '../charts/invented-corpus.ts';

const [BEIJING, TIANJIN, HEBEI, BAODING, CANGZHOU, XIONGAN] = [
  '110000',
  '120000',
  '130000',
  '130600',
  '130900',
  '133100',
];

function cityLinks(events: readonly InventedEvent[], separate = false): unknown[] {
  const { linkages, events: table, region } = inventedCorpus(events);
  return linksByPhase(linkages, table, region, { separate })
    .objects()
    .map((row) => Object.values(row).slice(1, 5));
}

describe('linksByPhase', () => {
  it('an event of three cities counts for each pair, the same pair twice for two events', () => {
    const events: InventedEvent[] = [
      { id: 'a', date: '2015', scale: 'intercity', participants: [BEIJING, TIANJIN, CANGZHOU] },
      { id: 'b', date: '2016-05-01', scale: 'intercity', participants: [CANGZHOU, BEIJING] },
    ];
    expect(cityLinks(events)).toEqual([
      [BEIJING, CANGZHOU, false, 2],
      [BEIJING, TIANJIN, false, 1],
      [TIANJIN, CANGZHOU, false, 1],
    ]);
  });

  it('directions part, and an event that has one does not count as undirected too', () => {
    const corpus = inventedCorpus([
      { id: 'a', date: '2015', scale: 'intercity', move: [CANGZHOU, BEIJING] },
      { id: 'b', date: '2015', scale: 'intercity', move: [BEIJING, CANGZHOU] },
    ]);
    const undirected = { ...corpus.linkages.object(0), placeA: BEIJING, placeB: CANGZHOU, directed: false };
    const linkages = rowsTable('linkages', [...corpus.linkages.objects(), undirected]);
    const links = linksByPhase(linkages, corpus.events, corpus.region);
    expect(links.objects().map((row) => Object.values(row).slice(1, 5))).toEqual([
      [BEIJING, CANGZHOU, true, 1],
      [CANGZHOU, BEIJING, true, 1],
    ]);
  });

  it('a link tells its dates, kinds and events, earliest first', () => {
    const { linkages, events, region } = inventedCorpus([
      { id: 'b', date: '2016-05', scale: 'intercity', kind: 'fund', participants: [BEIJING, BAODING] },
      { id: 'a', date: '2015', scale: 'intercity', participants: [BEIJING, BAODING] },
    ]);
    expect(linksByPhase(linkages, events, region).object(0)).toEqual({
      phase: region.phases[2]?.id,
      placeA: BEIJING,
      placeB: BAODING,
      directed: false,
      n: 2,
      firstDate: '2015',
      lastDate: '2016-05',
      kinds: ['agreement', 'fund'],
      eventIds: ['a', 'b'],
    });
  });

  it('provincial, regional, undated and rejected events make no intercity link', () => {
    const participants = [BEIJING, TIANJIN];
    const events: InventedEvent[] = [
      { id: 'p', date: '2015', scale: 'provincial', participants },
      { id: 'r', date: '2015', scale: 'regional', participants },
      { id: 'u', date: null, scale: 'intercity', participants },
      { id: 'x', date: '2015', scale: 'intercity', participants, status: 'rejected' },
    ];
    expect(cityLinks(events)).toEqual([]);
  });

  it('two names in one sentence are no link', () => {
    const corpus = inventedCorpus([{ id: 'a', date: '2015', scale: 'intercity' }]);
    const row = {
      id: 'c',
      placeA: BEIJING,
      placeB: TIANJIN,
      directed: false,
      kind: 'co-mention',
      eventIds: ['a'],
    };
    const linkages = rowsTable('linkages', [row]);
    expect(linksByPhase(linkages, corpus.events, corpus.region).numRows()).toBe(0);
  });

  it("Xiong'an joins Baoding: a link between them vanishes, one event to both counts once", () => {
    const events: InventedEvent[] = [
      { id: 'a', date: '2018', scale: 'intercity', participants: [BAODING, XIONGAN, BEIJING] },
    ];
    expect(cityLinks(events)).toEqual([[BEIJING, BAODING, false, 1]]);
    expect(cityLinks(events, true)).toEqual([
      [BEIJING, BAODING, false, 1],
      [BEIJING, XIONGAN, false, 1],
      [BAODING, XIONGAN, false, 1],
    ]);
  });

  it('phases come in their order, the strongest link first', () => {
    const { linkages, events, region } = inventedCorpus([
      { id: 'a', date: '2015', scale: 'intercity', participants: [BEIJING, TIANJIN] },
      { id: 'b', date: '2003', scale: 'intercity', participants: [BEIJING, BAODING] },
      { id: 'c', date: '2003', scale: 'intercity', participants: [TIANJIN, CANGZHOU] },
      { id: 'd', date: '2001', scale: 'intercity', participants: [TIANJIN, CANGZHOU] },
    ]);
    const links = linksByPhase(linkages, events, region);
    expect(links.array('phase')).toEqual([0, 0, 2].map((i) => region.phases[i]?.id));
    expect(links.array('n')).toEqual([2, 1, 1]);
  });
});

describe('networkCities', () => {
  it("thirteen cities, fourteen with Xiong'an by itself", () => {
    const { region } = inventedCorpus([]);
    expect([networkCities(region).length, networkCities(region, { separate: true }).length]).toEqual([
      13, 14,
    ]);
  });
});

describe('provincialLinks', () => {
  it('a city counts as its province, once for each event', () => {
    const { linkages, events, region } = inventedCorpus([
      { id: 'a', date: '2015', scale: 'provincial', participants: [HEBEI, BAODING, TIANJIN] },
      { id: 'b', date: '2015', scale: 'intercity', participants: [BEIJING, TIANJIN] },
    ]);
    const rows = provincialLinks(linkages, events, region).objects();
    expect(rows.map((row) => Object.values(row).slice(1, 5))).toEqual([[TIANJIN, HEBEI, false, 1]]);
  });
});
