import { coderVersion } from '../../coding/code.ts';
import { corpusHash } from '../../tables/corpus-hash.ts';
import type { CorpusTables } from '../../tables/corpus-tables.ts';
import { assess } from '../assessment/assess.ts';
import { type AssessOptions, PERMUTATIONS } from '../assessment/assess-parts.ts';
import { LEAST_EVENTS } from '../assessment/cooperation-test.ts';
import { corpusSummary } from '../corpus-summary.ts';
import type { PeriodLength } from '../counts/periods.ts';
import { LEAST_DOCUMENTS } from '../indicators/corpus-indicators.ts';
import { COVER_THRESHOLD } from '../indicators/goal-alignment.ts';
import { evolutionReport } from './evolution-report.ts';
import { focusReport } from './focus-report.ts';
import { linkageReport } from './linkage-report.ts';

/** Raised whenever a key of the report changes its name or meaning. */
export const REPORT_VERSION = 1;

export interface AnalysisOptions extends AssessOptions {
  /** Length of the periods of evolution; default `year`. */
  readonly period?: PeriodLength | undefined;
}

/**
 * Evolution, linkage and assessment of a corpus in one plain object: JSON without NaN, described in docs/analysis.md
 * and by `analysisSchema`.
 *
 * @source methods of policyloom, section 2; Ma, Huang & Luo 2018, Acta Ecologica Sinica 38(12): 4424–4433
 */
export function analysisReport(corpus: CorpusTables, options: AnalysisOptions = {}) {
  const { onStep = () => undefined } = options;
  onStep('assessment');
  const assessment = assess(corpus, options);
  onStep('evolution');
  const evolution = evolutionReport(corpus, options);
  onStep('focus');
  const focus = focusReport(corpus, assessment.documents, options);
  onStep('linkage');
  const { permutations = PERMUTATIONS, seed = 1 } = options;
  const linkage = linkageReport(corpus, { ...options, permutations, seed });
  return {
    reportVersion: REPORT_VERSION,
    corpus: { hash: corpusHash(corpus), ...corpusSummary(corpus) },
    region: corpus.region.id,
    versions: { coder: coderVersion },
    parameters: parametersOf(options),
    evolution,
    focus,
    linkage,
    assessment,
  };
}

/** Every choice that the numbers depend on, defaults filled in. */
function parametersOf(options: AnalysisOptions) {
  return {
    period: options.period ?? ('year' as const),
    statuses: options.statuses ?? null,
    separate: options.separate ?? false,
    permutations: options.permutations ?? PERMUTATIONS,
    resamples: options.resamples ?? 2000,
    seed: options.seed ?? 1,
    confidence: 0.95,
    leastDocuments: options.leastDocuments ?? LEAST_DOCUMENTS,
    leastEvents: options.leastEvents ?? LEAST_EVENTS,
    coverThreshold: options.coverThreshold ?? COVER_THRESHOLD,
    context: options.context ? [...new Set(options.context.map((row) => row.source))] : null,
  };
}

export type AnalysisReport = ReturnType<typeof analysisReport>;
