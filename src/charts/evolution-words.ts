import type { EventTally } from '../analysis/event-tally.ts';
import type { EvolutionData } from '../analysis/evolution-data.ts';
import { KEY_EVENTS_PER_YEAR } from '../analysis/key-events.ts';
import type { Phase } from '../lexicon/region.ts';
import { scales } from '../model/event.ts';
import type { Language } from './chart.ts';
import { phaseTitle, phaseYears } from './phase-words.ts';
import { chartWords } from './words.ts';

/** What the words of the figure depend on besides its rows. */
export interface EvolutionContext {
  readonly language: Language;
  readonly regionName: string;
  readonly phases: readonly Phase[];
  readonly isSample: boolean;
  /** Last line of the caption, as `corpusLine` gives it. */
  readonly corpus: string;
  /** Most key events marked at a scale, or null when a person chose them. */
  readonly perScale: number | null;
  /** Years drawn, half-open. */
  readonly from: number;
  readonly to: number;
}

export const evolutionWords = {
  zh: {
    title: (region: string) => `${region}产业协同政策的演进：三种尺度的政策事件`,
    subtitle: '每年事件数（柱，三栏同一比例）与关键事件（记号）',
    strip: '每年入库文件（篇）；在此拖选年份',
    count: (n: number) => `${n} 件`,
    none: '尚无有日期的事件',
  },
  en: {
    title: (region: string) => `How coordination policy evolves in ${region}: events at three scales`,
    subtitle: 'Events per year (bars, one scale for the three lanes) and key events (markers)',
    strip: 'Documents in the corpus per year; drag here to select years',
    count: (n: number) => (n === 1 ? '1 event' : `${n} events`),
    none: 'No dated events yet',
  },
} as const;

/** Paragraphs under the figure: marks, n and what is excluded, phases, and whether the texts are samples. */
export function evolutionCaption(data: EvolutionData, context: EvolutionContext): string[] {
  const isChinese = context.language === 'zh';
  const paragraphs = isChinese ? chineseCaption(data, context) : englishCaption(data, context);
  const sample = context.isSample ? [chartWords[context.language].sample] : [];
  return [...sample, ...paragraphs.filter((paragraph) => paragraph !== '')];
}

function chineseCaption(data: EvolutionData, context: EvolutionContext): string[] {
  const { tally } = data;
  const rule =
    context.perScale === null
      ? '记号为指定的事件'
      : `记号为每种尺度至多${context.perScale}件关键事件，轮流取自各阶段，依次看人工确认、语料中被引次数、发文层级、日期精度与可信度，每年至多${KEY_EVENTS_PER_YEAR}件`;
  const left = [
    tally.undated > 0 ? `无日期${tally.undated}件` : '',
    tally.leftOut > 0 ? `已拒绝或未入选${tally.leftOut}件` : '',
    data.notDrawn > 0 ? `${context.from}–${context.to - 1}年以外${data.notDrawn}件` : '',
  ].filter((part) => part !== '');
  return [
    data.keyEvents.length > 0
      ? `${rule}：实心，日期确到日；空心，只到月、年或取发布日。点记号打开出处。`
      : '',
    [
      `柱为自然年合计，n = ${tally.dated - data.notDrawn}`,
      chineseSuggested(tally),
      left.length > 0 ? `；未绘：${left.join('，')}` : '',
      '。灰柱为语料中各年文件数，事件增多可能只因文件增多',
      data.undatedDocuments > 0 ? `（另有${data.undatedDocuments}篇无日期）` : '',
      `。${phaseSentence(context)}`,
    ].join(''),
  ];
}

function englishCaption(data: EvolutionData, context: EvolutionContext): string[] {
  const { tally } = data;
  const rule =
    context.perScale === null
      ? 'Markers: the events asked for.'
      : `Markers: at most ${context.perScale} key events a scale, from each phase in turn, by confirmation, citations in the corpus, tier of the issuer, precision of the date and confidence, at most ${KEY_EVENTS_PER_YEAR} a year.`;
  const left = [
    tally.undated > 0 ? `${tally.undated} without a date` : '',
    tally.leftOut > 0 ? `${tally.leftOut} rejected or not asked for` : '',
    data.notDrawn > 0 ? `${data.notDrawn} outside ${context.from}–${context.to - 1}` : '',
  ].filter((part) => part !== '');
  return [
    data.keyEvents.length > 0
      ? `${rule} Filled: dated to the day; hollow: to the month, the year, or by the page. A click on a marker opens its source.`
      : '',
    [
      `Bars: calendar years, n = ${tally.dated - data.notDrawn}`,
      englishSuggested(tally),
      left.length > 0 ? `; not drawn: ${left.join(', ')}` : '',
      '. Grey: documents in the corpus; a rise in events may only be a rise in documents',
      data.undatedDocuments > 0 ? ` (${data.undatedDocuments} more have no date)` : '',
      `. ${phaseSentence(context)}`,
    ].join(''),
  ];
}

function chineseSuggested({ suggested, counted }: EventTally): string {
  if (suggested === 0) return '';
  return `（${suggested === counted ? '均' : `全部${counted}件中${suggested}件`}为自动建议，未经人工判断）`;
}

function englishSuggested({ suggested, counted }: EventTally): string {
  if (suggested === 0) return '';
  return ` (${suggested === counted ? 'all' : `${suggested} of all ${counted}`} suggested by rules, not judged by a person)`;
}

function phaseSentence({ phases, language }: EvolutionContext): string {
  if (phases.length === 0) return '';
  const bounds = phases.flatMap((phase) => phase.from ?? []).join(chartWords[language].comma);
  return language === 'zh' ? `分期始于${bounds}。` : `Phases begin on ${bounds}.`;
}

/** One sentence of the figure for those who cannot see it. */
export function evolutionDescription(data: EvolutionData, context: EvolutionContext): string {
  const words = chartWords[context.language];
  const isChinese = context.language === 'zh';
  const n = data.counts.reduce((sum, cell) => sum + cell.n, 0);
  if (n === 0) return `${evolutionWords[context.language].none}${words.stop}`;
  const totals = scales.map((scale) => {
    const total = data.counts.filter((cell) => cell.scale === scale).reduce((sum, cell) => sum + cell.n, 0);
    return isChinese ? `${words.scales[scale]}${total}件` : `${total} ${words.scales[scale].toLowerCase()}`;
  });
  const peak = data.counts.reduce((a, b) => (b.n > a.n ? b : a));
  const years = `${context.from}–${context.to - 1}`;
  const sample = context.isSample ? `${words.space}${words.sample}` : '';
  return isChinese
    ? `${years}年${context.regionName}政策事件共${n}件：${totals.join('、')}；最多的是${peak.year}年${words.scales[peak.scale]}${peak.n}件。${sample}`
    : `${n === 1 ? '1 policy event' : `${n} policy events`} in ${context.regionName}, ${years}: ${totals.join(', ')}; the most are ${peak.n} ${words.scales[peak.scale].toLowerCase()} in ${peak.year}.${sample}`;
}

/** Names of phases whose band is too narrow for them, as a paragraph; empty when all are in the figure. */
export function shortenedPhases(
  phases: readonly { readonly phase: Phase; readonly index: number }[],
  language: Language,
): string {
  if (phases.length === 0) return '';
  const names = phases.map(({ phase, index }) => {
    const years = phaseYears(phase, language);
    return phaseTitle(phase, index, language) + (language === 'zh' ? `（${years}）` : ` (${years})`);
  });
  return names.join(chartWords[language].comma) + chartWords[language].stop;
}
