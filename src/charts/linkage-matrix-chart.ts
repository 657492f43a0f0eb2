import { countedEvents } from '../analysis/counted-events.ts';
import { eventRows } from '../analysis/event-rows.ts';
import { type LinkMatrices, type LinkMatrixOptions, linkMatrices } from '../analysis/link-matrices.ts';
import { withPhases } from '../analysis/linkage-data.ts';
import type { Region } from '../lexicon/region.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language } from './chart.ts';
import { DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { type FigureOptions, figure, wordsView } from './figure.ts';
import { matrixLayout } from './matrix-layout.ts';
import { matrixView } from './matrix-views.ts';
import { emptyPanels, matrixDescription, matrixWords, panelName } from './matrix-words.ts';

export interface LinkageMatrixOptions extends FigureOptions, LinkMatrixOptions {}

/**
 * City × city matrices of intercity links as a heat map, one a phase or one a kind of event, all in one order and one
 * scale of shades. A corpus without a link gives words.
 *
 * @returns rows: one for each cell with a link
 * @source methods of policyloom, L1; Ma, Huang & Luo 2018, Fig. 2 (the same links as a map)
 */
export function linkageMatrixChart(corpus: CorpusTables, options: LinkageMatrixOptions = {}): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH, by = 'phase' } = options;
  const words = matrixWords[language];
  const region = withPhases(corpus.region);
  const data = linkMatrices(corpus, options);
  const layout = matrixLayout(data, width, language);
  const n = new Set(data.matrices.flatMap(({ cells }) => cells.flatMap(({ eventIds }) => eventIds))).size;
  return figure(
    corpus,
    {
      title: words.title(region.name[language], by),
      subtitle: words.subtitle,
      described: matrixDescription(data, region, language),
      views: [n === 0 ? wordsView(words.none, width - 2 * PADDING) : matrixView(layout, region, language)],
      caption: [
        words.caption(n, undatedIntercity(corpus, options)),
        n === 0 ? '' : emptyPanels(data, region, language),
      ],
      rows: cellRows(data, region, language),
    },
    options,
  );
}

/** An event without a date belongs to no phase; over all time it counts. */
function undatedIntercity(corpus: CorpusTables, options: LinkageMatrixOptions): number {
  if (options.by === 'kind') return 0;
  const events = eventRows(countedEvents(corpus.events, options));
  return events.filter(({ date, scale }) => date === null && scale === 'intercity').length;
}

function cellRows({ matrices, cities }: LinkMatrices, region: Region, language: Language): ChartRow[] {
  const { columns } = matrixWords[language];
  const name = new Map(cities.map((city) => [city.code, city.name[language]]));
  return matrices.flatMap(({ id, cells }) =>
    cells
      .toSorted((a, b) => b.n - a.n)
      .map(({ from, to, n, directed }) => ({
        [columns.panel]: panelName(id, region, language),
        [columns.from]: name.get(from) ?? from,
        [columns.to]: name.get(to) ?? to,
        [columns.n]: n,
        [columns.directed]: directed,
      })),
  );
}
