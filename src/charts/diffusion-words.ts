import type { DiffusionSummary, Lag } from '../analysis/diffusion/diffusion-lags.ts';
import type { Language } from './chart.ts';
import { chartWords } from './words.ts';

/** Words of the figure of diffusion in one language. */
export const diffusionWords = {
  zh: {
    title: '哪一尺度先谈及一种产业或工具，其他尺度晚几年',
    subtitle: '记号为各尺度首份谈及的文件之年，以尺度的形与色区分；线长为扩散的时间',
    none: '词过少：没有一种产业或工具见于两种尺度',
    columns: {
      term: '产业或工具',
      regional: '区域',
      provincial: '省际',
      intercity: '城际',
      provincialLag: '省际晚于区域（年）',
      intercityLag: '城际晚于区域（年）',
    },
    year: '首见之年',
    scale: '尺度',
  },
  en: {
    title: 'Which scale speaks of an industry or instrument first, and how many years the others follow',
    subtitle:
      'Marks: year of the first document at each scale, in its shape and colour; length of the line: time of diffusion',
    none: 'Too few terms: no industry or instrument is spoken of at two scales',
    columns: {
      term: 'Industry or instrument',
      regional: 'Regional',
      provincial: 'Provincial',
      intercity: 'Intercity',
      provincialLag: 'Provincial after regional (years)',
      intercityLag: 'Intercity after regional (years)',
    },
    year: 'First in',
    scale: 'Scale',
  },
} as const;

/** Who leads and how long others take, what is left out. */
export function diffusionCaption(
  summary: DiffusionSummary,
  counts: { readonly documents: number; readonly oneScale: number; readonly notDrawn: number },
  language: Language,
): string[] {
  const { oneScale, notDrawn, documents } = counts;
  const n = summary.terms.length;
  return language === 'zh'
    ? [
        diffusionSentence(summary, language),
        `n = ${n} 种产业与工具，各见于至少两份文件（共 ${documents} 份）；只见于一种尺度者 ${oneScale} 种未绘${notDrawn > 0 ? `，另有 ${notDrawn} 种跨度较小者未绘，见表` : ''}。年份为入库文件中首见之年，未入库者可能更早。Gray 1973；Walker 1969。`,
      ]
    : [
        diffusionSentence(summary, language),
        `n = ${n} industries and instruments, each in at least two documents (of ${documents}); ${oneScale} found at one scale only are not drawn${notDrawn > 0 ? `, nor ${notDrawn} with a shorter span: see the table` : ''}. Years are those of the first document in the corpus; one that was not captured may be earlier. Gray 1973; Walker 1969.`,
      ];
}

/** Leads and median lags in one sentence. */
export function diffusionSentence(summary: DiffusionSummary, language: Language): string {
  const { leads, shared, provincial, intercity } = summary;
  const { scales, comma } = chartWords[language];
  const led = (['regional', 'provincial', 'intercity'] as const).map(
    (scale) => `${scales[scale]} ${leads[scale]}`,
  );
  return language === 'zh'
    ? `最先谈及的词数：${led.join(comma)}，同年 ${shared}。晚于区域的中位年数：省际${lagWords(provincial, language)}，城际${lagWords(intercity, language)}。`
    : `Terms spoken of first: ${led.join(comma)}, several in the same year ${shared}. Median years after the regional scale: provincial ${lagWords(provincial, language)}, intercity ${lagWords(intercity, language)}.`;
}

function lagWords({ medianYears, terms }: Lag, language: Language): string {
  if (medianYears === null) return language === 'zh' ? `词过少（${terms}）` : `too few terms (${terms})`;
  const years = String(medianYears).replace('-', '−');
  return language === 'zh' ? ` ${years}（${terms} 词）` : `${years} (${terms} terms)`;
}
