import type { IndicatorId } from '../analysis/indicators/indicator-values.ts';
import type { Language } from './chart.ts';

type Both = Readonly<Record<Language, string>>;

/** An axis of the scorecard with what lies at 0 and what at 1. */
export interface ScorecardAxis {
  readonly id: IndicatorId;
  /** Its number, with † where the proxy is weak. */
  readonly label: string;
  readonly hierarchical: Both;
  readonly neoRegional: Both;
  /** Whether it is one of the six axes that the rule counts. */
  readonly counts: boolean;
}

/** The eight axes. @source LeSage & Stefanick 2004 (C1–C6); Wallis 1994, Savitch & Vogel 2000 (C7, C8) */
export const scorecardAxes: readonly ScorecardAxis[] = [
  axis('C1_governance', 'C1', ['政府', 'Government'], ['治理', 'Governance']),
  axis('C2_process', 'C2', ['结构', 'Structure'], ['过程', 'Process']),
  axis('C3_open', 'C3', ['封闭', 'Closed'], ['开放', 'Open']),
  axis('C4_collaboration', 'C4', ['协调', 'Coordination'], ['协作', 'Collaboration']),
  axis('C5_trust', 'C5 †', ['问责', 'Accountability'], ['信任', 'Trust']),
  axis('C6_empowerment', 'C6', ['权力', 'Power'], ['赋权', 'Empowerment']),
  axis('C7_network', 'C7', ['层级', 'Hierarchy'], ['网络', 'Network'], false),
  axis('C8_crossBorder', 'C8', ['省内', 'Within provinces'], ['跨省', 'Across provinces'], false),
];

function axis(
  id: IndicatorId,
  label: string,
  [zh0, en0]: readonly [string, string],
  [zh1, en1]: readonly [string, string],
  counts = true,
): ScorecardAxis {
  return { id, label, hierarchical: { zh: zh0, en: en0 }, neoRegional: { zh: zh1, en: en1 }, counts };
}

/** Where an interval lies, or why there is none. */
export type Side = 'below' | 'spans' | 'above' | 'tooFew' | 'nothing' | 'noInterval';

/** Words of the scorecard in one language. */
export interface ScorecardWords {
  readonly title: string;
  readonly subtitle: string;
  readonly sides: Readonly<Record<Side, string>>;
  readonly columns: Readonly<
    Record<'axis' | 'phase' | 'value' | 'low' | 'high' | 'documents' | 'verdict', string>
  >;
  readonly fewer: (n: number) => string;
  readonly reading: string;
  readonly head: (phase: string) => string;
  readonly rule: (phase: string, below: number, above: number) => string;
  readonly described: (
    phase: string,
    counts: Readonly<Record<'below' | 'spans' | 'above' | 'none', number>>,
  ) => string;
}

/** Words by language. */
export const scorecardWords: Readonly<Record<Language, ScorecardWords>> = {
  zh: {
    title: '更近科层政府，还是更近新区域主义？',
    subtitle: '八轴，自 0（科层）至 1（新区域主义）；每轴自上而下为各阶段',
    sides: {
      below: '低于 ½',
      spans: '跨 ½',
      above: '高于 ½',
      tooFew: '文件过少',
      nothing: '无可计量',
      noInterval: '无法判断',
    },
    columns: {
      axis: '轴',
      phase: '阶段',
      value: '值',
      low: '下限',
      high: '上限',
      documents: '文件数',
      verdict: '区间',
    },
    fewer: (n) => `文件过少（${n} 份）`,
    head: (phase) => `阶段 ${phase}`,
    reading:
      '竖线为估计值，横条为文件重抽样的 95% 区间（已除去重抽样自身的偏差）；各重抽样结果全同者无横条。† C5 为最弱的代理指标。C1–C6 据 LeSage & Stefanick 2004，C7–C8 据 Wallis、Savitch & Vogel。',
    rule: (phase, below, above) =>
      `规则：C1–C6 中至少四轴的区间整体低于 ½，方可称“非新区域主义”。阶段 ${phase}：低于 ½ 者 ${below} 轴，高于 ½ 者 ${above} 轴。`,
    described: (phase, { below, spans, above, none }) =>
      `阶段 ${phase} 的八轴：区间低于 ½ 者 ${below}，跨 ½ 者 ${spans}，高于 ½ 者 ${above}，不能判定者 ${none}。`,
  },
  en: {
    title: 'Nearer to hierarchical government, or to neo-regional governance?',
    subtitle: 'Eight axes from 0 (hierarchy) to 1 (neo-regional); phases from top to bottom',
    sides: {
      below: 'below ½',
      spans: 'spans ½',
      above: 'above ½',
      tooFew: 'too few',
      nothing: 'nothing to measure',
      noInterval: 'cannot be told',
    },
    columns: {
      axis: 'Axis',
      phase: 'Phase',
      value: 'Value',
      low: 'Low',
      high: 'High',
      documents: 'Documents',
      verdict: 'Interval',
    },
    fewer: (n) => `too few (${n})`,
    head: (phase) => `phase ${phase}`,
    reading:
      'Tick: estimate; bar: 95% interval over resampled documents, less the bias of resampling itself; where all resamples agree there is no bar. † C5 is the weakest proxy. C1–C6 after LeSage & Stefanick 2004, C7–C8 after Wallis, Savitch & Vogel.',
    rule: (phase, below, above) =>
      `Rule: "not neo-regional" needs at least four of C1–C6 wholly below ½. Phase ${phase}: ${below} below ½, ${above} above ½.`,
    described: (phase, { below, spans, above, none }) =>
      `The eight axes in phase ${phase}: ${below} with an interval below ½, ${spans} across it, ${above} above it, ${none} that cannot be told.`,
  },
};
