import type { CountedOptions } from '../analysis/counted-events.ts';
import {
  corpusPhases,
  type KnownPhases,
  LEAST_YEARS,
  wholeYears,
  type YearSeries,
} from '../analysis/phases/corpus-phases.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language } from './chart.ts';
import { DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { shortenedPhases } from './evolution-words.ts';
import { type FigureOptions, figure, wordsView } from './figure.ts';
import { bandTitles, phaseBands } from './phase-bands.ts';
import { phasesLayout } from './phases-layout.ts';
import { comparisonView, yearsView } from './phases-views.ts';
import { phasesCaption, phasesDescription, phasesWords } from './phases-words.ts';

export interface PhasesOptions extends FigureOptions, CountedOptions {}

/** Years and their numbers under the bars, which `bounds: flush` does not make room for. */
const CAPTION_TOP = 12;

/**
 * Where the number of events a year changes: changes chosen by the BIC with their intervals, beside the phases that the
 * region gives and those that another method finds. A corpus of too few years gives words.
 *
 * @returns rows: one for each stretch with its years, events, mean and the interval of its beginning
 * @source methods of policyloom, E4; Ma, Huang & Luo 2018 (the phases given)
 */
export function phasesChart(corpus: CorpusTables, options: PhasesOptions = {}): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH } = options;
  const words = phasesWords[language];
  const series = wholeYears(corpus, options).all;
  const phases = corpusPhases(series, corpus);
  const n = series.counts.reduce((sum, count) => sum + count, 0);
  const years =
    series.counts.length === 0 ? '—' : `${series.firstYear}–${series.firstYear + series.counts.length - 1}`;
  const known = phases.undefinedBecause === null ? phases : null;
  const drawn = known === null ? null : drawnPhases(series, known, corpus, width, language);
  return figure(
    corpus,
    {
      title: words.title(corpus.region.name[language]),
      subtitle: words.subtitle,
      described: phasesDescription(known, n, years, language),
      views: drawn?.views ?? [
        wordsView(words.tooFew(series.counts.length, LEAST_YEARS), width - 2 * PADDING),
      ],
      caption: [phasesCaption(known, n, years, language), drawn?.shortened ?? ''],
      rows: known === null ? [] : stretchRows(series, known, language),
      captionTop: CAPTION_TOP,
    },
    options,
  );
}

function drawnPhases(
  series: YearSeries,
  phases: KnownPhases,
  corpus: CorpusTables,
  width: number,
  language: Language,
) {
  const layout = phasesLayout(series, phases.counted.changes, width);
  const bands = phaseBands(corpus.region.phases, layout);
  const titles = bandTitles(bands, layout, language);
  return {
    views: [
      yearsView(series, phases.counted, layout, bands, titles.rows, language),
      comparisonView(phases, layout.width, language),
    ],
    shortened: shortenedPhases(titles.shortened, language),
  };
}

function stretchRows(
  { firstYear, counts }: YearSeries,
  { counted }: KnownPhases,
  language: Language,
): ChartRow[] {
  const { columns } = phasesWords[language];
  return counted.rates.map((rate, i) => {
    const change = counted.changes[i - 1];
    const from = change?.year ?? firstYear;
    const to = (counted.changes[i]?.year ?? firstYear + counts.length) - 1;
    return {
      [columns.from]: String(from),
      [columns.to]: String(to),
      [columns.years]: to - from + 1,
      [columns.events]: counts.slice(from - firstYear, to - firstYear + 1).reduce((sum, n) => sum + n, 0),
      [columns.rate]: rate,
      [columns.low]: change ? String(change.low) : null,
      [columns.high]: change ? String(change.high) : null,
    };
  });
}
