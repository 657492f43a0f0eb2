import type { KnownPhases } from '../analysis/phases/corpus-phases.ts';
import type { CountedChange } from '../analysis/phases/counted-phases.ts';
import type { Language } from './chart.ts';
import { chartWords } from './words.ts';

/** Words of the figure of phases in one language. */
export const phasesWords = {
  zh: {
    title: (region: string) => `${region}政策事件的数量在何时变化：找出的与给定的阶段`,
    subtitle: '灰柱为每年事件数；粗横线为各段年均数，竖线为变化点，其上横条为区间；底色为给定的阶段',
    tooFew: (years: number, least: number) => `年份过少（${years} 年，至少 ${least} 年），不能分段`,
    rate: (value: string) => `年均 ${value}`,
    models: '变化点个数与 BIC 超出最小值之差',
    compared: '与给定阶段相比',
    given: (years: string) => `给定：${years}`,
    byNumber: (years: string) => `按 BIC：${years}`,
    byPenalty: (years: string) => `按惩罚（PELT）：${years}`,
    rand: (value: string) => `Rand 指数 ${value}`,
    f1: (value: string) => `边界 F1（±1 年）${value}`,
    none: '无',
    stable: '惩罚减至 ¾ 至增至 1½ 倍，个数不变',
    unstable: '惩罚减至 ¾ 至增至 1½ 倍，个数有变',
    columns: {
      from: '起',
      to: '止',
      years: '年数',
      events: '事件数',
      rate: '年均',
      low: '起点下限',
      high: '起点上限',
    },
    year: '年份',
    events: '事件数',
    end: '至',
  },
  en: {
    title: (region: string) =>
      `When the number of policy events in ${region} changes: phases found and given`,
    subtitle:
      'Grey bars: events a year; thick lines: mean of each stretch; upright lines: changes, with their interval above; ground: the phases given',
    tooFew: (years: number, least: number) =>
      `Too few years to look for phases (${years}; at least ${least})`,
    rate: (value: string) => `mean ${value}`,
    models: 'Number of changes, and BIC above the least',
    compared: 'Beside the phases given',
    given: (years: string) => `given: ${years}`,
    byNumber: (years: string) => `by BIC: ${years}`,
    byPenalty: (years: string) => `by penalty (PELT): ${years}`,
    rand: (value: string) => `Rand index ${value}`,
    f1: (value: string) => `boundary F1 (±1 year) ${value}`,
    none: 'none',
    stable: 'the same number from ¾ of the penalty to 1½ times',
    unstable: 'another number within ¾ to 1½ times the penalty',
    columns: {
      from: 'From',
      to: 'To',
      years: 'Years',
      events: 'Events',
      rate: 'Mean a year',
      low: 'Start, low',
      high: 'Start, high',
    },
    year: 'Year',
    events: 'Events',
    end: 'to',
  },
} as const;

/** A change with the years that it may as well be in: 2014 [2013–2015]. */
export function changeLabel({ year, low, high }: CountedChange): string {
  return low === high ? String(year) : `${year} [${low}–${high}]`;
}

/** What the changes found say beside the phases given: a line each. */
export function comparedLines(phases: KnownPhases, language: Language): string[] {
  const words = phasesWords[language];
  const listed = (years: readonly number[]) => years.join(chartWords[language].comma) || words.none;
  const { counted, countedComparison, found } = phases;
  const { f1, rand, given } = countedComparison;
  return [
    words.given(listed(given)),
    words.byNumber(listed(counted.changes.map((change) => change.year))),
    [words.rand(rand.toFixed(2)), ...(f1 === null ? [] : [words.f1(f1.toFixed(2))])].join(
      chartWords[language].comma,
    ),
    words.byPenalty(listed(found.changes.map((change) => change.year))),
    found.isStable ? words.stable : words.unstable,
  ];
}

/** How the phases were found, and on how many events. */
export function phasesCaption(
  phases: KnownPhases | null,
  n: number,
  years: string,
  language: Language,
): string {
  if (phases === null) return language === 'zh' ? `n = ${n} 件事件。` : `n = ${n} events.`;
  const { conf, minYears, models } = phases.counted;
  const percent = Math.round(conf * 100);
  const most = models.length - 1;
  const penalty = phases.found.penalty.toFixed(1);
  return language === 'zh'
    ? `n = ${n} 件事件，${years}年；末次采集时未满的一年不计。泊松率的最优分段（动态规划，至多 ${most} 个变化点，每段至少 ${minYears} 年），个数取 BIC 最小者，m 个变化点计 2m + 1 个参数。区间为固定其他变化点时的 ${percent}% 似然区间，为名义值。另以 PELT 作对照，每个变化点的惩罚 3 ln n = ${penalty}。事件数随入库文件数而变，见上图的灰柱。`
    : `n = ${n} events, ${years}; a year that was not over at the last capture is left out. Exact partitions of a Poisson rate (dynamic programming, up to ${most} changes, stretches of at least ${minYears} years), as many changes as have the least BIC with 2m + 1 parameters for m changes. Intervals: ${percent}% likelihood, the other changes held; nominal. PELT for comparison, penalty 3 ln n = ${penalty} a change. Events follow the documents captured: see the grey strip of the figure of evolution.`;
}

/** One sentence of the figure for those who cannot see it. */
export function phasesDescription(
  phases: KnownPhases | null,
  n: number,
  years: string,
  language: Language,
): string {
  const words = phasesWords[language];
  const found = phases?.counted.changes.map(changeLabel).join(chartWords[language].comma) || words.none;
  const given = phases?.countedComparison.given.join(chartWords[language].comma) || words.none;
  return language === 'zh'
    ? `${years}年政策事件 ${n} 件；按 BIC 找出的变化点：${found}；给定的阶段始于：${given}。`
    : `${n} policy events, ${years}; changes found by BIC: ${found}; phases given begin: ${given}.`;
}
