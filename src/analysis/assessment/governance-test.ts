import type { Indicator } from '../indicators/corpus-indicators.ts';
import type { IndicatorId } from '../indicators/indicator-values.ts';
import {
  isAbove,
  isBelow,
  type Measured,
  plain,
  said,
  saidP,
  type TestResult,
  type Verdict,
} from './finding.ts';
import type { MarketResult } from './market-model.ts';
import type { MatrixCorrelation } from './matrix-correlation.ts';

export interface GovernanceInput {
  readonly indicators: readonly Indicator[];
  /** H1. */
  readonly market: MarketResult;
  /** H5: links beside flows, or beside what masses and distance would make. */
  readonly fit: MatrixCorrelation;
}

const AXES: readonly IndicatorId[] = [
  'C1_governance',
  'C2_process',
  'C3_open',
  'C4_collaboration',
  'C5_trust',
  'C6_empowerment',
];
/** Of the six axes, so many must agree. */
const ENOUGH_AXES = 4;
const [MIDDLE, ALPHA] = [0.5, 0.05];

/**
 * F3: hierarchy and competition keep policy from market regulation and neo-regional governance. Supported: the upper
 * bound lies below .5 on at least four of C1–C6, and policy does not match the market (H5 r ≤ 0 or p > .05, or H1's
 * share of hierarchy above .5 with C6 below .5). Not supported: the lower bound lies above .5 on at least four, and
 * H5 r > 0 with p < .05. Else undecided; without context data also, since H1 and H5 are then missing.
 *
 * @source methods of policyloom, C (report), H (verdict) and F3
 */
export function governanceTest({ indicators, market, fit }: GovernanceInput): TestResult {
  const axes = AXES.flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? []);
  const hierarchical = axes.filter((axis) => isBelow(axis.high, MIDDLE));
  const neoRegional = axes.filter((axis) => isAbove(axis.low, MIDDLE));
  const known = axes.filter((axis) => axis.low !== null);
  const mismatch = mismatchOf(fit, market, axes);
  const isMatched = fit.r !== null && fit.r > 0 && isBelow(fit.p, ALPHA);
  const reasons = [
    ...(known.length < ENOUGH_AXES ? ['too-few'] : []),
    ...(mismatch === null ? [whyNoMarket(fit, market)] : []),
    ...(hierarchical.length >= ENOUGH_AXES ? ['not-neo-regional'] : []),
    ...(neoRegional.length >= ENOUGH_AXES ? ['neo-regional'] : []),
    ...(mismatch === true ? ['no-match-with-market'] : []),
    ...(isMatched ? ['matches-market'] : []),
  ];
  const verdict = verdictOf(
    hierarchical.length >= ENOUGH_AXES && mismatch === true,
    neoRegional.length >= ENOUGH_AXES && isMatched,
  );
  const counts = { low: hierarchical.length, high: neoRegional.length, known: known.length };
  return {
    verdict,
    reasons: reasons.length > 0 ? reasons : ['axes-around-the-middle'],
    statistics: statisticsOf(axes, fit, market),
    sentence: sentenceOf(verdict, counts, fit, market),
    wouldChange: {
      zh: `六轴中至少四轴的区间上限低于 0.5（现有 ${counts.low} 轴）且联系与市场流量不相关，则为支持；至少四轴的下限高于 0.5（现有 ${counts.high} 轴）且与市场显著正相关，则为不支持。市场部分需要区域包的 context.csv（国内生产总值、人口、流量）。`,
      en: `Upper bounds below .5 on four of six axes (now ${counts.low}) and links that do not follow the market would support it; lower bounds above .5 on four (now ${counts.high}) with links that do would not. The market part needs the pack's context.csv (gross product, population, flows).`,
    },
    eventIds: [],
    documentIds: [...new Set(axes.flatMap((axis) => axis.documentIds))],
  };
}

function verdictOf(isSupported: boolean, isRefuted: boolean): Verdict {
  if (isSupported) return 'supported';
  return isRefuted ? 'not-supported' : 'undecided';
}

/** Null when neither H5 nor H1 is there. */
function mismatchOf(
  fit: MatrixCorrelation,
  { model }: MarketResult,
  axes: readonly Indicator[],
): boolean | null {
  const empowerment = axes.find((axis) => axis.id === 'C6_empowerment')?.value ?? null;
  const isHierarchical = model !== null && model.hierarchyShare > MIDDLE && isBelow(empowerment, MIDDLE);
  if (isHierarchical) return true;
  if (fit.r === null) return model === null ? null : false;
  return fit.r <= 0 || isAbove(fit.p, ALPHA);
}

function whyNoMarket(fit: MatrixCorrelation, market: MarketResult): string {
  const isNeeded = [fit, market].some((part) => part.undefinedBecause === 'needs-context');
  return isNeeded ? 'needs-context' : 'market-model-undefined';
}

function statisticsOf(
  axes: readonly Indicator[],
  fit: MatrixCorrelation,
  { model }: MarketResult,
): Record<string, Measured> {
  const measured = axes.map(({ id, value, low, high, n }) => [id, { value, low, high, p: null, n }] as const);
  return {
    ...Object.fromEntries(measured),
    H1_hierarchyShare: { ...plain(model?.hierarchyShare ?? null, model?.pairs ?? 0), p: model?.p ?? null },
    H5_marketFit: { ...plain(fit.r, fit.n), p: fit.p },
  };
}

interface Counts {
  readonly low: number;
  readonly high: number;
  readonly known: number;
}

function sentenceOf(
  verdict: Verdict,
  { low, high, known }: Counts,
  fit: MatrixCorrelation,
  { model }: MarketResult,
): TestResult['sentence'] {
  const isBare = fit.r === null && model === null;
  const market = isBare
    ? { zh: '市场部分缺少背景数据（context.csv）', en: 'the market part needs context data (context.csv)' }
    : {
        zh: `与市场的 QAP 相关 ${said(fit.r, 'zh')}（${saidP(fit.p)}），层级解释份额 ${said(model?.hierarchyShare ?? null, 'zh')}`,
        en: `QAP correlation with the market ${said(fit.r)} (${saidP(fit.p)}), share explained by hierarchy ${said(model?.hierarchyShare ?? null)}`,
      };
  const lead = {
    supported: { zh: '支持', en: 'Supported' },
    'not-supported': { zh: '不支持', en: 'Not supported' },
    undecided: { zh: '尚不能判定', en: 'Undecided' },
  }[verdict];
  return {
    zh: `${lead.zh}：六轴中有 ${known} 轴可计，其中 ${low} 轴的区间在 0.5 以下、${high} 轴在 0.5 以上；${market.zh}。`,
    en: `${lead.en}: of six axes ${known} can be scored, ${low} with an interval below .5 and ${high} above; ${market.en}.`,
  };
}
