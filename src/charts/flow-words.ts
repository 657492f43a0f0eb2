import type { CorpusFocus } from '../analysis/focus/corpus-focus.ts';
import type { Language } from './chart.ts';
import { type FlowBand, type FlowLayout, LEAST_BOX } from './flow-layout.ts';
import { phaseTitle } from './phase-words.ts';
import { termWord } from './term-words.ts';
import { chartWords } from './words.ts';

/** Words of the figure of flows in one language. */
export const flowWords = {
  zh: {
    title: '各阶段的主题及其延续、合并与消退',
    subtitle: '框为主题，以最常见的词命名，数字为文件数；带为两阶段主题共有的词',
    none: '主题过少：没有哪个阶段有两份文件同时谈及两个词',
    few: '主题过少',
    documents: (n: number) => `${n} 份文件`,
    columns: {
      from: '前一阶段主题',
      to: '后一阶段主题',
      terms: '共有的词',
      shareOfOld: '占前者',
      shareOfNew: '占后者',
      phase: '阶段',
    },
    gone: '（无后续）',
    fresh: '（新出现）',
    theme: '主题',
    words: '词',
  },
  en: {
    title: 'Themes of each phase, and how they carry on, merge and fade',
    subtitle:
      'Boxes: themes, named by their most frequent term, with their documents; bands: terms that themes of two phases share',
    none: 'Too few themes: in no phase do two documents speak of two terms together',
    few: 'too few themes',
    documents: (n: number) => (n === 1 ? '1 document' : `${n} documents`),
    columns: {
      from: 'Earlier theme',
      to: 'Later theme',
      terms: 'Terms in common',
      shareOfOld: 'Of the earlier',
      shareOfNew: 'Of the later',
      phase: 'Phase',
    },
    gone: '(none later)',
    fresh: '(new)',
    theme: 'Theme',
    words: 'Terms',
  },
} as const;

/** How boxes and bands are measured, on how many documents. */
export function flowCaption(focus: CorpusFocus, layout: FlowLayout, language: Language): string[] {
  const { withoutTerm, documents, seed } = focus;
  const n = documents.length - withoutTerm;
  const names = layout.emphasised.map((term) => termWord(term, language)).join(chartWords[language].comma);
  const left = layout.notDrawn;
  return language === 'zh'
    ? [
        `框高：主题各词的文件数之和在该阶段的占比，最矮 ${LEAST_BOX} 像素。带起处之宽为前一主题中延续部分的占比，止处之宽为后一主题中由其而来的占比；黑边：前一阶段各主题所无的词。紫色：最后阶段最大的两个主题之名（${names || '无'}）所在的主题。`,
        `n = ${n} 份谈及产业或政策工具的文件（另有 ${withoutTerm} 份未谈及）。主题：共词网络（关联强度，至少两份文件）的社区，种子 ${seed}${left > 0 ? `；每阶段至多绘 10 个，未绘 ${left} 个` : ''}。`,
      ]
    : [
        `Box height: share of the phase's terms by documents, at least ${LEAST_BOX} px. A band starts as wide as the part of the old theme that goes on and ends as wide as the part of the new theme that comes from it; black edge: terms that no theme of the phase before has. Violet: themes with the names of the two largest of the last phase (${names || 'none'}).`,
        `n = ${n} documents that speak of an industry or instrument (${withoutTerm} more speak of none). Themes: communities of the co-word network (association strength, terms in two documents or more), seed ${seed}${left > 0 ? `; at most 10 a phase are drawn, ${left} are not` : ''}.`,
      ];
}

/** One sentence of the figure for those who cannot see it. */
export function flowDescription(layout: FlowLayout, language: Language): string {
  const words = flowWords[language];
  if (layout.boxes.length === 0) return `${words.none}${chartWords[language].stop}`;
  const parts = layout.columns.map(({ focus }, column) => {
    const own = layout.boxes.filter((box) => box.column === column);
    const largest = own[0] ? termWord(own[0].theme.name, language) : words.few;
    const title = phaseTitle(focus.phase, column, language);
    return language === 'zh'
      ? `${title}：${own.length} 个主题，最大者${largest}`
      : `${title}: ${own.length} themes, the largest ${largest}`;
  });
  return language === 'zh' ? `${words.title}。${parts.join('；')}。` : `${words.title}. ${parts.join('; ')}.`;
}

/** Terms in words, most documents first. */
export function termList(terms: readonly string[], language: Language): string {
  return terms.map((term) => termWord(term, language)).join(chartWords[language].comma);
}

/** A band in one line: from what to what, and by how much. */
export function bandTold({ from, to, shareOfOld, shareOfNew }: FlowBand, language: Language): string {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return `${termWord(from.theme.name, language)} → ${termWord(to.theme.name, language)}: ${percent(shareOfOld)}, ${percent(shareOfNew)}`;
}
