import type { CorpusSummary } from '../analysis/corpus-summary.ts';
import type { Language } from './chart.ts';
import { chartWords } from './words.ts';

/** What a corpus holds as a few lines of Markdown; the notice of sample texts comes first and bold. */
export function summaryMarkdown(summary: CorpusSummary, language: Language = 'zh'): string {
  const sample = summary.isSample ? [`**${chartWords[language].sample}**`, ''] : [];
  return [...sample, ...(language === 'zh' ? chineseLines(summary) : englishLines(summary))].join('\n');
}

function chineseLines(summary: CorpusSummary): string[] {
  const years = summary.firstYear === null ? '' : `，${summary.firstYear}–${summary.lastYear}年`;
  return [
    `- 文件 ${summary.documents} 篇（${summary.announcements} 条记录${years}）`,
    `- 政策事件 ${summary.events} 件，其中 ${summary.suggestedEvents} 件为自动建议、未经人工判断，${summary.undatedEvents} 件无日期`,
    `- 地方间联系 ${summary.linkages} 条，人工编码 ${summary.codings} 条`,
  ];
}

function englishLines(summary: CorpusSummary): string[] {
  const years = summary.firstYear === null ? '' : `, ${summary.firstYear}–${summary.lastYear}`;
  return [
    `- Documents: ${summary.documents} (${summary.announcements} records${years})`,
    `- Policy events: ${summary.events}, of which ${summary.suggestedEvents} are suggested by rules and not judged by a person, ${summary.undatedEvents} without a date`,
    `- Links between places: ${summary.linkages}; codings by people: ${summary.codings}`,
  ];
}
