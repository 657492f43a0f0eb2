import type { CorpusFocus } from '../analysis/focus/corpus-focus.ts';
import type { ScaleDivergence } from '../analysis/focus/scale-divergence.ts';
import type { Language } from './chart.ts';
import { chartWords } from './words.ts';

/** Words of the figure of divergence in one language. */
export const divergenceWords = {
  zh: {
    title: '三种尺度所关注的产业与工具相差多少',
    subtitle: '每两种尺度之间的 Jensen–Shannon 散度：0 为所谈相同，1 为全无共同；点为估计值，横条为区间',
    all: '全部',
    few: (a: number, b: number) => `文件过少（${a}、${b} 份）`,
    none: '文件过少：没有哪两种尺度各有三份谈及产业或工具的文件',
    columns: {
      pair: '尺度',
      phase: '阶段',
      bits: '散度（比特）',
      low: '下限',
      high: '上限',
      documentsA: '前者文件数',
      documentsB: '后者文件数',
    },
  },
  en: {
    title: 'How far the three scales differ in the industries and instruments they speak of',
    subtitle:
      'Jensen–Shannon divergence between each two scales: 0 alike, 1 nothing in common; dot: estimate, bar: interval',
    all: 'all',
    few: (a: number, b: number) => `too few documents (${a} and ${b})`,
    none: 'Too few documents: no two scales have three each that speak of an industry or instrument',
    columns: {
      pair: 'Scales',
      phase: 'Phase',
      bits: 'Divergence (bits)',
      low: 'Low',
      high: 'High',
      documentsA: 'Documents of the first',
      documentsB: 'Documents of the second',
    },
  },
} as const;

/** Both scales of a row: Regional – Provincial. */
export function pairWord({ scaleA, scaleB }: ScaleDivergence, language: Language): string {
  const { scales } = chartWords[language];
  return `${scales[scaleA]} – ${scales[scaleB]}`;
}

/** How the divergence is measured, on how many documents. */
export function divergenceCaption(
  { documents, withoutTerm, seed }: CorpusFocus,
  draws: number,
  language: Language,
): string {
  const n = documents.length - withoutTerm;
  return language === 'zh'
    ? `每份文件同等计权，各词占比取平均；95% 区间由各尺度内的文件重抽样 ${draws} 次得出（种子 ${seed}），重抽样自身使区间偏高，两尺度无差别时也不含 0，故是否有差别以评价中的置换检验为准。每尺度少于三份文件不给值。n = ${n} 份谈及产业或政策工具的文件（另有 ${withoutTerm} 份未谈及）。Lin 1991。`
    : `Each document counts the same: shares of terms are averaged. 95% interval over documents drawn again within each scale, ${draws} times (seed ${seed}); drawing again moves it upwards, so it lies above 0 even between like scales: whether scales differ is decided by the permutation test of the assessment. Fewer than three documents a scale give no value. n = ${n} documents that speak of an industry or instrument (${withoutTerm} more speak of none). Lin 1991.`;
}
