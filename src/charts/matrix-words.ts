import type { LinkMatrices } from '../analysis/link-matrices.ts';
import type { Region } from '../lexicon/region.ts';
import type { Language } from './chart.ts';
import { phaseTitle } from './phase-words.ts';
import { chartWords, kindWord } from './words.ts';

/** Words of the matrices of linkage in one language. */
export const matrixWords = {
  zh: {
    title: (region: string, by: 'phase' | 'kind') =>
      `${region}城市间政策联系矩阵，按${by === 'phase' ? '阶段' : '类型'}`,
    subtitle: '行为迁出地或一方，列为迁入地或另一方；无向联系在两格各计一次',
    none: '尚无城际联系',
    events: (n: number) => `${n} 件`,
    legend: '事件数',
    totals: '灰数字：行、列合计',
    columns: { panel: '分组', from: '行', to: '列', n: '事件数', directed: '其中有向' },
    empty: (names: string) => `无联系，未绘：${names}。`,
    caption: (n: number, left: number) =>
      `n = ${n} 件有联系的城际事件；一件多方事件每对各计一次。区域与省际事件及所涉不足两市者不计${left > 0 ? `，无日期的城际事件${left}件不计` : ''}。省市按地区包次序，省内按联系总数降序，各幅同序；细线分开省市。`,
    described: (parts: string) => `城市间联系矩阵。${parts}。`,
    strongest: (name: string, n: number, pair: string, most: number) =>
      `${name}：${n} 件，最多为${pair} ${most} 件`,
  },
  en: {
    title: (region: string, by: 'phase' | 'kind') =>
      `Policy links between the cities of ${region} as matrices, by ${by === 'phase' ? 'phase' : 'kind of event'}`,
    subtitle: 'From row to column where there is a direction; an undirected link stands in both of its cells',
    none: 'No intercity link yet',
    events: (n: number) => (n === 1 ? '1 event' : `${n} events`),
    legend: 'Events',
    totals: 'grey numbers: sums of rows and columns',
    columns: { panel: 'Panel', from: 'Row', to: 'Column', n: 'Events', directed: 'Directed' },
    empty: (names: string) => `Without a link, not drawn: ${names}.`,
    caption: (n: number, left: number) =>
      `n = ${n} intercity events with a link; an event of several parties counts for each pair. Regional and provincial events and those of fewer than two cities are left out${left > 0 ? `, so are ${left} intercity events without a date` : ''}. Provinces in the order of the region pack, in each the cities with most links first, the same in all panels; thin lines part provinces.`,
    described: (parts: string) => `Links between cities as matrices. ${parts}.`,
    strongest: (name: string, n: number, pair: string, most: number) =>
      `${name}: ${n === 1 ? '1 event' : `${n} events`}, most ${pair} ${most}`,
  },
} as const;

/** Name of a panel: its phase with numeral, or its kind. */
export function panelName(id: string, region: Region, language: Language): string {
  const index = region.phases.findIndex((phase) => phase.id === id);
  const phase = region.phases[index];
  return phase ? phaseTitle(phase, index, language) : kindWord(id, language);
}

/** One sentence of the figure for those who cannot see it. */
export function matrixDescription({ matrices }: LinkMatrices, region: Region, language: Language): string {
  const words = matrixWords[language];
  const short = (code: string) => region.cities.find((city) => city.code === code)?.name[language] ?? code;
  const parts = matrices.flatMap(({ id, events, cells }) => {
    const [first, ...rest] = cells;
    if (!first) return [];
    const most = rest.reduce((best, cell) => (cell.n > best.n ? cell : best), first);
    const pair = `${short(most.from)}–${short(most.to)}`;
    return [words.strongest(panelName(id, region, language), events, pair, most.n)];
  });
  if (parts.length === 0) return `${words.none}${chartWords[language].stop}`;
  return words.described(parts.join(language === 'zh' ? '；' : '; '));
}

/** Names of the panels without a link; empty when all have one. */
export function emptyPanels({ matrices }: LinkMatrices, region: Region, language: Language): string {
  const names = matrices
    .filter(({ events }) => events === 0)
    .map(({ id }) => panelName(id, region, language));
  return names.length === 0 ? '' : matrixWords[language].empty(names.join(chartWords[language].comma));
}
