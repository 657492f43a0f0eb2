import type { CorpusFocus } from '../analysis/focus/corpus-focus.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language, Spec } from './chart.ts';
import { DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { type FigureOptions, figure, wordsView } from './figure.ts';
import { termList } from './flow-words.ts';
import { type Place, pixelPlace, ruleLayer, type TextRow, textLayers, tooltip } from './marks.ts';
import { fontSize, ink } from './palette.ts';
import { phaseTitle } from './phase-words.ts';
import {
  type Range,
  type StrategicLayout,
  type StrategicPanel,
  strategicLayout,
} from './strategic-layout.ts';
import { strategicCaption, strategicDescription, strategicWords, thinPhases } from './strategic-words.ts';
import { termWord } from './term-words.ts';

/**
 * The themes of each phase by how they tie to other themes (centrality) and how close they are within (density). A
 * corpus in which no phase has two themes gives words.
 *
 * @param focus of the corpus, from `corpusFocus`
 * @returns rows: one for each theme with its terms, both values and its quadrant
 * @source Callon, Courtial & Laville 1991, Scientometrics 22: 155–205
 */
export function strategicDiagramChart(
  corpus: CorpusTables,
  focus: CorpusFocus,
  options: FigureOptions = {},
): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH } = options;
  const words = strategicWords[language];
  const layout = strategicLayout(focus.phases, width, language);
  const isEmpty = layout.panels.length === 0;
  const unnamed = layout.panels.reduce((sum, { marks, labels }) => sum + marks.length - labels.length, 0);
  return figure(
    corpus,
    {
      title: words.title,
      subtitle: words.subtitle,
      described: strategicDescription(focus, language),
      views: [isEmpty ? wordsView(words.none, width - 2 * PADDING) : strategicView(layout, language)],
      caption: [strategicCaption(focus, unnamed, language), isEmpty ? '' : thinPhases(focus, language)],
      rows: themeRows(focus, language),
    },
    options,
  );
}

function strategicView(layout: StrategicLayout, language: Language): Spec {
  const place = pixelPlace(layout.width, layout.height);
  const drawn = layout.panels;
  const names = drawn.flatMap(({ labels }) =>
    labels.map(({ text, x, y, align }): TextRow => ({ text, x, y, align })),
  );
  return {
    width: layout.width,
    height: layout.height,
    layer: [
      ...frameLayers(drawn, place),
      markLayer(drawn, place, language),
      ...textLayers(names, place, true),
      ...textLayers(
        layout.panels.flatMap((panel) => panelRows(panel, language)),
        place,
        false,
      ),
    ],
  };
}

function frameLayers(panels: readonly StrategicPanel[], place: Place): Spec[] {
  const line = (x: number, y: number, x2: number, y2: number) => ({ x, y, x2, y2 });
  const edges = panels.flatMap(({ frame: { left, right, top, bottom } }) => [
    line(left, top, right, top),
    line(left, bottom, right, bottom),
    line(left, top, left, bottom),
    line(right, top, right, bottom),
  ]);
  const middles = panels.flatMap(({ frame: { left, right, top, bottom } }) => [
    line(left, (top + bottom) / 2, right, (top + bottom) / 2),
    line((left + right) / 2, top, (left + right) / 2, bottom),
  ]);
  return [
    ruleLayer(edges, place, { stroke: ink.hairline }),
    ruleLayer(middles, place, { stroke: ink.line, strokeDash: [3, 3] }),
  ];
}

function markLayer(panels: readonly StrategicPanel[], place: Place, language: Language): Spec {
  const { columns, quadrants } = strategicWords[language];
  const values = panels.flatMap(({ marks }) =>
    marks.map(({ theme, x, y, radius }) => ({
      x,
      y,
      size: Math.PI * radius ** 2,
      theme: termWord(theme.name, language),
      terms: termList(Object.keys(theme.terms), language),
      centrality: theme.centrality.toFixed(1),
      density: theme.density.toFixed(1),
      quadrant: quadrants[theme.quadrant],
      documents: theme.documents.length,
      told: `${termWord(theme.name, language)}: ${theme.centrality.toFixed(1)}, ${theme.density.toFixed(1)}`,
    })),
  );
  const { theme, terms, centrality, density, quadrant, documents } = columns;
  return {
    data: { values },
    mark: {
      type: 'point',
      shape: 'circle',
      filled: true,
      fill: ink.line,
      stroke: ink.ground,
      strokeWidth: 1,
      opacity: 1,
    },
    encoding: {
      ...place,
      size: { field: 'size', type: 'quantitative', scale: null, legend: null },
      description: { field: 'told', type: 'nominal' },
      tooltip: tooltip({ theme, terms, centrality, density, quadrant, documents }),
    },
  };
}

function panelRows(panel: StrategicPanel, language: Language): TextRow[] {
  const { focus, index, left, top, axes, corners } = panel;
  const words = strategicWords[language];
  const head: TextRow[] = [
    {
      x: left,
      y: top + 9,
      text: phaseTitle(focus.phase, index, language),
      size: fontSize.strong,
      weight: 'bold',
    },
    { x: left, y: top + 26, text: words.documents(focus.documents.length), colour: ink.faint },
  ];
  return [
    ...head,
    ...corners.map((corner): TextRow => ({ ...corner, size: fontSize.small, colour: ink.faint })),
    ...axisRows(axes.centrality, words.centrality, panel),
    ...densityRows(words.density, panel),
  ];
}

/** Least, median and greatest under the frame, the name of the axis below. */
function axisRows([low, middle, high]: Range, name: string, { frame }: StrategicPanel): TextRow[] {
  const y = frame.bottom + 10;
  const centre = (frame.left + frame.right) / 2;
  const small = { size: fontSize.small, colour: ink.second };
  return [
    { ...small, x: frame.left, y, text: low.toFixed(1) },
    { ...small, x: centre, y, text: middle.toFixed(1), align: 'center' },
    { ...small, x: frame.right, y, text: high.toFixed(1), align: 'right' },
    { ...small, x: centre, y: y + 13, text: `${name} →`, align: 'center' },
  ];
}

/** The name of the upright axis over the frame, in its corner: no letters are turned. */
function densityRows(name: string, { frame }: StrategicPanel): TextRow[] {
  return [
    {
      x: frame.right,
      y: frame.top - 8,
      text: `↑ ${name}`,
      align: 'right',
      size: fontSize.small,
      colour: ink.second,
    },
  ];
}

function themeRows({ phases }: CorpusFocus, language: Language): ChartRow[] {
  const { columns, quadrants } = strategicWords[language];
  return phases.flatMap(({ phase, themes }, i) =>
    themes.themes.map((theme) => ({
      [columns.phase]: phaseTitle(phase, i, language),
      [columns.theme]: termWord(theme.name, language),
      [columns.terms]: termList(Object.keys(theme.terms), language),
      [columns.centrality]: theme.centrality,
      [columns.density]: theme.density,
      [columns.quadrant]: quadrants[theme.quadrant],
      [columns.documents]: theme.documents.length,
    })),
  );
}
