import {
  type BootstrapOptions,
  bootstrapDocuments,
  type Interval,
} from '../robustness/bootstrap-documents.ts';
import type { CorpusDocument } from './corpus-document.ts';
import { type IndicatorRule, indicatorRules } from './indicator-rules.ts';
import { type IndicatorFrame, type IndicatorId, indicatorValues } from './indicator-values.ts';

export interface IndicatorOptions extends BootstrapOptions {
  /** Documents below which an indicator gives no score; default 10. */
  readonly leastDocuments?: number | undefined;
}

/** One indicator with its uncertainty and its sources. */
export interface Indicator {
  readonly id: IndicatorId;
  /** Null when it is not defined; `undefinedBecause` then says why. */
  readonly value: number | null;
  /** Null without a value, and where every resample gives the same: such documents cannot tell how sure it is. */
  readonly low: number | null;
  readonly high: number | null;
  /** What drawing documents twice does to the number; already taken out of the interval. */
  readonly bias: number | null;
  /** Documents that it rests on. */
  readonly n: number;
  /** Announcement ids of these documents, by date. */
  readonly documentIds: readonly string[];
  readonly undefinedBecause: 'too-few' | 'nothing-to-measure' | null;
}

/** A score of fewer documents says more of the single document than of the policy. */
export const LEAST_DOCUMENTS = 10;

/**
 * Every indicator over the same documents, each with a bootstrap interval over documents.
 *
 * @param documents as `policyDocuments` gives them
 * @returns one row for each indicator in the order of the methods; never NaN
 * @source methods of policyloom, section 2; Efron & Tibshirani 1993 (bootstrap)
 */
export function corpusIndicators(
  documents: readonly CorpusDocument[],
  frame: IndicatorFrame,
  options: IndicatorOptions = {},
): Indicator[] {
  const least = options.leastDocuments ?? LEAST_DOCUMENTS;
  const values = indicatorValues(documents, frame);
  const isAnyEnough = indicatorRules.some((rule) => rule.restsOn(documents).length >= least);
  const intervals = isAnyEnough
    ? bootstrapDocuments(documents, (drawn) => indicatorValues(drawn, frame), options)
    : null;
  return indicatorRules.map((rule) =>
    indicatorOf(rule, rule.restsOn(documents), values[rule.id], intervals?.[rule.id] ?? null, least),
  );
}

function indicatorOf(
  rule: IndicatorRule,
  behind: readonly CorpusDocument[],
  value: number | null,
  interval: Interval | null,
  least: number,
): Indicator {
  const isEnough = behind.length >= least;
  const clip = (bound: number) => Math.min(rule.range[1], Math.max(rule.range[0], bound));
  const shown = isEnough && value !== null && interval !== null && interval.se > 0 ? interval : null;
  const reason = value === null ? 'nothing-to-measure' : null;
  return {
    id: rule.id,
    value: isEnough ? value : null,
    low: shown && clip(shown.low),
    high: shown && clip(shown.high),
    bias: shown?.bias ?? null,
    n: behind.length,
    documentIds: behind.map((document) => document.id),
    undefinedBecause: isEnough ? reason : 'too-few',
  };
}
