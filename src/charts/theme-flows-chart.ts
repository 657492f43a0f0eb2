import type { CorpusFocus } from '../analysis/focus/corpus-focus.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language } from './chart.ts';
import { DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { type FigureOptions, figure, wordsView } from './figure.ts';
import { type FlowBox, type FlowLayout, flowLayout } from './flow-layout.ts';
import { flowView } from './flow-views.ts';
import { flowCaption, flowDescription, flowWords, termList } from './flow-words.ts';
import { termWord } from './term-words.ts';

/**
 * Themes of each phase as boxes, and as bands the terms that themes of neighbouring phases share. A corpus in which no
 * phase has a theme gives words.
 *
 * @param focus of the corpus, from `corpusFocus`
 * @returns rows: one for each band, then themes without a later one and without an earlier one
 * @source Cobo et al. 2011, J. Informetrics 5: 146–166 (thematic evolution); drawn as an alluvial diagram, Rosvall & Bergstrom 2010
 */
export function themeFlowsChart(
  corpus: CorpusTables,
  focus: CorpusFocus,
  options: FigureOptions = {},
): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH } = options;
  const words = flowWords[language];
  const layout = flowLayout(focus, width);
  return figure(
    corpus,
    {
      title: words.title,
      subtitle: words.subtitle,
      described: flowDescription(layout, language),
      views: [
        layout.boxes.length === 0 ? wordsView(words.none, width - 2 * PADDING) : flowView(layout, language),
      ],
      caption: flowCaption(focus, layout, language),
      rows: flowRows(layout, language),
    },
    options,
  );
}

function flowRows(layout: FlowLayout, language: Language): ChartRow[] {
  const { columns, gone, fresh } = flowWords[language];
  const name = (box: FlowBox) => termWord(box.theme.name, language);
  const phase = (column: number) => layout.columns[column]?.focus.phase.name[language] ?? '';
  const row = (
    column: number,
    from: string,
    to: string,
    terms: readonly string[],
    old: number | null,
    later: number | null,
  ) => ({
    [columns.phase]: `${phase(column)} → ${phase(column + 1)}`,
    [columns.from]: from,
    [columns.to]: to,
    [columns.terms]: termList(terms, language),
    [columns.shareOfOld]: old,
    [columns.shareOfNew]: later,
  });
  const last = layout.columns.length - 1;
  const { bands, boxes } = layout;
  return [
    ...bands.map((band) =>
      row(band.from.column, name(band.from), name(band.to), band.terms, band.shareOfOld, band.shareOfNew),
    ),
    ...boxes
      .filter((box) => box.column < last && !bands.some((band) => band.from === box))
      .map((box) => row(box.column, name(box), gone, Object.keys(box.theme.terms), null, null)),
    ...boxes
      .filter((box) => box.column > 0 && !bands.some((band) => band.to === box))
      .map((box) => row(box.column - 1, fresh, name(box), Object.keys(box.theme.terms), null, null)),
  ];
}
