import type { Phase } from '../../lexicon/region.ts';
import { phaseOf } from '../phase-of.ts';
import { rateRatio } from '../robustness/rate-ratio.ts';
import { type DatedPairs, densityChange } from './density-change.ts';
import {
  isAbove,
  isBelow,
  type Measured,
  plain,
  said,
  saidP,
  saidWithInterval,
  type TestResult,
  type Verdict,
} from './finding.ts';

/** Kinds of events that are cooperation. */
export const COOPERATION: readonly string[] = [
  'agreement',
  'co-built-park',
  'enterprise-transfer',
  'alliance',
  'fund',
  'revenue-sharing',
  'mutual-recognition',
];

/** An act that links places at the provincial or intercity scale. */
export interface CooperationEvent extends DatedPairs {
  readonly id: string;
  readonly date: string;
}

export interface CooperationInput {
  /** Dated provincial and intercity cooperation events. */
  readonly events: readonly CooperationEvent[];
  /** Dates of all documents captured, whatever they tell: the exposure. */
  readonly documentDates: readonly string[];
  /** Number of places that could be linked. */
  readonly placeCount: number;
  /** The region's phases; the last is compared with the one before. */
  readonly phases: readonly Phase[];
}

export interface CooperationOptions {
  /** Events below which a side is too small to compare; default 10. */
  readonly leastEvents?: number | undefined;
  /** Default 2000. */
  readonly permutations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Default 0.05. */
  readonly alpha?: number | undefined;
}

/** Events that each side of the comparison needs unless options say otherwise. */
export const LEAST_EVENTS = 10;

/**
 * F1: cooperation events per captured document, in the last phase against the one before (exact conditional
 * interval), and the density of the linkage network (dates of events permuted). Supported when the lower bound is
 * above 1 and density rose with p < alpha; not supported when the upper bound is below 1, or density fell with
 * p < alpha; else, or with too few events or no documents on a side, undecided.
 *
 * @source methods of policyloom, F1; Przyborowski & Wilenski 1940
 */
export function cooperationTest(input: CooperationInput, options: CooperationOptions = {}): TestResult {
  const { leastEvents = LEAST_EVENTS, permutations = 2000, seed = 1, alpha = 0.05 } = options;
  const [before, after] = input.phases.slice(-2);
  if (!before || !after) return noPhases();
  const isIn = (phase: Phase) => (date: string) => phaseOf(date, input.phases)?.id === phase.id;
  const [early, late] = [before, after].map((phase) =>
    input.events.filter((event) => isIn(phase)(event.date)),
  );
  const exposure = (phase: Phase) => input.documentDates.filter(isIn(phase)).length;
  const sides = {
    before: { events: early?.length ?? 0, exposure: exposure(before) },
    after: { events: late?.length ?? 0, exposure: exposure(after) },
  };
  const rate = rateRatio(sides.after, sides.before);
  const change = densityChange(early ?? [], late ?? [], input.placeCount, { permutations, seed });
  const n = sides.before.events + sides.after.events;
  const statistics = {
    eventsBefore: plain(sides.before.events, sides.before.events),
    eventsAfter: plain(sides.after.events, sides.after.events),
    documentsBefore: plain(sides.before.exposure, sides.before.exposure),
    documentsAfter: plain(sides.after.exposure, sides.after.exposure),
    rateRatio: { value: rate.ratio, low: rate.low, high: rate.high, p: null, n },
    densityChange: { value: change.change, low: null, high: null, p: change.pTwoSided, n },
    densityRise: { value: change.change, low: null, high: null, p: change.pRise, n },
    densityFall: { value: change.change, low: null, high: null, p: change.pFall, n },
  };
  const isFew = Math.min(sides.before.events, sides.after.events) < leastEvents;
  const hasExposure = sides.before.exposure > 0 && sides.after.exposure > 0;
  const { verdict, reasons } = judged(statistics, { isFew, hasExposure, alpha });
  return {
    verdict,
    reasons,
    statistics,
    sentence: sentenceOf(verdict, reasons, statistics, leastEvents),
    wouldChange: {
      zh: `若率比区间下限高于 1（现为 ${said(rate.low, 'zh')}）且网络密度显著上升（现 ${saidP(change.pRise)}），则为支持；若上限低于 1（现为 ${said(rate.high, 'zh')}）或密度显著下降（现 ${saidP(change.pFall)}），则为不支持；每一侧至少需 ${leastEvents} 件事件。`,
      en: `A lower bound above 1 (now ${said(rate.low)}) with density up at p < ${alpha} (now ${saidP(change.pRise)}) would support it; an upper bound below 1 (now ${said(rate.high)}) or density down (now ${saidP(change.pFall)}) would not; each side needs ${leastEvents} events.`,
    },
    eventIds: [...(early ?? []), ...(late ?? [])].map((event) => event.id),
    documentIds: [],
  };
}

interface Conditions {
  readonly isFew: boolean;
  readonly hasExposure: boolean;
  readonly alpha: number;
}

function judged(
  { rateRatio: rate, densityRise, densityFall }: Readonly<Record<string, Measured>>,
  { isFew, hasExposure, alpha }: Conditions,
): { readonly verdict: Verdict; readonly reasons: readonly string[] } {
  if (isFew) return { verdict: 'undecided', reasons: ['too-few'] };
  if (!hasExposure) return { verdict: 'undecided', reasons: ['no-documents-captured'] };
  const [isUp, isDown] = [isAbove(rate?.low, 1), isBelow(rate?.high, 1)];
  const isDenser = isAbove(densityRise?.value, 0) && isBelow(densityRise?.p, alpha);
  const isThinner = isBelow(densityFall?.value, 0) && isBelow(densityFall?.p, alpha);
  const reasons = [
    oneOf({ 'rate-up': isUp, 'rate-down': isDown }, 'rate-interval-includes-1'),
    oneOf({ 'density-up': isDenser, 'density-down': isThinner }, 'density-not-different-from-chance'),
  ];
  if (isUp && isDenser) return { verdict: 'supported', reasons };
  return { verdict: isDown || isThinner ? 'not-supported' : 'undecided', reasons };
}

function oneOf(reasons: Readonly<Record<string, boolean>>, otherwise: string): string {
  return Object.entries(reasons).find(([, holds]) => holds)?.[0] ?? otherwise;
}

function sentenceOf(
  verdict: Verdict,
  reasons: readonly string[],
  statistics: Readonly<Record<string, Measured>>,
  least: number,
): TestResult['sentence'] {
  const count = (key: string) => String(statistics[key]?.value ?? 0);
  const [before, after] = [count('eventsBefore'), count('eventsAfter')];
  if (reasons.includes('too-few')) {
    return {
      zh: `尚不能判定：合作事件前一阶段 ${before} 件、最后阶段 ${after} 件，每一侧至少需 ${least} 件。`,
      en: `Undecided: ${before} cooperation events before and ${after} after; each side needs at least ${least}.`,
    };
  }
  if (reasons.includes('no-documents-captured')) {
    return {
      zh: '尚不能判定：有一个阶段没有采集到文件，无法按采集量折算。',
      en: 'Undecided: of one phase no document was captured, so its events cannot be set against documents.',
    };
  }
  const numbers = numbersOf(statistics);
  const lead = LEADS[verdict];
  return {
    zh: `${lead.zh}${numbers.zh}。此为关联，不表明因果。`,
    en: `${lead.en}${numbers.en}. This is an association; no cause is identified.`,
  };
}

const LEADS: Readonly<Record<Verdict, TestResult['sentence']>> = {
  supported: {
    zh: '支持：最后阶段与更多合作相关联；',
    en: 'Supported: the last phase is associated with more cooperation; ',
  },
  'not-supported': { zh: '不支持：', en: 'Not supported: ' },
  undecided: { zh: '尚不能判定：', en: 'Undecided: ' },
};

function numbersOf({ rateRatio: rate, densityChange: change }: Readonly<Record<string, Measured>>) {
  const [value, p] = [change?.value ?? null, saidP(change?.p ?? null)];
  return {
    zh: `每份采集文件的合作事件之比为 ${saidWithInterval(rate, 'zh')}，联系网络密度变化 ${said(value, 'zh')}（${p}）`,
    en: `cooperation events per captured document changed by a factor of ${saidWithInterval(rate, 'en')}, network density by ${said(value)} (${p})`,
  };
}

function noPhases(): TestResult {
  const sentence = {
    zh: '尚不能判定：区域包没有两个阶段可以比较。',
    en: 'Undecided: the region pack has no two phases to compare.',
  };
  const none = { statistics: {}, eventIds: [], documentIds: [] };
  return { verdict: 'undecided', reasons: ['no-phases'], sentence, wouldChange: sentence, ...none };
}
