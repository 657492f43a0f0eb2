import { describe, expect, it } from 'vitest';
import { linkageData, withPhases } from '../../src/analysis/linkage-data.ts';
import { linkageSummary } from '../../src/analysis/linkage-summary.ts';
import { linkageSummaryTable } from '../../src/analysis/linkage-summary-table.ts';
import { linksByPhase } from '../../src/analysis/links-by-phase.ts';
import { type InventedEvent, inventedCorpus } from '../charts/invented-corpus.ts';

const events: InventedEvent[] = [
  { id: 'a', date: '2015', scale: 'intercity', participants: ['110000', '130900'] },
  { id: 'b', date: '2016', scale: 'intercity', move: ['110000', '130900'] },
  { id: 'c', date: '2016', scale: 'intercity', move: ['130900', '110000'] },
  { id: 'd', date: '2017', scale: 'intercity', participants: ['120000', '130900'] },
  { id: 'e', date: '2017', scale: 'intercity', participants: ['110000'] },
  { id: 'f', date: '2017', scale: 'regional', participants: ['110000', '120000'] },
  { id: 'g', date: '2017', scale: 'provincial', participants: ['110000', '120000'] },
  { id: 'h', date: null, scale: 'intercity', participants: ['110000', '120000'] },
];

describe('linkageSummary', () => {
  const { linkages, events: table, region } = inventedCorpus(events);
  const summaries = linkageSummary(linksByPhase(linkages, table, region), region);

  it('directions of a pair add up; the share of the centre is of strength, not of pairs', () => {
    const { strengths, ...last } = summaries[2] ?? { strengths: new Map() };
    expect(last).toEqual({
      phase: region.phases[2]?.id,
      events: 4,
      pairs: 2,
      possible: 78,
      centreShare: 3 / 4,
      // Degrees 2, 1, 1 and ten times 0: (13 · 2 − 4) / (12 · 11).
      centralization: 22 / 132,
      top: [
        { placeA: '110000', placeB: '130900', n: 3 },
        { placeA: '120000', placeB: '130900', n: 1 },
      ],
    });
    expect([...strengths].filter(([, strength]) => strength > 0)).toEqual([
      ['110000', 3],
      ['120000', 1],
      ['130900', 4],
    ]);
  });

  it('a phase without links has no share and centralization 0', () => {
    const { strengths: _strengths, ...first } = summaries[0] ?? { strengths: new Map() };
    expect(first).toEqual({
      phase: region.phases[0]?.id,
      events: 0,
      pairs: 0,
      possible: 78,
      centreShare: null,
      centralization: 0,
      top: [],
    });
  });

  it("Xiong'an counts as possible only in a phase that it lived to see", () => {
    const separate = { separate: true };
    const links = linksByPhase(linkages, table, region, separate);
    expect(linkageSummary(links, region, separate).map((row) => row.possible)).toEqual([78, 78, 91]);
  });
});

describe('linkageData', () => {
  it('events behind links are named, all others counted by scale', () => {
    const data = linkageData(inventedCorpus(events), { language: 'zh', kindNames: {} });
    expect(data.events.map((event) => event.id)).toEqual(['a', 'b', 'c', 'd', 'g']);
    expect(data.withoutLink).toEqual({ regional: 1, provincial: 0, intercity: 1 });
    expect(data.tally.undated).toBe(1);
  });

  it('a region without phases has one for all time', () => {
    const { region } = inventedCorpus([]);
    expect(withPhases({ ...region, phases: [] }).phases.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['all', null, null],
    ]);
  });
});

describe('linkageSummaryTable', () => {
  it('says the same as the summaries, in a row for each phase', () => {
    const { linkages, events: table, region } = inventedCorpus(events);
    const links = linksByPhase(linkages, table, region);
    const rows = linkageSummaryTable(links, region, { language: 'en' }).objects();
    expect(rows.map((row) => Object.values(row))).toEqual(
      linkageSummary(links, region).map(({ phase, pairs, possible, centreShare, centralization }, index) => [
        phase,
        pairs,
        possible,
        centreShare === null ? null : Number(centreShare.toFixed(2)),
        centralization === null ? null : Number(centralization.toFixed(2)),
        index === 2 ? 'Beijing–Cangzhou 3、Tianjin–Cangzhou 1' : '',
      ]),
    );
  });
});
