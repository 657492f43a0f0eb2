import { describe, expect, it } from 'vitest';
import { degreeCentralization } from '../../src/analysis/degree-centralization.ts';
import { linkageData, withPhases } from '../../src/analysis/linkage-data.ts';
import { linkageSummary } from '../../src/analysis/linkage-summary.ts';
import { linkageSummaryTable } from '../../src/analysis/linkage-summary-table.ts';
import { linksByPhase } from '../../src/analysis/links-by-phase.ts';
import { type InventedEvent, inventedCorpus } from '../charts/invented-corpus.ts';

describe('degreeCentralization', () => {
  const ring = ['ab', 'bc', 'cd', 'da'].map(([a = '', b = '']) => [a, b] as const);
  it.each([
    { rule: 'a star is 1', pairs: ['ab', 'ac', 'ad'], nodes: 4, value: 1 },
    { rule: 'a ring is 0', pairs: ['ab', 'bc', 'cd', 'da'], nodes: 4, value: 0 },
    { rule: 'a network without links is 0', pairs: [], nodes: 4, value: 0 },
    { rule: 'two nodes have none', pairs: ['ab'], nodes: 2, value: null },
    // Degrees 3 2 2 1: (0 + 1 + 1 + 2) / (3 · 2).
    { rule: 'a triangle with a tail', pairs: ['ab', 'ac', 'bc', 'ad'], nodes: 4, value: 4 / 6 },
  ])('$rule', ({ pairs, nodes, value }) => {
    expect(
      degreeCentralization(
        pairs.map(([a = '', b = '']) => [a, b] as const),
        nodes,
      ),
    ).toBe(value);
  });

  // Padgett & Ansell 1993, marriages of 16 Florentine families; value by R sna, centralization(network::flo, degree).
  it('the Florentine marriages have 4/15', () => {
    const marriages =
      'Ac-Me Me-Ba Me-Ri Me-To Me-Al Me-Sa Ca-Pe Ca-St Ca-Ba Pe-St Pe-Bi St-Ri St-Bi Ri-To To-Gu Al-Gi Al-Gu Sa-Pa Bi-Gu Gu-La';
    const pairs = marriages.split(' ').map((pair) => [pair.slice(0, 2), pair.slice(3)] as const);
    expect(degreeCentralization(pairs, 16)).toBeCloseTo(0.266666666666667, 12);
  });

  it('more nodes without a link raise it', () => {
    expect(degreeCentralization(ring, 6)).toBeCloseTo((4 * 0 + 2 * 2) / 20, 12);
  });
});

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
      centralization: degreeCentralization(
        [
          ['130900', '110000'],
          ['130900', '120000'],
        ],
        13,
      ),
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
