import { describe, expect, it } from 'vitest';
import { analysisReport } from '../../../src/analysis/report/analysis-report.ts';
import { analysisSchema } from '../../../src/analysis/report/analysis-schema.ts';
import { reportSummary } from '../../../src/analysis/report/report-summary.ts';
import type { CorpusTables } from '../../../src/tables/corpus-tables.ts';
import { rowsTable } from '../../../src/tables/rows-table.ts';
import { inventedCorpus, seededCorpus } from '../../charts/invented-corpus.ts';

const quick = { permutations: 50, resamples: 50 };
const reportOf = (corpus: CorpusTables, more: object = {}) => {
  const { versions, ...rest } = analysisReport(corpus, { ...quick, withSensitivity: false, ...more });
  return analysisSchema.parse({ ...rest, versions: { policyloom: '0', ...versions } });
};

const places = ['110000', '120000', '130200'] as const;
const corpora = {
  'without a row': inventedCorpus([]),
  'of one event': inventedCorpus([{ id: 'a', date: '2015', scale: 'intercity', participants: places }]),
  'of undated events only': inventedCorpus([
    { id: 'a', date: null, scale: 'intercity', participants: places },
  ]),
  'of many events': seededCorpus(120),
};

describe('analysisReport', () => {
  it.each(Object.entries(corpora))('has the published form over a corpus %s', (_, corpus) => {
    const report = reportOf(corpus);
    expect(reportOf(corpus)).toEqual(report);
    expect(reportSummary(analysisReport(corpus, quick), corpus.region)).toContain('F3');
  });

  it('concludes nothing from one event, and says why everywhere', () => {
    const { assessment, evolution, linkage } = reportOf(corpora['of one event']);
    expect(assessment.findings.map(({ verdict }) => verdict)).toEqual([
      'undecided',
      'undecided',
      'undecided',
    ]);
    expect(assessment.indicators.map((row) => row.undefinedBecause)).toEqual(
      assessment.indicators.map(() => 'too-few'),
    );
    expect(evolution.phases.undefinedBecause).toBe('too-few-years');
    const { communities, mrqap, moran, qap } = linkage.networks.at(-1) ?? {};
    expect([communities, mrqap, moran].map((part) => part?.undefinedBecause)).toEqual(
      [1, 2, 3].map(() => 'fewer than 5 links'),
    );
    expect(qap?.['distanceKm']?.undefinedBecause).toBe('too-few-ties');
  });

  it('counts an event once in the total, and its three pairs in the matrix', () => {
    const { evolution, linkage } = reportOf(corpora['of one event']);
    expect(evolution.counts.filter((row) => row.dimension === 'all')).toEqual([
      {
        dimension: 'all',
        scale: 'intercity',
        code: '',
        period: '2015',
        n: 1,
        share: 1,
        cumulative: 1,
        partial: false,
      },
    ]);
    const all = linkage.matrices.find((matrix) => matrix.phase === 'all' && matrix.kind === 'all');
    const [beijing = [], tianjin = []] = all?.values ?? [];
    expect([linkage.cities.slice(0, 2), beijing.slice(0, 4), tianjin.slice(0, 4)]).toEqual([
      ['110000', '120000'],
      [0, 1, 0, 1],
      [1, 0, 0, 1],
    ]);
  });

  it('marks the period that was not over at the last capture, and leaves it out of trends', () => {
    const corpus = inventedCorpus(
      ['2010', '2012', '2014', '2016-03'].map((date, i) => ({ id: `e${i}`, date, scale: 'regional' })),
    );
    const announcements = rowsTable(
      'announcements',
      corpus.announcements.objects().map((row) => ({ ...row, capturedAt: '2016-05-01T00:00:00Z' })),
    );
    const { evolution } = reportOf({ ...corpus, announcements });
    const all = evolution.counts.filter((row) => row.dimension === 'all');
    expect(all.map(({ period, n, partial }) => [period, n, partial])).toEqual([
      ['2010', 1, false],
      ['2011', 0, false],
      ['2012', 1, false],
      ['2013', 0, false],
      ['2014', 1, false],
      ['2015', 0, false],
      ['2016', 0 + 1, true],
    ]);
    expect(evolution.trends['all']?.trend?.n).toBe(6);
  });

  it('says that sample texts are no evidence beside every verdict', () => {
    const { findings } = reportOf(corpora['of many events']).assessment;
    expect(findings.map(({ sentence }) => sentence.zh.includes('不构成证据'))).toEqual([true, true, true]);
  });

  it('tries other choices, each named', () => {
    const { assessment } = analysisReport(corpora['of many events'], quick);
    const choices = assessment.findings[0]?.sensitivity.map(({ choice }) => choice) ?? [];
    expect(choices).toEqual(expect.arrayContaining(['status=confirmed', 'weights=equal', 'separate=true']));
  });
});
