import { corpusHash } from '../tables/corpus-hash.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import { captionView } from './caption-view.ts';
import type { Chart, ChartRow, Language, Spec } from './chart.ts';
import { chartFrame, DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { pixelPlace, textLayers } from './marks.ts';
import { ink } from './palette.ts';
import { chartWords } from './words.ts';

/** Options that every figure has. */
export interface FigureOptions {
  /** `zh` unless given. */
  readonly language?: Language | undefined;
  /** Pixels, padding included; 600 unless given. */
  readonly width?: number | undefined;
}

/** What a figure says and draws; the frame around it is the same for all. */
export interface FigureParts {
  readonly title: string;
  readonly subtitle: string;
  /** One sentence made from the rows. */
  readonly described: string;
  /** Views from top to bottom, each as wide as the figure inside its padding. */
  readonly views: readonly Spec[];
  /** Paragraphs; empty ones are left out. */
  readonly caption: readonly string[];
  readonly rows: readonly ChartRow[];
  /** Room over the caption, for an axis that the last view hangs below itself; 10 pixels unless given. */
  readonly captionTop?: number;
}

const CAPTION_TOP = 10;

/** Views in the house frame, with a caption that ends in the corpus the numbers come from. */
export function figure(
  corpus: Pick<CorpusTables, 'announcements' | 'codings' | 'isSample'>,
  parts: FigureParts,
  { language = 'zh', width = DEFAULT_WIDTH }: FigureOptions,
): Chart {
  const { title, subtitle, described, views, rows, captionTop = CAPTION_TOP } = parts;
  const { sample, space } = chartWords[language];
  const warning = corpus.isSample ? [sample] : [];
  const description = [described, ...warning].join(space);
  const told = parts.caption.filter((paragraph) => paragraph !== '');
  const caption = [...warning, ...told, corpusLine(corpus, language)];
  return {
    spec: {
      ...chartFrame(title, subtitle, description, width),
      vconcat: [...views, captionView(caption, width - 2 * PADDING, captionTop, corpus.isSample)],
      spacing: 0,
      bounds: 'flush',
    },
    title,
    description,
    rows,
  };
}

const HASH_SHOWN = 12;

/** By what a figure's corpus can be told from any other: the start of its hash, as `analyze` prints it. */
export function corpusLine(
  corpus: Pick<CorpusTables, 'announcements' | 'codings'>,
  language: Language,
): string {
  const hash = corpusHash(corpus).slice(0, HASH_SHOWN);
  return language === 'zh' ? `语料 ${hash}。` : `Corpus ${hash}.`;
}

const EMPTY_HEIGHT = 60;

/** A view that says in words why nothing is drawn. */
export function wordsView(text: string, width: number): Spec {
  const message = { x: width / 2, y: EMPTY_HEIGHT / 2, text, align: 'center' as const, colour: ink.second };
  return {
    width,
    height: EMPTY_HEIGHT,
    layer: textLayers([message], pixelPlace(width, EMPTY_HEIGHT), false),
  };
}
