import { type EvolutionData, evolutionData } from '../analysis/evolution-data.ts';
import { KEY_EVENTS_PER_SCALE } from '../analysis/key-events.ts';
import type { Region } from '../lexicon/region.ts';
import type { Status } from '../model/event.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { captionView } from './caption-view.ts';
import type { Chart, Language, Spec } from './chart.ts';
import { chartFrame, DEFAULT_WIDTH } from './chart-frame.ts';
import { documentStrip } from './document-strip.ts';
import { eventTableRows } from './event-table-rows.ts';
import { barLayer, gridLayers, keyEventLayers, laneTitleLayers, laneTitleWidth } from './evolution-lanes.ts';
import { type EvolutionLayout, evolutionLayout } from './evolution-layout.ts';
import {
  type EvolutionContext,
  evolutionCaption,
  evolutionDescription,
  evolutionWords,
  shortenedPhases,
} from './evolution-words.ts';
import { corpusLine } from './figure.ts';
import { pixelPlace, position, textLayers } from './marks.ts';
import { ink } from './palette.ts';
import { type Band, bandLayers, bandTitles, phaseBands } from './phase-bands.ts';
import { chartWords } from './words.ts';

export interface EvolutionOptions {
  /** `zh` unless given. */
  readonly language?: Language;
  /** Pixels, padding included; 600 unless given. */
  readonly width?: number;
  /** First and last year drawn; all that have an event or a document unless given. */
  readonly from?: number;
  readonly to?: number;
  /** Most key events marked at a scale; 6 unless given, 0 for none. */
  readonly keyEventsPerScale?: number;
  /** Ids of the events to mark, in place of the rule. */
  readonly keyEventIds?: readonly string[];
  /** Label by event id, in place of the one made from the title. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Judgements that let an event count; all but `rejected` unless given. */
  readonly statuses?: readonly Status[];
}

/**
 * How the number of policy events changes at each scale, and by which acts.
 *
 * Three lanes with the same pixels an event, key events on stems, phases as bands, and a strip of the documents
 * in the corpus that can be brushed. A corpus without a dated event gives a chart that says so.
 *
 * @source Ma, Huang & Luo 2018, Fig. 1
 */
export function evolutionChart(corpus: CorpusTables, options: EvolutionOptions = {}): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH, keyEventsPerScale, keyEventIds, ...rest } = options;
  const perScale = keyEventsPerScale ?? KEY_EVENTS_PER_SCALE;
  const data = evolutionData(corpus, {
    ...rest,
    language,
    kindNames: chartWords[language].kinds,
    perScale,
    ...(keyEventIds ? { ids: keyEventIds } : {}),
  });
  const layout = evolutionLayout(data, width, laneTitleWidth(data, language));
  const context: EvolutionContext = {
    language,
    regionName: corpus.region.name[language],
    phases: corpus.region.phases,
    isSample: corpus.isSample,
    corpus: corpusLine(corpus, language),
    perScale: keyEventIds ? null : perScale,
    from: layout.from,
    to: layout.to,
  };
  const title = evolutionWords[language].title(context.regionName);
  const description = evolutionDescription(data, context);
  const views = hasEvents(data)
    ? eventViews(data, layout, context)
    : emptyViews(data, layout, context, corpus.region);
  const frame = chartFrame(title, evolutionWords[language].subtitle, description, width);
  return {
    spec: { ...frame, vconcat: views, spacing: 0, bounds: 'flush' },
    title,
    description,
    rows: eventTableRows(data.keyEvents, corpus.region, language),
  };
}

const CAPTION_TOP = 8;
/** Ticks and years of the axis under the strip, which `bounds: flush` does not make room for. */
const AXIS_HEIGHT = 20;
const EMPTY_HEIGHT = 60;

function hasEvents(data: EvolutionData): boolean {
  return data.counts.some((cell) => cell.n > 0);
}

function eventViews(data: EvolutionData, layout: EvolutionLayout, context: EvolutionContext): Spec[] {
  const { language } = context;
  const bands = phaseBands(context.phases, layout);
  const titles = bandTitles(bands, layout, language);
  const place = { x: position('x', layout.domain), y: position('y', [layout.height, 0]) };
  const lanes = {
    width: layout.width,
    height: layout.height,
    layer: [
      ...bandLayers(bands, layout, place, layout.height),
      ...gridLayers(layout, place),
      barLayer(data, layout, place, language),
      ...textLayers(titles.rows, place, false),
      ...laneTitleLayers(layout, place, language),
      ...keyEventLayers(layout, place, language),
    ],
  };
  return [lanes, ...stripViews(data, layout, bands, context, titles.shortened)];
}

function emptyViews(
  data: EvolutionData,
  layout: EvolutionLayout,
  context: EvolutionContext,
  region: Region,
): Spec[] {
  const text = evolutionWords[context.language].none;
  const message = {
    x: layout.width / 2,
    y: EMPTY_HEIGHT / 2,
    text,
    align: 'center' as const,
    colour: ink.second,
  };
  const view = {
    width: layout.width,
    height: EMPTY_HEIGHT,
    layer: textLayers([message], pixelPlace(layout.width, EMPTY_HEIGHT), false),
  };
  if (data.documents.length === 0) {
    const caption = [...evolutionCaption(data, context), context.corpus];
    return [view, captionView(caption, layout.width, CAPTION_TOP, context.isSample)];
  }
  return [view, ...stripViews(data, layout, phaseBands(region.phases, layout), context, [])];
}

function stripViews(
  data: EvolutionData,
  layout: EvolutionLayout,
  bands: readonly Band[],
  context: EvolutionContext,
  shortened: readonly Band[],
): Spec[] {
  const { language, isSample } = context;
  const caption = [
    ...evolutionCaption(data, context),
    shortenedPhases(shortened, language),
    context.corpus,
  ].filter((paragraph) => paragraph !== '');
  return [
    documentStrip(data, layout, bands, language),
    captionView(caption, layout.width, AXIS_HEIGHT + CAPTION_TOP, isSample),
  ];
}
