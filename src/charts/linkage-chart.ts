import { type LinkageData, linkageData, withPhases } from '../analysis/linkage-data.ts';
import { networkCities } from '../analysis/links-by-phase.ts';
import type { Region } from '../lexicon/region.ts';
import type { Status } from '../model/event.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { captionRows } from './caption-view.ts';
import type { Chart, Language, Spec } from './chart.ts';
import { type ChartFrame, chartFrame, DEFAULT_WIDTH, LINE_HEIGHT, PADDING } from './chart-frame.ts';
import { eventTableRows } from './event-table-rows.ts';
import { corpusLine } from './figure.ts';
import { insetLayers } from './inset-marks.ts';
import { linkLegend } from './link-legend.ts';
import { type LinkageLayout, linkageLayout } from './linkage-layout.ts';
import { cityLayer, cityNameLayers, linkLayer, ringLayers } from './linkage-marks.ts';
import {
  type LinkageContext,
  linkageCaption,
  linkageDescription,
  linkageWords,
  statisticsLines,
} from './linkage-words.ts';
import { pixelPlace, type TextRow, textLayers } from './marks.ts';
import { fontSize, ink } from './palette.ts';
import { phaseTitle, phaseYears } from './phase-words.ts';
import { chartWords } from './words.ts';
import { wrapText } from './wrap-text.ts';

export interface LinkageOptions {
  /** `zh` unless given. */
  readonly language?: Language;
  /** Pixels, padding included; 600 unless given. */
  readonly width?: number;
  /** Draw cities that may merge into another (Xiong'an) as nodes of their own; false unless given. */
  readonly separate?: boolean;
  /** Judgements that let an event count; all but `rejected` unless given. */
  readonly statuses?: readonly Status[];
}

/**
 * Which cities policy links, how strongly and in what direction, in a schematic map for each phase.
 *
 * Wedges run from origin to destination, even pale lines have no direction, both as wide as their events and on the
 * same scale in all maps; provincial events stand in an inset. A corpus without a link gives maps that say so.
 *
 * @source Ma, Huang & Luo 2018, Fig. 2
 */
export function linkageChart(corpus: CorpusTables, options: LinkageOptions = {}): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH, separate = false, ...rest } = options;
  const region = withPhases(corpus.region);
  const kindNames = chartWords[language].kinds;
  const data = linkageData({ ...corpus, region }, { ...rest, separate, language, kindNames });
  const layout = linkageLayout(data, networkCities(region, { separate }), region, { width, language });
  const { isSample } = corpus;
  const line = corpusLine(corpus, language);
  const context = { language, region, isSample, separate, leastStrength: layout.leastStrength, corpus: line };
  const title = linkageWords[language].title(region.name[language]);
  const description = linkageDescription(data, context, region.phases);
  return {
    spec: {
      ...marginFrame(chartFrame(title, linkageWords[language].subtitle, description, width)),
      ...mapView(data, layout, region, context),
    },
    title,
    description,
    rows: eventTableRows(data.events, region, language),
  };
}

/** The same frame with the white space left and right inside the view, where names of cities reach into it. */
function marginFrame(frame: ChartFrame): Spec {
  return {
    ...frame,
    padding: { left: 0, right: 0, top: PADDING, bottom: PADDING },
    title: { ...frame.title, dx: PADDING },
  };
}

const LINE = fontSize.body * LINE_HEIGHT;
const STATISTICS_GAP = 10;
const LEGEND_GAP = 8;
const CAPTION_GAP = 6;

function mapView(data: LinkageData, layout: LinkageLayout, region: Region, context: LinkageContext): Spec {
  const { language } = context;
  const statistics = layout.panels.map((panel) => statisticsRows(panel, layout, context));
  const top = Math.max(0, ...statistics.flat().map((row) => row.y + LINE / 2)) + LEGEND_GAP;
  const frame = { width: layout.width, top, language };
  const hasProvinces = layout.insetNodes.length > 1;
  const legendBottom = linkLegend(layout.pixelsPerEvent, hasProvinces, {
    ...frame,
    place: pixelPlace(layout.width, top, PADDING),
  }).bottom;
  const caption = captionRows(
    [...linkageCaption(data, context), context.corpus],
    layout.width,
    legendBottom + CAPTION_GAP,
    context.isSample,
  );
  const height = Math.ceil(caption.bottom);
  const place = pixelPlace(layout.width, height, PADDING);
  return {
    width: layout.width + 2 * PADDING,
    height,
    layer: [
      ...ringLayers(layout, place),
      linkLayer(data, layout, region, language),
      ...insetLayers(data, layout, region, place, language),
      cityLayer(layout, region, place, language),
      ...cityNameLayers(layout, place),
      ...textLayers(
        layout.panels.flatMap((panel) => headingRows(panel, layout, context)),
        place,
        false,
      ),
      ...textLayers(statistics.flat(), place, false),
      ...linkLegend(layout.pixelsPerEvent, hasProvinces, { ...frame, place }).layers,
      ...textLayers(caption.rows, place, false),
    ],
  };
}

type Panel = LinkageLayout['panels'][number];

function headingRows(panel: Panel, layout: LinkageLayout, { language }: LinkageContext): TextRow[] {
  const words = linkageWords[language];
  const years = phaseYears(panel.phase, language);
  const count = panel.summary.events === 0 ? words.none : words.events(panel.summary.events);
  const below = [years, count].filter((part) => part !== '').join(language === 'zh' ? '，' : ', ');
  const title = phaseTitle(panel.phase, panel.index, language);
  const lines = wrapText(below, layout.panelWidth, fontSize.body);
  return [
    { x: panel.left, y: panel.top + 8, text: title, size: fontSize.strong, weight: 'bold' },
    { x: panel.left, y: panel.top + 23, text: lines[0] ?? '', colour: ink.faint },
  ];
}

function statisticsRows(panel: Panel, layout: LinkageLayout, context: LinkageContext): TextRow[] {
  const lines = statisticsLines(panel.summary, context).flatMap((line) =>
    wrapText(line, layout.panelWidth, fontSize.body),
  );
  return lines.map((text, i) => ({
    x: panel.left,
    y: panel.bottom + STATISTICS_GAP + (i + 0.5) * LINE,
    text,
    colour: ink.second,
  }));
}
