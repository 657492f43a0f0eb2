import { describe, expect, it } from 'vitest';
import { type CorpusFocus, corpusFocus } from '../../src/analysis/focus/corpus-focus.ts';
import type { Chart, Language } from '../../src/charts/chart.ts';
import { diffusionChart } from '../../src/charts/diffusion-chart.ts';
import { linkageMatrixChart } from '../../src/charts/linkage-matrix-chart.ts';
import { phasesChart } from '../../src/charts/phases-chart.ts';
import { scaleDivergenceChart } from '../../src/charts/scale-divergence-chart.ts';
import { strategicDiagramChart } from '../../src/charts/strategic-diagram-chart.ts';
import { themeFlowsChart } from '../../src/charts/theme-flows-chart.ts';
import { renderChartSvg } from '../../src/node/render-chart.ts';
import type { CorpusTables } from '../../src/tables/corpus-tables.ts';
import { drawnTexts, meetingTexts } from './drawn-texts.ts';
import { inventedCorpus, seededTermCorpus } from './invented-corpus.ts';

type Draw = (
  corpus: CorpusTables,
  focus: CorpusFocus,
  options: { language: Language; width: number },
) => Chart;

const figures: Readonly<Record<string, Draw>> = {
  phases: (corpus, _, options) => phasesChart(corpus, options),
  matrix: (corpus, _, options) => linkageMatrixChart(corpus, options),
  'matrix by kind': (corpus, _, options) => linkageMatrixChart(corpus, { ...options, by: 'kind' }),
  flows: themeFlowsChart,
  strategic: strategicDiagramChart,
  divergence: (corpus, focus, options) => scaleDivergenceChart(corpus, focus, { ...options, draws: 40 }),
  diffusion: diffusionChart,
};

const one = inventedCorpus([
  {
    id: 'a',
    date: '2015-04-11',
    scale: 'intercity',
    participants: ['110000', '130900'],
    terms: ['C31', 'C26'],
  },
]);
const corpora = [
  { size: 'empty', corpus: inventedCorpus([]) },
  { size: 'one', corpus: one },
  { size: 'medium', corpus: seededTermCorpus(150) },
  { size: 'dense', corpus: seededTermCorpus(900, false) },
].map((entry) => ({ ...entry, focus: corpusFocus(entry.corpus) }));

const languages: readonly Language[] = ['zh', 'en'];
const cases = Object.keys(figures).flatMap((figure) =>
  corpora.flatMap(({ size, corpus, focus }) =>
    languages.flatMap((language) =>
      [600, 900].map((width) => ({ figure, size, corpus, focus, language, width })),
    ),
  ),
);

function draw({ figure, corpus, focus, language, width }: Omit<(typeof cases)[number], 'size'>): Chart {
  const drawn = figures[figure]?.(corpus, focus, { language, width });
  if (!drawn) throw new Error(`no figure ${figure}`);
  return drawn;
}

describe('every figure of analysis', () => {
  it.each(cases)(
    '$figure of a $size corpus in $language at $width px: no text meets another or leaves the picture',
    async (which) => {
      const { spec } = draw(which);
      const texts = await drawnTexts(spec);
      expect(meetingTexts(texts)).toEqual([]);
      expect(
        texts.filter(({ left, right }) => left < 0 || right > which.width).map(({ text }) => text),
      ).toEqual([]);
    },
  );

  it.each(cases.filter(({ size, language }) => size === 'dense' && language === 'en'))(
    '$figure is exactly $width px wide',
    async (which) => {
      const svg = await renderChartSvg(draw(which).spec);
      expect(/<svg [^>]*?width="(\d+(?:\.\d+)?)"/.exec(svg)?.[1]).toBe(String(which.width));
    },
  );

  it.each(Object.keys(figures))(
    '%s names corpus and n, and says of samples that they are none',
    async (figure) => {
      const corpus = seededTermCorpus(150);
      const texts = async (isSample: boolean) => {
        const which = {
          figure,
          corpus: { ...corpus, isSample },
          focus: corpusFocus(corpus),
          language: 'en' as const,
          width: 600,
        };
        return (await drawnTexts(draw(which).spec)).map(({ text }) => text).join('\n');
      };
      const [sample, real] = [await texts(true), await texts(false)];
      expect(sample).toMatch(/SAMPLE TEXTS, NO EVIDENCE\.[\s\S]*n = \d+[\s\S]*Corpus [0-9a-f]{12}\.$/m);
      expect(real).not.toContain('SAMPLE');
    },
  );

  it.each([
    ['phases', 'Too few years to look for phases (0; at least 5)'],
    ['matrix', 'No intercity link yet'],
    ['matrix by kind', 'No intercity link yet'],
    ['flows', 'Too few themes: in no phase do two documents speak of two terms together'],
    ['strategic', 'Too few themes: no phase has two'],
    [
      'divergence',
      'Too few documents: no two scales have three each that speak of an industry or instrument',
    ],
    ['diffusion', 'Too few terms: no industry or instrument is spoken of at two scales'],
  ])('%s of nothing is words, not an empty frame', async (figure, words) => {
    const corpus = inventedCorpus([]);
    const chart = draw({ figure, corpus, focus: corpusFocus(corpus), language: 'en', width: 600 });
    expect((await drawnTexts(chart.spec)).map(({ text }) => text)).toContain(words);
  });
});

describe('phasesChart', () => {
  it('gives each stretch with its years, events, mean and the interval of its beginning', () => {
    const counts = [1, 0, 1, 0, 1, 0, 12, 14, 11, 13, 12, 13];
    const events = counts.flatMap((n, i) =>
      Array.from({ length: n }, (_, k) => ({
        id: `${i}-${k}`,
        date: `${2008 + i}-05-01`,
        scale: 'regional' as const,
      })),
    );
    expect(phasesChart(inventedCorpus(events), { language: 'en' }).rows).toEqual([
      {
        From: '2008',
        To: '2013',
        Years: 6,
        Events: 3,
        'Mean a year': 0.5,
        'Start, low': null,
        'Start, high': null,
      },
      {
        From: '2014',
        To: '2019',
        Years: 6,
        Events: 75,
        'Mean a year': 12.5,
        'Start, low': '2014',
        'Start, high': '2014',
      },
    ]);
  });
});

describe('linkageMatrixChart', () => {
  const moved = {
    id: 'm',
    date: '2016-01-01',
    scale: 'intercity' as const,
    kind: 'enterprise-transfer' as const,
  };
  const corpus = inventedCorpus([
    { id: 'a', date: '2015-04-11', scale: 'intercity', participants: ['110000', '130900'] },
    { ...moved, move: ['110000', '130900'] },
    { id: 'r', date: '2016-01-01', scale: 'regional', participants: ['110000', '120000', '130000'] },
  ]);

  it('counts an undirected link in both cells and a directed one from row to column', () => {
    const panel = 'III National strategy';
    expect(linkageMatrixChart(corpus, { language: 'en' }).rows).toEqual([
      { Panel: panel, Row: 'Beijing', Column: 'Cangzhou', Events: 2, Directed: 1 },
      { Panel: panel, Row: 'Cangzhou', Column: 'Beijing', Events: 1, Directed: 0 },
    ]);
  });

  it('by kind parts agreements from transfers', () => {
    const { rows } = linkageMatrixChart(corpus, { language: 'en', by: 'kind' });
    expect(rows.map((row) => [row['Panel'], row['Row'], row['Events']])).toEqual([
      ['Agreement', 'Beijing', 1],
      ['Agreement', 'Cangzhou', 1],
      ['Transfer', 'Beijing', 1],
    ]);
  });
});

describe('themeFlowsChart', () => {
  const act = (id: string, date: string, terms: readonly string[]) => ({
    id,
    date,
    scale: 'regional' as const,
    terms,
  });
  const corpus = inventedCorpus([
    act('a', '2010-01-01', ['C31', 'C26']),
    act('b', '2011-01-01', ['C31', 'C26']),
    act('c', '2015-01-01', ['C31', 'C36']),
    act('d', '2016-01-01', ['C31', 'C36']),
    act('e', '2017-01-01', ['C31', 'C36', 'C99']),
  ]);

  it('a band tells what of the old theme goes on and what of the new one it makes up', () => {
    expect(themeFlowsChart(corpus, corpusFocus(corpus), { language: 'en' }).rows).toEqual([
      {
        Phase: 'Concept → National strategy',
        'Earlier theme': 'Chemicals',
        'Later theme': 'Iron and steel',
        'Terms in common': 'Iron and steel',
        'Of the earlier': 0.5,
        'Of the later': 0.5,
      },
      {
        Phase: 'Proposal → Concept',
        'Earlier theme': '(new)',
        'Later theme': 'Chemicals',
        'Terms in common': 'Chemicals, Iron and steel',
        'Of the earlier': null,
        'Of the later': null,
      },
    ]);
  });
});

describe('diffusionChart', () => {
  it('gives the first year of each scale and the lags behind the regional one', () => {
    const corpus = inventedCorpus([
      { id: 'a', date: '2010-01-01', scale: 'regional', terms: ['C31'] },
      { id: 'b', date: '2013-01-01', scale: 'provincial', terms: ['C31'] },
      { id: 'c', date: '2009-01-01', scale: 'intercity', terms: ['C31'] },
    ]);
    expect(diffusionChart(corpus, corpusFocus(corpus), { language: 'en' }).rows).toEqual([
      {
        'Industry or instrument': 'Iron and steel',
        Regional: '2010',
        Provincial: '2013',
        Intercity: '2009',
        'Provincial after regional (years)': 3,
        'Intercity after regional (years)': -1,
      },
    ]);
  });
});
