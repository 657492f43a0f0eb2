import {
  type DiffusionSummary,
  diffusionLags,
  type TermDiffusion,
} from '../analysis/diffusion/diffusion-lags.ts';
import type { CorpusFocus } from '../analysis/focus/corpus-focus.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language } from './chart.ts';
import { DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { diffusionView, yearsOf } from './diffusion-view.ts';
import { diffusionCaption, diffusionSentence, diffusionWords } from './diffusion-words.ts';
import { type FigureOptions, figure, wordsView } from './figure.ts';
import { termWord } from './term-words.ts';
import { chartWords } from './words.ts';

export interface DiffusionOptions extends FigureOptions {
  /** Most terms that are drawn, those with the longest way between scales first; 25 unless given. */
  readonly mostTerms?: number;
}

const MOST_TERMS = 25;

/**
 * In which year each scale first spoke of an industry or instrument: who leads, and how long the others take. A corpus
 * without a term at two scales gives words.
 *
 * @param focus of the corpus, from `corpusFocus`
 * @returns rows: one for each term in two documents or more, also those that are not drawn
 * @source Gray 1973, Innovation in the states; Walker 1969, The Diffusion of Innovations among the American States
 */
export function diffusionChart(
  corpus: CorpusTables,
  focus: CorpusFocus,
  options: DiffusionOptions = {},
): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH, mostTerms = MOST_TERMS } = options;
  const words = diffusionWords[language];
  const summary = diffusionLags(focus.documents);
  const spread = summary.terms.filter((term) => yearsOf(term).length > 1);
  const drawn = drawnTerms(spread, mostTerms);
  const counts = {
    documents: focus.documents.length - focus.withoutTerm,
    oneScale: summary.terms.length - spread.length,
    notDrawn: spread.length - drawn.length,
  };
  const isEmpty = drawn.length === 0;
  return figure(
    corpus,
    {
      title: words.title,
      subtitle: words.subtitle,
      described: isEmpty ? `${words.none}${chartWords[language].stop}` : diffusionSentence(summary, language),
      views: [
        isEmpty
          ? wordsView(words.none, width - 2 * PADDING)
          : diffusionView(drawn, width - 2 * PADDING, language),
      ],
      caption: diffusionCaption(summary, counts, language),
      rows: termRows(summary, language),
    },
    options,
  );
}

function spanOf(term: TermDiffusion): number {
  const years = yearsOf(term);
  return Math.max(...years) - Math.min(...years);
}

/** The terms with the longest way, by the year in which they began. */
function drawnTerms(terms: readonly TermDiffusion[], most: number): TermDiffusion[] {
  const start = (term: TermDiffusion) => Math.min(...yearsOf(term));
  return terms
    .toSorted((a, b) => spanOf(b) - spanOf(a))
    .slice(0, most)
    .toSorted((a, b) => start(a) - start(b) || spanOf(a) - spanOf(b));
}

function termRows({ terms }: DiffusionSummary, language: Language): ChartRow[] {
  const { columns } = diffusionWords[language];
  const year = (value: number | null) => (value === null ? null : String(value));
  return terms.map(({ term, first, provincialLag, intercityLag }) => ({
    [columns.term]: termWord(term, language),
    [columns.regional]: year(first.regional),
    [columns.provincial]: year(first.provincial),
    [columns.intercity]: year(first.intercity),
    [columns.provincialLag]: provincialLag,
    [columns.intercityLag]: intercityLag,
  }));
}
