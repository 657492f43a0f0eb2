import type { CorpusFocus } from '../analysis/focus/corpus-focus.ts';
import { type ScaleDivergence, scaleDivergences } from '../analysis/focus/scale-divergence.ts';
import type { CorpusTables } from '../tables/corpus-tables.ts';
import type { Chart, ChartRow, Language, Spec } from './chart.ts';
import { DEFAULT_WIDTH, PADDING } from './chart-frame.ts';
import { divergenceCaption, divergenceWords, pairWord } from './divergence-words.ts';
import { type FigureOptions, figure, wordsView } from './figure.ts';
import { pixelPlace, ruleLayer, type TextRow, textLayers, tooltip } from './marks.ts';
import { fontSize, ink, phaseGround } from './palette.ts';
import { phaseNumeral, phaseTitle } from './phase-words.ts';
import { textWidth } from './text-width.ts';
import { chartWords } from './words.ts';

export interface DivergenceOptions extends FigureOptions {
  /** Draws of the bootstrap; 1000 unless given. */
  readonly draws?: number;
}

const DRAWS = 1000;

/**
 * How far the focus of each two scales is apart, over all documents and in each phase. A pair without enough documents
 * says so in its place; a corpus in which no pair has them gives words.
 *
 * @param focus of the corpus, from `corpusFocus`
 * @returns rows: one for each pair over all documents and in each phase
 * @source Lin 1991, Divergence measures based on the Shannon entropy
 */
export function scaleDivergenceChart(
  corpus: CorpusTables,
  focus: CorpusFocus,
  options: DivergenceOptions = {},
): Chart {
  const { language = 'zh', width = DEFAULT_WIDTH, draws = DRAWS } = options;
  const words = divergenceWords[language];
  const bars = barsOf(focus, draws, language);
  const isEmpty = bars.every(({ row }) => row.bits === null);
  return figure(
    corpus,
    {
      title: words.title,
      subtitle: words.subtitle,
      described: described(bars, language),
      views: [
        isEmpty
          ? wordsView(words.none, width - 2 * PADDING)
          : divergenceView(bars, width - 2 * PADDING, language),
      ],
      caption: [divergenceCaption(focus, draws, language)],
      rows: bars.map(({ row, phaseName }) => rowOf(row, phaseName, language)),
    },
    options,
  );
}

/** One pair of scales in one phase, or over all. */
interface Bar {
  readonly row: ScaleDivergence;
  /** Short, for the picture; whole, for the table. */
  readonly numeral: string;
  readonly phaseName: string;
  readonly isAll: boolean;
}

/** All pairs in turn, each over all documents first. */
function barsOf({ documents, phases, seed }: CorpusFocus, draws: number, language: Language): Bar[] {
  const { all } = divergenceWords[language];
  const measured = [
    { numeral: all, phaseName: all, isAll: true, rows: scaleDivergences(documents, { draws, seed }) },
    ...phases.map((focus, i) => ({
      numeral: phaseNumeral(i),
      phaseName: phaseTitle(focus.phase, i, language),
      isAll: false,
      rows: scaleDivergences(focus.documents, { draws, seed }),
    })),
  ];
  const pairs = measured[0]?.rows ?? [];
  return pairs.flatMap((_, pair) =>
    measured.flatMap(({ rows, ...head }): Bar[] => {
      const row = rows[pair];
      return row ? [{ ...head, row }] : [];
    }),
  );
}

const [STEP, PAIR_GAP, TOP, AXIS_HEIGHT, BAR_HEIGHT, DOT_SIZE] = [16, 12, 4, 20, 7, 44];
const [NUMERAL_GAP, VALUE_ROOM] = [8, 90];
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

function divergenceView(bars: readonly Bar[], width: number, language: Language): Spec {
  const isFirst = (i: number) => bars[i]?.isAll === true;
  const pairsBefore = (i: number) => bars.slice(1, i + 1).filter(({ isAll }) => isAll).length;
  const yOf = (i: number) => TOP + (i + 0.5) * STEP + pairsBefore(i) * PAIR_GAP;
  const bottom = yOf(bars.length - 1) + STEP / 2;
  const names = bars.map(({ row }) => textWidth(pairWord(row, language), fontSize.body));
  const left =
    Math.max(...names) +
    Math.max(...bars.map(({ numeral }) => textWidth(numeral, fontSize.body))) +
    3 * NUMERAL_GAP;
  const at = (bits: number) => left + bits * (width - VALUE_ROOM - left);
  const place = pixelPlace(width, bottom + AXIS_HEIGHT);
  const values = bars.flatMap((bar, i) => markOf(bar, yOf(i), at, language));
  const grid = QUARTERS.map((bits) => ({ x: at(bits), x2: at(bits), y: TOP, y2: bottom }));
  const texts = bars.flatMap((bar, i) => textsOf(bar, yOf(i), isFirst(i), { left, at }, language));
  const scale = QUARTERS.map(
    (bits): TextRow => ({
      x: at(bits),
      y: bottom + AXIS_HEIGHT / 2,
      text: String(bits),
      align: 'center',
      colour: ink.second,
    }),
  );
  const grounds = bars.map((_, i) => ({ x: left, x2: at(1), y: yOf(i), y2: yOf(i) }));
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    layer: [
      ruleLayer(grounds, place, { stroke: phaseGround(1, 3), strokeWidth: STEP }),
      ruleLayer(grid, place, { stroke: ink.hairline }),
      ruleLayer(
        values.map((value) => ({ ...value, x: value.low, x2: value.high, y2: value.y })),
        place,
        {
          stroke: ink.mark,
          strokeWidth: BAR_HEIGHT,
        },
      ),
      dotLayer(values, place, language),
      ...textLayers([...texts, ...scale], place, false),
    ],
  };
}

type At = (bits: number) => number;

function markOf({ row, phaseName, isAll }: Bar, y: number, at: At, language: Language) {
  const { bits, low, high } = row;
  if (bits === null || low === null || high === null) return [];
  return [
    {
      x: at(bits),
      y,
      low: at(low),
      high: at(high),
      fill: isAll ? ink.text : ink.second,
      pair: pairWord(row, language),
      phase: phaseName,
      bits: bits.toFixed(2),
      lowText: low.toFixed(2),
      highText: high.toFixed(2),
      documentsA: row.documentsA,
      documentsB: row.documentsB,
      told: `${pairWord(row, language)}, ${phaseName}: ${bits.toFixed(2)}`,
    },
  ];
}

function dotLayer(values: readonly Spec[], place: ReturnType<typeof pixelPlace>, language: Language): Spec {
  const { pair, phase, bits, low, high, documentsA, documentsB } = divergenceWords[language].columns;
  return {
    data: { values },
    mark: { type: 'point', shape: 'diamond', filled: true, size: DOT_SIZE, opacity: 1 },
    encoding: {
      ...place,
      fill: { field: 'fill', type: 'nominal', scale: null, legend: null },
      description: { field: 'told', type: 'nominal' },
      tooltip: tooltip({ pair, phase, bits, lowText: low, highText: high, documentsA, documentsB }),
    },
  };
}

function textsOf(
  { row, numeral, isAll }: Bar,
  y: number,
  isFirst: boolean,
  { left, at }: { readonly left: number; readonly at: At },
  language: Language,
): TextRow[] {
  const small = { y, size: fontSize.small, colour: ink.faint };
  const name: TextRow[] = isFirst ? [{ x: 0, y, text: pairWord(row, language) }] : [];
  const phase: TextRow = {
    x: left - NUMERAL_GAP,
    y,
    text: numeral,
    align: 'right',
    colour: isAll ? ink.text : ink.second,
  };
  if (row.bits === null) {
    const { few } = divergenceWords[language];
    return [...name, phase, { ...small, x: left + 6, text: few(row.documentsA, row.documentsB) }];
  }
  const interval =
    row.low === null || row.high === null ? '' : ` [${row.low.toFixed(2)}–${row.high.toFixed(2)}]`;
  return [...name, phase, { ...small, x: at(1) + 6, text: `${row.bits.toFixed(2)}${interval}` }];
}

function rowOf(row: ScaleDivergence, phaseName: string, language: Language): ChartRow {
  const { columns } = divergenceWords[language];
  return {
    [columns.pair]: pairWord(row, language),
    [columns.phase]: phaseName,
    [columns.bits]: row.bits,
    [columns.low]: row.low,
    [columns.high]: row.high,
    [columns.documentsA]: row.documentsA,
    [columns.documentsB]: row.documentsB,
  };
}

function described(bars: readonly Bar[], language: Language): string {
  const { title, none } = divergenceWords[language];
  const known = bars.flatMap(({ row, isAll }) =>
    isAll && row.bits !== null ? [`${pairWord(row, language)} ${row.bits.toFixed(2)}`] : [],
  );
  const isChinese = language === 'zh';
  if (known.length === 0) return `${none}${chartWords[language].stop}`;
  return isChinese ? `${title}：${known.join('，')}。` : `${title}: ${known.join(', ')}.`;
}
