import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { citationGraph } from '../../../src/analysis/diffusion/citation-graph.ts';
import { diffusionLags } from '../../../src/analysis/diffusion/diffusion-lags.ts';
import type { TermDocument } from '../../../src/analysis/focus/term-document.ts';

const document = (
  id: string,
  date: string,
  scale: TermDocument['scale'],
  ...terms: readonly string[]
): TermDocument => ({
  id,
  date,
  scale,
  terms: Object.fromEntries(terms.map((term) => [term, 1])),
});

describe('diffusionLags', () => {
  const documents = [
    document('c', '2017', 'intercity', 'A', 'B', 'C'),
    document('r', '2015-04-30', 'regional', 'A', 'B', 'C'),
    document('p', '2016', 'provincial', 'A', 'B'),
    document('early', '2013', 'intercity', 'C'),
  ];

  it('tells when each scale first spoke of a term, and who led', () => {
    expect(diffusionLags(documents)).toMatchObject({
      terms: [
        { term: 'A', first: { regional: 2015, provincial: 2016, intercity: 2017 }, leaders: ['regional'] },
        { term: 'B', provincialLag: 1, intercityLag: 2, documents: ['r', 'p', 'c'] },
        {
          term: 'C',
          provincialLag: null,
          intercityLag: -2,
          leaders: ['intercity'],
          documents: ['r', 'early'],
        },
      ],
      leads: { regional: 2, provincial: 0, intercity: 1 },
      shared: 0,
      provincial: { medianYears: null, terms: 2, undefinedBecause: 'too-few' },
      intercity: { medianYears: 2, terms: 3, undefinedBecause: null },
    });
  });

  it('the order of the documents does not matter', () => {
    expect(diffusionLags(documents.toReversed())).toEqual(diffusionLags(documents));
  });
});

describe('citationGraph', () => {
  it('each pair once, with the lag in days where both dates are known to the day', () => {
    const documents = [
      document('r', '2015-04-30', 'regional'),
      document('p', '2015-05-02', 'provincial'),
      document('c', '2016', 'intercity'),
    ];
    const mentions = table({
      announcementId: ['p', 'p', 'c', 'c', 'r', 'x'],
      kind: ['reference', 'reference', 'reference', 'place', 'reference', 'reference'],
      targetId: ['r', 'r', 'r', 'p', null, 'r'],
    });
    expect(citationGraph(documents, mentions).objects()).toEqual([
      { citing: 'p', cited: 'r', fromScale: 'provincial', toScale: 'regional', lagDays: 2 },
      { citing: 'c', cited: 'r', fromScale: 'intercity', toScale: 'regional', lagDays: null },
    ]);
  });
});
